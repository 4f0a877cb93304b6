import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

struct FileLockTests {
  private let short = Duration.milliseconds(20)

  @Test func `a second holder is told that it took too long, and may try again`() throws {
    try withTemporaryDirectory { path in
      let lock = FileLock(path: path + "/lock", patience: short)
      let tooLong = StoreError.lockedTooLong(path: path + "/lock", seconds: 0)
      try lock.hold { (_) throws(StoreError) in
        #expect(throws: tooLong) { try lock.hold { _ in } }
        #expect(throws: tooLong) {
          try FileLock(path: path + "/lock", patience: .zero).hold { _ in }
        }
      }
      #expect(try lock.hold { _ in 7 } == 7)
    }
  }

  @Test func `the lock is free again when its holder fails`() throws {
    try withTemporaryDirectory { path in
      let lock = FileLock(path: path + "/lock", patience: short)
      let error = storeError {
        try lock.hold { (_) throws(StoreError) in throw StoreError.nothingToUndo }
      }
      #expect(error == .nothingToUndo)
      let result = try lock.hold { _ in 7 }
      #expect(result == 7)
    }
  }

  @Test func `who waits gets the lock when the holder leaves`() throws {
    try withTemporaryDirectory { path in
      let held = DispatchSemaphore(value: 0)
      let inside = Counter()
      try onThreads(2) { thread in
        let lock = FileLock(path: path + "/lock", patience: .seconds(30))
        if thread == 1 { held.wait() }
        try lock.hold { _ in
          if thread == 0 { held.signal() }
          #expect(inside.next() == thread)
        }
      }
      #expect(inside.next() == 2)
    }
  }

  @Test func `never are two inside`() throws {
    try withTemporaryDirectory { path in
      let lock = FileLock(path: path + "/lock", patience: .seconds(30))
      try Disk.put("0", at: path + "/count")
      try onThreads(4) { _ in
        for _ in 0..<50 {
          try lock.hold { (_) throws(StoreError) in
            let bytes = try FileSystem.read(path + "/count") ?? Data()
            let count = Int(String(decoding: bytes, as: UTF8.self)) ?? -1000
            try AtomicFile.write(Data("\(count + 1)".utf8), to: path + "/count")
          }
        }
      }
      #expect(try Disk.text(path + "/count") == "200")
    }
  }

  @Test func `the lock stays where it is, for its owner alone`() throws {
    try withTemporaryDirectory { path in
      try FileLock(path: path + "/lock").hold { _ in }
      #expect(try Disk.mode(path + "/lock") == 0o600)
      #expect(try Disk.bytes(path + "/lock").isEmpty)
    }
  }

  @Test func `a place where no lock can be says so`() throws {
    try withTemporaryDirectory { path in
      let error = storeError { try FileLock(path: path + "/a/b").hold { _ in } }
      #expect(error == .cannotWrite(path: path + "/a/b", step: "open", code: ENOENT))
    }
  }

  private static let program = "/usr/bin/flock"

  @Test(.enabled(if: FileSystem.exists(program)))
  func `another process has to be waited for, and its end gives the lock back`() throws {
    try withTemporaryDirectory { path in
      let process = Process()
      let (input, output) = (Pipe(), Pipe())
      process.executableURL = URL(filePath: Self.program)
      process.arguments = [path + "/lock", "sh", "-c", "echo held; read line"]
      (process.standardInput, process.standardOutput) = (input, output)
      try process.run()
      #expect(output.fileHandleForReading.readData(ofLength: 5) == Data("held\n".utf8))
      let lock = FileLock(path: path + "/lock", patience: short)
      #expect(throws: StoreError.lockedTooLong(path: path + "/lock", seconds: 0)) {
        try lock.hold { _ in }
      }
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(try lock.hold { _ in 7 } == 7)
    }
  }

  @Test func `a store says when another holds the lock, and has changed nothing`() throws {
    try withTemporaryCareer { directory, _ in
      try directory.prepare()
      let store = store(in: directory, patience: short)
      try FileLock(path: directory.lock).hold { _ in
        #expect(throws: StoreError.lockedTooLong(path: directory.lock, seconds: 0)) {
          try store.perform(.add([.fixture()]))
        }
        #expect(throws: Never.self) { try store.month(november) }
      }
      #expect(try Disk.tree(directory.path) == ["journal", "lock"])
      _ = try store.perform(.add([.fixture()]))
      #expect(try store.ids() == ["01A"])
    }
  }

  @Test(arguments: ["victim", "nowhere"])
  func `a link in the place of the lock is refused, and what it leads to stays as it is`(
    target: String
  ) throws {
    try withTemporaryDirectory { path in
      try Disk.put("mine", at: path + "/victim")
      try #require(chmod(path + "/victim", 0o644) == 0)
      try Disk.link(path + "/lock", to: target)
      let error = storeError { try FileLock(path: path + "/lock").hold { _ in } }
      #expect(error == .notALock(path: path + "/lock"))
      #expect(try Disk.text(path + "/victim") == "mine")
      #expect(try Disk.mode(path + "/victim") == 0o644)
      #expect(try Disk.names(path) == ["lock", "victim"])
    }
  }

  @Test func `a directory or a pipe in the place of the lock is refused without waiting`() throws {
    try withTemporaryDirectory { path in
      try Disk.makeDirectory(path + "/directory")
      try #require(mkfifo(path + "/pipe", 0o600) == 0)
      for name in ["directory", "pipe"] {
        let error = storeError { try FileLock(path: "\(path)/\(name)").hold { _ in } }
        #expect(error == .notALock(path: "\(path)/\(name)"))
      }
    }
  }
}
