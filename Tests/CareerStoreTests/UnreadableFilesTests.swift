import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// What cannot be read at all: a directory in a file's place, a pipe, a link that leads nowhere. The tests may
/// run as a user for whom permissions do not count, so none of them takes any away.
struct UnreadableFilesTests {
  /// What takes a file's place, with what the system says of it.
  enum Obstacle: CaseIterable {
    case directory, pipe, danglingLink

    var code: Int32 {
      switch self {
      case .directory: EISDIR
      case .pipe: ESPIPE
      case .danglingLink: ENOENT
      }
    }

    func put(at path: String) throws {
      if let parent = FileSystem.parent(of: path) { try Disk.makeDirectory(parent) }
      switch self {
      case .directory: try Disk.makeDirectory(path)
      case .pipe: try #require(mkfifo(path, 0o600) == 0)
      case .danglingLink: try Disk.link(path, to: "/nowhere/at/all.json")
      }
    }
  }

  @Test func `months read at once keep their order, each with its problems`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(
        .add([.fixture("01A", on: "2026-10-05"), .fixture("01B", on: "2026-12-01")]))
      try Obstacle.directory.put(at: directory.november)
      let months = [december, november, october]
      let alone = try months.map { try store.month($0) }
      #expect(try store.read(months, \.self) == alone)
      #expect(alone.map(\.problems.count) == [0, 1, 0])
    }
  }

  @Test(arguments: Obstacle.allCases)
  func `a month that cannot be read is named, and the others are shown`(obstacle: Obstacle) throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A", on: "2026-10-05")]))
      try obstacle.put(at: directory.november)
      #expect(try store.months() == ([november, october], []))
      #expect(try store.month(october).entries.map(\.id) == ["01A"])
      let problem = FileProblem.unreadable(path: directory.november, code: obstacle.code)
      #expect(
        try store.month(november)
          == MonthReading(month: november, entries: [], problems: [problem]))
      #expect(problem.hidesSomething)
    }
  }

  @Test(arguments: Obstacle.allCases)
  func `so are the plan, the proposals and the profile`(obstacle: Obstacle) throws {
    try withTemporaryCareer { directory, store in
      for path in [directory.plan, directory.proposals, directory.profile] {
        try obstacle.put(at: path)
      }
      func problem(_ path: String) -> FileProblem { .unreadable(path: path, code: obstacle.code) }
      #expect(try store.goals() == ([], [problem(directory.plan)]))
      #expect(try store.proposals() == ([], [problem(directory.proposals)]))
      let profile = try store.profile()
      #expect(profile.damage == problem(directory.profile) && !profile.isNew)
    }
  }

  @Test(arguments: Obstacle.allCases)
  func `a journal that cannot be listed is named, not empty`(obstacle: Obstacle) throws {
    guard obstacle != .directory else { return }
    try withTemporaryCareer { directory, store in
      try Disk.makeDirectory(directory.path)
      try obstacle.put(at: directory.journal)
      let (months, problems) = try store.months()
      #expect(months.isEmpty)
      #expect(problems.map(\.path) == [directory.journal] && problems.allSatisfy(\.hidesSomething))
    }
  }

  @Test func `other months can be changed, also by deleting and undoing`() throws {
    try withTemporaryCareer { directory, store in
      try Obstacle.directory.put(at: directory.november)
      let entry = Entry.fixture("01A", on: "2026-10-05")
      _ = try store.perform(.add([entry]))
      _ = try store.perform(.remove(entry))
      #expect(try store.ids(october).isEmpty)
      _ = try store.undo()
      #expect(try store.ids(october) == ["01A"])
    }
  }

  @Test func `an entry that may be in the month that cannot be read is not said to be gone`() throws
  {
    try withTemporaryCareer { directory, store in
      let entry = Entry.fixture("01A", on: "2026-10-05")
      _ = try store.perform(.add([entry]))
      try Disk.remove(directory.october)
      try Obstacle.directory.put(at: directory.november)
      let expected = StoreError.cannotRead(path: directory.november, code: EISDIR)
      #expect(throws: expected) { try store.perform(.remove(entry)) }
      #expect(throws: expected) {
        try store.perform(.replace(entry, with: entry.moved(to: "2026-10-06")))
      }
      #expect(try Disk.names(directory.journal) == ["2026-11.json"])
    }
  }

  @Test func `what a newer Cairn wrote hides nothing where all of it was found`() throws {
    try withTemporaryCareer { directory, store in
      let whole = smallMonth.replacing("\"version\" : 1", by: "\"version\" : 2")
      try Disk.put(whole, at: directory.november)
      #expect(try !store.month(november).problems.contains(where: \.hidesSomething))
      try Disk.put(whole.replacing("\"entries\"", by: "\"items\""), at: directory.november)
      #expect(
        try store.month(november).problems == [
          .newerShape(path: directory.november, version: 2)
        ])
    }
  }

  @Test func `reading what is not there makes nothing`() throws {
    try withTemporaryCareer { directory, store in
      #expect(!directory.holdsRecord)
      _ = try (store.profile(), store.months(), store.goals(), store.proposals(), store.drafts())
      _ = try (store.month(november), store.names())
      #expect(storeError { _ = try store.undo() } == .nothingToUndo)
      #expect(!FileSystem.exists(directory.path))
      _ = try store.perform(.add([.fixture()]))
      #expect(directory.holdsRecord)
    }
  }

  @Test func `a directory without a file of ours holds no record, one that is a file may`() throws {
    try withTemporaryCareer { directory, _ in
      try Disk.put("x", at: directory.path + "/notes.txt")
      #expect(!directory.holdsRecord)
      #expect(DataDirectory(path: directory.path + "/notes.txt").holdsRecord)
    }
  }
}

struct VerifiedFileTests {
  @Test func `what was written is read again and takes the old file's place`() throws {
    try withTemporaryCareer { directory, _ in
      try Disk.put("old", at: directory.plan)
      try AtomicFile.write(Data("new".utf8), to: directory.plan, isVerified: true)
      #expect(try Disk.text(directory.plan) == "new")
      #expect(try Disk.mode(directory.plan) == 0o600)
      #expect(try Disk.names(directory.path) == ["plan.json"])
    }
  }
}
