/// Whether a text says that something did not happen: "Nobody asked for an ROI", "Put off the hard
/// talk with Jon", "Vendor call cancelled". Knows English only.
struct Negation {
  let text: ReadText

  /// Returns whether the clause around a phrase negates it or puts it off.
  func negates(_ phrase: Range<Int>) -> Bool {
    isNegatedBefore(phrase) || isPutOffAfter(phrase)
  }

  // MARK: - Words

  /// What denies all that follows in its clause.
  private static let denials = table([
    "nobody", "no one", "none", "no", "not", "nothing", "never", "neither", "nor", "without",
    "cannot", "can't", "couldn't", "didn't", "don't", "doesn't", "wasn't", "weren't", "isn't",
    "aren't", "won't", "wouldn't", "shouldn't", "haven't", "hasn't", "hadn't", "hardly",
    "instead of", "rather than", "lack of",
  ])

  /// What leaves all that follows in its clause undone. After a denial it does the opposite:
  /// "didn't avoid the hard talk".
  private static let delays = table(
    participles + [
      "puts off", "putting off", "put off", "postpone", "postponing", "avoid", "avoids",
      "avoiding", "avoided", "skip", "skipping", "cancelling", "canceling", "calling off",
      "delaying", "ducked", "dodged", "held off", "backed out of", "shied away from", "forgot",
      "should have", "ought to", "yet to", "still need to", "still have to",
    ])

  /// What also leaves undone what stands before it, at the end of a clause.
  private static let participles = [
    "put off", "postponed", "skipped", "cancelled", "canceled", "called off", "delayed",
    "rescheduled", "declined",
  ]
  private static let endings = table(
    participles + ["never happened", "didn't happen", "did not happen", "still missing"])

  /// What may follow `endings` in their clause.
  private static let tails = table(["again", "until", "till", "to", "for", "by", "twice"])

  /// What contains one of the words above but denies nothing.
  private static let idioms = table([
    "not only", "not just", "not least", "no doubt", "no matter", "no less", "no small", "no easy",
    "never mind", "why not", "not afraid", "said no", "say no", "saying no", "without delay",
    "without fuss", "without drama", "so far", "until now", "by now", "after all",
  ])

  /// What begins a new clause.
  private static let connectives = table([
    "but", "because", "so", "then", "until", "although", "though", "however", "when", "while",
    "after", "before", "by", "where",
  ])

  /// What begins a new clause after "and" or a comma, besides words that end in "ed".
  private static let beginnings: Set<String> = [
    "i", "we", "he", "she", "they", "it", "had", "took", "gave", "told", "wrote", "made", "got",
    "put", "went", "sat", "held", "met", "found", "brought", "led", "won", "let", "ran", "built",
    "said", "spoke", "did", "saw", "kept", "began", "sent",
  ]

  /// By first character, the longest first.
  private typealias Table = [Character: [[Character]]]

  private static func table(_ words: [String]) -> Table {
    Dictionary(grouping: words.sorted { $0.count > $1.count }.map(Array.init)) { $0[0] }
  }

  private static let or = Array("or ")

  // MARK: - Clauses

  private func isNegatedBefore(_ phrase: Range<Int>) -> Bool {
    let sentence = text.sentence(around: phrase.lowerBound)
    let starts = text.starts(in: sentence.lowerBound..<phrase.lowerBound + 1)
    // Where the next word to look at begins, and the number of the last denial.
    var (next, denial) = (sentence.lowerBound, Int.min / 2)
    var isNegated = false
    for (number, start) in starts.enumerated() where start >= next {
      if isNegated, beginsClause(at: start, until: sentence.upperBound) { isNegated = false }
      guard start < phrase.lowerBound else { break }
      if let end = end(of: Self.idioms, at: start) {
        next = end
      } else if end(of: Self.connectives, at: start) != nil {
        isNegated = false
      } else if let end = end(of: Self.delays, at: start) {
        isNegated = !(isNegated && number - denial <= 2)
        next = end
      } else if let end = end(of: Self.denials, at: start) {
        (isNegated, denial, next) = (true, number, end)
      }
    }
    return isNegated
  }

  private func isPutOffAfter(_ phrase: Range<Int>) -> Bool {
    let end = text.sentence(around: phrase.lowerBound).upperBound
    guard phrase.upperBound < end else { return false }
    for start in text.starts(in: phrase.upperBound..<end) {
      if beginsClause(at: start, until: end) || self.end(of: Self.connectives, at: start) != nil
        || self.end(of: Self.denials, at: start) != nil
          && self.end(of: Self.endings, at: start) == nil
      {
        return false
      }
      if let next = self.end(of: Self.endings, at: start) {
        guard let tail = text.starts(in: next..<max(next, end)).first else { return true }
        return text[next] == "," || self.end(of: Self.tails, at: tail) != nil
      }
    }
    return false
  }

  /// Returns whether a comma or an "and" before a word begins a new clause there. In a list that
  /// ends in "or", a comma doesn't: "no conflict, dispute or tension".
  private func beginsClause(at start: Int, until end: Int) -> Bool {
    let gap = text.characters[..<start].reversed().prefix { !ReadText.isWord($0) }
    let word = text.word(at: start)
    let isFresh = Self.beginnings.contains(word) || (word.count > 4 && word.hasSuffix("ed"))
    if gap.contains(",") {
      return isFresh
        || !text.starts(in: start..<end).contains { text.end(of: Self.or, at: $0) != nil }
    }
    return isFresh && text.characters[..<start].suffix(5).elementsEqual(" and ")
  }

  /// Returns the end of the whole words of a table that stand at an index, unless a hyphen joins
  /// them to the next word: "no-code" denies nothing.
  private func end(of table: Table, at start: Int) -> Int? {
    for words in table[text.characters[start]] ?? [] {
      guard let end = text.end(of: words, at: start) else { continue }
      guard let after = text[end] else { return end }
      let isJoined = after == "-" && text[end + 1].map(ReadText.isWord) == true
      if !ReadText.isWord(after) && !isJoined { return end }
    }
    return nil
  }
}
