import CareerModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A question before something that cannot be undone. All else is done at once: it can be undone.
enum Confirmation {
  /// Whether someone is there to answer: standard input and standard error are terminals.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && Output.errorIsTerminal }

  /// Asks, and waits for a line. Anything but yes is no.
  static func ask(_ text: String) -> Bool {
    Output.writeError("\(text.printable) [y/N] ")
    let answer = (readLine() ?? "").trimmed.lowercased()
    return answer == "y" || answer == "yes"
  }
}
