/// A line on standard error that is written over until it is taken away.
struct StatusLine {
  /// How many columns stand on the terminal.
  private var columns = 0

  mutating func show(_ text: String) {
    let rest = String(repeating: " ", count: max(0, columns - text.count))
    Output.writeError("\r" + text + rest)
    columns = text.count
  }

  /// Takes the line away, if one stands there.
  mutating func wipe() {
    guard columns > 0 else { return }
    show("")
    Output.writeError("\r")
  }
}
