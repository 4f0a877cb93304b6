import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// Directories 0700, files 0600, always.
struct FileModeTests {
  /// Does something of every kind, so that every file there is gets written.
  private func doEverything(_ directory: DataDirectory) throws {
    let store = store(in: directory)
    _ = try store.perform(.add([.fixture()]))
    _ = try store.perform(.remove(Entry.fixture()))
    _ = try store.perform(.add(Goal.fixture()))
    _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
    try store.keepDrafts([Draft(kind: .skill, text: "half a line")], [])
    try Disk.put("{", at: directory.october)
    _ = try store.perform(.add([.fixture("01B", on: "2026-10-01")]))
  }

  private func expectModes(_ directory: DataDirectory) throws {
    let files = try Disk.tree(directory.path)
    #expect(files.filter { $0.hasSuffix(".json") }.count == 8)
    for file in files {
      let isDirectory = ["journal", "trash"].contains(file)
      let mode = isDirectory ? 0o700 : 0o600
      #expect(try Disk.mode("\(directory.path)/\(file)") == mode, "\(file)")
    }
    #expect(try Disk.mode(directory.path) == 0o700)
    #expect(try Disk.mode(FileSystem.parent(of: directory.path) ?? "") == 0o700)
  }

  @Test func `everything is for its owner alone`() throws {
    try withTemporaryDirectory { path in
      let directory = DataDirectory(path: path + "/made/on/the/way")
      try doEverything(directory)
      try expectModes(directory)
    }
  }

  @Test func `a file that others could read is for its owner alone once it is saved`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.put(smallMonth, at: directory.november)
      try #require(chmod(directory.november, 0o644) == 0)
      _ = try store.perform(.add([.fixture("01N")]))
      #expect(try Disk.mode(directory.november) == 0o600)
    }
  }

  @Test func `a directory that was there keeps its mode`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.makeDirectory(directory.path)
      try #require(chmod(directory.path, 0o750) == 0)
      _ = try store.perform(.add([.fixture()]))
      #expect(try Disk.mode(directory.path) == 0o750)
      #expect(try Disk.mode(directory.journal) == 0o700)
    }
  }

  #if os(Linux)
    /// A thread can have a umask of its own where the kernel lets it leave the others'.
    private static let threadsCanPart = (try? onThreads(1) { _ in try leaveOtherThreads() }) != nil

    private static func leaveOtherThreads() throws {
      // Swift does not see unshare(2); CLONE_FS is 0x200 (linux/sched.h).
      guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "unshare"),
        unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)(0x200) == 0
      else { throw CocoaError(.featureUnsupported) }
    }

    static let masks: [mode_t] = [0o000, 0o022, 0o077, 0o177, 0o277, 0o777]

    @Test(.enabled(if: threadsCanPart), arguments: masks)
    func `the umask takes nothing away and adds nothing`(mask: mode_t) throws {
      try withTemporaryDirectory { path in
        let directory = DataDirectory(path: path + "/made/on/the/way")
        let work = { @Sendable (_: Int) in
          try Self.leaveOtherThreads()
          umask(mask)
          let store = store(in: directory)
          _ = try store.perform(.add([.fixture()]))
          _ = try store.perform(.remove(Entry.fixture()))
          _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
          try store.keepDrafts([Draft(kind: .skill, text: "half a line")], [])
        }
        try onThreads(1, work)
        let files = try Disk.tree(directory.path)
        #expect(files.count == 8)
        let wrong = try files.filter { file in
          let mode = ["journal", "trash"].contains(file) ? 0o700 : 0o600
          return try Disk.mode("\(directory.path)/\(file)") != mode
        }
        #expect(wrong.isEmpty)
        #expect(try Disk.mode(directory.path) == 0o700)
      }
    }
  #endif
}
