import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct TextSearchTests {
  @Test(arguments: [
    ("Ran the Review", "review", true), ("Ran the Review", "w", true), ("abc", "abcd", false),
    ("", "a", false), ("", "", true), ("abc", "", true), ("ABAB", "bab", true),
    ("aab", "ab", true), ("Größe", "größe", true), ("GRÖSSE", "grösse", true),
    ("GRO\u{308}SSE", "größe", true), ("Größe", "grosse", true),
    ("GRO\u{308}SSE", "gr\u{F6}sse", true),
    ("ÉTUDE", "étude", true), ("日本語", "本", true), ("ПРИВЕТ", "привет", true),
    ("Größe", "gr", true), ("100 %", "%", true), ("[x]", "{", false), ("@", "`", false),
  ])
  func `a word is found whatever the capitals and accents`(text: String, word: String, found: Bool)
  {
    #expect(text.contains(folded: TextFolding.folded(word)) == found)
  }

  @Test(arguments: SeededRandom.seeds())
  func `it finds what the folded text contains`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = ["a", "B", "A", "b", "ä", "Ä", " ", "日"]
    for _ in 0..<500 {
      let text = (0..<random.number(in: 0...8)).map { _ in random.pick(letters) }.joined()
      let word = (0..<random.number(in: 1...3)).map { _ in random.pick(letters) }.joined()
      let folded = (Array(TextFolding.folded(text)), Array(TextFolding.folded(word)))
      let naive = folded.0.indices.contains { folded.0[$0...].starts(with: folded.1) }
      #expect(
        text.contains(folded: TextFolding.folded(word)) == naive, "seed \(seed): \(word) in \(text)"
      )
    }
  }

  @Test(arguments: [
    "e", "review", "-review", "review or hiring", "review -kind:skill result:any", "\"\"", "größe",
    "sam checkout", "since:2026 e", "zebra", "-zebra", "kind:milestone", "teamwork",
  ])
  func `a query finds the same in texts that were folded before`(text: String) throws {
    var journal = Journal()
    let demo = DemoCareer.robin(entries: 300, years: 3)
    var found = Entry.fixture(on: "2026-11-03", "Die Größe\nZebras? GRÖSSE", people: ["Sam Lee"])
    found.project = "checkout"
    journal.set(Dictionary(demo.months.map { ($0, demo.entries(of: $0)) }) { $1 })
    let before = JournalTexts(journal)
    let month = found.day.month
    journal.set([month: journal.entries(of: month) + [found]])
    let query = Query(text, framework: .builtIn, today: today)
    #expect(query.problems.isEmpty)
    let places = journal.places(matching: query)
    #expect(journal.places(matching: query, in: JournalTexts(journal)) == places)
    #expect(journal.places(matching: query, in: before) == places, "texts of another journal")
  }
}
