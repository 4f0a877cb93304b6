import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

@Suite("Lists in Markdown")
struct MarkdownReaderTests {
  private func titles(_ text: String) throws -> [String] {
    try ImportKind.markdown.read(text).entries.map { "\($0.item.day) \($0.item.title)" }
  }

  @Test(arguments: [
    "- 2026-03-04: Shipped it", "* 2026-03-04 Shipped it", "1. 2026-03-04 – Shipped it",
    "+ [2026-03-04] Shipped it", "- **2026-03-04**: Shipped it", "- **4 March 2026** – Shipped it",
    "- Mar 4, 2026: Shipped it", "- Shipped it (4 Mar 2026)", "- Shipped it [2026-03-04]",
    "- Shipped it – 2026-03-04", "- Shipped it *(2026-03-04)*", "2026-03-04: Shipped it",
    "- 04.03.2026 | Shipped it", "- [x] 2026-03-04 Shipped it", "- 2026-03-04\n  - Shipped it",
    "# 2026\n- 4 March: Shipped it", "## 4 March 2026\n\n- Shipped it",
    "### 2026-03-04 18:22 Shipped it\n\nA story.", "- Shipped it, 4 March 2026",
    "- (2026-03-04) Shipped it", "- Shipped it **[Mar 4, 2026]**.", "- 2026-03-04: Shipped\n  it",
    "Shipped\r\n\r\n- 2026-03-04: Shipped it\r\n",
  ])
  func `a date is found wherever it stands`(text: String) throws {
    #expect(try titles(text) == ["2026-03-04 Shipped it"])
  }

  @Test(arguments: [
    ("- Shipped it (March 2026)", "2026-03-01"), ("# 2026\n## Q3\n- Shipped it", "2026-07-01"),
    ("# 2025\n## June\n- Shipped it", "2025-06-01"), ("## 2026-03\n- Shipped it", "2026-03-01"),
    ("## Week of 2026-04-06\n- Shipped it", "2026-04-06"),
    ("## w/c 2026-03-09\n- Shipped it", "2026-03-09"),
    ("## Week of March 16, 2026\n- Shipped it", "2026-03-16"),
    ("## March 9-13, 2026\n- Shipped it", "2026-03-09"),
    ("# 2026\n## 30 March – 3 April\n- Shipped it", "2026-03-30"),
    ("- Q1 2026: Shipped it", "2026-01-01"), ("- H2 2025\n  - Shipped it", "2025-07-01"),
  ])
  func `less than a day is put on the first one, and it is said`(text: String, day: String) throws {
    let record = try ImportKind.markdown.read(text)
    #expect(record.entries.map(\.item.day.description) == [day])
    #expect(record.entries.allSatisfy { ($0.item.period == nil) == ($0.remarks.count == 1) })
  }

  @Test(arguments: [
    ("> - 2026-03-04: Quoted", "Quoted"), (">>> - 2026-03-04: Quoted", "Quoted"),
    ("- 2026-03-04:\n  >90 % done", ">90 % done"), ("- 2026-03-04: >>90 % done", ">>90 % done"),
    ("> 2026-03-04: two\n> 2026-03-04: lines", "two"),
  ])
  func `a quotation is read like other text, and a number with a sign is none`(
    text: String, title: String
  ) throws {
    #expect(try titles(text).first == "2026-03-04 \(title)")
  }

  @Test func `a list in fifty others is read, one in more is left`() throws {
    func nested(_ depth: Int) -> String {
      (0..<depth).map { String(repeating: "  ", count: $0) + "- 2026\n" }.joined()
        + String(repeating: "  ", count: depth) + "- 2026-03-04: Deep"
    }
    #expect(try titles(nested(49)) == ["2026-03-04 Deep"])
    let record = try ImportKind.markdown.read(nested(50))
    #expect(record.entries.isEmpty)
    #expect(record.left.map(\.why) == ["nested more than 50 lists deep"])
  }

  @Test(arguments: [
    "- March was busy", "- 2026 was a good year", "- Cut costs 2024 – 2025", "- Shipped it",
    "- May we ship (soon)",
  ])
  func `a text that only looks like a date has none`(text: String) throws {
    let record = try ImportKind.markdown.read(text)
    #expect(record.entries.isEmpty)
    #expect(record.left.map(\.why) == ["no date, here or in a heading above"])
  }

  @Test(arguments: [
    ("## 2026\n- 31/02/2026: Shipped it", "31/02/2026 is not a valid date"),
    ("- 31/02: Shipped it", "31/02 is not a valid date"),
    ("- Shipped it (31 Feb 2026)", "31 Feb 2026 is not a valid date"),
    ("- 4 March: Shipped it", "4 March has no year"),
    ("- 2027-01-01: Shipped it", "2027-01-01 is in the future; plan it as a goal instead"),
    ("- [ ] 2026-01-01: Ship it", "not done yet; plan it as a goal instead"),
    ("Some words.", "text outside a list, without a date"),
    ("---\ntitle: x\n---", "document properties"),
  ])
  func `what is left is said, and no date is guessed`(text: String, words: String) throws {
    let record = try ImportKind.markdown.read(text)
    #expect(record.entries.isEmpty)
    #expect(record.left.map(\.why) == [words])
  }

