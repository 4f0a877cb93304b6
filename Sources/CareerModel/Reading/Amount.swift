/// Finds amounts of money, time or a share: "EUR 40k", "two days a week", "-30%", "un tercio".
package enum Amount {
  private static let signs = Set<Character>("$€£¥₹")
  private static let currencies = words("currencies")
  private static let percents = words("percents")
  private static let times = words("times")
  private static let scales = words("scales")
  private static let numbers = words("numbers")
  private static let articles = words("articles")
  private static let single = words("single")
  private static let periods = words("periods")
  private static let after = periods.union(times).union(words("after"))
  private static let before = words("before")
  private static let fractions = words("fractions").map(Array.init)

  /// Returns a table of data/words/words.txt, which says what it is for.
  private static func words(_ name: String) -> Set<String> {
    Set(DataTables.words.terms("amount: \(name)"))
  }

  /// Returns whether a text has an amount.
  package static func occurs(in text: String) -> Bool {
    let text = ReadText(text)
    return occurs(in: 0..<text.characters.count, of: text)
  }

  /// Returns whether a word is a unit of time: "minutes", "d".
  package static func isTime(_ unit: String) -> Bool { times.contains(unit.lowercased()) }

  static func occurs(in range: Range<Int>, of text: ReadText) -> Bool {
    let starts = Array(text.starts(in: range))
    return starts.indices.contains { place in
      let start = starts[place]
      if fractions.contains(where: { text.end(of: $0, at: start) != nil }) { return true }
      let previous = place > 0 ? text.word(at: starts[place - 1]) : ""
      let isDated = before.contains(previous)
      guard text.characters[start].isNumber else {
        return isInWords(starts[place...].prefix(4).map(text.word), after: isDated)
      }
      if currencies.contains(previous) || signs.contains(sign(before: start, in: text)) {
        return true
      }
      let end = endOfNumber(at: start, in: text)
      let isJoined = text[end].map(ReadText.isWord) == true
      let rest =
        (isJoined ? [end] : []) + text.starts(in: end..<max(end, range.upperBound)).prefix(3)
      let words = rest.map(text.word)
      let isScaled = words.first.map(scales.contains) == true
      return hasSign(after: end, in: text)
        || (isScaled && hasSign(after: text.endOfWord(at: rest[0]), in: text))
        || isAmount(words, after: isDated)
    }
  }

  private static func isAmount(_ words: [String], after isDated: Bool) -> Bool {
    guard let unit = words.first else { return false }
    let next = words.dropFirst().first
    if currencies.contains(unit) || percents.contains(unit) { return true }
    if percents.contains(unit + " " + (next ?? "")) { return true }
    if times.contains(unit) { return !isDated }
    if scales.contains(unit) {
      return next.map { currencies.contains($0) || after.contains($0) } ?? true
    }
    return periods.contains(unit) && next.map(times.contains) == true
  }

  /// Returns whether words begin with an amount that is written out: "two days", "half a day".
  private static func isInWords(_ words: [String], after isDated: Bool) -> Bool {
    guard !isDated, let first = words.first else { return false }
    let rest = words.dropFirst()
    if first == "half", let article = rest.first, articles.contains(article) {
      return rest.dropFirst().first.map(single.contains) ?? false
    }
    if articles.contains(first) { return rest.first.map(single.contains) ?? false }
    return numbers.contains(first) && isAmount(Array(rest.prefix(3)), after: false)
  }

  private static func sign(before start: Int, in text: ReadText) -> Character {
    text.characters[..<start].last { $0 != " " } ?? " "
  }

  private static func hasSign(after end: Int, in text: ReadText) -> Bool {
    text.characters[end...].first { $0 != " " && $0 != "." }.map { $0 == "%" || signs.contains($0) }
      ?? false
  }

  /// Returns the end of the digits at an index, with separators between them: "1,250.50".
  private static func endOfNumber(at start: Int, in text: ReadText) -> Int {
    var end = start
    while let character = text[end] {
      let isInside = ".,'".contains(character) && text[end + 1]?.isNumber == true
      guard character.isNumber || isInside else { break }
      end += 1
    }
    return end
  }
}
