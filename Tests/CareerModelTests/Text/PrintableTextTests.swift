import Testing

@testable import CareerModel

struct PrintableTextTests {
  @Test(arguments: [
    "", " ", "Ran the review", "Größe, naïve café", "e\u{301}te\u{301}", "日本語のテキスト",
    "שלום עולם", "مرحبا", "Привет", "ไทย", "नमस्ते", "한국어", "→ ─ │ ◆ ◇ █ ▌", "€ § ½ ²",
    "🦊 and 🎉", "‘quoted’ – “so”…", "100 %", "a\u{308}\u{323}", "\u{A0}", "*1 #2",
  ])
  func `harmless text stays as it is`(text: String) {
    #expect(text.printable.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
    ("\u{1B}]52;c;ZXZpbA==\u{7}", "]52;c;ZXZpbA=="),
    ("\u{1B}]0;title\u{1B}\\", "]0;title\\"), ("\u{9B}31m\u{9D}52;c;x\u{9C}", "31m52;c;x"),
    ("\u{1B}P+q\u{1B}\\", "P+q\\"), ("a\u{0}b\u{7F}c\u{8}d", "abcd"), ("\u{80}\u{9F}", ""),
  ])
  func `an escape sequence becomes inert text`(text: String, expected: String) {
    #expect(text.printable == expected)
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\tb", "a b"), ("a\u{B}b", "a b"), ("a\u{C}b", "a b"),
    ("a\u{85}b", "a b"), ("a\u{2028}b", "a b"), ("a\u{2029}b", "a b"), ("a\rb", "a b"),
  ])
  func `a tab or a newline of any kind becomes one blank`(text: String, expected: String) {
    #expect(text.printable == expected)
  }

  @Test(arguments: [
    "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{61C}", "\u{FEFF}", "\u{200B}",
    "\u{2060}", "\u{AD}", "\u{FFF9}", "\u{E0001}", "\u{200C}", "\u{200D}",
  ])
  func `bidirectional controls and zero-widths are dropped`(control: String) {
    #expect("a\(control)b".printable == "ab")
    #expect("\(control)\(control)".printable == "")
  }

  @Test(arguments: [
    ("👨‍👩‍👧‍👦", "👨"), ("👩🏽‍💻", "👩"), ("👍🏿", "👍"), ("🏳️‍🌈", "🏳"), ("❤️", "❤"), ("☺️!", "☺!"),
    ("1️⃣", "1"), ("#️⃣", "#"), ("❤\u{FE0E}", "❤"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴"), ("🧑‍🤝‍🧑 met", "🧑 met"),
  ])
  func `an emoji of several parts becomes its first`(text: String, expected: String) {
    #expect(text.printable.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    "👨‍👩‍👧‍👦", "👩🏽‍💻 paired", "👍🏿", "🏳️‍🌈", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇩🇪🇫🇷", "in 🇯🇵!", "Größe",
  ])
  func `in a file or a pipe, an emoji stays as typed`(text: String) {
    #expect(text.harmless.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    "a\u{200D}b", "\u{202E}a", "1\u{200D}2", "a\u{FE0F}\u{200D}b", "😀\u{E0061}\u{E0062}\u{E007F}",
    "👩\u{200D}\u{200D}", "👩\u{200D}x",
    "\u{FE0F}a", "\u{E0061}\u{FE0F}", "\u{20E3}", "❤\u{FE0F}\u{FE0F}",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E0061}\u{E0062}\u{E007F}", "\u{1B}[31mred",
    "a\nb",
    "❤\u{202E}",
  ])
  func `what does harm is dropped there too`(text: String) {
    #expect(text.harmless == text.printable)
  }

  @Test(arguments: [
    ("🇩🇪", "DE"), ("🇩🇪🇫🇷", "DEFR"), ("🇩", "D"), ("in 🇯🇵!", "in JP!"), ("🇩🇪🇫", "DEF"),
  ])
  func `a flag becomes its letters`(text: String, expected: String) {
    #expect(text.printable == expected)
  }

  @Test(arguments: ["🇩🇪\u{FE0F}", "🇩\u{301}", "🇩🇪\u{200D}", "🇩\u{FE0F}"])
  func `a flag with a mark on it becomes letters too`(text: String) {
    let shown = text.printable.unicodeScalars
    #expect(shown.first == "D")
    #expect(!shown.contains { (0x1F1E6...0x1F1FF).contains($0.value) })
  }

  @Test(arguments: ["\u{301}", "\u{301}\u{302}", "\u{200D}\u{301}", "\u{1B}\u{301}\u{302}"])
  func `a mark with no letter before it is dropped`(text: String) {
    #expect(text.printable == "")
  }

  @Test(arguments: ["", "\u{200B}", "\u{1B}", "\u{202E}", "\u{0}\u{FEFF}"])
  func `a skin tone changes no emoji, whatever was dropped between them`(between: String) {
    #expect("👍\(between)🏽".printable == "👍")
  }

  @Test func `a variation selector of any kind is dropped`() {
    #expect("葛\u{E0100}城".printable.unicodeScalars.elementsEqual("葛城".unicodeScalars))
    #expect("a\u{FE00}b\u{FE0F}".printable.unicodeScalars.elementsEqual("ab".unicodeScalars))
  }

  @Test func `blanks at the ends are trimmed, and nothing but blanks is no text`() {
    #expect(" \t a b\u{2003}\n".trimmed == "a b")
    #expect("".trimmed == "")
    #expect(" \n".nonBlank == nil)
    #expect(" x ".nonBlank == "x")
  }
}
