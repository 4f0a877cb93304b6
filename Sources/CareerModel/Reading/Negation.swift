/// Whether a text says that something did not happen: "Nobody asked for an ROI".
struct Negation {
  let text: ReadText

  private typealias Words = NegationWords

  func negates(_ phrase: Range<Int>) -> Bool { isNegatedBefore(phrase) || isUndoneAfter(phrase) }

  private func isNegatedBefore(_ phrase: Range<Int>) -> Bool {
    let sentence = text.sentence(around: phrase.lowerBound)
    let starts = text.starts(in: sentence.lowerBound..<phrase.lowerBound + 1)
    // Where the next word to look at begins, and the number of the last denial.
    var (next, denial) = (sentence.lowerBound, Int.min / 2)
    var isNegated = false
    for (number, start) in starts.enumerated() where start >= next {
      if isNegated, beginsClause(at: start, until: sentence.upperBound) { isNegated = false }
      guard start < phrase.lowerBound else { break }
      if let end = Words.idioms.end(in: text, at: start) {
        next = end
      } else if Words.connectives.end(in: text, at: start) != nil {
        isNegated = false
      } else if let end = Words.delays.end(in: text, at: start) {
        isNegated = !(isNegated && number - denial <= 2)
        next = end
      } else if let end = Words.denials.end(in: text, at: start) {
        (isNegated, denial, next) = (true, number, end)
      }
    }
    return isNegated
  }

  private func isUndoneAfter(_ phrase: Range<Int>) -> Bool {
    let end = text.sentence(around: phrase.lowerBound).upperBound
    guard phrase.upperBound < end else { return false }
    for start in text.starts(in: phrase.upperBound..<end) {
      if Words.adverbs.end(in: text, at: start) != nil { continue }
      if Words.passives.end(in: text, at: start) != nil { return true }
      if let next = Words.endings.end(in: text, at: start) {
        guard let tail = text.starts(in: next..<max(next, end)).first else { return true }
        return text[next] == "," || Words.tails.end(in: text, at: tail) != nil
      }
      if beginsClause(at: start, until: end) || Words.connectives.end(in: text, at: start) != nil
        || Words.idioms.end(in: text, at: start) != nil
      {
        return false
      }
      if let next = Words.lateDenials.end(in: text, at: start) {
        let rest = text.starts(in: next..<max(next, end)).prefix(3)
        return !rest.contains { Words.delays.end(in: text, at: $0) != nil }
      }
      if Words.denials.end(in: text, at: start) != nil { return false }
    }
    return false
  }

  /// Whether a comma or "and" begins a new clause at a word; a comma in a list with "or" doesn't.
  private func beginsClause(at start: Int, until end: Int) -> Bool {
    let gap = text.characters[..<start].reversed().prefix { !ReadText.isWord($0) }
    let word = text.word(at: start)
    let isFresh = Words.beginnings.contains(word) || (word.count > 4 && word.hasSuffix("ed"))
    if gap.contains(",") {
      return isFresh
        || !text.starts(in: start..<end).contains { Words.ors.end(in: text, at: $0) != nil }
    }
    return isFresh && text.characters[..<start].suffix(5).elementsEqual(" and ")
  }
}
