import CareerDemo
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// A move to another month writes two files. A crash in between leaves the entry in both, never in
/// none.
struct MovedEntryTests {
  private let before = Entry.fixture("01A", on: "2026-11-01", "Before")
  private var after: Entry {
    var after = before.moved(to: "2026-10-31")
    after.title = "After"
    return after
  }

  /// The state between the two writes: the month that it came to is new, the other is old.
  private func withCutMove(
    back: Bool = false, _ body: (DataDirectory, CareerStore) throws -> Void
  ) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([before, .fixture("01B", "Other")]))
      if back { _ = try store.perform(.replace(before, with: after)) }
      let source = back ? directory.october : directory.november
      let old = try Disk.bytes(source)
      let history = try Disk.bytes(directory.history)
      _ = try back ? store.undo() : store.perform(.replace(before, with: after))
      try Disk.put(old, at: source)
      try Disk.put(history, at: directory.history)
      try body(directory, store)
    }
  }

  @Test func `the entry counts once, as it was updated last`() throws {
    try withCutMove { _, store in
      #expect(try store.ids() == ["01A", "01B"])
      #expect(try store.ids(october) == ["01A"])
      let journal = try store.journal()
      #expect(journal.count == 2)
      #expect(journal.entry("01A") == after)
    }
  }

  @Test func `the same move is completed when it is done again`() throws {
    try withCutMove { _, store in
      _ = try store.perform(.replace(before, with: after))
      #expect(try store.ids() == ["01B"])
      #expect(try store.month(october).entries == [after])
    }
  }

  @Test func `an undo that was cut short is completed when it is done again`() throws {
    try withCutMove(back: true) { _, store in
      #expect(try store.journal().entry("01A") == after)
      _ = try store.undo()
      #expect(try store.journal().entry("01A") == before)
      #expect(try store.ids(october).isEmpty)
    }
  }

  @Test func `the entry can be edited and taken back`() throws {
    try withCutMove { _, store in
      _ = try store.perform(.replace(after, with: after.titled("Later")))
      #expect(try store.journal().entry("01A")?.title == "Later")
      _ = try store.undo()
      #expect(try store.journal().entry("01A") == after)
    }
  }

  @Test func `the entry that is removed does not come back as it was before the move`() throws {
    try withCutMove { _, store in
      _ = try store.perform(.remove(after))
      #expect(try store.journal().entry("01A") == nil)
    }
  }

  @Test func `a month that is a link into another directory stays one`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([before]))
      let text = try Disk.text(directory.november)
      try Disk.put(text, at: directory.path + "/elsewhere/month.json")
      try Disk.remove(directory.november)
      try Disk.link(directory.november, to: "../elsewhere/month.json")
      _ = try store.perform(.replace(before, with: after))
      #expect(try store.month(october).entries == [after])
      #expect(try Disk.text(directory.path + "/elsewhere/month.json") != text)
      #expect(Disk.linkTarget(directory.november) == "../elsewhere/month.json")
    }
  }

  @Test func `a move that cannot be finished changes nothing`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([before]))
      // The month that it leaves can be read, but beside a name this long there is no room for
      // the longer name of a temporary file.
      let long = directory.path + "/" + String(repeating: "a", count: 250)
      try #require(rename(directory.november, long) == 0)
      try Disk.link(directory.november, to: long)
      #expect(
        throws: StoreError.cannotWrite(path: long, step: "open", code: ENAMETOOLONG)
      ) { try store.perform(.replace(before, with: after)) }
      #expect(try store.month(october).entries.isEmpty)
      #expect(try store.month(november).entries == [before])
      #expect(try store.journal().entry("01A") == before)
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `entries that wander between months are never lost or doubled`(seed: UInt64) throws {
    try withTemporaryCareer { _, store in
      var random = SeededRandom(seed: seed)
      var entries = (0..<5).map { Entry.fixture(EntryID(rawValue: "01\($0)")) }
      _ = try store.perform(.add(entries))
      for _ in 0..<15 {
        let index = random.below(entries.count)
        let month = random.one(of: [october, november, december]) ?? november
        let day = month.firstDay.adding(days: random.below(28))
        let moved = entries[index].moved(to: day.description)
        _ = try store.perform(.replace(entries[index], with: moved))
        entries[index] = moved
        let stored = try [october, november, december].flatMap { try store.month($0).entries }
        #expect(Set(stored) == Set(entries) && stored.count == 5, "seed \(seed)")
      }
    }
  }
}
