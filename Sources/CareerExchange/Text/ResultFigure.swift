import CareerModel

/// The figure of a result that stands for it: `19d → 8d`, `78 → 22 minutes`, `EUR 420k`, `-30%`.
struct ResultFigure: Hashable {
  let text: String
  /// Whether it says how things were before and after.
  let isChange: Bool
  /// Whether it is no more than a time, `60 minutes`, which says less than a change or money.
  var isTime: Bool {
    let afterNumber = text.drop { !$0.isLetter }
    return !isChange && Amount.isTime(String(afterNumber.prefix { $0 != " " }))
  }

  /// Longer ones are no figure to set off; in characters.
  private static let longest = 24

  /// Finds the figure in a result; `nil` if it has none.
  init?(_ result: String) {
    var words = result.printable.replacing("->", with: "→").replacing("→", with: " → ")
      .split(separator: " ").map(String.init)
    for sign in ["€", "$", "£"] {
      while let place = words.firstIndex(of: sign), place + 1 < words.count {
        words[place...(place + 1)] = [sign + words[place + 1]]
      }
    }
    guard
      let (text, isChange) = Self.change(in: words) ?? Self.amount(in: words).map({ ($0, false) }),
      text.count <= Self.longest
    else { return nil }
    (self.text, self.isChange) = (text, isChange)
  }

  private static let comparisons: Set = ["down from", "up from", "instead of"]

  /// Finds `8 days → 3 hours` in words with an arrow, such as `from 8 days to 3 hours`, or such as
  /// `3 hours, down from 8 days` and `3 hours instead of 8 days`.
  private static func change(in words: [String]) -> (String, Bool)? {
    for (place, word) in words.enumerated() {
      let next = place + 1 < words.count ? words[place + 1] : ""
      if word == "→", let before = number(in: words, place - 2..<place, last: true),
        let after = number(in: words, place + 1..<place + 3)
      {
        let sign = after == place + 2 ? next + " " : ""
        return (change(in: words, from: before..<place, to: after..<words.count, sign), true)
      }
      if word == "from", let before = number(in: words, place + 1..<place + 2),
        let to = words[before...].prefix(5).firstIndex(of: "to"),
        let after = number(in: words, to + 1..<to + 2)
      {
        return (change(in: words, from: before..<to, to: after..<words.count), true)
      }
      if comparisons.contains("\(word) \(next)"),
        let after = number(in: words, place - 4..<place, last: true),
        after == 0 || words[after - 1] != "of",
        let before = number(in: words, place + 2..<place + 3)
      {
        return (change(in: words, from: before..<words.count, to: after..<place), true)
      }
    }
    return nil
  }

  /// Returns the place of the first or last word of a range with a digit in it.
  private static func number(in words: [String], _ range: Range<Int>, last: Bool = false) -> Int? {
    let places = range.clamped(to: words.indices).filter { words[$0].contains(where: \.isNumber) }
    return last ? places.last : places.first
  }

  /// Writes a change from the number that a range of words begins with to that of another.
  private static func change(
    in words: [String], from before: Range<Int>, to after: Range<Int>, _ sign: String = ""
  ) -> String {
    /// The word after a bare number: `22 minutes`.
    func unit(of range: Range<Int>) -> String {
      let figure = bare(words[range.lowerBound])
      guard range.count > 1, !words[range.lowerBound].hasSuffix(","),
        figure.allSatisfy({ !$0.isLetter && $0 != "%" }),
        words[range.lowerBound + 1].first?.isLetter == true
      else { return "" }
      return " " + bare(words[range.lowerBound + 1])
    }
    let numbers = [before, after].map { bare(words[$0.lowerBound]) }
    var (old, new) = (unit(of: before), unit(of: after))
    // `178 a week` and `11 last year` are more than a number and its unit.
    if before.count > 2, !Amount.occurs(in: numbers[0] + old) { old = "" }
    return numbers[0] + (new.isEmpty || new == old ? "" : old) + " → " + sign + numbers[1]
      + (new.isEmpty ? old : new)
  }

  /// Returns `EUR 420k`, `-30%`, `3x`, `73,000 euros` or `11 hours`.
  private static func amount(in words: [String]) -> String? {
    for (place, word) in words.enumerated() where word.contains(where: \.isNumber) {
      let figure = bare(word)
      /// The rate after a place: ` a week`.
      func rate(after place: Int) -> String {
        let rest = words.dropFirst(place + 1).prefix(2)
        return rest.count == 2 && rest.first == "a" ? " a " + bare(words[place + 2]) : ""
      }
      let before = place > 0 ? words[place - 1] : ""
      if before.count == 3, before.allSatisfy(\.isUppercase) {
        return "\(before) \(figure)\(rate(after: place))"
      }
      // `Q3` is a name.
      if figure.first?.isLetter == false,
        figure.contains(where: { "%€$£".contains($0) || $0.isLetter })
      {
        return figure + rate(after: place)
      }
      let after = words.indices.contains(place + 1) ? bare(words[place + 1]) : ""
      if Amount.occurs(in: "\(figure) \(after)") {
        return "\(figure) \(after)\(rate(after: place + 1))"
      }
    }
    return nil
  }

  private static func bare(_ word: String) -> String {
    String(word.drop { "([".contains($0) }.reversed().drop { ",.;:!?)]".contains($0) }.reversed())
  }
}
