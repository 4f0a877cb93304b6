import CareerDrawing
import CareerPages
import CareerScreens
import Testing

/// What docs/settings.md promises of the built-in themes, in figures.
struct ThemeContrastTests {
  /// A theme in a terminal, as far as the planner knows its background.
  private struct Sight: CustomStringConvertible {
    var theme: Theme.BuiltIn
    var palette: TerminalPalette
    var depth: ColourDepth
    var background: TerminalBackground?

    func look(_ role: Role, _ selection: Selection = .none) -> Theme.Look {
      theme.theme.style(of: role, selection, colours: depth, on: background)
    }

    var description: String { "\(theme) \(palette.name) \(depth) \(background as Any)" }

    static let all = Theme.BuiltIn.allCases.flatMap { theme in
      TerminalPalette.all.flatMap { palette in
        ColourDepth.allCases.flatMap { depth in
          [palette.background, nil].map {
            Sight(theme: theme, palette: palette, depth: depth, background: $0)
          }
        }
      }
    }
  }

  /// Roles of marks, which have a colour even on an unknown background.
  private static let marks: Set<Role> = [.rule, .milestone, .feedback]

  @Test func `the table of palettes can be read`() {
    #expect(TerminalPalette.lines.count == TerminalPalette.all.count)
    #expect(TerminalPalette.all.count { $0.background == .dark } == 9)
    #expect(TerminalPalette.all.count { $0.background == .light } == 6)
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `default text has the terminal's own colours`(theme: Theme.BuiltIn) {
    for sight in Sight.all where sight.theme == theme {
      let look = sight.look(.text)
      #expect(look.foreground == nil && look.background == nil && look.attributes.isEmpty)
    }
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `coloured text has 4.5 to one and marks three, or they are default text`(
    theme: Theme.BuiltIn
  ) {
    for sight in Sight.all where sight.theme == theme {
      for role in Role.allCases where role != .cursor {
        let look = sight.look(role)
        let isText = role != .rule && (sight.background != nil || !Self.marks.contains(role))
        #expect(look.background == nil && !look.attributes.contains(.dim))
        guard look.foreground != nil else { continue }
        let contrast = sight.palette.contrast(look)
        #expect(contrast >= (isText ? 4.5 : 3), "\(sight) \(role): \(contrast)")
      }
    }
  }

  @Test func `high contrast has six to one`() {
    for sight in Sight.all where sight.theme == .highContrast {
      for role in Role.allCases where role != .cursor {
        for selection in [Selection.none, .row] {
          let look = sight.look(role, selection)
          guard look.foreground != nil else { continue }
          let contrast = sight.palette.contrast(look)
          #expect(contrast >= 6, "\(sight) \(role) \(selection): \(contrast)")
        }
      }
    }
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `text under the cursor has 4.5 to one, and colours of its own only on such a background`(
    theme: Theme.BuiltIn
  ) {
    for sight in Sight.all where sight.theme == theme {
      for role in Role.allCases where role != .cursor {
        let look = sight.look(role, .row)
        guard look.background != nil else { continue }
        let contrast = sight.palette.contrast(look)
        #expect(look.foreground != nil && contrast >= 4.5, "\(sight) \(role): \(contrast)")
      }
    }
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `a selected place is as readable as the terminal's own text`(theme: Theme.BuiltIn) {
    for sight in Sight.all where sight.theme == theme {
      for role in Role.allCases where role != .cursor {
        let look = sight.look(role, .place)
        #expect(look.foreground == nil && look.background == nil, "\(sight) \(role)")
      }
    }
  }

  /// The colours of roles in 256 colours.
  private func lights(
    _ roles: [Role], _ theme: Theme.BuiltIn, _ background: TerminalBackground?
  ) -> [Light] {
    roles.compactMap {
      theme.theme.style(of: $0, colours: .twoFiftySix, on: background).foreground
        .map(TerminalPalette.fixed)
    }
  }

  @Test(arguments: ColourVision.allCases, TerminalBackground.allCases)
  func `groups of skills are told apart with every kind of vision`(
    vision: ColourVision, background: TerminalBackground
  ) {
    for theme in [Theme.BuiltIn.standard, .colourBlind] {
      let lights = lights([.group1, .group2, .group3], theme, background)
      #expect(lights.count == 3)
      for (one, two) in [(0, 1), (0, 2), (1, 2)] {
        let distance = vision.distance(lights[one], lights[two])
        #expect(distance >= 20, "\(theme) \(lights[one]) \(lights[two]): \(distance)")
      }
    }
  }

  @Test func `each group of skills has a sign of its own too`() {
    for glyphs in [Glyphs.unicode, .ascii] {
      #expect(Set((0..<3).map { glyphs[.group($0)] }).count == 3)
    }
    #expect((0..<4).map(Role.group) == [.group1, .group2, .group3, .group1])
  }

  @Test(arguments: ColourVision.allCases, TerminalBackground.allCases)
  func `good news and bad stay far apart in the colour-blind theme`(
    vision: ColourVision, background: TerminalBackground
  ) {
    for (well, other) in [
      (Role.good, Role.warning), (.good, .error), (.good, .today), (.skill, .milestone),
      (.feedback, .milestone), (.present, .today),
    ] {
      let lights = lights([well, other], .colourBlind, background)
      #expect(lights.count == 2)
      if let one = lights.first, let two = lights.last {
        #expect(vision.distance(one, two) >= 45, "\(well) \(other)")
      }
    }
  }

  @Test func `the simulation keeps grey as it is and joins red and green for those who do`() {
    for vision in ColourVision.allCases {
      #expect(vision.distance(.black, .black) == 0)
      #expect(abs(vision.distance(.black, .white) - 100) < 0.1)
    }
    let (red, green) = (Light(205, 90, 0), Light(130, 130, 0))
    let full = ColourVision.full.distance(red, green)
    #expect(ColourVision.deuteranopia.distance(red, green) < full / 3)
    #expect(ColourVision.tritanopia.distance(red, green) > full / 2)
  }

  @Test func `the formula of contrast is that of WCAG`() {
    #expect(abs(Light.black.contrast(with: .white) - 21) < 0.001)
    #expect(abs(Light(119, 119, 119).contrast(with: .white) - 4.48) < 0.01)
  }
}
