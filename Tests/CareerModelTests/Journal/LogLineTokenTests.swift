import CareerDemo
import CareerTesting
import Testing

@testable import CareerModel

struct LogLineTokenTests {
  private func word(_ text: String) -> LogLineToken? {
    let words = LogLineToken.words(of: text)
    return words.count == 1 ? words.first : nil
  }

  @Test(arguments: [
    ("#talent", LogLineToken.Kind.skill, "talent"), ("#talent:3", .skill, "talent:3"),
    ("@Sam", .person, "Sam"), ("@3M", .person, "3M"), ("+finance", .department, "finance"),
    ("%checkout", .project, "checkout"), ("%2026", .project, "2026"), ("on:fri", .day, "fri"),
    ("On:fri", .day, "fri"), ("on:", .day, ""), ("=> a  b ", .result, "a  b"),
    ("=>a", .result, "a"), ("=>", .result, ""), ("@\"Sam Lee\"", .person, "Sam Lee"),
    ("#\"talent m\":3", .skill, "talent m:3"), ("on:\"3 days ago\"", .day, "3 days ago"),
    ("%\"big move\"", .project, "big move"), ("+\"3M\"", .department, "3M"),
    ("@Zoë", .person, "Zoë"), ("+法務", .department, "法務"),
  ])
  func `a sigil at the start of a word says what it sets`(
    text: String, kind: LogLineToken.Kind, value: String
  ) {
    #expect(word(text)?.kind == kind)
    #expect(word(text)?.value == value)
    #expect(word(text)?.typed == text)
  }

  @Test(arguments: [
    "C#", "F#", "#1", "#", "+3", "+", "@", "%", "3%", "a@b", "sam@example.org", "x+y", "100%",
    "#:3", "@-", "+1st", "#!", "a=>b", "=", "=x", ">", "iron:ore", "non:sense", "\"quoted\"",
    "##talent", "@@Sam", "\\", "\\n", "C:\\x", "# talent", "on", "\\plain",
  ])
  func `a sigil elsewhere or before no letter is plain`(text: String) {
    let words = LogLineToken.words(of: text)
    #expect(words.allSatisfy { $0.kind == .plain })
    #expect(words.map(\.value).joined(separator: " ") == text)
  }

  @Test(arguments: [
    ("\\#talent", "#talent"), ("\\@Sam", "@Sam"), ("\\+finance", "+finance"), ("\\%x", "%x"),
    ("\\on:fri", "on:fri"), ("\\=>", "=>"), ("\\=>x", "=>x"), ("\\\\#talent", "\\#talent"),
  ])
  func `a backslash makes a word plain`(text: String, value: String) {
    #expect(word(text)?.kind == .plain)
    #expect(word(text)?.value == value)
    #expect(LogLineToken.needsEscape(value))
  }

  @Test func `a result reaches to the end of the line, sigils and all`() {
    let words = LogLineToken.words(of: "Ran it => #talent @Sam => down by \"half\"  ")
    #expect(words.map(\.kind) == [.plain, .plain, .result])
    #expect(words[2].value == "#talent @Sam => down by \"half\"")
  }

  @Test func `a quote that nobody closes ends with its word`() {
    let words = LogLineToken.words(of: "@\"Sam Lee")
    #expect(words.map(\.value) == ["Sam", "Lee"])
    #expect(words.map(\.kind) == [.person, .plain])
  }

  @Test func `words know where they stand, in characters`() {
    let line = "  Größe 👨‍👩‍👧 #tal:3  @\"Sam Lee\" => so  "
    let characters = Array(line)
    let words = LogLineToken.words(of: line)
    #expect(words.map(\.range) == [2..<7, 8..<9, 10..<16, 18..<28, 29..<characters.count])
    for word in words { #expect(String(characters[word.range]) == word.typed) }
  }

  @Test(arguments: ["", " ", "\u{2003}\u{A0} "])
  func `blanks have no words`(text: String) {
    #expect(LogLineToken.words(of: text).isEmpty)
  }

  @Test(arguments: SeededRandom.seeds())
  func `no blank is lost and no character is in two words`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["#", "@", "+", "%", "on:", "=>", "\"", "\\", " ", " ", "a", "b3", "é", "🦊", ":"]
    for _ in 0..<500 {
      let line = (0..<random.number(in: 0...14)).map { _ in random.pick(pieces) }.joined()
      let words = LogLineToken.words(of: line)
      var rest = Array(line)
      for word in words.reversed() { rest.removeSubrange(word.range) }
      #expect(rest.allSatisfy { $0.isWhitespace }, "seed \(seed): \(line)")
      #expect(words.allSatisfy { !$0.range.isEmpty }, "seed \(seed): \(line)")
    }
  }
}
