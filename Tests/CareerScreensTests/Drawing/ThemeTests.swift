import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import Testing

struct ThemeTests {
  @Test(arguments: Theme.BuiltIn.allCases)
  func `plain text is plain`(theme: Theme.BuiltIn) {
    #expect(theme.theme[.text] == Theme.Style())
  }

  @Test(arguments: [Role.heading, .present, .key, .today, .good, .error, .milestone, .input])
  func `what must be seen without colours has an attribute too`(role: Role) {
    for theme in Theme.BuiltIn.allCases {
      #expect(!theme.theme[role].attributes.isEmpty, "\(theme)")
    }
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `an error looks unlike what went well, in any number of colours`(theme: Theme.BuiltIn) {
    let theme = theme.theme
    for depth in ColourDepth.allCases where depth > .none {
      let looks = [Role.error, .good, .warning].map { theme.style(of: $0, colours: depth) }
      #expect(Set(looks).count == 3)
    }
  }

  /// Built-in themes, and some that a person might think of.
  private static let themes: [Theme] =
    Theme.BuiltIn.allCases.map(\.theme) + [
      Theme([.text: .init([], Colour(.basic(.white)), on: Colour(.basic(.black)))]),
      Theme([.text: .init(.reverse), .good: .init([.reverse, .underline])]),
      Theme([.text: .init([.bold, .dim], Colour(.basic(.black)), on: Colour(.palette(255)))]),
    ]

  @Test(arguments: themes, ColourDepth.allCases)
  func `what is selected is seen in every theme`(theme: Theme, depth: ColourDepth) {
    for role in Role.allCases {
      let plain = theme.style(of: role, colours: depth)
      let selected = theme.style(of: role, selected: true, colours: depth)
      #expect(selected != plain, "\(role)")
      #expect(selected.attributes.contains(.reverse) && !selected.attributes.contains(.dim))
      #expect(selected.foreground == nil || selected.foreground != selected.background)
    }
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
