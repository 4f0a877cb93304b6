import CareerDrawing
import CareerModel
import CareerStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // A line never has more columns than bytes, so only one that may wrap is measured.
      let columns = line.utf8.count <= size.columns ? 1 : TextWidth.columns(of: withoutLooks(line))
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

  private static func withoutLooks(_ line: Substring) -> String {
    String(line.replacing(/\u{1B}[^m]*m?/, with: ""))
  }
}
