import CareerStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on standard error that is written over until it is taken away.
struct StatusLine {
  /// How many columns stand on the terminal.
  private var columns = 0

  mutating func show(_ text: String) {
    let rest = String(repeating: " ", count: max(0, columns - text.count))
    FileDescriptorText.write("\r" + text + rest, to: STDERR_FILENO)
    columns = text.count
  }

  /// Takes the line away, if one stands there.
  mutating func wipe() {
    guard columns > 0 else { return }
    show("")
    FileDescriptorText.write("\r", to: STDERR_FILENO)
  }
}
