import ArgumentParser
import CareerModel
import CareerStore
import Synchronization

/// Notices about the record as a whole, beside the answer: it does not exist yet, was just created,
/// or could not be read completely. Kept in one place, so that no command can forget them.
enum RecordNotices {
  private struct State {
    /// The record that was read, or that an undo looked for; `nil` before that.
    var read: DataDirectory?
    var isSaved = false
    var isChanged = false
    var isQuiet = false
    /// The problems reported so far: each is reported once, however often it occurs.
    var told: Set<FileProblem> = []
    /// The problems that hide part of the record, in order of occurrence.
    var hidden: [FileProblem] = []
    var isPartWanted = false
  }

  private static let state = Mutex(State())

  /// Notes an event of a store; see `CareerStore.watch`.
  static func note(_ event: CareerStore.Event, in directory: DataDirectory) {
    state.withLock { state in
      switch event {
      case .looked: state.read = directory
      case .saved: state.isSaved = true
      case .changed: state.isChanged = true
      }
    }
    if event == .saved(isFirst: true) { sayBegun(directory) }
  }

  /// Whether this run has saved a change, which no later failure may deny.
  static var isChanged: Bool { state.withLock(\.isChanged) }

  /// Reports that the record was created, if it exists.
  static func sayBegun(_ directory: DataDirectory) {
    if directory.holdsRecord { Output.complain("created a record in \(directory.path.printable).") }
  }

  /// Suppresses the notice about a missing record: a prompt or a completion must stay silent.
  static func keepQuiet() { state.withLock { $0.isQuiet = true } }

  /// Marks part of the record as a complete answer, because it was requested.
  static func takePart() { state.withLock { $0.isPartWanted = true } }

  /// Records that there was nothing to change, which is as good as saved.
  static func noteDone() { state.withLock { $0.isSaved = true } }

  /// Records problems, and returns those not reported yet.
  static func note(_ problems: [FileProblem]) -> [FileProblem] {
    state.withLock { state in
      problems.filter { problem in
        guard state.told.insert(problem).inserted else { return false }
        if problem.hidesSomething { state.hidden.append(problem) }
        return true
      }
    }
  }

  /// The problems so far that hide part of the record.
  static var hidden: [FileProblem] { state.withLock { $0.hidden } }

  /// The record that was read but does not exist; `nil` if it exists or none was read.
  static var missing: DataDirectory? {
    state.withLock(\.read).flatMap { $0.holdsRecord ? nil : $0 }
  }

  /// Whether an empty list means that there is nothing.
  static var isWhole: Bool { hidden.isEmpty && missing == nil }

  /// Returns the files and directories with problems, for a sentence.
  static func places(of problems: [FileProblem]) -> String {
    var paths: [String] = []
    for problem in problems where !paths.contains(problem.path) { paths.append(problem.path) }
    let named = paths.prefix(3).map(\.printable)
    let more = paths.count - named.count
    return (more > 0 ? named + ["\(more) more"] : named).listed()
  }

  /// Reports at the end of a run that the record it looked for does not exist.
  static func sayMissing() {
    let isSpoken = state.withLock { !$0.isQuiet && !$0.isSaved }
    guard isSpoken, let missing else { return }
    Output.complain(
      "no record in \(missing.path.printable) yet. To start one, run cairn or cairn log.")
  }

  /// Exits with a status for an incomplete answer, so that a script can tell.
  static func finish() throws(ExitCode) {
    let isPart = state.withLock { !$0.hidden.isEmpty && !$0.isSaved && !$0.isPartWanted }
    if isPart { throw ExitCode(CommandFailure.Status.partlyRead.rawValue) }
  }
}
