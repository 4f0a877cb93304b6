import ArgumentParser
import CareerModel
import CareerStore
import Synchronization

/// What a run says of the record as a whole, beside its answer: that there is none yet, that it has begun
/// one, that a part of it could not be read. Kept in one place, so that no command can forget it.
enum RecordNotices {
  private struct State {
    /// The record that was looked at, or for an undo looked for; `nil` before.
    var read: DataDirectory?
    var isSaved = false
    var isChanged = false
    var isQuiet = false
    /// Each problem is said once, however often it is met.
    var told: Set<FileProblem> = []
    /// What hides a part of the record, in the order in which it was met.
    var hidden: [FileProblem] = []
    /// Whether a part is what was asked for.
    var isPartWanted = false
  }

  private static let state = Mutex(State())

  /// Notes what a store does; see `CareerStore.watch`.
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

  /// Whether this run has put a change on disk, which nothing that fails after it may deny.
  static var isChanged: Bool { state.withLock(\.isChanged) }

  /// Says that there is a record now, if there is.
  static func sayBegun(_ directory: DataDirectory) {
    if directory.holdsRecord { Output.complain("created a record in \(directory.path.printable).") }
  }

  /// From now on a missing record is not spoken of: what a prompt or the completion asks has to be silent.
  static func keepQuiet() {
    state.withLock { $0.isQuiet = true }
  }

  /// From now on a part of the record is a whole answer, for it was asked for.
  static func takePart() {
    state.withLock { $0.isPartWanted = true }
  }

  /// That there was nothing to change is as good as saved.
  static func noteDone() {
    state.withLock { $0.isSaved = true }
  }

  /// Notes problems, and returns those that are still to be said.
  static func note(_ problems: [FileProblem]) -> [FileProblem] {
    state.withLock { state in
      problems.filter { problem in
        guard state.told.insert(problem).inserted else { return false }
        if problem.hidesSomething { state.hidden.append(problem) }
        return true
      }
    }
  }

  /// What could not be read so far.
  static var hidden: [FileProblem] { state.withLock { $0.hidden } }

  /// The record that was looked at and is not there; `nil` while there is one, or none was looked at.
  static var missing: DataDirectory? {
    state.withLock(\.read).flatMap { $0.holdsRecord ? nil : $0 }
  }

  /// Whether a list that is empty means that there is nothing.
  static var isWhole: Bool { hidden.isEmpty && missing == nil }

  /// The files and directories that problems are about, for a sentence.
  static func places(of problems: [FileProblem]) -> String {
    var paths: [String] = []
    for problem in problems where !paths.contains(problem.path) { paths.append(problem.path) }
    let named = paths.prefix(3).map(\.printable)
    let more = paths.count - named.count
    return (more > 0 ? named + ["\(more) more"] : named).listed()
  }

  /// Says at the end of a run that there is no record, where it looked for one.
  static func sayMissing() {
    let isSpoken = state.withLock { !$0.isQuiet && !$0.isSaved }
    guard isSpoken, let missing else { return }
    Output.complain(
      "no record in \(missing.path.printable) yet. To start one, run cairn or cairn log."
    )
  }

  /// Ends a command that has answered from a part of the record, so that a script can tell.
  static func finish() throws(ExitCode) {
    let isPart = state.withLock { !$0.hidden.isEmpty && !$0.isSaved && !$0.isPartWanted }
    if isPart { throw ExitCode(CommandFailure.Status.partlyRead.rawValue) }
  }
}
