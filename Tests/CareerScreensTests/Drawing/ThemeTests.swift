import CareerScreens
import Testing

struct ThemeTests {
  @Test func `only plain text looks like plain text`() {
    let plain = Role.allCases.filter { Theme.standard[$0] == Theme.Style() }
    #expect(plain == [.text])
  }

  @Test(arguments: Role.allCases)
  func `a role has a colour that reads on black and on white, or the terminal's own`(role: Role) {
    let readable: [Theme.Colour?] = [nil, .red, .green, .blue, .magenta, .cyan]
    #expect(readable.contains(Theme.standard[role].colour))
  }

  @Test(arguments: [Role.heading, .present, .key, .today, .good, .error, .milestone, .input])
  func `what must be seen without colours has an attribute too`(role: Role) {
    let style = Theme.standard[role]
    #expect(style.bold || style.underline || style.dim)
  }

  @Test func `an error looks unlike what went well`() {
    #expect(Theme.standard[.error] != Theme.standard[.good])
    #expect(Theme.standard[.error] != Theme.standard[.warning])
  }

  /// The characters of a set by the name of what they are for.
  private func characters(of glyphs: Glyphs) -> [(name: String, characters: [Character])] {
    Mirror(reflecting: glyphs).children.map { child in
      let one = (child.value as? Character).map { [$0] }
      return (child.label ?? "", one ?? child.value as? [Character] ?? [])
    }
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func `every glyph takes one column`(glyphs: Glyphs) {
    for (name, characters) in characters(of: glyphs) {
      #expect(!characters.isEmpty, "\(name)")
      #expect(characters.allSatisfy { TextWidth.columns(of: $0) == 1 }, "\(name)")
    }
  }

  @Test func `the glyphs of ASCII are ASCII`() {
    for (name, characters) in characters(of: .ascii) {
      #expect(characters.allSatisfy { $0.isASCII }, "\(name)")
    }
  }
}
