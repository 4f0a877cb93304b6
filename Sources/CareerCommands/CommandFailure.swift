import ArgumentParser
import CareerExchange
import CareerModel
import CareerStore
import CareerTerminal

/// A command failure: a sentence for standard error and a meaningful exit status.
struct CommandFailure: Error {
  /// Exit statuses after sysexits.h, https://man.freebsd.org/cgi/man.cgi?sysexits; data/help says
  /// what each means.
  enum Status: Int32 {
    /// Not a failure but an answer, as with grep and test: nothing is due, something is wrong.
    case found = 1
    case usage = 64
    case badData = 65
    /// EX_NOINPUT: the input could not be read.
    case partlyRead = 66
    /// No terminal, or a required program is missing.
    case noTerminal = 69
    case cannotWrite = 73
    case cannotRead = 74
    case tryAgain = 75
    /// The first number that sysexits.h leaves unused.
    case savedWithTrouble = 79
    /// The status a shell reports for an interrupted program.
    case interrupted = 130
  }

  let status: Status
  let words: String

  init(_ status: Status, _ words: String) { (self.status, self.words) = (status, words) }

  /// Runs a command, reporting any error in one sentence and through the exit status. Output is
  /// buffered: only at the end is it known whether it needs a pager and was written completely.
  static func reported(_ body: () throws -> Void) throws {
    Output.begin()
    do {
      let result = Result(catching: body)
      try Output.finish()
      try result.get()
      RecordNotices.sayMissing()
      try RecordNotices.finish()
    } catch {
      guard let failure = CommandFailure(error) else { throw error }
      try end(failure)
    }
  }

  /// `nil` for an error that none of the modules below throws.
  init?(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as StoreError:
      let words = ErrorText.summary(of: error, isSaved: RecordNotices.isChanged)
      self.init(ErrorText.status(of: error), words)
    case let error as ExchangeError: self.init(.badData, ErrorText.summary(of: error))
    case let error as TerminalError: self.init(.noTerminal, ErrorText.summary(of: error))
    default: return nil
    }
  }

  /// Throws a failure unless a condition holds.
  static func unless(
    _ isRight: Bool, _ status: Status, _ words: @autoclosure () -> String
  ) throws(CommandFailure) {
    if !isRight { throw CommandFailure(status, words()) }
  }

  /// Throws if an unreadable part of the record may hold what was not found, as `words` say.
  static func refuse(_ words: String) throws(CommandFailure) {
    let hidden = RecordNotices.hidden
    try unless(
      hidden.isEmpty, .cannotRead, "\(words). \(RecordNotices.places(of: hidden)) may contain it.")
  }

  /// Refuses an import if unreadable parts of the record may already hold the same data.
  static func refuseBesideUnreadable() throws(CommandFailure) {
    let unreadable = RecordNotices.hidden.filter(\.isUnreadable)
    let places = RecordNotices.places(of: unreadable)
    try unless(
      unreadable.isEmpty, .cannotRead,
      "nothing was imported: \(places) cannot be read and may already contain it.")
  }

  /// Reports the failure and exits; a successful save is never denied because of a later error.
  private static func end(_ failure: CommandFailure) throws -> Never {
    CommandProgress.wipe()
    let isSaved = RecordNotices.isChanged
    Output.complain(isSaved ? "the change was saved, but \(failure.words)" : failure.words)
    if !isSaved { RecordNotices.sayMissing() }
    throw ExitCode((isSaved ? .savedWithTrouble : failure.status).rawValue)
  }
}

/// Throws a mistake in how a command is used, unless a condition holds.
func require(_ isRight: Bool, _ words: @autoclosure () -> String) throws(ValidationError) {
  if !isRight { throw ValidationError(words()) }
}

/// Problems cut to a readable number, plus how many more there are. Reports and JSON list all.
enum ProblemList {
  /// - Parameter rest: How to see the others.
  static func cut(_ lines: [String], rest: String) -> [String] {
    guard lines.count > InputLimit.complaints else { return lines }
    return lines.prefix(InputLimit.complaints)
      + [more(lines.count - InputLimit.complaints, rest: rest)]
  }

  /// Returns the reasons a command refused something, one per line, and the result.
  static func words(_ reasons: [String], ending: String? = nil) -> String {
    // The others will be reported once the first are fixed.
    let lines = cut(reasons, rest: "fix these first") + [ending].compactMap(\.self)
    return lines.joined(separator: "\ncairn: ")
  }

  /// Returns `and 4980 more; --json lists all`.
  static func more(_ count: Int, rest: String) -> String { "and \(count) more; \(rest)" }
}
