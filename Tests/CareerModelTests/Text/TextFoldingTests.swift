import CareerDemo
import CareerTesting
import Foundation
import Testing

@testable import CareerModel

struct TextFoldingTests {
  @Test(
    "Ways to write a name fold to the same",
    arguments: [
      (
        "sam",
        ["Sam", "SAM", "S\u{AD}am", "S\u{200D}a\u{200C}m\u{FE0F}", "\u{202E}Sam", "S\u{34F}am"]
      ),
      ("sam", ["Ｓａｍ", "𝐒𝐚𝐦", "Ⓢⓐⓜ", "🅢🅐🅜", "🆂🅰🅼", "⒮⒜⒨", "ˢᵃᵐ", "ꜱᴀᴍ", "Sa\u{301}m", "🇸🇦🇲"]),
      ("zoe", ["Zoë", "ZOE\u{308}", "Ｚｏë", "zoé"]),
      ("strauss", ["Strauß", "STRAUSS", "STRAUẞ", "Straus\u{17F}"]),
      ("lukasz odegard", ["Łukasz Ødegård", "ŁUKASZ\u{A0}ØDEGÅRD"]),
      ("istanbul ilgin", ["İstanbul Ilgın", "ISTANBUL ILGIN", "istanbul i\u{307}lgın"]),
      ("aether oeuvre thor", ["Æther Œuvre Þór", "ÆTHER œuvre þor"]),
      ("office 2", ["oﬃce ²", "ｏｆﬁｃｅ ②", "oﬀice ٢", "office\u{202F}❷"]),
      ("o'brien-x \"y\"", ["O’Brien–X “Y”", "oʼbrien−x „y”", "O`Brien‑x «Y»", "o＇brien－x ＂y＂"]),
      ("σοφοσ", ["Σοφός", "ΣΟΦΌΣ", "σοφοσ"]),
      ("сергеи еж", ["Сергей Ёж", "СЕРГЕИ\u{306} ёж"]),
      ("カ\u{3099}x", ["ガx", "ｶﾞＸ", "カ\u{3099}x"]),
      ("\u{1100}\u{1175}\u{11B7}", ["김", "\u{1100}\u{1175}\u{11B7}", "기\u{11B7}"]),
      ("محمد", ["مُحَمَّد", "ﻣﺤﻤﺪ"]),
      ("a b c", ["a\tb\nc", "a\u{2003}b\u{3000}c", "a\u{0}b\u{7F}c"]),
    ] as [(String, [String])])
  func waysToWrite(folded: String, ways: [String]) {
    for way in ways {
      #expect(Array(TextFolding.folded(way).utf8) == Array(folded.utf8), "\(way)")
    }
  }

  @Test(
    "Different letters stay different",
    arguments: [
      ("ば", "は"), ("김", "기"), ("ก่", "ก"), ("कि", "क"), ("Sam", "Ѕаm"), ("a", "b"), ("", " "),
      ("e", "ə"),
    ])
  func differentLetters(one: String, other: String) {
    #expect(TextFolding.folded(one) != TextFolding.folded(other))
  }

  @Test("In names and ids hyphens and underscores are blanks")
  func names() {
    #expect(TextFolding.folded("Jean‑Luc_Picard-2", as: .name) == "jean luc picard 2")
    #expect(TextFolding.folded("Jean‑Luc_Picard-2") == "jean-luc_picard-2")
    #expect(TextFolding.folded("jean-luc_É", as: .name) == "jean luc e")
  }

  @Test("The way for ASCII gives what the table's way gives")
  func ascii() {
    for form in [TextFolding.Form.text, .name] {
      for value in UInt8(0)..<128 {
        let text = String(Character(Unicode.Scalar(value)))
        #expect(
          TextFolding.folded(text + "é", as: form) == TextFolding.folded(text, as: form) + "e")
      }
    }
  }

  @Test("Folding twice, composing and decomposing change nothing", arguments: SeededRandom.seeds())
  func normalForms(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      let text = Self.text(using: &random)
      let folded = TextFolding.folded(text)
      #expect(TextFolding.folded(folded) == folded, "seed \(seed)")
      for other in [
        text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping,
        text.precomposedStringWithCompatibilityMapping,
      ] {
        #expect(
          Array(TextFolding.folded(other).utf8) == Array(folded.utf8), "seed \(seed): \(text)")
      }
    }
  }

  @Test("The folding of a joined text is the joined foldings", arguments: SeededRandom.seeds())
  func joined(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let (one, other) = (Self.text(using: &random), Self.text(using: &random))
      let joined = TextFolding.folded(one) + TextFolding.folded(other)
      #expect(Array(TextFolding.folded(one + other).utf8) == Array(joined.utf8), "seed \(seed)")
    }
  }

  /// Some scalars from anywhere; those that need another one beside them are more frequent.
  private static func text(using random: inout SeededRandom) -> String {
    var text = String.UnicodeScalarView()
    let near = Array(
      "eoaßİıŁÅﬃ김가ｶﾞガガば\u{301}\u{308}\u{323}\u{327}\u{345}\u{1100}\u{1161}".unicodeScalars)
    for _ in 0..<random.number(in: 1...6) {
      let any = Unicode.Scalar(UInt32(random.below(0x1_FFFF))) ?? "x"
      text.append(random.chance(0.5) ? random.pick(near) : any)
    }
    return String(text)
  }
}
