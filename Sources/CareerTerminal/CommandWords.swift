/// The words of a command line, split as a shell splits them, without a shell: quotes and
/// backslashes hold words together, nothing else means anything.
enum CommandWords {
  /// `nil` where a quote is opened and not closed.
  static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = Substring(text)
    while let character = rest.popFirst() {
      switch (quote, character) {
      case (nil, "\\"): word = (word ?? "") + (rest.popFirst().map(String.init) ?? "\\")
      case ("\"", "\\") where rest.first.map { "\\\"$`".contains($0) } ?? false:
        word = (word ?? "") + (rest.popFirst().map(String.init) ?? "")
      case (nil, "'"), (nil, "\""):
        quote = character
        word = word ?? ""
      case (quote, _) where character == quote: quote = nil
      case (nil, _) where character.isWhitespace:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { return nil }
    if let word { words.append(word) }
    return words
  }
}
