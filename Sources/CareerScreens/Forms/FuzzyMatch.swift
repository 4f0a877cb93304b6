import CareerModel

/// Scores how well a few letters match a text: word prefixes rank before substrings, and those
/// before scattered letters in order.
enum FuzzyMatch {
  /// Returns a score, higher if all words of `query` match better; `nil` if one does not match.
  /// Case, accents and order are ignored; an empty query matches everything equally.
  static func score(_ query: String, in text: String) -> Int? {
    let text = TextFolding.folded(text)
    var sum = 0
    for word in TextFolding.folded(query).split(whereSeparator: \.isWhitespace) {
      guard let score = score(word: word, in: text) else { return nil }
      sum += score
    }
    return sum
  }

  private static func score(word: Substring, in text: String) -> Int? {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    if words.contains(word) { return 100 }
    // The earlier the word, the more it says about the text.
    if let place = words.firstIndex(where: { $0.hasPrefix(word) }) { return max(60, 80 - place) }
    if text.contains(word) { return 40 }
    var rest = Substring(text)
    var (first, last) = (Int?.none, 0)
    for character in word {
      guard let place = rest.firstIndex(of: character) else { return nil }
      last = text.distance(from: text.startIndex, to: place)
      first = first ?? last
      rest = rest[text.index(after: place)...]
    }
    // Letters scattered across a whole text would match nearly everything.
    let spread = last - (first ?? 0) + 1 - word.count
    return spread <= word.count * 2 ? 20 - min(19, spread) : nil
  }
}