  @Test(arguments: [
    ("Used `x => y` lambdas", "Used x => y lambdas", nil),
    ("Used `x => y` => 2 s less", "Used x => y", "2 s less"),
    ("Fixed the key` => no more tickets", "Fixed the key", "no more tickets"),
    ("Wrote it <!-- seen by Kim -->down", "Wrote it down", nil),
    ("Wrote it <!-- seen --> down", "Wrote it down", nil),
    ("Documented the `<!-- more -->` marker", "Documented the <!-- more --> marker", nil),
    ("Explained `<!--` and `-->`", "Explained <!-- and -->", nil),
    ("Escaped a \\` tick => the \\` key works", "Escaped a ` tick", "the ` key works"),
    ("Use ``x => `y` `` form => fine", "Use x => y  form", "fine"),
    ("Wrote a <!-- b", "Wrote a <!-- b", nil),
  ])
  func `code and comments are neither a result nor a title`(
    text: String, title: String, result: String?
  ) throws {
    let item = try #require(
      try ImportKind.markdown.read("- 2026-03-04: \(text)").entries.first
    ).item
    #expect(item.title == title && item.result == result)
  }

  @Test func `the weekday of a heading's day is no theme`() throws {
    let record = try ImportKind.markdown.read(
      "## 2026-03-03 – Tuesday\n- Shipped it\n## 2026-03-10 – Tuesday retro\n- Ran it")
    #expect(record.entries.map(\.item.tags) == [[], ["Tuesday retro"]])
  }

  @Test func `titles, notes, results, links and themes find their places`() throws {
    let record = try ImportKind.markdown.read(
      """
      # Brag document
      ## Reliability
      - **Shipped the *checkout* rewrite**: in [six weeks](https://example.org/plan) (2026-03-04)
        - with Sam \\*
        - Result: errors down by half

          ```
          - no item
          ```
      ## Milestones
      * 2026-04-01 Became a lead => two teams
      """)
    let first = try #require(record.entries.first?.item)
    #expect(first.title == "Shipped the *checkout* rewrite")
    #expect(first.note == "in six weeks\n- with Sam \\*\n\n  ```\n  - no item\n  ```")
    #expect(first.result == "errors down by half")
    #expect(first.links == ["https://example.org/plan"])
    #expect(first.tags == ["Reliability"])
    let second = try #require(record.entries.last?.item)
    #expect(second.kind == .milestone)
    #expect(second.result == "two teams")
    #expect(second.tags == [])
    #expect(record.entries.map(\.line) == [3, 11])
    #expect(record.left == [])
  }

  @Test(arguments: [
    "- 2026-03-02: A\n  Result: good", "- 2026-03-02: A  \n  Impact: good",
    "1. 2026-03-02: A\\\n   **Outcome:** good", "- 2026-03-02: A\nResult: good",
    "> - 2026-03-02: A\n>   Result: good",
  ])
  func `a line under an item that says the result is no part of the title`(text: String) throws {
    let entries = try ImportKind.markdown.read(text).entries.map(\.item)
    #expect(entries.map(\.title) == ["A"])
    #expect(entries.map(\.result) == ["good"])
    #expect(entries.map(\.note) == [nil])
  }

  @Test func `a bold word with a colon is a label, and some words a title`() throws {
    #expect(
      try titles("- **Impact:** saved (2026-04-01)\n- **Moved it:** there (2026-04-01)")
        == ["2026-04-01 Impact: saved", "2026-04-01 Moved it"])
  }

  @Test func `quotations and tables are no part of the item above them`() throws {
    let record = try ImportKind.markdown.read(
      "- 2026-03-02: A\n  > said\n- 2026-03-03: B\n| a | b |\n|---|---|\n\n> 2026-03-04: C\n")
    #expect(record.entries.map(\.item.title) == ["A", "B", "C"])
    #expect(record.entries.map(\.item.note) == ["> said", nil, nil])
    #expect(record.left.map(\.line) == [4])
  }

  @Test(arguments: [ExportKind.brag, .review, .packet])
  func `no document of our own adds anything, not even under another title`(
    kind: ExportKind
  ) throws {
    let robin = try Career.robin()
    var text = try robin.exported(kind)
    for _ in 1...2 {
      let (career, report) = try robin.importing(.markdown, text)
      #expect(career == robin)
      #expect(report.count(.there) > 20)
      text = "# My year" + text.drop { !$0.isNewline }
    }
  }

  @Test func `titles that documents write as sentences are known again`() throws {
    let titles = [
      "fixed x", "tidied up y.", "moved to @home", "éclair: **done** *twice*", "eBay talk...",
    ]
    let career = try Career.fixture(
      titles.enumerated().map { .fixture(EntryID(rawValue: "01\($0)"), on: "2026-11-05", $1) })
    let brag = try career.exported(.brag)
    for title in ["Fixed x", "Tidied up y", "Moved to home", "Éclair", "EBay talk..."] {
      #expect(brag.contains(title))
    }
    let (same, report) = try career.importing(.markdown, brag)
    #expect(same == career && report.count(.there) == titles.count)
  }

  @Test func `an item without a date may be a theme of dated ones`() throws {
    let record = try ImportKind.markdown.read(
      "- Mentoring\n  - 2026-01-05: Paired with Kim\n    - all day\n  - 2026-01-06: Again\n")
    #expect(record.entries.map(\.item.title) == ["Paired with Kim", "Again"])
    #expect(record.entries.map(\.line) == [2, 3 + 1])
    #expect(record.entries[0].item.note == "- all day")
    #expect(record.entries[0].item.tags == ["Mentoring"])
  }

  @Test func `the same list twice adds nothing, and duplicates within it both come in`() throws {
    let text = "- 2026-01-05: Paired\n- 2026-01-05: Paired\n"
    let (career, _) = try Career.fixture().importing(.markdown, text)
    #expect(career.entries.count == 2)
    let (again, report) = try career.importing(.markdown, text)
    #expect(again == career)
    #expect(report.count(.there) == 2)
  }

  @Test func `what the record has already under another id is not taken again`() throws {
    let career = try Career.fixture([
      .fixture("01A", on: "2026-01-05", "Paired  with Kim", kind: .milestone)
    ])
    let (_, report) = try career.importing(.markdown, "- 2026-01-05: Paired with Kim\n")
    #expect(report.items.map(\.outcome) == [.there])
  }

  @Test func `a date among other things in brackets leaves them there`() throws {
    #expect(
      try titles(
        "- Shipped it (with Sam, Mar 4, 2026; twice)\n- Did half (1/2) (4 Mar 2026) – well")
        == ["2026-03-04 Shipped it (with Sam, twice)", "2026-03-04 Did half (1/2) – well"])
  }

  // As `cairn export brag` writes it.
  private static let brag = """
    # What I did: Robin Example

    1 Jan 2026 to 21 Nov 2026.
    5 entries, including 1 milestone and 1 piece of feedback; 2 with a recorded result.

    ## Highlights

    - **from 8 GB to 2 GB** – Halved the memory (messaging, 21 Nov 2026)

    ## Goals completed

    - First hire: Kim, 11 Nov 2026 (9 days early): **9 weeks**

    ## Projects

    **messaging** – 4 entries, Oct to Nov 2026, with Kim

    - Got the tests down (19 Oct 2026)

    ## Collaboration, mentoring and day-to-day work

    - **Work management**, 1 entry, Mar 2026: Renegotiated the date

    ## What others said

    - Kim: Feels like one team (7 Aug 2026) – we stay

    ## Open goals

    - This year: Agree the budget, by 29 Dec 2026; 1 of 3 steps done
    """

  /// As older versions wrote it.
  private static let olderBrag = [
    ("Highlights", "In short"), ("Goals completed", "Goals reached"), ("Open goals", "Goals ahead"),
    ("mentoring and day-to-day work", "mentoring and the steady work"),
  ].reduce(brag) { $0.replacing($1.0, with: $1.1) }

  @Test(arguments: ["", "a", "**"])
  func `a result that was taken out of our own document by hand is none`(left: String) throws {
    let edited = Self.brag.replacing("from 8 GB to 2 GB", with: left)
    let record = try ImportKind.markdown.read(edited)
    #expect(record.entries.count == 3)
    let short = try ImportKind.markdown.read(
      "# Wins\n\n## March 2026\n\n- \(left) – Held it (Feb 2026)\n")
    #expect(short.entries.count == 1)
  }

  /// As this version writes it.
  private static let newBrag = [
    ("# What I did: Robin Example", "# Robin Example: accomplishments, 2026"),
    ("**from 8 GB to 2 GB** – Halved the memory", "Halved the memory: **from 8 GB to 2 GB**"),
    ("- **Work management**, 1 entry, Mar 2026: Renegotiated the date", "- Renegotiated the date"),
  ].reduce(brag) { $0.replacing($1.0, with: $1.1) }

  @Test(arguments: [brag, olderBrag, newBrag])
  func `our own brag document is known again`(brag: String) throws {
    let record = try ImportKind.markdown.read(brag)
    let entries = record.entries.map(\.item)
    #expect(
      entries.map(\.title) == ["Halved the memory", "Got the tests down", "Feels like one team"])
    #expect(entries.map(\.result) == ["from 8 GB to 2 GB", nil, "we stay"])
    #expect(entries.map(\.project) == ["messaging", nil, nil])
    #expect(entries.map(\.people) == [[], [], ["Kim"]])
    #expect(entries.map(\.kind) == [.skill, .skill, .feedback])
    #expect(entries.allSatisfy { $0.tags.isEmpty && $0.note == nil })
    #expect(record.left.count == 5)
    let here = try Career.fixture([
      .fixture("01A", on: "2026-11-21", "Halved the memory"),
      .fixture("01B", on: "2026-10-19", "Got the tests down", kind: .milestone),
      .fixture("01C", on: "2026-08-07", "Feels like one team", kind: .feedback),
    ])
    let (career, report) = try here.importing(.markdown, brag)
    #expect(career == here)
    #expect(report.count(.there) == 3)
  }
}
