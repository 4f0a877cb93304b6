import CareerDrawing
import CareerPages
import CareerScreens
import Testing

/// What docs/settings.md promises of the built-in themes, in figures.
struct ThemeContrastTests {
  /// The roles in which sentences are written, not only marks and short words.
  private static let sentences: [Role] = [
    .text, .faint, .heading, .good, .warning, .error, .input,
  ]

  private func contrast(
    _ theme: Theme.BuiltIn, _ role: Role, _ depth: ColourDepth, selected: Bool = false
  ) -> Double {
    let look = theme.theme.style(of: role, selected: selected, colours: depth)
    return TerminalPalette.all.map { $0.contrast(look) }.min() ?? 1
  }

  /// The least contrast of roles in a theme, in any number of colours that is asked for.
  private func least(
    _ theme: Theme.BuiltIn, _ roles: [Role] = Role.allCases,
    _ depths: [ColourDepth] = ColourDepth.allCases
  ) -> (contrast: Double, role: Role, depth: ColourDepth) {
    let all = roles.flatMap { role in
      depths.map { (contrast(theme, role, $0), role, $0) }
    }
    return all.min { $0.0 < $1.0 } ?? (1, .text, .none)
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `sentences have a contrast of three to one everywhere`(theme: Theme.BuiltIn) {
    let least = least(theme, Self.sentences)
    #expect(least.contrast >= 3, "\(least)")
  }

  @Test func `the standard theme never falls below 2.6`() {
    let least = least(.standard)
    #expect(least.contrast >= 2.6, "\(least)")
    // It is bright magenta on white that is so faint, where bold is bright: marks and single words.
    #expect(least.contrast < 2.7)
  }

  @Test func `high contrast is 4.5 in any number of colours`() {
    let least = least(.highContrast)
    #expect(least.contrast >= 4.5, "\(least)")
  }

  @Test func `the colour-blind theme has three to one in sixteen colours and more`() {
    let least = least(.colourBlind, Role.allCases, [.none, .sixteen, .twoFiftySix])
    #expect(least.contrast >= 3, "\(least)")
    let inEight = self.least(.colourBlind)
    #expect(inEight.contrast >= 2.6, "\(inEight)")
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `what is selected can be read`(theme: Theme.BuiltIn) {
    for role in Role.allCases {
      for depth in ColourDepth.allCases {
        #expect(contrast(theme, role, depth, selected: true) >= 4.5, "\(role) \(depth)")
      }
    }
  }

  @Test(arguments: ColourVision.allCases)
  func `colours of the colour-blind theme stay apart with every kind of vision`(
    vision: ColourVision
  ) {
    for palette in TerminalPalette.all {
      for depth in ColourDepth.allCases where depth > .none {
        for ground in [Light.black, .white] {
          let lights = Role.allCases.filter { $0 != .faint && $0 != .rule }.flatMap { role in
            palette.lights(Theme.colourBlind.style(of: role, colours: depth), on: ground).map(
              \.text)
          }
          for one in Set(lights) {
            for two in Set(lights) where one != two {
              let distance = vision.distance(one, two)
              // Bold may brighten a colour; that is the same colour to whoever looks.
              let isSame = palette.isBrightened(one, two)
              #expect(
                distance >= 25 || isSame, "\(palette.name) \(depth) \(one) \(two): \(distance)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: ColourVision.allCases)
  func `what is well and what is not stay far apart in the colour-blind theme`(
    vision: ColourVision
  ) {
    for palette in TerminalPalette.all {
      for depth in ColourDepth.allCases where depth > .none {
        for ground in [Light.black, .white] {
          func lights(_ role: Role) -> [Light] {
            palette.lights(Theme.colourBlind.style(of: role, colours: depth), on: ground).map(
              \.text)
          }
          for (well, other) in [
            (Role.good, Role.warning), (.good, .error), (.good, .today), (.skill, .milestone),
            (.feedback, .milestone), (.present, .today),
          ] {
            for (one, two) in zip(lights(well), lights(other)) {
              #expect(vision.distance(one, two) >= 45, "\(palette.name) \(depth) \(well) \(other)")
            }
          }
        }
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

extension TerminalPalette {
  /// Whether two lights are a colour of the first eight and its bright one.
  fileprivate func isBrightened(_ one: Light, _ two: Light) -> Bool {
    (UInt8(0)..<8).contains { index in
      Set([light(index), light(index + 8)]) == Set([one, two])
    }
  }
}
