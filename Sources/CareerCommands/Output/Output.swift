import CareerDrawing
import CareerModel
import CareerStore
import FoundationEssentials
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Prints a line on standard output, for all commands: whatever this module prints takes this way.
func print(_ text: String, terminator: String = "\n") {
  Output.write(text + terminator)
}

/// The same with roles, which are colours where standard output is a terminal that has some.
func print(_ line: StyledText) {
  Output.write(Output.looks.shown(line) + "\n")
}

/// Standard output and standard error.
///
/// What a command prints is kept until it ends (`CommandFailure.reported`) and then written at once: to
/// a pager where it is longer than the terminal is high, else as it is.
enum Output {
  private struct State {
    /// What was printed and is not yet shown; `nil` while nothing is kept.
    var kept: String?
    var looks = OutputStyle.plain
    /// The command of a pager; `nil` for none.
    var pager: String?
    /// How many files were named that are not as they should be, or parts of them.
    var warnings = 0
  }

  private static let state = Mutex(State())

  /// From now on what is printed is kept.
  static func begin() {
    state.withLock { $0.kept = $0.kept ?? "" }
  }

  /// How the output of this run looks and whether it is paged.
  static func choose(
    _ colour: CommonOptions.ColourChoice, isPaged: Bool, in runtime: RuntimeEnvironment
  ) {
    let looks = OutputStyle(colour, in: runtime)
    let pager = isPaged && isTerminal ? Pager.command(in: runtime) : nil
    state.withLock {
      $0.looks = looks
      $0.pager = pager
    }
  }

  static var looks: OutputStyle { state.withLock { $0.looks } }

  static func write(_ text: String) {
    let isKept = state.withLock { state in
      state.kept?.append(text)
      return state.kept != nil
    }
    if !isKept { FileDescriptorText.write(text, to: STDOUT_FILENO) }
  }

  /// Names for `xargs -0`. A null character in a name, which would end it, is left out.
  static func write(nullTerminated names: [String]) {
    for name in names { write(name.filter { $0 != "\0" } + "\0") }
  }

  /// A document, behind what was printed: in a pipe to the byte, on a terminal as it may be shown there.
  static func send(_ bytes: Data) throws(CommandFailure) {
    guard !isTerminal else {
      let lines = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      return write(lines.map { String($0).printable }.joined(separator: "\n"))
    }
    try finish()
    try deliver(bytes.withUnsafeBytes { FileDescriptorText.write($0, to: STDOUT_FILENO) })
  }

  /// Shows what was kept, and makes sure that all of it has arrived: on a full disk it has not.
  static func finish() throws(CommandFailure) {
    finishWarnings()
    let (text, pager) = state.withLock { state in
      defer { state.kept = nil }
      return (state.kept ?? "", state.pager)
    }
    guard !text.isEmpty else { return }
    if let pager, let size = terminalSize, Pager.isLonger(text, than: size),
      Pager.show(text, with: pager)
    {
      return
    }
    try deliver(FileDescriptorText.write(text, to: STDOUT_FILENO))
  }

  /// What a write came to, by its `errno`. A reader that went away (`| head`) has seen enough.
  private static func deliver(_ code: Int32) throws(CommandFailure) {
    guard code == 0 || code == EPIPE else {
      let reason = FileSystem.summary(of: code)
      throw CommandFailure(.cannotWrite, "cannot write to standard output: \(reason).")
    }
  }

  /// `cairn: …` on standard error.
  static func complain(_ words: String) {
    writeError("cairn: \(words)\n")
  }

  /// On standard error, at once and as it is.
  static func writeError(_ text: String) { FileDescriptorText.write(text, to: STDERR_FILENO) }

  /// A file that is not as it should be, or anything else that the person should know although
  /// the command goes on; each once. The first are said at once; when it ends it says how many more
  /// there are. What hides a part of the record counts for the exit status.
  static func warn(of problems: [FileProblem]) {
    let problems = RecordNotices.note(problems)
    guard !problems.isEmpty else { return }
    let said = state.withLock { state in
      defer { state.warnings += problems.count }
      return state.warnings
    }
    for problem in problems.prefix(max(0, InputLimit.complaints - said)) {
      complain(ErrorText.summary(of: problem))
    }
  }

  /// Says how many warnings were only counted.
  private static func finishWarnings() {
    let more = state.withLock { state in
      defer { state.warnings = 0 }
      return state.warnings - InputLimit.complaints
    }
    if more > 0 { complain(ProblemList.more(more, rest: "cairn doctor lists all")) }
  }

  // MARK: - The terminal

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal, or else those of COLUMNS; `nil` where nothing need be cut.
  static var columns: Int? {
    terminalSize?.columns
      ?? getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Of the terminal itself, whatever COLUMNS says; `nil` where standard output is none.
  private static var terminalSize: Size? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return Size(rows: 24, columns: 80)
    }
    return Size(rows: size.ws_row > 0 ? Int(size.ws_row) : 24, columns: Int(size.ws_col))
  }
}
