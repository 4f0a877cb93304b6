import Testing

@testable import CareerCommands

/// What shells hand to a completion, understood, and quoted again.
struct ShellLineTests {
  @Test(arguments: [
    ("cairn list kind:mi", ["list"], "kind:mi"),
    ("X=1 cairn list --limit 3 ", ["list", "--limit", "3"], ""),
    ("cairn log 'x @O", ["log"], "x @O"), ("cairn list \\#tal", ["list"], "#tal"),
  ])
  func `a line of bash is its words, and the one under the cursor`(
    line: String, before: [String], word: String
  ) {
    let read = BashLine(line)
    #expect(read.before == before)
    #expect(read.word == word)
  }

  @Test(arguments: [
    ("cairn list kind:mi", "kind:milestone", "mi", "milestone"),
    ("cairn log 'x @O", "x @\"O'Hara\"", "x @O", "x @\"O'\\''Hara\""),
    ("cairn list \\#tal", "#talent", "\\#tal", "\\#talent"),
    ("cairn list \"a", "a$b", "a", "a\\$\"\"b"),
  ])
  func `an answer takes the place of the piece that bash replaces`(
    line: String, answer: String, piece: String, replacement: String
  ) {
    #expect(BashLine(line).replacement(answer, for: piece) == replacement)
  }

  @Test(arguments: ["cairn log $(", "cairn log `x", "cairn log x\\"])
  func `nothing is put where quotes may mean something else`(line: String) {
    #expect(BashLine(line).replacement(BashLine(line).word + "; ls", for: "") == nil)
  }

  @Test(arguments: [
    ("'a b", "a b", true), ("a\\ b", "a b", false), ("\"a\\$b\"c", "a$bc", false),
    ("'it\\'s", "it's", true),
  ])
  func `a token of fish is its word, and whether it is in quotes`(
    raw: String, word: String, isInQuotes: Bool
  ) {
    #expect(FishToken(raw).word == word)
    #expect(FishToken(raw).isInQuotes == isInQuotes)
  }

  @Test func `what no quotes hold is not offered`() {
    func holds(_ word: String, barring barred: String = "") -> Bool {
      ShellWord.holds(word, typed: "", barring: barred, locale: .ofScalarsOrBytes)
    }
    #expect(holds("Zoë O'Hara"))
    #expect(!holds("a\nb") && !holds("a`ls`") && !holds("a\\b") && !holds("a\u{202E}b"))
    #expect(holds("$HOME") && !holds("$HOME", barring: "$"))
  }
}
