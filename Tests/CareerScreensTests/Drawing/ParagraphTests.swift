import CareerDemo
import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct ParagraphTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two", 3, ["one", "two"]),
    ("abcdef", 4, ["abcd", "ef"]), ("a abcdef", 4, ["a", "abcd", "ef"]), ("", 5, [""]),
    ("a\n\nb", 5, ["a", "", "b"]), ("  a   b ", 9, ["a b"]), ("世界人", 4, ["世界", "人"]),
    ("世界人", 3, ["世", "界", "人"]), ("世", 1, ["世"]), ("a b", 0, []),
  ])
  func `text is broken between words where it can be`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(Paragraph.lines(of: text, columns: columns) == lines)
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `no line is too wide and no word is lost`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = ["a", "two", "words", "longerword", "世界", "e\u{301}te\u{301}", "👨‍👩‍👧", "x", "שלום"]
    for _ in 0..<300 {
      let text = (0..<random.number(in: 0...30)).map { _ in random.pick(words) }
        .joined(separator: " ")
      let columns = random.number(in: 2...40)
      let lines = Paragraph.lines(of: text, columns: columns)
      #expect(
        lines.allSatisfy { TextWidth.columns(of: $0) <= columns },
        "seed \(seed): \(columns) \(text)")
      let isWhole = lines.joined().filter { $0 != " " } == text.printable.filter { $0 != " " }
      #expect(isWhole, "seed \(seed): \(columns) \(text)")
      if columns >= 10 {
        #expect(
          lines.joined(separator: " ") == text.printable, "seed \(seed): \(columns) \(text)")
      }
    }
  }
}
