/// A word or several that an insight looks for, in the notation of a framework's `words`:
///
///     mediat                 a word that begins so
///     roi.                   the whole word
///     hard talk              several words; a hyphen is a blank
///     let. … go.             up to five other words in between, in the same sentence
///     cut … bill|cost        one of several
///     ~kosten                also inside a word, such as "Lizenzkosten"
struct Phrase: Hashable, Sendable {
  private struct Literal: Hashable, Sendable {
    var characters: [Character]
    var isWhole: Bool
    var isInside: Bool

    init?(_ term: Substring) {
      var text = term.drop { $0 == " " }.droppingLast { $0 == " " }
      isInside = text.first == "~"
      isWhole = text.last == "."
      text = text.dropFirst(isInside ? 1 : 0).dropLast(isWhole ? 1 : 0)
      characters = text.map { $0 == "-" ? " " : $0 }
      guard !characters.isEmpty else { return nil }
    }

    func end(in text: ReadText, at start: Int) -> Int? {
      let places = isInside ? start..<text.endOfWord(at: start) : start..<start + 1
      return places.lazy.compactMap { text.end(of: characters, at: $0) }
        .first { !isWhole || text[$0].map(ReadText.isWord) != true }
    }
  }

  /// The parts around each gap; any of its literals will do for a part.
  private var parts: [[Literal]]

  private static let gap = 5

  init(_ term: String) {
    parts = term.split(separator: "…").map { part in
      TextFolding.folded(part).split(separator: "|").compactMap(Literal.init)
    }
  }

  /// Passes on what every text with a term's phrase has at the beginning of a word or, if the second
  /// value is `true`, inside of one: for a first search, without reading the phrase.
  static func beginnings(
    of term: String, _ take: (Slice<UnsafeBufferPointer<UInt8>>, _ isInside: Bool) -> Void
  ) {
    let blank = UInt8(ascii: " ")
    // By bytes first: to look for the gap in every term takes longer than all the rest.
    let hasGap = term.utf8.contains(0xE2)
    var part = TextFolding.folded(
      hasGap ? term.split(separator: "…", maxSplits: 1).first ?? "" : term[...])
    part.withUTF8 { part in
      for literal in part.split(separator: UInt8(ascii: "|")) {
        var literal = literal.drop { $0 == blank }
        while literal.last == blank { literal.removeLast() }
        let isInside = literal.first == UInt8(ascii: "~")
        let isWhole = literal.last == UInt8(ascii: ".")
        take(literal.dropFirst(isInside ? 1 : 0).dropLast(isWhole ? 1 : 0), isInside)
      }
    }
  }

  func range(in text: ReadText, at start: Int) -> Range<Int>? {
    guard let first = parts.first, var end = Self.end(of: first, in: text, at: start) else {
      return nil
    }
    for part in parts.dropFirst() {
      let rest = end..<text.sentence(around: start).upperBound
      guard !rest.isEmpty else { return nil }
      let ends = text.starts(in: rest).prefix(Self.gap + 1).lazy
        .compactMap { Self.end(of: part, in: text, at: $0) }
      guard let next = ends.first else { return nil }
      end = next
    }
    return start..<end
  }

  private static func end(of literals: [Literal], in text: ReadText, at start: Int) -> Int? {
    literals.lazy.compactMap { $0.end(in: text, at: start) }.first
  }
}
