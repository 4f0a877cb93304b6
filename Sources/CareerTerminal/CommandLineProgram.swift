import CCurses
import CareerScreens
import CareerStore

/// A program of the user's choice, as a command line in the settings or the environment.
package enum CommandLineProgram {
  /// Starts the opener on a link, apart from the terminal; its output is thrown away. Returns the
  /// problem if it does not start, and posts one if it fails later.
  ///
  /// - Parameter choice: The command from the settings; blank for the desktop's own.
  static func open(_ link: String, with choice: String, telling pipe: WakePipe) -> AppAction? {
    let command = choice.allSatisfy(\.isWhitespace) ? desktopOpener : choice
    let wayOut = "Set “opener” in config.json, or open it yourself: \(link)"
    guard let words = words(of: command) else {
      return .noticed("the opener command “\(command)” has an unclosed quote. \(wayOut)")
    }
    let child = call(cairn_start, words + [link])
    guard child > 0 else {
      let reason = FileSystem.summary(of: -child)
      return .noticed("cannot start the opener “\(command)”: \(reason). \(wayOut)")
    }
    // Some openers run as long as the browser. If no thread is available, no one waits for the end.
    _ = BackgroundThread.start {
      let status = cairn_wait(child)
      guard status > 0 else { return }
      pipe.post(.noticed("the opener “\(command)” \(end(of: status)). \(wayOut)"))
    }
    return nil
  }

  #if os(macOS)
    private static let desktopOpener = "open"
  #else
    private static let desktopOpener = "xdg-open"
  #endif

  /// Calls a C function with an argument vector.
  static func call(
    _ run: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Int32, _ words: [String]
  ) -> Int32 {
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    return arguments.withUnsafeBufferPointer { run($0.baseAddress) }
  }

  /// Returns how a program ended, by its wait status: `exited with status 3`.
  package static func end(of status: Int32) -> String {
    let signal = status & 0x7F
    return signal == 0
      ? "exited with status \((status >> 8) & 0xFF)" : "was killed by signal \(signal)"
  }

  /// Splits a command line into words as a shell does, without a shell: quotes and backslashes hold
  /// words together, nothing else is special. Works on scalars, as a shell does: a quote followed by
  /// a combining mark is still a quote. Returns `nil` for an unclosed quote, or for no words.
  static func words(of text: String) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var rest = Substring(text).unicodeScalars
    func add(_ scalar: Unicode.Scalar) { word = (word ?? .init()) + [scalar] }
    while let scalar = rest.popFirst() {
      switch (quote, scalar) {
      case (nil, "\\"): add(rest.popFirst() ?? scalar)
      case ("\"", "\\"):
        let isHeld = rest.first.map { "\\\"$`".unicodeScalars.contains($0) } ?? false
        add(isHeld ? rest.removeFirst() : scalar)
      case (nil, "'"), (nil, "\""):
        quote = scalar
        word = word ?? .init()
      case (quote, _) where scalar == quote: quote = nil
      case (nil, _) where scalar.properties.isWhitespace:
        if let word { words.append(String(word)) }
        word = nil
      default: add(scalar)
      }
    }
    guard quote == nil else { return nil }
    if let word { words.append(String(word)) }
    return words.isEmpty ? nil : words
  }
}
