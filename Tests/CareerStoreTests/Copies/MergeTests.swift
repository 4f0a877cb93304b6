import CareerDemo
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// What holds for every merge of versions, and what was deleted or moved meanwhile.
struct MergeTests {
  /// Versions of a month with the same ids, some missing, some updated at the same moment.
  private func versions(_ random: inout SeededRandom) -> [[Entry]] {
    (0..<4).map { version in
      (0..<8).compactMap { number in
        guard random.chance(0.7) else { return nil }
        let day = random.one(of: ["2026-11-01", "2026-11-02", "2026-11-03"]) ?? "2026-11-01"
        return .fixture(
          EntryID(rawValue: "01\(number)"), on: "2026-11-0\(number + 1)",
          "\(number), version \(version)", updated: day)
      }
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `copies come to the same whatever their names, and merging twice changes nothing`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let versions = versions(&random)
    var results: Set<Data> = []
    for order in [[1, 2, 3], [3, 1, 2], [2, 3, 1], [3, 2, 1]] {
      try withTemporaryCareer { directory, store in
        _ = try store.perform(.add(versions[0]))
        func putCopies() throws {
          for (place, number) in order.enumerated() {
            try directory.putCopy(versions[number], ending: " \(place + 2).json")
          }
        }
        try putCopies()
        let shown = try store.month(november).entries
        #expect(try store.mergeCopies().count == 3, "seed \(seed)")
        #expect(try store.month(november).entries == shown, "seed \(seed)")
        results.insert(try Disk.bytes(directory.november))

        let (month, history) = (
          try Disk.bytes(directory.november), try Disk.bytes(directory.history)
        )
        try putCopies()
        #expect(try store.mergeCopies().count == 3)
        #expect(try Disk.bytes(directory.november) == month, "seed \(seed)")
        #expect(try Disk.bytes(directory.history) == history, "seed \(seed)")

        _ = try store.undo()
        #expect(try store.month(november).entries == versions[0], "seed \(seed)")
      }
    }
    #expect(results.count == 1, "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds())
  func `two machines that hold the versions the other way round come to the same`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    var moment = instant("2026-11-01").milliseconds
    // Updates on two machines never fall on the same millisecond here.
    let versions = versions(&random).map { version in
      version.map { entry in
        var entry = entry
        moment += 1
        entry.updated = Instant(milliseconds: moment)
        return entry
      }
    }
    let results = try [[0, 1], [1, 0]].map { order in
      try withTemporaryCareer { directory, store in
        _ = try store.perform(.add(versions[order[0]]))
        try directory.putCopy(versions[order[1]])
        _ = try store.mergeCopies()
        return try Disk.bytes(directory.november)
      }
    }
    #expect(results[0] == results[1], "seed \(seed)")
  }

  private let entry = Entry.fixture("01A", "Deleted", updated: "2026-11-20")
  private let other = Entry.fixture("01B", "Other")

  @Test func `a deleted entry does not come back out of an older copy`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([entry, other]))
      _ = try store.perform(.remove(entry))
      try directory.putCopy([entry, other])
      #expect(try store.titles() == ["Other"])
      _ = try store.mergeCopies()
      #expect(try store.titles() == ["Other"])
    }
  }

  @Test(arguments: ["history", "trash"])
  func `history and trash each know that an entry was deleted`(gone: String) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([entry, other]))
      _ = try store.perform(.remove(entry))
      try Disk.remove("\(directory.path)/\(gone == "history" ? "history.json" : "trash")")
      try directory.putCopy([entry, other])
      #expect(try store.titles() == ["Other"])
    }
  }

  @Test func `an entry that was deleted elsewhere goes here too, and undo brings it back`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([entry, other]))
      _ = try store.perform(.remove(entry))
      // The other machine's file arrived, its history with it; our own version became the copy.
      try Disk.put(try document([entry, other]), at: directory.november)
      try directory.putCopy([other])
      #expect(try store.titles() == ["Other"])
      _ = try store.mergeCopies()
      #expect(try store.month(november).entries == [other])
      _ = try store.undo()
      #expect(try store.month(november).entries == [entry, other])
    }
  }

  @Test func `an entry that was edited after it was deleted comes back`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([entry, other]))
      _ = try store.perform(.remove(entry))
      var later = entry.titled("Edited later")
      later.updated = instant("2027-01-01")
      try directory.putCopy([later, other])
      #expect(try store.titles() == ["Edited later", "Other"])
    }
  }

  @Test func `an entry whose deletion was taken back stays, and leaves the trash`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([entry, other]))
      _ = try store.perform(.remove(entry))
      _ = try store.undo()
      #expect(try Disk.names(directory.trash).isEmpty)
      _ = try store.perform(.add([.fixture("01C", "Later")]))
      try directory.putCopy([other])
      #expect(try store.titles() == ["Deleted", "Other", "Later"])
      _ = try store.mergeCopies()
      #expect(try store.titles() == ["Deleted", "Other", "Later"])
    }
  }

  @Test func `a deleted goal does not come back out of an older copy`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add(Goal.fixture()))
      _ = try store.perform(.removeGoal(.fixture()))
      try Disk.put(try document([Goal.fixture()]), at: directory.path + "/plan 2.json")
      #expect(try store.goals().0.isEmpty)
      _ = try store.mergeCopies()
      #expect(try store.goals().0.isEmpty)
    }
  }

  @Test func `an entry that moved to another month meanwhile stays there alone`() throws {
    try withTemporaryCareer { directory, store in
      let moved = entry.moved(to: "2026-10-31")
      _ = try store.perform(.add([entry, other]))
      _ = try store.perform(.replace(entry, with: moved))
      try directory.putCopy([entry, other])
      #expect(try store.journal().entry("01A") == moved)
      _ = try store.mergeCopies()
      #expect(try store.month(november).entries == [other])
      #expect(try store.month(october).entries == [moved])
    }
  }

  @Test func `a move that only a copy knows is made here too, and taken back`() throws {
    try withTemporaryCareer { directory, store in
      let moved = entry.moved(to: "2026-10-31")
      _ = try store.perform(.add([entry, other]))
      try directory.putCopy([moved], of: october)
      #expect(try store.journal().entry("01A") == moved)
      _ = try store.mergeCopies()
      #expect(try store.month(november).entries == [other])
      #expect(try store.month(october).entries == [moved])
      _ = try store.undo()
      #expect(try store.month(november).entries == [entry, other])
      #expect(try store.month(october).entries.isEmpty)
    }
  }

  @Test func `the copy of a damaged month brings back what was lost`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([entry, other]))
      let text = try Disk.text(directory.november)
      try Disk.put(String(text.dropLast(60)), at: directory.november)
      try directory.putCopy([entry, other])
      #expect(try store.month(november).entries == [entry, other])
      _ = try store.mergeCopies()
      let reading = try store.month(november)
      #expect(reading.entries == [entry, other] && reading.problems.isEmpty)
      #expect(try directory.damagedCopies().count == 1)
    }
  }

  @Test func `a month of a newer Cairn keeps its copies, and others can be changed`() throws {
    try withTemporaryCareer { directory, store in
      let text = String(decoding: try document([entry]), as: UTF8.self)
      try Disk.put(
        text.replacing("\"version\" : 1", by: "\"version\" : 2"), at: directory.november)
      let copy = try directory.putCopy([other])
      #expect(try store.titles() == ["Deleted", "Other"])
      _ = try store.perform(.add([.fixture("01D", on: "2026-10-01")]))
      #expect(FileSystem.exists(copy))
    }
  }
}
