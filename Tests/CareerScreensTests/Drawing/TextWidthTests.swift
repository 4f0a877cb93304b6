import CareerDemo
import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한글", 4), ("ｶﾅ", 2), ("ＡＢ", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("❤", 1), ("☎", 1), ("⌚", 2), ("…", 1), ("─", 1),
    ("■", 1), ("◆", 1), ("ש", 1), ("ع", 1), ("ไ", 1), ("กำ", 2), ("Z\u{351}\u{327}", 1), ("“”", 2),
    ("\u{3000}", 2), ("\u{A0}", 1), ("𝔘", 1), ("𠀀", 2), ("カ\u{3099}", 2),
  ])
  func `a text takes the columns that terminals give it`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  /// Scalars and their `unicodedata.east_asian_width` in Python 3: W and F are two columns wide.
  @Test(arguments: [
    (0x1100, 2), (0x115F, 2), (0x231A, 2), (0x2329, 2), (0x23E9, 2), (0x25FD, 2), (0x2614, 2),
    (0x2648, 2), (0x26A1, 2), (0x2705, 2), (0x2728, 2), (0x274C, 2), (0x2B50, 2), (0x2E80, 2),
    (0x3001, 2), (0x3041, 2), (0x30FF, 2), (0x3131, 2), (0x4E00, 2), (0x9FFF, 2), (0xA000, 2),
    (0xAC00, 2), (0xD7A3, 2), (0xF900, 2), (0xFE30, 2), (0xFF01, 2), (0xFF60, 2), (0xFFE0, 2),
    (0x1F004, 2), (0x1F300, 2), (0x1F64F, 2), (0x1F680, 2), (0x1F900, 1), (0x1F9FF, 2),
    (0x20000, 2), (0x3FFFD, 2), (0x00A9, 1), (0x0391, 1), (0x2014, 1), (0x2190, 1), (0x2500, 1),
    (0x25C6, 1), (0x2713, 1), (0xFF61, 1), (0xFFFD, 1), (0x1D400, 1), (0x1F321, 1), (0x10FFFD, 1),
  ])
  func `wide is what Unicode's East Asian Width calls wide`(code: Int, columns: Int) throws {
    let scalar = try #require(UInt32(exactly: code).flatMap(Unicode.Scalar.init))
    #expect(TextWidth.columns(of: Character(scalar)) == columns)
  }

  @Test(arguments: [
    0x300, 0x36F, 0x483, 0x591, 0x64B, 0x93C, 0xE34, 0x1160, 0x11FF, 0x200D, 0x20DD,
  ])
  func `a mark behind a letter takes no column`(code: Int) throws {
    let scalar = try #require(UInt32(exactly: code).flatMap(Unicode.Scalar.init))
    var text = "a"
    text.unicodeScalars.append(scalar)
    #expect(TextWidth.columns(of: text) == 1)
  }

  /// The short cut for plain text is right only if all of this holds.
  @Test func `every scalar of plain text stands alone, is printable and takes one column`() {
    let plain = (0..<0x3100).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
      .filter(PrintableText.isPlain)
    #expect(plain.count > 1000)
    for scalar in plain {
      let accented = scalar + "\u{301}"
      #expect(accented.printable == accented, "\(scalar)")
      #expect(TextWidth.columns(of: accented) == 1, "\(scalar)")
      #expect((scalar + "a" + scalar).count == 3, "\(scalar)")
    }
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("abcd", 0, ""), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"), ("日本語", 6, "日本語"), ("日", 1, "…"), ("", 0, ""),
    ("e\u{301}bcd", 3, "e\u{301}b…"),
  ])
  func `a text is cut at a cluster's edge`(text: String, limit: Int, cut: String) {
    #expect(TextWidth.cut(text, to: limit) == cut)
  }

  /// Scalars and their `unicodedata.east_asian_width` in Python 3: A is ambiguous.
  @Test(arguments: [
    ("é", 2), ("ß", 2), ("…", 2), ("’", 2), ("─", 2), ("■", 2), ("→", 2), ("α", 2), ("Ж", 2),
    ("①", 2), ("\u{FFFD}", 2), ("e\u{301}", 1), ("ï", 1), ("a", 1), ("\u{2E3A}", 1), ("⠿", 1),
    ("ש", 1),
    ("日", 2), ("ｶ", 1), ("a…b", 4),
  ])
  func `what is ambiguous is two columns wide where the terminal draws it so`(
    text: String, columns: Int
  ) {
    TextWidth.$ambiguousIsWide.withValue(true) {
      #expect(TextWidth.columns(of: text) == columns)
    }
  }

  @Test func `a text of ambiguous letters is cut and drawn in the columns that it takes`() {
    TextWidth.$ambiguousIsWide.withValue(true) {
      #expect(TextWidth.cut("один", to: 5, ellipsis: "~") == "од~")
      var frame = Frame(size: Size(rows: 1, columns: 6), glyphs: .ascii)
      #expect(frame.put("“x”y", row: 0, column: 0) == 6)
      #expect(frame.cells.map(\.glyph) == ["“", nil, "x", "”", nil, "y"])
    }
  }

  @Test func `the ambiguous ranges are in order and apart`() {
    let ranges = TextWidth.ambiguous
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `a cut text is never wider than its limit`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let text = (0..<random.number(in: 0...6)).map { _ in random.pick(Career.titles) }.joined()
        .printable
      let limit = random.number(in: 0...60)
      let cut = TextWidth.cut(text, to: limit)
      #expect(TextWidth.columns(of: cut) <= limit, "seed \(seed): \(limit) \(text)")
    }
  }
}
