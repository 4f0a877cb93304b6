import CareerPages
import Testing

@testable import CareerDrawing
@testable import CareerScreens

struct StyleSyntaxTests {
  @Test(
    arguments: [
      ("", Theme.Style()), ("default", Theme.Style()), ("bold", Theme.Style(.bold)),
      ("magenta bold", Theme.Style(.bold, Colour(.basic(.magenta)))),
      ("Bold Bright-Blue", Theme.Style(.bold, Colour(.bright(.blue)))),
      ("dim underline reverse", Theme.Style([.dim, .underline, .reverse])),
      ("1", Theme.Style([], Colour(.basic(.red)))), ("12", Theme.Style([], Colour(.bright(.blue)))),
      ("on white", Theme.Style([], nil, on: Colour(.basic(.white)))),
      (
        "208 else bright red else default on 17 else black",
        Theme.Style(
          [], Colour(.palette(208), .bright(.red), .own),
          on: Colour(.palette(17), .basic(.black)))
      ),
      (
        "red bold on black underline",
        Theme.Style(
          [.bold, .underline], Colour(.basic(.red)), on: Colour(.basic(.black)))
      ),
      ("117/25", Theme.Style([], Colour(.shade(dark: 117, light: 25, either: nil)))),
      (
        "bold 117/25/67 else underline else reverse on 238/254",
        Theme.Style(
          .bold, Colour(.shade(dark: 117, light: 25, either: 67)), else: [.underline, .reverse],
          on: Colour(.shade(dark: 238, light: 254, either: nil)))
      ),
    ])
  func `a style is read from words`(text: String, style: Theme.Style) throws {
    #expect(try StyleSyntax.style(text) == style)
  }

  @Test(
    arguments: [
      ("blod", "blod", "bold"), ("256", "256", nil), ("-1", "-1", nil), ("007", "007", nil),
      ("red blue", "blue", nil),
      ("bright", "", nil), ("bright bold", "bold", nil), ("red else", "", nil),
      ("else red", "else", nil), ("on red on blue", "on", nil), ("on red else bold", "bold", nil),
      ("117/", "117/", nil), ("1/25", "1/25", nil), ("117/25/67/1", "117/25/67/1", nil),
      ("on on", "on", nil), ("italic", "italic", nil), ("red on", "", nil),
    ])
  func `a word that means nothing is told`(text: String, word: String, nearest: String?) {
    #expect(throws: SettingProblem.Reason.strayWord(word, nearest: nearest)) {
      try StyleSyntax.style(text)
    }
  }

  @Test(arguments: Theme.BuiltIn.allCases)
  func `what is written of a style is read as the same`(theme: Theme.BuiltIn) throws {
    for role in Role.allCases {
      let style = theme.theme[role]
      #expect(try StyleSyntax.style(StyleSyntax.summary(of: style)) == style)
    }
  }

  @Test(
    arguments: [
      (Colour(.palette(208), .bright(.red), .basic(.magenta)), [nil, 5, 9, 208]),
      (Colour(.palette(208)), [nil, nil, nil, 208]), (Colour(.bright(.red)), [nil, 1, 9, 9]),
      (Colour(.bright(.black)), [nil, nil, 8, 8]),
      (Colour(.bright(.blue), .own), [nil, nil, 12, 12]),
      (Colour(.basic(.red)), [nil, 1, 1, 1]),
      (Colour(.shade(dark: 117, light: 25, either: nil), .own), [nil, nil, nil, 117]),
    ] as [(Colour, [UInt8?])])
  func `where there are fewer colours the next one named counts`(colour: Colour, indices: [UInt8?])
  {
    #expect(ColourDepth.allCases.map { colour.index(in: $0, on: .dark) } == indices)
  }

  @Test func `a shade follows the background, and may have a colour for an unknown one`() {
    func indices(_ either: UInt8?) -> [UInt8?] {
      let colour = Colour(.shade(dark: 117, light: 25, either: either))
      return [.dark, .light, nil].map { colour.index(in: .twoFiftySix, on: $0) }
    }
    #expect(indices(67) == [117, 25, 67])
    #expect(indices(nil) == [117, 25, nil])
  }
}
