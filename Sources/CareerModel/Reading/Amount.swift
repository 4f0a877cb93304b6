/// Finds amounts of money, time or a share in a text: "EUR 40k", "40k a year", "two days a week",
/// "-30%", "by a third".
enum Amount {
  // MARK: - Words

  private static let signs = Set<Character>("$€£¥₹")
  private static let currencies: Set<String> = [
    "eur", "usd", "gbp", "chf", "euro", "euros", "dollar", "dollars", "pound", "pounds", "franc",
    "francs", "cent", "cents", "sek", "nok", "dkk", "pln", "czk", "jpy", "inr", "aud", "cad",
  ]
  private static let times: Set<String> = [
    "h", "hr", "hrs", "hour", "hours", "min", "minutes", "day", "days", "week", "weeks", "month",
    "months", "year", "years", "fte", "ftes", "person", "man", "engineer",
  ]
  private static let scales: Set<String> = [
    "k", "m", "mn", "mio", "mln", "bn", "million", "millions", "thousand", "billion", "grand",
  ]
  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
    "twenty", "thirty", "forty", "fifty", "hundred", "thousands", "half",
  ]
  /// Times of which a single one is an amount: "saved an hour a day".
  private static let single: Set<String> = ["hour", "day", "week"]
  private static let fractions = [
    "by half", "in half", "by a third", "by a quarter", "by two thirds",
  ]
  .map(Array.init)

  /// What says that a number without a unit is one of money: "40k a year". "40k lines" is none.
  private static let periods: Set<String> = [
    "a", "per", "each", "every", "yearly", "annually", "pa",
  ]
  private static let after: Set<String> = periods.union([
    "in", "on", "of", "by", "for", "from", "with", "this", "last", "over", "and",
  ])
  /// What makes a time a date or a length: "within three months" saves none.
  private static let before: Set<String> = [
    "for", "in", "within", "over", "after", "before", "every", "last", "next", "than", "spent",
    "spend", "spending", "took",
  ]

  // MARK: - The search

  /// Returns whether a range of a text contains an amount.
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
      let rest = text.starts(in: end..<max(end, range.upperBound))
      var words = rest.prefix(3).map(text.word)
      if text[end].map(ReadText.isWord) == true {
        words.insert(text.word(at: end), at: 0)
      } else if let sign = text.characters[end...].first(where: { $0 != " " }),
        sign == "%" || signs.contains(sign)
      {
        return true
      }
      return isAmount(words, after: isDated)
    }
  }

  /// Returns whether the words after a number make it an amount.
  private static func isAmount(_ words: [String], after isDated: Bool) -> Bool {
    guard let unit = words.first else { return false }
    let next = words.dropFirst().first
    if currencies.contains(unit) || unit == "percent" || unit == "pct" { return true }
    if unit == "per" && next == "cent" { return true }
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
    let isOne = first == "a" || first == "an"
    if first == "half", let article = rest.first, article == "a" || article == "an" {
      return rest.dropFirst().first.map(single.contains) ?? false
    }
    if isOne { return rest.first.map(single.contains) ?? false }
    return numbers.contains(first) && isAmount(Array(rest.prefix(3)), after: false)
  }

  private static func sign(before start: Int, in text: ReadText) -> Character {
    text.characters[..<start].last { $0 != " " } ?? " "
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
