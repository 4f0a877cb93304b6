import CareerModel
import Foundation
import Testing

@testable import CareerStore

struct TransactionRecordTests {
  private let steps = [
    TransactionRecord.Step(
      name: "journal/2026-11.json", before: ContentHash(Data("old".utf8)), after: Data("new".utf8)),
    TransactionRecord.Step(name: "/else/where.json", before: nil, after: Data()),
    TransactionRecord.Step(name: "a\nb \"c\"", before: ContentHash(Data()), after: nil),
  ]

  @Test func `a record is read as it was written`() throws {
    let read = try #require(TransactionRecord(try TransactionRecord(steps).encoded()))
    #expect(read.steps.map(\.name) == steps.map(\.name))
    #expect(read.steps.map(\.before) == steps.map(\.before))
    #expect(read.steps.map(\.after) == steps.map(\.after))
  }

  @Test func `a record of which a byte is missing or another is none`() throws {
    let bytes = try TransactionRecord(steps).encoded()
    for length in 0..<bytes.count { #expect(TransactionRecord(bytes.prefix(length)) == nil) }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x04
      let read = TransactionRecord(changed)
      #expect(read == nil, "byte \(index)")
    }
  }

  @Test func `what begins as a record, and zeros, are ours; other text is not`() throws {
    let bytes = try TransactionRecord(steps).encoded()
    for length in [1, 10, 40, bytes.count] {
      #expect(TransactionRecord.isOurs(bytes.prefix(length)))
    }
    #expect(TransactionRecord.isOurs(Data(count: 500)))
    #expect(!TransactionRecord.isOurs(Data("4711\n".utf8)))
    #expect(!TransactionRecord.isOurs(Data("cairn transactions are listed here".utf8)))
  }

  @Test func `a hash depends on every byte and on the length`() {
    var seen: Set<ContentHash> = []
    for length in 0..<40 { seen.insert(ContentHash(Data(count: length))) }
    for index in 0..<40 {
      for bit in 0..<8 {
        var bytes = Data(count: 40)
        bytes[index] = 1 << bit
        seen.insert(ContentHash(bytes))
      }
    }
    #expect(seen.count == 40 + 320)
    #expect(ContentHash(ContentHash(Data("x".utf8)).text) == ContentHash(Data("x".utf8)))
  }
}
