/// The words of `Negation`; data/words/words.txt says what each table is for.
enum NegationWords {
  static let denials = Table("denials", "late denials")
  static let lateDenials = Table("late denials")
  static let delays = Table("delays", "participles", "passives")
  static let endings = Table("participles", "endings")
  static let tails = Table("tails")
  static let passives = Table("passives")
  static let adverbs = Table("adverbs")
  static let idioms = Table("idioms")
  static let connectives = Table("connectives")
  static let ors = Table("ors")
  static let beginnings = Set(DataTables.words.terms("negation: beginnings"))

  /// Whole words by their first character, the longest first.
  struct Table {
    private var words: [Character: [[Character]]]

    init(_ names: String...) {
      let terms = names.flatMap { DataTables.words.terms("negation: \($0)") }
      words = Dictionary(grouping: terms.map(Array.init)) { $0[0] }
        .mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// Returns the end of the words at an index; "no-code" denies nothing.
    func end(in text: ReadText, at start: Int) -> Int? {
      for words in words[text.characters[start]] ?? [] {
        guard let end = text.end(of: words, at: start) else { continue }
        guard let after = text[end] else { return end }
        let isJoined = after == "-" && text[end + 1].map(ReadText.isWord) == true
        if !ReadText.isWord(after) && !isJoined { return end }
      }
      return nil
    }
  }
}
