import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// The planner and `cairn log` in another window may work at once, and neither loses a line.
struct ConcurrencyTests {
  @Test func `four writers lose nothing, and all of it can be taken back`() throws {
    try withTemporaryCareer { directory, store in
      try onThreads(4) { thread in
        let own = CareerStoreTests.store(in: directory, patience: .seconds(120))
        for number in 0..<25 {
          let id = EntryID(rawValue: "01-\(thread)-\(number)")
          let day = number.isMultiple(of: 5) ? "2026-10-31" : "2026-11-0\(1 + thread)"
          _ = try own.perform(.add([.fixture(id, on: day)]))
        }
      }
      #expect(try Set(store.ids()).count == 80)
      #expect(try Set(store.ids(october)).count == 20)
      #expect(try Disk.names(directory.journal) == ["2026-10.json", "2026-11.json"])
      #expect(try store.undoAll() == 100)
      #expect(try store.journal().count == 0)
    }
  }

  @Test func `who reads meanwhile sees whole months`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01-start")]))
      try onThreads(3) { thread in
        let own = CareerStoreTests.store(in: directory, patience: .seconds(120))
        for number in 0..<30 {
          if thread == 0 {
            _ = try own.perform(.add([.fixture(EntryID(rawValue: "01-\(number)"))]))
          } else {
            let reading = try own.month(november)
            #expect(reading.problems.isEmpty)
            #expect(reading.entries.contains { $0.id == "01-start" })
          }
        }
      }
      #expect(try store.ids().count == 31)
    }
  }

  @Test func `windows that edit one entry at once are told, and the last state is one of theirs`()
    throws
  {
    try withTemporaryCareer { directory, store in
      let entry = Entry.fixture()
      _ = try store.perform(.add([entry]))
      let refused = Counter()
      try onThreads(4) { thread in
        let own = CareerStoreTests.store(in: directory, patience: .seconds(120))
        do {
          _ = try own.perform(.replace(entry, with: entry.titled("Of \(thread)")))
        } catch StoreError.changedMeanwhile {
          _ = refused.next()
        }
      }
      #expect(refused.next() == 3)
      #expect(try store.titles().count == 1)
      #expect(try store.titles().first?.hasPrefix("Of ") == true)
    }
  }

  @Test func `undo takes back the last change, whoever made it`() throws {
    try withTemporaryCareer { directory, store in
      let other = CareerStoreTests.store(in: directory)
      _ = try store.perform(.add([.fixture("01A")]))
      _ = try other.perform(.add([.fixture("01B")]))
      _ = try store.undo()
      #expect(try other.ids() == ["01A"])
    }
  }
}
