import CareerPages
import Testing

@testable import CareerDrawing
@testable import CareerScreens

struct StyleSyntaxTests {
  @Test(
    arguments: [
      ("", Theme.Style()), ("default", Theme.Style()), ("bold", Theme.Style(.bold)),
      ("magenta bold", Theme.Style(.bold, .magenta)),
      ("Bold Bright-Blue", Theme.Style(.bold, Colour(.bright(.blue)))),
      ("dim underline reverse", Theme.Style([.dim, .underline, .reverse])),
      ("1", Theme.Style([], .red)), ("12", Theme.Style([], Colour(.bright(.blue)))),
      ("on white", Theme.Style([], nil, on: Colour(.basic(.white)))),
      (
        "208 else bright red else default on 17 else black",
        Theme.Style(
          [], Colour(.palette(208), .bright(.red), .own),
          on: Colour(.palette(17), .basic(.black)))
      ),
      (
        "red bold on black underline",
        Theme.Style([.bold, .underline], .red, on: Colour(.basic(.black)))
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
      ("else red", "else", nil), ("on red on blue", "on", nil), ("red else bold", "bold", nil),
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
      (.red, [nil, 1, 1, 1]),
    ] as [(Colour, [UInt8?])])
  func `where there are fewer colours the next one named counts`(colour: Colour, indices: [UInt8?])
  {
    #expect(ColourDepth.allCases.map(colour.index) == indices)
  }
}
