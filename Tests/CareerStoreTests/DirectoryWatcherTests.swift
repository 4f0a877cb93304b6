import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

#if os(Linux)
  struct DirectoryWatcherTests {
    /// What the watcher says within a minute; empty if it says nothing.
    private func wait(_ watcher: DirectoryWatcher) -> Set<DirectoryWatcher.Changed> {
      var changes: Set<DirectoryWatcher.Changed> = []
      for _ in 0..<600 where changes.isEmpty {
        var poll = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, 100) > 0 else { continue }
        changes = watcher.changes()
      }
      return changes
    }

    private func watching(
      _ body: (DataDirectory, CareerStore, DirectoryWatcher) throws -> Void
    ) throws {
      try withTemporaryCareer { directory, store in
        try directory.prepare()
        let watcher = DirectoryWatcher(directory)
        #expect(watcher.descriptor >= 0)
        #expect(watcher.changes().isEmpty)
        try body(directory, store, watcher)
      }
    }

    @Test func `drafts that another process keeps or drops are noticed`() throws {
      try watching { directory, _, watcher in
        let other = CareerStoreTests.store(in: directory)
        let draft = Draft(kind: .skill, text: "half a line")
        try other.keepDrafts([draft], [])
        #expect(wait(watcher) == [.drafts])
        try other.keepDrafts([], [draft])
        #expect(wait(watcher) == [.drafts])
      }
    }

    @Test func `a change of another process is noticed, and of which month`() throws {
      try watching { directory, _, watcher in
        let other = CareerStoreTests.store(in: directory)
        _ = try other.perform(.add([.fixture()]))
        #expect(wait(watcher) == [.month(november)])
        #expect(watcher.changes().isEmpty)
        _ = try other.perform(.add([.fixture("01B", on: "2026-10-01"), .fixture("01C")]))
        #expect(wait(watcher) == [.month(october), .month(november)])
      }
    }

    @Test func `profile and plan are told apart`() throws {
      try watching { _, store, watcher in
        _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
        #expect(wait(watcher) == [.profile])
        _ = try store.perform(.add(Goal.fixture()))
        #expect(wait(watcher) == [.plan])
      }
    }

    @Test func `a file written or removed by hand is noticed`() throws {
      try watching { directory, _, watcher in
        try Disk.put(smallMonth, at: directory.november)
        #expect(wait(watcher) == [.month(november)])
        try Disk.remove(directory.november)
        #expect(wait(watcher) == [.month(november)])
      }
    }

    @Test func `a file that is moved away is noticed`() throws {
      try watching { directory, _, watcher in
        try Disk.put(smallMonth, at: directory.november)
        #expect(wait(watcher) == [.month(november)])
        try #require(rename(directory.november, directory.path + "/elsewhere.json") == 0)
        #expect(wait(watcher) == [.month(november)])
      }
    }

    @Test func `what is nothing of ours is not noticed`() throws {
      try watching { directory, _, watcher in
        try Disk.put("x", at: directory.journal + "/notes.txt")
        try Disk.put("x", at: directory.path + "/README")
        #expect(watcher.changes().isEmpty)
      }
    }

    @Test func `a directory that is made after the planner has started is noticed`() throws {
      try withTemporaryCareer { directory, store in
        try Disk.makeDirectory(directory.path)
        let watcher = DirectoryWatcher(directory)
        _ = try store.perform(.add([.fixture()]))
        #expect(!wait(watcher).isEmpty)
        _ = try store.perform(.add([.fixture("01B")]))
        #expect(!wait(watcher).isEmpty)
      }
    }

    @Test func `a data directory that is made later is noticed, with all above it`() throws {
      try withTemporaryCareer { above, _ in
        let directory = DataDirectory(path: above.path + "/far/below/career")
        let watcher = DirectoryWatcher(directory)
        let other = CareerStoreTests.store(in: directory)
        _ = try other.perform(.add([.fixture()]))
        #expect(wait(watcher) == [.everything])
        _ = watcher.changes()
        _ = try other.perform(.add([.fixture("01B")]))
        #expect(wait(watcher) == [.month(november)])
      }
    }

    @Test func `a data directory that is taken away and made again is noticed`() throws {
      try watching { directory, store, watcher in
        try Disk.remove(directory.path)
        #expect(wait(watcher).contains(.everything))
        _ = watcher.changes()
        _ = try store.perform(.add([.fixture()]))
        #expect(wait(watcher).contains(.everything))
      }
    }

    @Test func `a journal that is put in the place of the old one is noticed`() throws {
      try watching { directory, store, watcher in
        _ = try store.perform(.add([.fixture()]))
        #expect(!wait(watcher).isEmpty)
        try #require(rename(directory.journal, directory.path + "/old") == 0)
        try Disk.makeDirectory(directory.journal)
        #expect(wait(watcher).contains(.everything))
        _ = try store.perform(.add([.fixture("01B")]))
        #expect(wait(watcher) == [.month(november)])
      }
    }
  }
#endif
