import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

@testable import CareerTerminal

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
        let other = store(in: directory)
        let draft = Draft(kind: .skill, text: "half a line")
        try other.keepDrafts([draft], [])
        #expect(wait(watcher) == [.drafts])
        try other.keepDrafts([], [draft])
        #expect(wait(watcher) == [.drafts])
      }
    }

    @Test func `a change of another process is noticed, and of which month`() throws {
      try watching { directory, _, watcher in
        let other = store(in: directory)
        _ = try other.perform(.add([entry()]))
        #expect(wait(watcher) == [.month(november)])
        #expect(watcher.changes().isEmpty)
        _ = try other.perform(.add([entry("01B", on: "2026-10-01"), entry("01C")]))
        #expect(wait(watcher) == [.month(october), .month(november)])
      }
    }

    @Test func `profile, plan and proposals are told apart`() throws {
      try watching { _, store, watcher in
        _ = try store.perform(.edit(Profile(), to: Profile(name: "Ada")))
        #expect(wait(watcher) == [.profile])
        _ = try store.perform(.plan(goal))
        #expect(wait(watcher) == [.plan])
        _ = try store.perform(.propose([proposal]))
        #expect(wait(watcher) == [.proposals])
      }
    }

    @Test func `a file written or removed by hand is noticed`() throws {
      try watching { directory, _, watcher in
        try put("{}", at: directory.november)
        #expect(wait(watcher) == [.month(november)])
        try remove(directory.november)
        #expect(wait(watcher) == [.month(november)])
      }
    }

    @Test func `a file that is moved away is noticed`() throws {
      try watching { directory, _, watcher in
        try put("{}", at: directory.november)
        #expect(wait(watcher) == [.month(november)])
        try #require(rename(directory.november, directory.path + "/elsewhere.json") == 0)
        #expect(wait(watcher) == [.month(november)])
      }
    }

    @Test func `what is nothing of ours is not noticed`() throws {
      try watching { directory, _, watcher in
        try put("x", at: directory.journal + "/notes.txt")
        try put("x", at: directory.path + "/README")
        #expect(watcher.changes().isEmpty)
      }
    }

    @Test func `a directory that is made after the planner has started is noticed`() throws {
      try withTemporaryCareer { directory, store in
        try makeDirectory(directory.path)
        let watcher = DirectoryWatcher(directory)
        _ = try store.perform(.add([entry()]))
        #expect(!wait(watcher).isEmpty)
        _ = try store.perform(.add([entry("01B")]))
        #expect(!wait(watcher).isEmpty)
      }
    }

    @Test func `a data directory that is made later is noticed, with all above it`() throws {
      try withTemporaryCareer { above, _ in
        let directory = DataDirectory(path: above.path + "/far/below/career")
        let watcher = DirectoryWatcher(directory)
        let other = store(in: directory)
        _ = try other.perform(.add([entry()]))
        #expect(wait(watcher) == [.everything])
        _ = watcher.changes()
        _ = try other.perform(.add([entry("01B")]))
        #expect(wait(watcher) == [.month(november)])
      }
    }

    @Test func `a data directory that is taken away and made again is noticed`() throws {
      try watching { directory, store, watcher in
        try remove(directory.path)
        #expect(wait(watcher).contains(.everything))
        _ = watcher.changes()
        _ = try store.perform(.add([entry()]))
        #expect(wait(watcher).contains(.everything))
      }
    }

    @Test(arguments: ["journal/2026-11 2.json", "plan (1).json", "proposals-HOST.json"])
    func `a copy that arrives is noticed`(name: String) throws {
      try watching { directory, _, watcher in
        try put("{}", at: "\(directory.path)/\(name)")
        let changes = wait(watcher)
        #expect(
          changes.isSubset(of: [.month(november), .plan, .proposals]) && changes.count == 1)
      }
    }

    @Test func `a journal that is put in the place of the old one is noticed`() throws {
      try watching { directory, store, watcher in
        _ = try store.perform(.add([entry()]))
        #expect(!wait(watcher).isEmpty)
        try #require(rename(directory.journal, directory.path + "/old") == 0)
        try makeDirectory(directory.journal)
        #expect(wait(watcher).contains(.everything))
        _ = try store.perform(.add([entry("01B")]))
        #expect(wait(watcher) == [.month(november)])
      }
    }
  }

  // MARK: - What changes

  private let october = on("2026-10-01").month
  private let november = on("2026-11-01").month
  private let goal = Goal(id: "01G", title: "Give a talk", created: instant("2026-01-01"))
  private let proposal = Proposal(
    id: "01P", repository: "3f2a9c81d4e7", project: "shop", week: on("2026-11-16"),
    title: "Retry failed uploads", commits: [], created: instant("2026-01-01"))

  private func entry(_ id: EntryID = "01A", on day: String = "2026-11-21") -> Entry {
    Entry(
      id: id, kind: .skill, day: CareerTesting.on(day), title: "Ran the review",
      created: instant("2026-01-01"))
  }

  private func store(in directory: DataDirectory) -> CareerStore {
    CareerStore(
      directory,
      runtime: RuntimeEnvironment(
        environment: [:], home: "/home/ada", workingDirectory: "/desk",
        now: { instant("2026-11-21") }, today: { today }, random: { .random(in: 0 ... .max) }))
  }

  private func withTemporaryCareer(_ body: (DataDirectory, CareerStore) throws -> Void) throws {
    try withTemporaryDirectory { path in
      let directory = DataDirectory(path: path + "/career")
      try body(directory, store(in: directory))
    }
  }

  private func put(_ text: String, at path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func makeDirectory(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  private func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }

  extension DataDirectory {
    fileprivate var november: String { journal(of: CareerTesting.on("2026-11-01").month) }
  }
#endif
