import CareerJSON
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

struct HistoryTests {
  private func records(_ directory: DataDirectory) throws -> [JSONValue] {
    guard case .object(let keys) = try json(Disk.bytes(directory.history)),
      case .array(let records)? = keys["changes"]
    else { return [] }
    return records
  }

  private func numbered(_ number: Int, note: String? = nil) -> Entry {
    .fixture(EntryID(rawValue: "01-\(1000 + number)"), note: note)
  }

  @Test func `a record says when a change was made and what it was`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
      #expect(
        try records(directory) == [
          json(
            """
            {"at": "2026-11-21T00:00:00.000Z", "change": {"intent": {"did": "edited"}, "edits": [
              {"profile": {"before": {}, "after": {"name": "Ada"}}}]}}
            """)
        ])
    }
  }

  @Test func `the last hundred changes are kept, and the older ones stay done`() throws {
    try withTemporaryCareer { directory, store in
      for number in 0..<103 { _ = try store.perform(.add([numbered(number)])) }
      #expect(try records(directory).count == History.longest)
      #expect(try store.undoAll() == 100)
      #expect(try store.ids().map(\.rawValue) == ["01-1000", "01-1001", "01-1002"])
      for _ in 0..<3 { _ = try store.redo() }
      #expect(try store.ids().count == 6)
    }
  }

  @Test func `no more than a quarter of a megabyte is kept`() throws {
    try withTemporaryCareer { directory, store in
      let note = String(repeating: "a", count: 40 * 1024)
      for number in 0..<12 { _ = try store.perform(.add([numbered(number, note: note)])) }
      #expect(try records(directory).count == 6)
      #expect(try Disk.bytes(directory.history).count < History.largest + 1024)
      #expect(try store.undoAll() == 6)
      #expect(try store.ids().count == 6)
    }
  }

  @Test func `the last five changes are kept however large they are`() throws {
    try withTemporaryCareer { directory, store in
      for number in 10..<14 { _ = try store.perform(.add([numbered(number)])) }
      _ = try store.perform(.add([.fixture("01A")]))
      let note = String(repeating: "a", count: 60 * 1024)
      let many = (0..<5).map { numbered($0, note: note) }
      _ = try store.perform(.add(many))
      #expect(try Disk.bytes(directory.history).count > History.largest)
      #expect(try records(directory).count == History.fewest)
      _ = try store.perform(.add([.fixture("01B")]))
      #expect(try records(directory).count == History.fewest)
      for _ in 0..<2 { _ = try store.undo() }
      #expect(try store.ids().count == 5)
      for _ in 0..<2 { _ = try store.redo() }
      #expect(try store.ids().count == 11)
      for number in 20..<26 { _ = try store.perform(.add([numbered(number)])) }
      #expect(try Disk.bytes(directory.history).count < History.largest)
    }
  }

  @Test(arguments: [-5, 0, 2, 3, 99])
  func `a number of undone steps that cannot be is taken for the nearest`(undone: Int) throws {
    try withTemporaryCareer { directory, store in
      for number in 0..<3 { _ = try store.perform(.add([numbered(number)])) }
      let text = try Disk.text(directory.history)
        .replacing("\"version\"", by: "\"undone\" : \(undone),\n  \"version\"")
      try Disk.put(text, at: directory.history)
      #expect(try store.undoAll() == 3 - min(max(0, undone), 3))
    }
  }
}
