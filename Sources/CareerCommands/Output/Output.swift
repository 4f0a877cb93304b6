import CareerDrawing
import CareerJSON
import CareerModel
import CareerStore
import FoundationEssentials
import Synchronization

/// Prints a line on standard output; everything this module prints goes through here.
func print(_ text: String, terminator: String = "\n") { Output.write(text + terminator) }

/// Prints a line with roles, in colour if standard output is a terminal with colours.
func print(_ line: StyledText) { Output.write(Output.text(of: [line])) }

/// Prints a table, as wide as the terminal allows.
func print(_ table: TextTable) {
  for line in table.styledLines(columns: Output.columns) { print(line) }
}

extension String {
  /// The text for standard output: as typed to a pipe, where it may be given back to Cairn.
  var sendable: String { Output.isTerminal ? printable : harmless }

  /// Returns the text with as many blanks behind it as make it so many characters long.
  func padded(to count: Int, with blank: Character = " ") -> String {
    self + String(repeating: blank, count: Swift.max(0, count - self.count))
  }
}

/// Access to standard output and standard error.
///
/// Output is buffered until the command ends (`CommandFailure.reported`) and then written at once:
/// to a pager if it is longer than the terminal, else directly.
enum Output {
  private struct State {
    var isBuffered = false
    /// The buffered output, in parts: a long text is not copied.
    var kept: [String] = []
    /// `nil` for plain text, before anything was chosen.
    var looks: OutputStyle?
    var glyphs = Glyphs.ascii
    /// The pager command; `nil` for none.
    var pager: String?
    /// How many problems with files, or parts of them, were reported.
    var warnings = 0
  }

  private static let state = Mutex(State())

  static func begin() { state.withLock { $0.isBuffered = true } }

  static func choose(
    _ colour: CommonOptions.ColourChoice, isPaged: Bool, in runtime: RuntimeEnvironment
  ) {
    let looks = OutputStyle(colour, in: runtime)
    let pager = isPaged && isTerminal ? Pager.command(in: runtime) : nil
    state.withLock {
      $0.looks = looks
      $0.glyphs = runtime.glyphs
      $0.pager = pager
    }
  }

  static var looks: OutputStyle? { state.withLock { $0.looks } }
  /// The characters that the locale has.
  static var glyphs: Glyphs { state.withLock { $0.glyphs } }

  /// Returns lines as they are written, in colour if that was chosen.
  static func text(of lines: some Sequence<StyledText>) -> String {
    let looks = looks
    return lines.reduce(into: "") { text, line in
      if let looks {
        text += looks.shown(line)
      } else {
        for piece in line.pieces { text += piece.text }
      }
      text += "\n"
    }
  }

  static func write(_ text: String) {
    let isKept = state.withLock { state in
      guard state.isBuffered else { return false }
      if let last = state.kept.last, last.utf8.count + text.utf8.count < 1 << 14 {
        state.kept[state.kept.count - 1] += text
      } else {
        state.kept.append(text)
      }
      return true
    }
    if !isKept { FileDescriptorText.write(text, to: STDOUT_FILENO) }
  }

  /// Writes names for `xargs -0`. A null character, which would end a name, is removed.
  static func write(nullTerminated names: [String]) {
    for name in names { write(name.filter { $0 != "\0" } + "\0") }
  }

  /// Writes a document after the output so far: byte for byte to a pipe, made safe for a terminal.
  static func send(_ bytes: Data) throws(CommandFailure) {
    guard !isTerminal else {
      let lines = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      return write(lines.map { String($0).printable }.joined(separator: "\n"))
    }
    try finish()
    try deliver(bytes.withUnsafeBytes { FileDescriptorText.write($0, to: STDOUT_FILENO) })
  }

  /// Writes the buffered output and checks that all of it was written: a full disk prevents that.
  static func finish() throws(CommandFailure) {
    finishWarnings()
    let (parts, pager) = state.withLock { state in
      defer { (state.isBuffered, state.kept) = (false, []) }
      return (state.kept, state.pager)
    }
    if let pager, let size = terminalSize {
      let text = parts.joined()
      if Pager.isLonger(text, than: size), Pager.show(text, with: pager) { return }
    }
    let codes = parts.lazy.map { FileDescriptorText.write($0, to: STDOUT_FILENO) }
    try deliver(codes.first { $0 != 0 } ?? 0)
  }

  /// Checks the `errno` of a write. A reader that went away (`| head`) has seen enough.
  private static func deliver(_ code: Int32) throws(CommandFailure) {
    guard code == 0 || code == EPIPE else {
      let reason = FileSystem.summary(of: code)
      throw CommandFailure(.cannotWrite, "cannot write to standard output: \(reason).")
    }
  }

  /// Prints `cairn: …` on standard error.
  static func complain(_ words: String) { writeError("cairn: \(words)\n") }

