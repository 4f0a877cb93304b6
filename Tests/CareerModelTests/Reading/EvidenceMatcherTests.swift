import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct EvidenceMatcherTests {
  private func sought(
    words: [String]? = nil, skills: [SkillID]? = nil, signals: [SignalID]? = nil,
    kinds: [EntryKind]? = nil
  ) -> EvidenceMatcher {
    InsightRule(
      id: "x", title: "", check: .absent, days: 1, skills: skills, signals: signals, words: words,
      kinds: kinds, says: "", advice: "", origin: .fixture
    ).sought
  }

  @Test(arguments: [
    "conflict", "Conflict settled", "A CONFLICT", "conflicts", "(conflict)", "pre-conflict talk",
    "“Conflict” it was", "over—conflict", "a\u{A0}conflict", "zum Konflikt/conflict", "…conflict",
    "日本 conflict", "conflict\u{301}", "1.conflict", "it’s conflict", "‘conflict’", "👩‍🚀conflict",
  ])
  func `a word is found by its beginning, whatever the capitals and the signs around it`(
    title: String
  ) {
    #expect(sought(words: ["conflict"]).matches(.fixture("1", title)))
  }

  @Test(arguments: [
    "nonconflict", "con flict", "conflic", "", "éconflict", "日conflict", "7conflict", "ßconflict",
  ])
  func `a word is not found inside of another`(title: String) {
    #expect(!sought(words: ["conflict"]).matches(.fixture("1", title)))
  }

  @Test(arguments: [
    ("my mentor", "Met my mentor today"), ("my mentor", "MY MENTORS"),
    ("return on investment", "The Return on Investment was low"), ("break-even", "At break-even"),
    ("größe", "Über GRÖSSE und Größe"), ("größe", "GRÖßE"), ("überblick", "Den Überblick gewonnen"),
    ("cafe\u{301}", "Im Caf\u{E9}"), ("caf\u{E9}", "Im cafe\u{301}"), ("メンター", "メンターと話す"),
    ("λόγο", "ΛΌΓΟΙ"), ("q2", "In Q2"),
  ])
  func `terms of several words and of other letters are found`(term: String, title: String) {
    #expect(sought(words: [term]).matches(.fixture("1", title)))
  }

  @Test func `words of several are not found apart`() {
    #expect(!sought(words: ["my mentor"]).matches(.fixture("1", "my new mentor")))
    #expect(!sought(words: ["my mentor"]).matches(.fixture("1", "my  mentor")))
  }

  @Test func `the title, the result, the note and the tags are looked through`() {
    let sought = sought(words: ["nothing", "roi"])
    #expect(sought.matches(.fixture("1", "The ROI")))
    #expect(sought.matches(.fixture("1", "x", result: "roi of 3")))
    #expect(sought.matches(.fixture("1", "x", note: "first\nROI")))
    #expect(sought.matches(.fixture("1", "x", tags: ["a", "roi"])))
    #expect(!sought.matches(.fixture("1", "x", project: "roi", people: ["Roi"])))
  }

  @Test func `a skill, a signal or a kind is enough`() {
    let sought = sought(
      words: ["roi"], skills: ["teamwork"], signals: ["signal-3"], kinds: [.feedback])
    #expect(sought.matches(.fixture("1", "x", [Evidence(skill: "teamwork")])))
    #expect(
      sought.matches(.fixture("1", "x", [Evidence(skill: "juggling", signal: "signal-3")])))
    #expect(sought.matches(.fixture("1", kind: .feedback, "x")))
    #expect(!sought.matches(.fixture("1", kind: .milestone, "x", [Evidence(skill: "juggling")])))
  }

  @Test func `who looks for nothing finds nothing`() {
    #expect(!sought().matches(.fixture("1", kind: .feedback, "x", [Evidence(skill: "teamwork")])))
    #expect(!sought(words: ["", ""]).matches(.fixture("1", "anything at all")))
  }

  @Test func `an emoji or a letter of many bytes at the end breaks nothing`() {
    for title in ["🦊", "a🦊", "日本語", "é", "\u{10FFFF}", "e\u{301}", "👨‍👩‍👧‍👦", "\u{0}"] {
      #expect(!sought(words: ["conflict", "größe"]).matches(.fixture("1", title)), "\(title)")
      #expect(sought(words: ["conflict"]).matches(.fixture("1", title + " conflict")), "\(title)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `plain text is searched as a plain search would`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["a", "b", "ab", "B", "-", " ", "1", "É", "é", "“", "日", "🦊", ".", "ß"]
    for _ in 0..<500 {
      let text = (0..<random.number(in: 0...10)).map { _ in random.pick(pieces) }.joined()
      let term = (0...random.number(in: 0...2)).map { _ in random.pick(["a", "b", "1", "é"]) }
        .joined()
      let characters = Array(text.lowercased())
      let expected = characters.indices.contains { index in
        let isStart =
          index == 0 || !(characters[index - 1].isLetter || characters[index - 1].isNumber)
        return isStart && characters[index...].starts(with: Array(term))
      }
      #expect(
        sought(words: [term]).matches(.fixture("1", text)) == expected,
        "seed \(seed): \(term) in \(text)")
    }
  }
}
