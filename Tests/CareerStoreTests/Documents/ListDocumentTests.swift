import CareerDemo
import CareerJSON
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

struct ListDocumentTests {
  private func document(_ bytes: Data) throws(StoreError) -> ListDocument {
    try ListDocument(bytes, format: Entry.format, listKey: Entry.listKey, path: "month")
  }

  /// A document, and the same as a whole value, without any cutting.
  private func random(_ seed: UInt64) throws -> (ListDocument, JSONValue) {
    var random = SeededRandom(seed: seed)
    var document = ListDocument(format: Entry.format, listKey: Entry.listKey)
    for number in 0..<12 {
      document.elements.append(try ListDocument.element(random.entry("01\(number)")))
    }
    for (key, value) in random.object() { document.header[key] = value }
    var whole = document.header
    whole["entries"] = .array(try document.elements.map(json))
    return (document, .object(whole))
  }

  @Test(arguments: SeededRandom.seeds())
  func `what was put together is cut apart as it was`(seed: UInt64) throws {
    let (document, _) = try random(seed)
    let bytes = try document.encoded()
    let again = try self.document(bytes)
    #expect(again.elements == document.elements, "seed \(seed)")
    #expect(again.header == document.header, "seed \(seed)")
    #expect(try again.encoded() == bytes, "seed \(seed)")
    #expect(try json(bytes) == random(seed).1, "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds())
  func `a document that is encoded whole is the same to the byte, and is cut`(
    seed: UInt64
  ) throws {
    let (document, whole) = try random(seed)
    let bytes = try StoreJSON.encode(whole)
    #expect(try bytes + Data("\n".utf8) == document.encoded(), "seed \(seed)")
    // Only the cut keeps a blank at the end of a line within an element.
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("      \"kind\" : ", by: "      \"kind\" :  ")
    let cut = try self.document(Data(text.utf8))
    #expect(cut.elements.count == 12, "seed \(seed)")
    for element in cut.elements {
      #expect(element.firstRange(of: Data("\"kind\" :  ".utf8)) != nil, "seed \(seed)")
    }
  }

  @Test func `an empty list is written in brackets and read again`() throws {
    let empty = ListDocument(format: Entry.format, listKey: Entry.listKey)
    let bytes = try empty.encoded()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "{\n  \"entries\" : [],\n  \"format\" : \"cairn.journal\",\n  \"version\" : 1\n}\n")
    #expect(try document(bytes).elements.isEmpty)
    let whole = try StoreJSON.encode(empty.header.merging(["entries": .array([])]) { $1 })
    #expect(try document(whole).elements.isEmpty)
  }

  @Test(arguments: SeededRandom.seeds())
  func `each element is on the line that is said`(seed: UInt64) throws {
    let (document, _) = try random(seed)
    let lines = String(decoding: try document.encoded(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, (element, line)) in zip(document.elements, document.elementLines).enumerated() {
      let count = element.count { $0 == UInt8(ascii: "\n") } + 1
      let text = lines.dropFirst(line - 1).prefix(count).joined(separator: "\n")
      let expected = String(decoding: element, as: UTF8.self)
      #expect(text == expected || text == expected + ",", "seed \(seed): \(index)")
    }
  }

  @Test(arguments: [
    ("{}", "it has no list"), ("{\"entries\": {}}", "it has no list"),
    ("{\"entries\": []}", "its \"format\" must be"),
    ("{\"entries\": [], \"format\": 1}", "its \"format\" must be"), ("[]", "wrong type of value"),
  ])
  func `what is no such document is damaged, with the reason`(text: String, reason: String) throws {
    let error = storeError { _ = try document(Data(text.utf8)) }
    guard case .damaged("month", _, let detail)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(detail.hasPrefix(reason))
  }
}
