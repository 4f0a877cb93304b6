import CareerModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
