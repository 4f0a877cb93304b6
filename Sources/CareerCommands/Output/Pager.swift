import CareerDrawing
import CareerModel
import CareerStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program that shows what is longer than the terminal.
enum Pager {
  /// CAIRN_PAGER, else PAGER, else `less`; `nil` where one of them is set to nothing or to `cat`.
  static func command(in runtime: RuntimeEnvironment) -> String? {
    let environment = runtime.environment
    let command = environment["CAIRN_PAGER"] ?? environment["PAGER"] ?? "less"
    return command.nonBlank.flatMap { $0 == "cat" ? nil : $0 }
  }

  /// Whether a text has more lines than fit, with one left for the prompt.
  static func isLonger(_ text: String, than size: Size) -> Bool {
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // Bytes are no fewer than columns: only what may be broken is measured.
      let columns =
        line.utf8.count <= size.columns ? 1 : TextWidth.columns(of: withoutLooks(line))
      rows += max(1, (columns + size.columns - 1) / size.columns)
      // The last line break ends a line and begins none.
      if rows > size.rows { return true }
    }
    return false
  }

  /// Hands the text to the pager and waits until it is left, early or not. `false` where the pager
  /// could not be started, and nothing was shown.
  static func show(_ text: String, with command: String) -> Bool {
    // As git has it: what fits stays on the screen (F), colours pass (R), and so does the text when
    // the pager is left (X).
    setenv("LESS", "FRX", 0)
    setenv("LV", "-c", 0)
    let old = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer { _ = (signal(SIGINT, old.0), signal(SIGQUIT, old.1)) }
    guard let pipe = popen(command, "we") else { return false }
    // A pager that is left early takes the rest no more; that is no error.
    FileDescriptorText.write(text, to: fileno(pipe))
    let status = pclose(pipe)
    // 126 and 127 are the shell's: not a program, or not found.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
    return code != 126 && code != 127
  }

  /// A line without the sequences that colour it.
  private static func withoutLooks(_ line: Substring) -> String {
    var (text, isInside) = ("", false)
    for character in line {
      if character == "\u{1B}" {
        isInside = true
      } else if isInside {
        isInside = character != "m"
      } else {
        text.append(character)
      }
    }
    return text
  }
}
