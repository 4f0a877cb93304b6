import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerStore

/// A save that was cut short is finished by the next start: as a crash leaves it, with any of the
/// files replaced or not.
struct RecoveryTests {
  private let first = Entry.fixture("01A")
  private let second = Entry.fixture("01B", on: "2026-10-05")

  /// The files below the data directory, with what they hold; the lock aside.
  private func contents(_ directory: DataDirectory) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try Disk.tree(directory.path) where name.hasSuffix(".json") {
      contents[name] = try Disk.bytes(directory.path + "/" + name)
    }
    return contents
  }

  /// Puts the record of going from one state of the files to another into the lock.
  private func keepRecord(
    _ directory: DataDirectory, from before: [String: Data], to after: [String: Data]
  ) throws {
    let names = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    let steps = names.map { name in
      TransactionRecord.Step(
        name: name, before: before[name].map { ContentHash($0) }, after: after[name])
    }
    try FileLock(path: directory.lock).hold { (lock) throws(StoreError) in
      try lock.write(TransactionRecord(steps))
      try lock.sync()
    }
  }

  private func put(_ contents: [String: Data], in directory: DataDirectory) throws {
    for name in try Disk.tree(directory.path) where name.hasSuffix(".json") {
      try Disk.remove(directory.path + "/" + name)
    }
    for (name, bytes) in contents { try Disk.put(bytes, at: directory.path + "/" + name) }
  }

  /// A change from October to November with a goal, of which any part may have reached the disk.
  private func withCutShort(
    _ body: (DataDirectory, CareerStore, [String: Data], [String: Data]) throws -> Void
  ) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([first, second]))
      let before = try contents(directory)
      let moved = second.moved(to: "2026-11-05")
      _ = try store.perform(
        Change([
          .entry(before: second, after: moved), .goal(before: nil, after: .fixture()),
          .entry(before: first, after: nil),
        ]))
      try body(directory, store, before, try contents(directory))
    }
  }

  @Test func `whatever part of a change has reached the disk, all of it is there in the end`()
    throws
  {
    try withCutShort { directory, store, before, after in
      let names = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
      #expect(names.count >= 4)
      for subset in 0..<(1 << names.count) {
        var mixed = before
        for (index, name) in names.enumerated() where subset & (1 << index) != 0 {
          mixed[name] = after[name]
        }
        try put(mixed, in: directory)
        try keepRecord(directory, from: before, to: after)
        let said = store.recover()
        #expect(try contents(directory) == after)
        #expect(said == (mixed == after ? [] : [.finishedSave(path: directory.path)]))
        #expect(try Disk.bytes(directory.lock).isEmpty)
        #expect(store.recover().isEmpty)
      }
      _ = try store.undo()
      #expect(try store.goals().0.isEmpty)
      #expect(try store.ids(october) == ["01B"])
      #expect(try store.ids(november) == ["01A"])
    }
  }

  @Test func `the next change finishes it too, and says so`() throws {
    try withCutShort { directory, store, before, after in
      try put(before, in: directory)
      try keepRecord(directory, from: before, to: after)
      let receipt = try store.perform(.add([.fixture("01C")]))
      #expect(receipt.problems == [.finishedSave(path: directory.path)])
      #expect(try store.goals().0.count == 1)
      #expect(try store.undoAll() == 3)
    }
  }

  @Test func `a file that was written meanwhile is left alone and named, and so are the others`()
    throws
  {
    try withCutShort { directory, store, before, after in
      var mixed = before
      mixed["journal/2026-10.json"] = Data("{}".utf8)
      try put(mixed, in: directory)
      try keepRecord(directory, from: before, to: after)
      #expect(store.recover() == [.writtenMeanwhile(path: directory.october)])
      #expect(try contents(directory) == mixed)
      #expect(store.recover().isEmpty)
    }
  }

  @Test func `a record of which a part is missing is none, and the save had not begun`() throws {
    try withCutShort { directory, store, before, after in
      try put(before, in: directory)
      try keepRecord(directory, from: before, to: after)
      let record = try Disk.bytes(directory.lock)
      for length in [1, 19, 40, record.count / 2, record.count - 1] {
        try Disk.put(record.prefix(length), at: directory.lock)
        #expect(store.recover().isEmpty)
        #expect(try contents(directory) == before)
        #expect(try Disk.bytes(directory.lock).isEmpty)
      }
    }
  }

  @Test func `a save that is going on in another process is left to it`() throws {
    try withCutShort { directory, store, before, after in
      try put(before, in: directory)
      try keepRecord(directory, from: before, to: after)
      try FileLock(path: directory.lock).hold { _ in
        #expect(store.recover().isEmpty)
      }
      #expect(try contents(directory) == before)
    }
  }

  @Test func `a lock with something else in it is neither read nor written`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put("4711\n", at: directory.lock)
      #expect(store.recover().isEmpty)
      #expect(throws: StoreError.notALock(path: directory.lock)) {
        try store.perform(.add([first]))
      }
      #expect(try Disk.text(directory.lock) == "4711\n")
    }
  }

  @Test func `a link to a file that changes stays a link`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([first]))
      let place = directory.path + "-elsewhere.json"
      try FileManager.default.moveItem(atPath: directory.november, toPath: place)
      try Disk.link(directory.november, to: place)
      let before = try Disk.bytes(place)
      let after = Data("{}".utf8)
      try keepRecord(
        directory, from: ["journal/2026-11.json": before], to: ["journal/2026-11.json": after])
      #expect(store.recover() == [.finishedSave(path: directory.path)])
      #expect(try Disk.bytes(place) == after)
      #expect(Disk.linkTarget(directory.november) == place)
    }
  }
}
