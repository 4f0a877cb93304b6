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

  private func bytes() throws -> Data { Data(try TransactionRecord(steps).encoded().joined()) }

  @Test func `a record is read as it was written`() throws {
    let read = try #require(TransactionRecord(try bytes()))
    #expect(read.steps.map(\.name) == steps.map(\.name))
    #expect(read.steps.map(\.before) == steps.map(\.before))
    #expect(read.steps.map(\.after) == steps.map(\.after))
  }

  @Test func `a record of which a byte is missing or another is none`() throws {
    let bytes = try bytes()
    for length in 0..<bytes.count { #expect(TransactionRecord(bytes.prefix(length)) == nil) }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x04
      let read = TransactionRecord(changed)
      #expect(read == nil, "byte \(index)")
    }
  }

  @Test func `what begins as a record, and zeros, are ours; other text is not`() throws {
    let bytes = try bytes()
    for length in [1, 10, 40, bytes.count] {
      #expect(TransactionRecord.isOurs(bytes.prefix(length)))
    }
    #expect(TransactionRecord.isOurs(Data(count: 500)))
    #expect(!TransactionRecord.isOurs(Data("4711\n".utf8)))
    #expect(!TransactionRecord.isOurs(Data("cairn transactions are listed here".utf8)))
  }

  /// A later version has to finish what an earlier one began. The values were computed
  /// independently of this code.
  @Test func `a record has the same bytes in every version`() throws {
    let text = String(decoding: try bytes(), as: UTF8.self)
    #expect(text.hasPrefix("cairn transaction 1 3305112345ee79ee 271\n{\n  \"files\" : ["))
    #expect(ContentHash(Data("old".utf8)).text == "13918bc2dad039e0")
  }

  @Test func `parts have the hash of the whole, wherever it is cut`() {
    let whole = Data((0..<40).map { UInt8($0 * 37 & 0xFF) })
    for first in 0...whole.count {
      for second in first...whole.count {
        let parts = [whole[..<first], whole[first..<second], Data(), whole[second...]]
        #expect(ContentHash(of: parts) == ContentHash(whole))
      }
    }
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
