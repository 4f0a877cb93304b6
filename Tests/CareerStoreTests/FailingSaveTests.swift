import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Testing

/// On any failure the old files are as they were, and the error names the place.
struct FailingSaveTests {
  private let entry = Entry.fixture()

  @Test func `a directory in the place of a month is said, and stays`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.makeDirectory(directory.november)
      let error = StoreError.cannotRead(path: directory.november, code: EISDIR)
      let problem = FileProblem.unreadable(path: directory.november, code: EISDIR)
      #expect(try store.month(november).problems == [problem])
      #expect(throws: error) { try store.perform(.add([entry])) }
      #expect(try Disk.tree(directory.path) == ["journal", "journal/2026-11.json", "lock"])
    }
  }

  @Test(arguments: ["history.json", "plan.json", "profile.json"])
  func `a file that cannot be read stops a change before anything is written`(
    name: String
  ) throws {
    try withTemporaryCareer { directory, store in
      try Disk.makeDirectory("\(directory.path)/\(name)")
      let change = Change([
        .entry(before: nil, after: entry), .goal(before: nil, after: .fixture()),
        .profile(before: Profile(), after: Profile(name: "Ada")),
      ])
      #expect(throws: StoreError.cannotRead(path: "\(directory.path)/\(name)", code: EISDIR)) {
        try store.perform(change)
      }
      let files = try Disk.tree(directory.path).filter { $0.hasPrefix("journal/") }
      #expect(files.isEmpty)
    }
  }

  @Test func `a file in the place of a directory is said`() throws {
    try withTemporaryDirectory { path in
      try Disk.put("here", at: path + "/file")
      for place in [path + "/file", path + "/file/below", path + "/file/far/below"] {
        let store = store(in: DataDirectory(path: place))
        let error = storeError { _ = try store.perform(.add([entry])) }
        guard case .notADirectory? = error else {
          Issue.record("\(place): \(String(describing: error))")
          continue
        }
      }
      try Disk.put("here", at: path + "/career/journal")
      let directory = DataDirectory(path: path + "/career")
      let other = store(in: directory)
      #expect(throws: StoreError.notADirectory(path: directory.journal)) {
        try other.perform(.add([entry]))
      }
      #expect(try other.months() == ([], [.unreadable(path: directory.journal, code: ENOTDIR)]))
      #expect(try Disk.text(path + "/file") == "here")
    }
  }

  @Test func `a change that could not be remembered can be made again`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.link(try prepared(directory) + "/history.json", to: "gone/history.json")
      #expect(throws: StoreError.self) { try store.perform(.add([entry])) }
      try Disk.remove(directory.history)
      _ = try store.perform(.add([entry]))
      #expect(try store.ids() == ["01A"])
      #expect(try store.undoAll() == 1)
    }
  }

  private func prepared(_ directory: DataDirectory) throws -> String {
    try directory.prepare()
    return directory.path
  }

  @Test(.enabled(if: geteuid() == 0))
  func `what belongs to another user is not written to`() throws {
    try withTemporaryCareer { directory, store in
      try Disk.makeDirectory(directory.path)
      try #require(chown(directory.path, 4242, 4242) == 0)
      #expect(throws: StoreError.belongsToAnother(path: directory.path, user: 4242)) {
        try store.perform(.add([entry]))
      }
      #expect(try Disk.tree(directory.path).isEmpty)
    }
  }

  @Test(.enabled(if: geteuid() != 0))
  func `a directory that may not be written to leaves everything as it was`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([entry]))
      let before = try Disk.text(directory.november)
      try #require(chmod(directory.journal, 0o500) == 0)
      defer { chmod(directory.journal, 0o700) }
      #expect(
        throws: StoreError.cannotWrite(path: directory.november, step: "open", code: EACCES)
      ) { try store.perform(.replace(entry, with: entry.titled("New"))) }
      #expect(try Disk.text(directory.november) == before)
    }
  }
}
