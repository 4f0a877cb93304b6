/// Splits a command line into words as a shell does, without a shell: quotes and backslashes hold
/// words together, nothing else is special. Works on scalars, as a shell does: a quote followed by
/// a combining mark is still a quote.
enum CommandLineSplitter {
  /// Returns `nil` for an unclosed quote.
  static func split(_ text: String) -> [String]? {
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
    return words
  }
}
