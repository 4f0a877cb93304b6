import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerStore

struct FileTransactionTests {
  /// A directory with a lock that is held, and a transaction that has not begun.
  private func withTransaction(_ body: (String, inout FileTransaction) throws -> Void) throws {
    try withTemporaryDirectory { path in
      let result = try FileLock(path: path + "/lock").hold { lock in
        Result {
          var transaction = FileTransaction(in: path, under: lock)
          try body(path, &transaction)
        }
      }
      try result.get()
    }
  }

  @Test func `files are replaced together, in their order, for their owner alone`() throws {
    try withTransaction { path, transaction in
      try Disk.put("old", at: path + "/a")
      try transaction.stage(Data("new a".utf8), for: path + "/a")
      try transaction.stage(Data("new b".utf8), for: path + "/b")
      #expect(try Disk.text(path + "/a") == "old")
      #expect(try transaction.commit().isEmpty)
      #expect(try Disk.text(path + "/a") == "new a")
      #expect(try Disk.text(path + "/b") == "new b")
      #expect(try FileSystem.names(in: path).sorted() == ["a", "b", "lock"])
    }
  }

  @Test func `a file staged twice ends with the second`() throws {
    try withTransaction { path, transaction in
      try transaction.stage(Data("first".utf8), for: path + "/a")
      try transaction.stage(Data("second".utf8), for: path + "/a")
      _ = try transaction.commit()
      #expect(try Disk.text(path + "/a") == "second")
    }
  }

  @Test func `what cannot be staged leaves everything as it was`() throws {
    try withTransaction { path, transaction in
      try Disk.put("old", at: path + "/a")
      try transaction.stage(Data("new".utf8), for: path + "/a")
      #expect(throws: StoreError.self) {
        try transaction.stage(Data("new".utf8), for: path + "/nowhere/b")
      }
      #expect(try Disk.text(path + "/a") == "old")
      #expect(try FileSystem.names(in: path).sorted() == ["a", "lock"])
    }
  }

  @Test func `what cannot be replaced has the files before it put back`() throws {
    try withTransaction { path, transaction in
      try Disk.put("old", at: path + "/a")
      try transaction.stage(Data("new".utf8), for: path + "/a")
      try transaction.stage(Data("new".utf8), for: path + "/fresh")
      try transaction.stage(Data("new".utf8), for: path + "/b")
      // A directory has come into the place of the last file meanwhile.
      try FileSystem.makeDirectory(path + "/b")
      #expect(throws: StoreError.self) { try transaction.commit() }
      #expect(try Disk.text(path + "/a") == "old")
      #expect(try FileSystem.names(in: path).sorted() == ["a", "b", "lock"])
    }
  }

  @Test func `a file is taken away with the others, and comes back where one of them fails`() throws
  {
    try withTransaction { path, transaction in
      try Disk.put("old", at: path + "/a")
      try transaction.stageRemoval(of: path + "/a")
      try transaction.stage(Data("new".utf8), for: path + "/b")
      #expect(try transaction.commit().isEmpty)
      #expect(try FileSystem.names(in: path).sorted() == ["b", "lock"])
      try transaction.stageRemoval(of: path + "/b")
      try transaction.stage(Data("new".utf8), for: path + "/c")
      try FileSystem.makeDirectory(path + "/c")
      #expect(throws: StoreError.self) { try transaction.commit() }
      #expect(try Disk.text(path + "/b") == "new")
    }
  }

  @Test func `the record is there while files are replaced, and gone after it`() throws {
    try withTransaction { path, transaction in
      try transaction.stage(Data("new".utf8), for: path + "/a")
      #expect(try Disk.bytes(path + "/lock").isEmpty)
      _ = try transaction.commit()
      #expect(try Disk.bytes(path + "/lock").isEmpty)
    }
  }

  @Test func `a history that cannot be replaced keeps the entry from being saved`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A")]))
      let before = try Disk.text(directory.journal(of: on("2026-11-21").month))
      try FileManager.default.removeItem(atPath: directory.history)
      try FileSystem.makeDirectory(directory.history)
      #expect(throws: StoreError.self) { try store.perform(.add([.fixture("01B")])) }
      #expect(try Disk.text(directory.journal(of: on("2026-11-21").month)) == before)
    }
  }

  @Test func `what a killed process left behind goes with the next change`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A")]))
      try Disk.put("half", at: directory.journal + "/2026-11.json.4711-0.tmp")
      try Disk.put("half", at: directory.path + "/history.json.4711-0.tmp")
      _ = try store.perform(.add([.fixture("01B")]))
      #expect(try FileSystem.names(in: directory.journal) == ["2026-11.json"])
      #expect(try !FileSystem.names(in: directory.path).contains { $0.hasSuffix(".tmp") })
    }
  }

  @Test(arguments: [
    "journal/.syncthing.2026-11.json.tmp", "notes.json.old.tmp", "notes.json.12-0.tmp",
    "journal/2026-11.json.tmp", "journal/2026-11.json.1-2-3.tmp", "journal/2026-11.json.-1.tmp",
    "journal/2026-11.json.٣-٤.tmp", "journal/.~lock.2026-11.json.12-0.tmp", "plan.json.12-0.tmp2",
  ])
  func `temporary files of other programs stay`(name: String) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A")]))
      try Disk.put("theirs", at: directory.path + "/" + name)
      _ = try store.perform(.add([.fixture("01B")]))
      #expect(try Disk.text(directory.path + "/" + name) == "theirs")
    }
  }
}
