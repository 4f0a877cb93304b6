import CareerModel
import CareerPages
import Testing

@testable import CareerExchange

struct NearMissTests {
  private func career() throws -> Career {
    try .fixture([
      .did("Let somebody go", kind: .milestone, project: "checkout", tags: ["confidental"]),
      .did("Something else", kind: .milestone, project: "ledger"),
    ])
  }

  @Test(
    "A document says what was nearly tagged confidential", arguments: ExportKind.allCases)
  func redacted(kind: ExportKind) throws {
    let misses = try Document.make(ExportRequest(kind, isRedacted: true), of: career()).nearMisses
    #expect(misses.map(\.spelling) == ["confidental"])
    #expect(try misses.first?.entries == career().entries.filter { !$0.tags.isEmpty }.map(\.id))
  }

  @Test("Without redaction, only a backup keeps quiet, because it has everything")
  func unredacted() throws {
    for kind in ExportKind.allCases {
      let misses = try Document.make(ExportRequest(kind), of: career()).nearMisses
      #expect(misses.isEmpty == (kind == .json), "\(kind)")
    }
  }

  @Test("Entries that the document is not about are no near misses")
  func narrowed() throws {
    let request = ExportRequest(.csv, query: try .asked("%ledger"), isRedacted: true)
    #expect(try Document.make(request, of: career()).nearMisses.isEmpty)
  }

  @Test(
    "The tag counts however it is written",
    arguments: ["confidential", "#Confidential", "ＣＯＮＦＩＤＥＮＴＩＡＬ", "confi\u{AD}dential"])
  func tag(tag: String) throws {
    let secret = Entry.did("Let somebody go", kind: .milestone, tags: [tag])
    let career = try Career.fixture([secret])
    #expect(career.withoutConfidential.entries.isEmpty)
    #expect(try Document.make(ExportRequest(.csv), of: career).leftOut.entries == 1)
    let calendar = try Document.make(ExportRequest(.ics, isConfidential: true), of: career).text
    #expect(calendar.contains("CLASS:CONFIDENTIAL"))
  }
}
