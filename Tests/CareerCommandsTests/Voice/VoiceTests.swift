import Testing

/// Cairn's voice, held as a spell-checker holds spelling: what it finds, it explains.
struct VoiceTests {
  /// Sentences that are right as they are, by a part of them and the reason.
  private static let exceptions: [(part: String, reason: String)] = []
  /// Pages whose sentences may be longer, and why.
  private static let longPages = [
    "docs/framework.md": "it lists all the words that an insight looks for"
  ]

  @Test func `every sentence that people read keeps to the voice`() throws {
    let found = try UserFacingText.lines().flatMap(Self.complaints)
    #expect(found.isEmpty, "\(found.count) phrases:\n\(found.joined(separator: "\n"))")
  }

  @Test func `a sentence of the docs has at most 30 words`() throws {
    let found = try UserFacingText.docs().filter { Self.longPages[$0.file] == nil }
      .flatMap(Self.longSentences)
    #expect(found.isEmpty, "\(found.count) sentences:\n\(found.joined(separator: "\n"))")
  }

  @Test func `three planted phrases are three complaints, each with its place and a better form`() {
    let page = """
      # A page

      Nobody knows this.
      It tells of 72 % of something.
      """
    let found = UserFacingText.prose(of: page, in: "page.md").flatMap(Self.complaints)
    #expect(found.count == 3)
    #expect(
      found.contains { $0.hasPrefix("page.md:3: “tells of” (reads as translated): mentions") })
  }

  @Test func `the strings of a source are found, with X for what is put in`() {
    let source = #"""
      // "Nobody" in a comment
      say("Logged \(quoted(title)) in \(place)", at: "key")
      """#
    let found = UserFacingText.literals(of: source, in: "a.swift")
    #expect(found.map(\.text) == ["Logged X in X"])
    #expect(found.map(\.number) == [2])
  }

  private static func complaints(_ line: UserFacingLine) -> [String] {
    VoiceRule.all.compactMap { rule in
      guard let match = line.text.firstMatch(of: rule.phrase),
        !exceptions.contains(where: { line.text.contains($0.part) })
      else { return nil }
      return "\(line.file):\(line.number): “\(match.output)” (\(rule.reason)): \(rule.better)"
    }
  }

  private static func longSentences(_ line: UserFacingLine) -> [String] {
    line.text.split(whereSeparator: { ".!?:;|".contains($0) }).compactMap { sentence in
      let words = sentence.split(separator: " ").count
      guard words > VoiceRule.longestSentence else { return nil }
      return "\(line.file):\(line.number): \(words) words: \(sentence.prefix(60))"
    }
  }
}
