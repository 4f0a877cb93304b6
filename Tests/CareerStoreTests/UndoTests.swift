import CareerDemo
import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerStore

struct UndoTests {
  @Test func `where nothing was done there is nothing to undo or redo`() throws {
    try withTemporaryCareer { directory, store in
      #expect(throws: StoreError.nothingToUndo) { try store.undo() }
      #expect(throws: StoreError.nothingToRedo) { try store.redo() }
      #expect(!FileSystem.exists(directory.path))
      _ = try store.perform(.add([.fixture()]))
      #expect(throws: StoreError.nothingToRedo) { try store.redo() }
      _ = try store.undo()
      #expect(throws: StoreError.nothingToUndo) { try store.undo() }
    }
  }

  @Test func `a chain of changes is taken back and done again, each start anew`() throws {
    try withTemporaryCareer { directory, _ in
      func store() -> CareerStore { CareerStoreTests.store(in: directory) }
      var entry = Entry.fixture()
      var states: [[Entry]] = [[]]
      _ = try store().perform(.add([entry]))
      states.append([entry])
      for title in ["Two", "Three"] {
        _ = try store().perform(.replace(entry, with: entry.titled(title)))
        entry = entry.titled(title)
        states.append([entry])
      }
      _ = try store().perform(.remove(entry))
      for state in states.reversed() {
        _ = try store().undo()
        #expect(try store().month(november).entries == (state == [] ? [] : state))
        if state.isEmpty { break }
      }
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `any walk along the history shows the state of its place`(seed: UInt64) throws {
    try withTemporaryCareer { directory, store in
      var random = SeededRandom(seed: seed)
      var states: [[Entry]] = [[]]
      for number in 0..<8 {
        let present = states[states.count - 1]
        var change = Change.add([random.entry("01\(number)")])
        if let entry = random.one(of: present), random.chance(0.6) {
          change = random.chance(0.5) ? .remove(entry) : .replace(entry, with: entry.titled("New"))
        }
        _ = try store.perform(change)
        states.append(try store.month(november).entries)
      }
      var place = states.count - 1
      for _ in 0..<40 {
        let step = random.chance(0.5) ? -1 : 1
        let reopened = CareerStoreTests.store(in: directory)
        let error = storeError { _ = try step < 0 ? reopened.undo() : reopened.redo() }
        if states.indices.contains(place + step) {
          place += step
          #expect(error == nil, "seed \(seed)")
        } else {
          #expect(error == (step < 0 ? .nothingToUndo : .nothingToRedo), "seed \(seed)")
        }
        #expect(try reopened.month(november).entries == states[place], "seed \(seed)")
      }
    }
  }

  @Test func `a new change leaves nothing to redo`() throws {
    try withTemporaryCareer { _, store in
      for id in ["01A", "01B", "01C"] {
        _ = try store.perform(.add([.fixture(EntryID(rawValue: id))]))
      }
      _ = try store.undo()
      _ = try store.undo()
      _ = try store.perform(.add([.fixture("01D")]))
      #expect(throws: StoreError.nothingToRedo) { try store.redo() }
      #expect(try store.ids() == ["01A", "01D"])
      #expect(try store.undoAll() == 2)
    }
  }

  @Test func `a change that changes nothing is no step of the history`() throws {
    try withTemporaryCareer { _, store in
      let entry = Entry.fixture()
      _ = try store.perform(.add([entry]))
      _ = try store.undo()
      _ = try store.perform(Change([]))
      _ = try store.perform(.edit(Profile(name: "Ada"), to: Profile(name: "Ada")))
      _ = try store.redo()
      _ = try store.perform(.replace(entry, with: entry))
      #expect(try store.month(november).entries == [entry])
      #expect(try store.undoAll() == 1)
    }
  }

  @Test func `a receipt says what undo and redo did`() throws {
    try withTemporaryCareer { _, store in
      let change = Change.add([.fixture()])
      _ = try store.perform(change)
      #expect(try store.undo() == Receipt(change: change.inverse, months: [november]))
      #expect(try store.redo() == Receipt(change: change, months: [november]))
    }
  }

  @Test func `a change of several things is taken back as one`() throws {
    try withTemporaryCareer { _, store in
      let profile = Profile(name: "Ada")
      _ = try store.perform(
        Change([
          .entry(before: nil, after: .fixture("01A")), .goal(before: nil, after: .fixture()),
          .entry(before: nil, after: .fixture("01B", on: "2026-10-01")),
          .profile(before: Profile(), after: profile),
        ]))
      _ = try store.undo()
      #expect(try store.journal().count == 0)
      #expect(try store.goals().0.isEmpty)
      #expect(try store.profile().profile == Profile())
      _ = try store.redo()
      #expect(try store.journal().count == 2)
      #expect(try store.goals().0 == [.fixture()])
      #expect(try store.profile().profile == profile)
    }
  }

  @Test func `an edit that moved an entry is taken back and done again`() throws {
    try withTemporaryCareer { directory, store in
      let entry = Entry.fixture("01A", on: "2026-11-01")
      let moved = entry.moved(to: "2026-10-31")
      _ = try store.perform(.add([entry]))
      #expect(try store.perform(.replace(entry, with: moved)).months == [october, november])
      #expect(try store.ids().isEmpty)
      #expect(try store.month(october).entries == [moved])
      #expect(try CareerStoreTests.store(in: directory).undo().months == [october, november])
      #expect(try store.month(november).entries == [entry])
      #expect(try store.ids(october).isEmpty)
      _ = try store.redo()
      #expect(try store.ids().isEmpty)
      #expect(try store.month(october).entries == [moved])
    }
  }
}
