import CareerDemo
import CareerModel
import CareerTesting
import Testing

@testable import CareerExchange

@Suite("Every line of Markdown is accounted for")
struct MarkdownAccountTests {
  /// Lines as documents have them; `W` becomes a word that stands nowhere else.
  private static let pieces = [
    "- 2026-03-04: W W", "- W W", "  - W", "    - W", "\t- W", "  W W", "W W", "", "", "## W",
    "### 2026-03-05", "## 2026-03-06 W", "# 2026", "## March 2026", "## week of 2026-03-09",
    "- Tuesday: W", "- 12/30/25: W", "- [ ] W", "- [x] W ✅ 2026-03-10", "- [-] 2026-03-04 W",
    "> W", "> - 2026-03-04: W", "```", "<!-- W", "W -->", "<!-- W -->", "| W | W |",
    "| 2026-03-04 | W |", "2026-03-05: W", "[2026-03-05 10:00] W", "2026-03-07", "**2026-03-08**",
    "---", "===", "- **W W**: W", "- **W** W", "1. W", "10) 2026-03-04 W", "  Result: W",
    "  - Tags: W, W", "- **Impact:** W", "Date: 2026-03-11", "- W (2026-03-04)", "- W (March 2026)",
    "- W [[2026-03-04]]", "- [[W]] W", "- [W](https://example.org/W) W", "- 2027-01-01: W",
    "- 2026-03-04", "* W => W", "%% W %%", "~~~", "   2026-03-04: W", "- Mon: W",
    "2026-03-09 W, W W W W W W W W W W W W W W W W", "- ~~W~~", "- TODO W", "#### W (2026-03-12)",
    "<details>W", "[W]: https://example.org", "- W: W", "W: W", "- 2026-03-04: W  ",
    "- 2026-03-04: W\\", "    2026-03-04: W", "+ 2026-02-30: W", "## 31.02.2026", "- 5 May: W",
  ]

  private struct Document {
    var lines: [String] = []
    /// The words and the lines that they stand in.
    var words: [(word: String, line: Int)] = []

    mutating func append(_ piece: String) {
      var line = ""
      for sign in piece {
        guard sign == "W" else {
          line.append(sign)
          continue
        }
        let word =
          "q"
          + String(words.count, radix: 26).map { digit -> String in
            let value = Int(String(digit), radix: 26) ?? 0
            return String(UnicodeScalar(UInt8(97 + value)))
          }.joined() + "q"
        words.append((word, lines.count + 1))
        line += word
      }
      lines.append(line)
    }
  }

  @Test(arguments: SeededRandom.seeds(400))
  func `each word is in an entry, or in a line that is left`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var document = Document()
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      document.append(Self.pieces.randomElement(using: &random) ?? "")
    }
    let text = document.lines.joined(separator: Bool.random(using: &random) ? "\n" : "\r\n")
    let record = try? ImportKind.markdown.read(text)
    guard let record else { return }
    let told = Set(record.entries.flatMap { Self.words(of: $0.item) })
    for (word, line) in document.words where !told.contains(word) {
      let isLeft = (record.left + record.remarks).contains { left in
        left.line.map { ($0...(left.last ?? $0)).contains(line) } ?? false
      }
      #expect(isLeft, "seed \(seed): line \(line), \(word), is lost in\n\(text)")
      let bare = document.lines[line - 1].drop { !$0.isLetter && !$0.isNumber }
      guard CalendarDay(bare.prefix(10)) != nil else { continue }
      #expect(
        (record.left + record.remarks).contains { $0.line == line },
        "seed \(seed): line \(line) begins with a day and is not told in\n\(text)")
    }
  }

  private static func words(of entry: Entry) -> [String] {
    let lists = [
      entry.tags, entry.people, entry.links, entry.departments, entry.confirmedBy,
    ]
    let texts = [entry.title, entry.note, entry.result, entry.project].compactMap(\.self)
    return (lists.flatMap { $0 } + texts).flatMap { text in
      text.split { !$0.isLetter }.map(String.init)
    }
  }
}
