import CareerDemo
import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct LineEditorTests {
  /// Text with `|` where the cursor is.
  private func editor(_ marked: String) -> LineEditor {
    let halves = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    var editor = LineEditor(halves.joined())
    _ = editor.press(.home)
    for _ in halves[0] { _ = editor.press(.right) }
    return editor
  }

  private func marked(_ editor: LineEditor) -> String {
    String(editor.characters[..<editor.cursor]) + "|" + String(editor.characters[editor.cursor...])
  }

  @Test(arguments: [
    ("ab|c", Key.left, "a|bc"), ("|abc", .left, "|abc"), ("ab|c", .right, "abc|"),
    ("abc|", .right, "abc|"), ("ab|c", .home, "|abc"), ("ab|c", .end, "abc|"),
    ("ab|c", .control("a"), "|abc"), ("ab|c", .control("e"), "abc|"),
    ("ab|c", .control("b"), "a|bc"), ("ab|c", .control("f"), "abc|"),
    ("one two|", .alt("b"), "one |two"), ("one  |two", .alt("b"), "|one  two"),
    ("one| two", .alt("f"), "one two|"), ("|one two", .alt("f"), "one| two"),
    ("|", .left, "|"), ("|", .alt("b"), "|"), ("|", .alt("f"), "|"),
    ("👨‍👩‍👧‍👦|a", .left, "|👨‍👩‍👧‍👦a"), ("|e\u{301}a", .right, "e\u{301}|a"),
  ])
  func `a key moves the cursor by whole clusters`(before: String, key: Key, after: String) {
    var line = editor(before)
    let isKnown = line.press(key)
    #expect(isKnown)
    #expect(marked(line) == after)
  }

  @Test(arguments: [
    ("ab|c", Key.backspace, "a|c"), ("|abc", .backspace, "|abc"), ("ab|c", .delete, "ab|"),
    ("abc|", .delete, "abc|"), ("ab|c", .control("h"), "a|c"), ("ab|c", .control("d"), "ab|"),
    ("one two|", .control("w"), "one |"), ("one two  |", .control("w"), "one |"),
    ("one tw|o", .control("w"), "one |o"), ("|one", .control("w"), "|one"),
    ("one two|", .alt("\u{7F}"), "one |"), ("one |two", .control("u"), "|two"),
    ("one |two", .control("k"), "one |"), ("|", .backspace, "|"), ("|", .control("k"), "|"),
    ("a👨‍👩‍👧‍👦|", .backspace, "a|"), ("a👍🏽|b", .backspace, "a|b"), ("|🇩🇪🇯🇵", .delete, "|🇯🇵"),
    ("1️⃣|", .backspace, "|"), ("e\u{301}|", .backspace, "|"), ("|界a", .delete, "|a"),
  ])
  func `a key removes whole clusters`(before: String, key: Key, after: String) {
    var line = editor(before)
    let isKnown = line.press(key)
    #expect(isKnown)
    #expect(marked(line) == after)
  }

  @Test(
    arguments: [
      ("ab|", "c", "abc|"), ("|bc", "a", "a|bc"), ("a|c", " ", "a |c"),
      ("e|", "\u{301}", "e\u{301}|"),
      ("👨|x", "\u{200D}", "👨\u{200D}|x"), ("🇩|", "🇪", "🇩🇪|"), ("a|", "\n", "a |"),
      ("a|", "\t", "a |"),
      ("a|", "\u{1B}", "a|"), ("a|", "\u{7}", "a|"),
    ] as [(String, Character, String)])
  func `a typed character joins the one before it where they are one`(
    before: String, character: Character, after: String
  ) {
    var line = editor(before)
    let isKnown = line.press(.character(character))
    #expect(isKnown)
    #expect(marked(line) == after)
  }

  @Test(arguments: [
    "two\nlines", "a\r\nb", "tab\there", "\u{1B}[31mred", "\u{9B}2J", "nul\u{0}", "del\u{7F}",
    "e\u{301}👨‍👩‍👧‍👦", "",
  ])
  func `inserted text is one line without controls`(text: String) {
    var line = editor("a|b")
    line.insert(text)
    let isClean = line.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    #expect(isClean)
    #expect(line.text.first == "a")
    #expect(line.text.last == "b")
    #expect(marked(line).hasSuffix("|b"))
  }

  @Test(arguments: [
    Key.up, .down, .enter, .escape, .tab, .backTab, .pageUp, .pageDown, .control("x"), .alt("x"),
  ])
  func `a key that means nothing to a line changes nothing`(key: Key) {
    var line = editor("a|b")
    let isKnown = line.press(key)
    #expect(!isKnown)
    #expect(line == editor("a|b"))
  }

  @Test(arguments: [(0..<3, "x", "x| two"), (4..<7, "", "one |"), (90..<99, "!", "one two!|")])
  func `replacing a range puts the cursor behind it`(range: Range<Int>, text: String, after: String)
  {
    var line = editor("one two|")
    line.replace(range, with: text)
    #expect(marked(line) == after)
  }

  @Test func `what becomes one cluster when something between goes is one cluster`() {
    var line = editor("🇩x|🇪")
    _ = line.press(.backspace)
    #expect(line.characters == ["🇩🇪"])
    #expect((0...1).contains(line.cursor))
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `the clusters are always those of the text, with the cursor among them`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let keys: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .alt("b"), .alt("f"), .control("w"),
      .control("u"), .control("k"), "a", " ", "\u{301}", "👨", "\u{200D}", "👩", "🇩", "🇪", "🏽",
      "界", "\u{1112}", "\u{1161}", "e",
    ]
    var line = LineEditor()
    var pressed: [Key] = []
    for _ in 0..<400 {
      pressed.append(random.pick(keys))
      _ = line.press(pressed[pressed.count - 1])
      let isWhole = line.characters == Array(line.text)
      #expect((0...line.characters.count).contains(line.cursor), "seed \(seed)")
      #expect(isWhole, "seed \(seed): \(pressed.suffix(6)) leaves \(line.text.codes)")
      if !isWhole { return }
    }
  }
}
