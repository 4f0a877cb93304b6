import CareerDemo
import CareerModel
import CareerStore
import CareerTesting
import Foundation
import Synchronization

/// A data directory that is not there yet, and a store in it.
func withTemporaryCareer<Result>(
  _ body: (DataDirectory, CareerStore) throws -> Result
) throws -> Result {
  try withTemporaryDirectory { path in
    let directory = DataDirectory(path: path + "/career")
    return try body(directory, store(in: directory))
  }
}

/// What another process, or the next start of Cairn, sees of a directory.
func store(
  in directory: DataDirectory, patience: Duration = .seconds(30)
) -> CareerStore {
  CareerStore(directory, runtime: .fixture(), patience: patience)
}

extension RuntimeEnvironment {
  /// A clock that goes on by a second at each look, from 2026-11-21, and the same chance each time.
  static func fixture(
    environment: [String: String] = [:], home: String = "/home/ada",
    workingDirectory: String = "/desk"
  ) -> RuntimeEnvironment {
    let looks = Counter()
    let random = SeededSource(seed: 1)
    return RuntimeEnvironment(
      environment: environment, home: home, workingDirectory: workingDirectory,
      now: { Instant(milliseconds: instant("2026-11-21").milliseconds + 1000 * looks.next()) },
      today: { on("2026-11-21") }, random: { random.next() })
  }
}

/// Counts from 0, from any thread.
final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}

private final class SeededSource: Sendable {
  private let random: Mutex<SeededRandom>

  init(seed: UInt64) { random = Mutex(SeededRandom(seed: seed)) }

  func next() -> UInt64 { random.withLock { $0.next() } }
}

extension CareerStore {
  /// The ids of a month, in its order.
  func ids(_ month: CalendarMonth = november) throws -> [EntryID] {
    try self.month(month).entries.map(\.id)
  }

  /// The titles of a month, in its order.
  func titles(_ month: CalendarMonth = november) throws -> [String] {
    try self.month(month).entries.map(\.title)
  }

  /// Takes back all changes there are, and says how many those were.
  func undoAll() throws -> Int {
    for count in 0... {
      if storeError({ _ = try undo() }) == .nothingToUndo { return count }
    }
    return 0
  }

  /// The journal as the planner shows it.
  func journal() throws -> Journal {
    var journal = Journal()
    for month in try months().0 { journal.set([month: try self.month(month).entries]) }
    return journal
  }
}
