/// A line on standard error that is overwritten until it is erased.
struct StatusLine {
  /// The number of columns currently on the terminal.
  private var columns = 0

  mutating func show(_ text: String) {
    let rest = String(repeating: " ", count: max(0, columns - text.count))
    Output.writeError("\r" + text + rest)
    columns = text.count
  }

  /// Erases the line, if present.
  mutating func wipe() {
    guard columns > 0 else { return }
    show("")
    Output.writeError("\r")
  }
}
