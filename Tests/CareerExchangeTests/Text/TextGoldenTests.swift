import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

/// The three documents as somebody gets them, kept to be read.
struct TextGoldenTests {
  @Test(arguments: [ExportKind.brag, .review, .packet])
  func `the made-up career as a document`(kind: ExportKind) throws {
    let document = try Document.make(ExportRequest(kind), of: .robin())
    try Golden.compare(document.text, with: "Tests/CareerExchangeTests/Goldens/\(kind).md")
    #expect(document.redaction == nil)
  }

  @Test func `the packet without names`() throws {
    let document = try Document.make(ExportRequest(.packet, isRedacted: true), of: .robin())
    try Golden.compare(
      document.text, with: "Tests/CareerExchangeTests/Goldens/packet-redacted.md")
  }

  @Test func `a year of a hundred and fifty entries`() throws {
    let document = try Document.make(
      ExportRequest(.brag), of: .robin(entries: 150, years: 1, seed: 3))
    try Golden.compare(document.text, with: "Tests/CareerExchangeTests/Goldens/brag-year.md")
    let lines = document.text.split(separator: "\n")
    let words = lines.flatMap { $0.split(whereSeparator: { !$0.isLetter && $0 != "’" }) }
    // Some five minutes word by word; what is bold, which is what one skims, in less than one.
    #expect(words.count < 900, "\(words.count) words")
    #expect(lines.count < 90, "\(lines.count) lines")
  }

  @Test(arguments: [ExportKind.brag, .review, .packet])
  func `a career with nothing in it says so kindly`(kind: ExportKind) throws {
    let text = try Document.make(ExportRequest(kind), of: .fixture([])).text
    #expect(text.contains("Nothing is recorded yet."))
    #expect(text.contains("cairn log"))
    #expect(!text.contains("##"))
    #expect(text.split(separator: "\n").count <= 4)
  }

  @Test(arguments: [ExportKind.brag, .review])
  func `days without an entry are said to be empty`(kind: ExportKind) throws {
    let request = ExportRequest(kind, query: try .asked("on:2025-03"))
    let text = try Document.make(request, of: .fixture([.did("Something else")])).text
    #expect(text.contains("Nothing is logged in this period."))
    #expect(text.contains("Mar 2025"))
  }

  @Test(arguments: [ExportKind.brag, .review, .packet])
  func `a record of twice the years and entries gives no longer page`(kind: ExportKind) throws {
    let small = try Document.make(ExportRequest(kind), of: .robin()).text.utf8.count
    let query = try Query.asked("since:2006")
    let large = try Document.make(
      ExportRequest(kind, query: query), of: .robin(entries: 3000, years: 20)
    ).text.utf8.count
    #expect(large < small * 3 / 2, "\(large) bytes beside \(small)")
  }

  @Test(arguments: [ExportKind.brag, .review, .packet])
  func `hundreds of goals and of skills that nobody knows make no endless page`(kind: ExportKind)
    throws
  {
    let entries = (1...400).map { number in
      Entry.did("Work \(number)", [("skill-\(number)", 2)], result: number % 2 == 0 ? "done" : nil)
    }
    let goals = (1...400).map { number in
      Goal(
        id: EntryID(rawValue: "\(number)"), title: "Goal \(number)",
        by: today.adding(days: number * 3 - 500),
        state: number % 3 == 0 ? .done(on: today) : .planned,
        created: Instant(milliseconds: 0))
    }
    let text = try Document.make(ExportRequest(kind), of: .fixture(entries, goals: goals)).text
    #expect(text.split(separator: "\n").count < 150)
    #expect(text.contains("- and ") || kind == .packet)
  }

  @Test(arguments: [ExportKind.brag, .review, .packet])
  func `no two empty lines follow each other, no line ends in a blank`(kind: ExportKind) throws {
    let text = try Document.make(ExportRequest(kind), of: .robin(entries: 40, years: 2)).text
    #expect(!text.contains("\n\n\n") && text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(!text.split(separator: "\n").contains { $0.hasSuffix(" ") })
  }
}
