import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Synchronization
import Testing

/// A change that is cancelled, at whichever step, leaves every file as it was.
struct CancelTests {
  /// Cancels at the report with a number, counted from 0, and remembers all of them.
  private final class Watcher: Sendable {
    private let reports = Mutex<[SaveProgress.Report]>([])
    private let number: Int

    init(cancellingAt number: Int = .max) { self.number = number }

    var progress: SaveProgress {
      SaveProgress { [self] (report) throws(StoreError) in
        let isEnough = reports.withLock { reports in
          reports.append(report)
          return reports.count > number
        }
        if isEnough { throw .cancelled }
      }
    }

    var seen: [SaveProgress.Report] { reports.withLock { $0 } }
  }

  private func bytes(_ directory: DataDirectory) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try Disk.tree(directory.path) {
      var isDirectory: ObjCBool = false
      let whole = "\(directory.path)/\(path)"
      _ = FileManager.default.fileExists(atPath: whole, isDirectory: &isDirectory)
      found[path] = isDirectory.boolValue ? Data() : try Disk.bytes(whole)
    }
    return found
  }

  /// Cancels at each step in turn until the change gets through; says how many there were.
  private func cancelAtEveryStep(
    _ directory: DataDirectory, _ store: CareerStore, _ change: (CareerStore) throws -> Void
  ) throws -> Int {
    let before = try bytes(directory)
    for number in 0..<100 {
      let watcher = Watcher(cancellingAt: number)
      guard storeError({ try change(store.telling(watcher.progress)) }) != nil else {
        #expect(watcher.seen.count == number)
        #expect(watcher.seen.last?.step == .finishing)
        #expect(try bytes(directory) != before)
        return number
      }
      #expect(watcher.seen.count == number + 1, "it went on after step \(number)")
      #expect(try bytes(directory) == before, "step \(number)")
    }
    return .max
  }

  @Test func `a change of entries, goals and profile is cancelled whole, at every step`() throws {
    try withTemporaryCareer { directory, store in
      let old = Entry.fixture("01-old")
      _ = try store.perform(.add([old, .fixture("01-other", on: "2026-10-31")]))
      let change = Change([
        .entry(before: old, after: nil),
        .entry(before: nil, after: .fixture("01-new", on: "2026-10-01")),
        .goal(before: nil, after: .fixture()),
        .profile(before: Profile(), after: Profile(name: "Ada")),
      ])
      let steps = try cancelAtEveryStep(directory, store) { _ = try $0.perform(change) }
      #expect(steps >= change.edits.count + 2)
      #expect(try store.ids(october) == ["01-new", "01-other"])
      #expect(try store.undoAll() == 2)
    }
  }

  @Test func `undo and redo are cancelled whole, at every step`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A"), .fixture("01B", on: "2026-10-31")]))
      #expect(try cancelAtEveryStep(directory, store) { _ = try $0.undo() } > 3)
      #expect(try store.ids().isEmpty)
      #expect(try cancelAtEveryStep(directory, store) { _ = try $0.redo() } > 3)
      #expect(try store.ids() == ["01A"])
    }
  }

  @Test func `a career that is cancelled while it is planted can be planted again`() throws {
    try withTemporaryCareer { directory, store in
      let months = [
        MonthReading(month: november, entries: [.fixture("01A")]),
        MonthReading(month: october, entries: [.fixture("01B", on: "2026-10-31")]),
      ]
      for number in 0..<3 {
        let watcher = Watcher(cancellingAt: number)
        #expect(throws: StoreError.cancelled) {
          try store.telling(watcher.progress).plant(Profile(), months, [.fixture()])
        }
        #expect(try Disk.tree(directory.path).isEmpty)
      }
      try store.plant(Profile(), months, [.fixture()])
      #expect(try store.ids() == ["01A"])
    }
  }

  @Test func `waiting for another Cairn can be cancelled, and says how long it has been`() throws {
    try withTemporaryCareer { directory, store in
      _ = try store.perform(.add([.fixture("01A")]))
      let before = try bytes(directory)
      let watcher = Watcher(cancellingAt: 3)
      try FileLock(path: directory.lock).hold { _ in
        #expect(storeError { _ = try store.telling(watcher.progress).undo() } == .cancelled)
      }
      #expect(watcher.seen.map(\.step) == [.waiting, .waiting, .waiting, .waiting])
      #expect(watcher.seen.allSatisfy { $0.total == 30_000 && (0...30_000).contains($0.done) })
      #expect(try bytes(directory) == before)
    }
  }

  @Test func `what is told grows to the whole`() throws {
    try withTemporaryCareer { _, store in
      let watcher = Watcher()
      let entries = (0..<50).map { Entry.fixture(EntryID(rawValue: "01-\($0 + 100)")) }
      _ = try store.telling(watcher.progress).perform(.add(entries))
      let preparing = watcher.seen.filter { $0.step == .preparing }
      #expect(preparing.map(\.done) == Array(0...50))
      #expect(preparing.allSatisfy { $0.total == 50 })
      #expect(watcher.seen.last?.step == .finishing)
    }
  }
}
