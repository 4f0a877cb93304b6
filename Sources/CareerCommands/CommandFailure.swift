import ArgumentParser
import CareerExchange
import CareerStore
import CareerTerminal
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A command that ends with a sentence on standard error and an exit status that means something.
struct CommandFailure: Error {
  /// After sysexits.h, https://man.freebsd.org/cgi/man.cgi?sysexits.
  enum Status: Int32 {
    case usage = 64
    case badData = 65
    /// No terminal, or another program that it takes is not there.
    case noTerminal = 69
    case cannotWrite = 73
    case cannotRead = 74
    case tryAgain = 75
    /// As a shell has it of a program that was interrupted.
    case interrupted = 130
  }

  var status: Status
  var words: String

  /// Runs a command; whatever goes wrong is said in one sentence and becomes the exit status.
  static func reported(_ body: () throws -> Void) throws {
    do {
      try body()
      try Output.finish()
    } catch let failure as CommandFailure {
      try end(failure)
    } catch let error as StoreError {
      try end(
        CommandFailure(status: ErrorText.status(of: error), words: ErrorText.words(for: error)))
    } catch let error as ExchangeError {
      try end(CommandFailure(status: .badData, words: ErrorText.words(for: error)))
    } catch let error as TerminalError {
      try end(CommandFailure(status: .noTerminal, words: ErrorText.words(for: error)))
    }
  }

  private static func end(_ failure: CommandFailure) throws -> Never {
    CommandProgress.wipe()
    Output.complain(failure.words)
    throw ExitCode(failure.status.rawValue)
  }
}

/// Standard output and standard error.
enum Output {
  /// `cairn: …` on standard error.
  static func complain(_ words: String) {
    var line = "cairn: \(words)\n"
    // C's stderr is a global variable that Swift 6 cannot see as safe; the descriptor is enough.
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Bytes as they are, behind what was printed.
  static func send(_ bytes: Data) throws(CommandFailure) {
    try finish()
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw unwritten }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Makes sure that all that was printed has arrived: on a full disk it has not.
  static func finish() throws(CommandFailure) {
    guard fflush(nil) == 0 else { throw unwritten }
  }

  /// By `errno`.
  private static var unwritten: CommandFailure {
    let reason = String(cString: strerror(errno))
    return CommandFailure(
      status: .cannotWrite, words: "standard output could not be written: \(reason).")
  }

  /// A file that is not as it should be, or anything else that the person should know although
  /// the command goes on.
  static func warn(of problems: [FileProblem]) {
    for problem in problems { complain(ErrorText.words(for: problem)) }
  }

  /// The columns of the terminal; `nil` where standard output is none, and nothing need be cut.
  static var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