  /// Writes to standard error immediately and unchanged.
  static func writeError(_ text: String) { FileDescriptorText.write(text, to: STDERR_FILENO) }

  /// Reports problems with files, or others that the user should know about although the command
  /// continues, each once. The first few appear immediately; the rest are counted at the end.
  /// Problems that hide part of the record affect the exit status.
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

  /// The columns of the terminal, or else COLUMNS; `nil` if lines need not be cut.
  static var columns: Int? {
    terminalSize?.columns
      ?? getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The size of the terminal, ignoring COLUMNS; `nil` if standard output is not a terminal.
  private static var terminalSize: Size? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return Size(rows: 24, columns: 80)
    }
    return Size(rows: size.ws_row > 0 ? Int(size.ws_row) : 24, columns: Int(size.ws_col))
  }
}

/// A confirmation before an action that cannot be undone. All others run without asking.
enum Confirmation {
  /// Whether someone can answer: standard input and standard error are terminals.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && Output.errorIsTerminal }

  /// Asks, and waits for a line. Any answer but yes means no.
  static func ask(_ text: String) -> Bool {
    Output.writeError("\(text.printable) [y/N] ")
    let answer = (readLine() ?? "").trimmed.lowercased()
    return answer == "y" || answer == "yes"
  }
}

/// The program that displays output longer than the terminal.
enum Pager {
  /// Returns CAIRN_PAGER, else PAGER, else `less`; `nil` if one is set to nothing or to `cat`.
  static func command(in runtime: RuntimeEnvironment) -> String? {
    let environment = runtime.environment
    let command = environment["CAIRN_PAGER"] ?? environment["PAGER"] ?? "less"
    return command.nonBlank.flatMap { $0 == "cat" ? nil : $0 }
  }

  /// Whether the text has more lines than fit, leaving one for the prompt.
  static func isLonger(_ text: String, than size: Size) -> Bool {
    let colours = /\u{1B}[^m]*m?/
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // A line never has more columns than bytes, so only one that may wrap is measured.
      let columns =
        line.utf8.count <= size.columns
        ? 1 : TextWidth.columns(of: String(line.replacing(colours, with: "")))
      rows += max(1, (columns + size.columns - 1) / size.columns)
      // The final newline ends a line and does not start another.
      if rows > size.rows { return true }
    }
    return false
  }

  /// Pipes the text to the pager and waits until it exits, early or not. Returns `false` if the
  /// pager could not be started and nothing was shown.
  static func show(_ text: String, with command: String) -> Bool {
    // As in git: short text stays on the screen (F), colours pass through (R), and the text stays
    // after the pager exits (X).
    setenv("LESS", "FRX", 0)
    setenv("LV", "-c", 0)
    let old = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer { _ = (signal(SIGINT, old.0), signal(SIGQUIT, old.1)) }
    guard let pipe = popen(command, "we") else { return false }
    // A pager that exits early stops reading; that is not an error.
    FileDescriptorText.write(text, to: fileno(pipe))
    let status = pclose(pipe)
    // 126 and 127 come from the shell: not executable, or not found.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
    return code != 126 && code != 127
  }
}

/// Prints a value of the record as JSON, in the format of its file, so that one schema serves both.
func print(json value: some Encodable) throws(StoreError) {
  print(inert(String(decoding: try StoreJSON.encode(value), as: UTF8.self)))
}

/// Escapes what JSON need not escape but a terminal obeys: DEL, C1 controls and characters that
/// change the direction of text. The meaning stays the same.
private func inert(_ json: String) -> String {
  guard !PrintableText.isPlain(json.filter { $0 != "\n" }) else { return json }
  return json.unicodeScalars.map { scalar in
    switch scalar.value {
    case 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
    default: String(scalar)
    }
  }.joined()
}

/// Prints an answer as JSON, as described by `data/schema/NAME.schema.json`.
func print(json content: some Encodable, as name: String, version: Int = 1) throws(StoreError) {
  try print(json: Answer(format: "cairn.\(name)", version: version, content: content))
}

func print(json content: JSONObject, as name: String, version: Int = 1) throws(StoreError) {
  try print(json: Answer(format: "cairn.\(name)", version: version, content: content))
}

/// A JSON object in an answer: its members in output order, without those that are `nil`.
struct JSONObject: Encodable, ExpressibleByDictionaryLiteral {
  private let members: [(name: String, value: (any Encodable)?)]

  init(dictionaryLiteral members: (String, (any Encodable)?)...) { self.members = members }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: AnyKey.self)
    for case (let name, let value?) in members { try container.encode(value, forKey: AnyKey(name)) }
  }
}

/// The content of an answer, with its format beside it.
private struct Answer<Content: Encodable>: Encodable {
  var format: String
  var version: Int
  var content: Content

  func encode(to encoder: any Encoder) throws {
    try (["format": format, "version": version] as JSONObject).encode(to: encoder)
    try content.encode(to: encoder)
  }
}
