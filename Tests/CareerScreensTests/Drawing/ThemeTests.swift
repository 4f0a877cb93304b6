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
    for depth in ColourDepth.allCases {
      let looks = [Role.error, .good, .warning].map {
        theme.style(of: $0, colours: depth, on: .dark)
      }
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
  func `a selected place is seen in every theme`(theme: Theme, depth: ColourDepth) {
    for role in Role.allCases {
      let plain = theme.style(of: role, colours: depth, on: .light)
      let selected = theme.style(of: role, .place, colours: depth, on: .light)
      #expect(selected != plain, "\(role)")
      #expect(selected.attributes.contains(.reverse) && !selected.attributes.contains(.dim))
      #expect(selected.foreground == nil || selected.foreground != selected.background)
    }
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `the cursor's row has a background of its own, or is bold where there is none`(
    theme: Theme.BuiltIn
  ) {
    for role in Role.allCases where role != .cursor {
      func look(_ depth: ColourDepth, _ background: TerminalBackground?) -> Theme.Look {
        theme.theme.style(of: role, .row, colours: depth, on: background)
      }
      #expect(look(.twoFiftySix, .dark).background == 238)
      #expect(look(.twoFiftySix, .light).background == 254)
      for plain in [look(.sixteen, .dark), look(.none, .light), look(.twoFiftySix, nil)] {
        #expect(plain.background == nil && plain.attributes.contains(.bold))
      }
    }
  }

  @Test func `text in the colour of the cursor's row is seen on it`() {
    var theme = Theme.standard
    theme[.good] = .init([], Colour(.palette(238)))
    let look = theme.style(of: .good, .row, colours: .twoFiftySix, on: .dark)
    #expect(look.foreground == 231 && look.background == 238)
  }

  private func characters(of glyphs: Glyphs) -> [Character] {
    let single: [KeyPath<Glyphs, Character>] = [
      \.horizontal, \.vertical, \.walked, \.ahead, \.stageHeld, \.stagePresent, \.stageAhead,
      \.pointer, \.caret, \.skill, \.milestone, \.feedback, \.goal, \.goalOverdue, \.goalDropped,
      \.stepDone, \.stepOpen, \.today, \.ellipsis, \.levelShown,
      \.levelOpen, \.barFull, \.barWanted, \.barRest, \.dash, \.separator, \.arrow, \.back,
      \.leader, \.corner, \.tick, \.up, \.down, \.ground,
    ]
    let steps = [glyphs.density, glyphs.lines, glyphs.shades]
    #expect(steps.allSatisfy { !$0.isEmpty })
    return single.map { glyphs[keyPath: $0] } + steps.joined() + (0..<3).map { glyphs.group($0) }
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func `every glyph takes one column`(glyphs: Glyphs) {
    #expect(characters(of: glyphs).filter { TextWidth.columns(of: $0) != 1 } == [])
  }

  @Test func `the glyphs of ASCII are ASCII`() {
    #expect(characters(of: .ascii).filter { !$0.isASCII } == [])
  }
}
