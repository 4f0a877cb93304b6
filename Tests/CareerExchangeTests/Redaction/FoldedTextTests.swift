import Testing

@testable import CareerExchange

struct FoldedTextTests {
  @Test(
    "What was found has its range in the original",
    arguments: [
      ("Ran S\u{200D}a\u{301}m\u{301}, too", "sam", "S\u{200D}a\u{301}m\u{301}"),
      ("the Ｓａｍ.", "sam", "Ｓａｍ"), ("the oﬃce", "of", "oﬃ"), ("the oﬃce", "ic", "ﬃc"),
      ("Strauß", "ss", "ß"), ("x김y", "\u{1100}\u{1175}", "김"), ("plain", "lai", "lai"),
      ("Sa\u{308}", "a", "a\u{308}"), ("a\u{AD}", "a", "a\u{AD}"), ("\u{AD}a", "a", "a"),
    ])
  func ranges(text: String, wanted: String, original: String) throws {
    let folded = FoldedText(text)
    let letters = Array(wanted.unicodeScalars)
    let start = try #require(
      folded.scalars.indices.first { folded.scalars[$0...].starts(with: letters) })
    let range = folded.originalRange(of: start..<(start + letters.count))
    #expect(Array(folded.original[range]) == Array(original.unicodeScalars))
  }

  @Test("Ranges at the ends of a folded text are safe")
  func rangesAtEnds() {
    for text in ["", "\u{AD}", "a", "ﬃ"] {
      let folded = FoldedText(text)
      let all = folded.originalRange(of: 0..<folded.scalars.count)
      #expect(all.upperBound == folded.original.count)
      #expect(folded.originalRange(of: folded.scalars.count..<folded.scalars.count).isEmpty)
    }
  }
}
