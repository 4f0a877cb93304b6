/// A word or several that an insight looks for, in the notation of a framework's `words`:
///
///     mediat                 a word that begins so
///     roi.                   the whole word
///     hard talk              several words; a hyphen is a blank
///     let. … go.             up to five other words in between, in the same sentence
///     cut … bill|cost        one of several
struct Phrase: Hashable, Sendable {
  private struct Literal: Hashable, Sendable {
    var characters: [Character]
    var isWhole: Bool
  }

  /// The parts around each gap; any of its literals will do for a part.
  private var parts: [[Literal]]

  /// The most words in a gap.
  private static let gap = 5

  init(_ term: String) {
    parts = term.lowercased().split(separator: "…").map { part in
      part.split(separator: "|").compactMap { literal in
        let text = literal.trimmingBlanks
        let isWhole = text.last == "."
        let characters = (isWhole ? text.dropLast() : text).map { $0 == "-" ? " " : $0 }
        return characters.isEmpty ? nil : Literal(characters: characters, isWhole: isWhole)
      }
    }
  }

  /// The beginnings of every text that matches, for a first search.
  var beginnings: [String] { (parts.first ?? []).map { String($0.characters) } }

  /// Returns phrases by the characters that they can begin with.
  static func index(_ terms: [String]) -> [Character: [Phrase]] {
    terms.map(Phrase.init).reduce(into: [:]) { index, phrase in
      for first in Set((phrase.parts.first ?? []).compactMap(\.characters.first)) {
        index[first, default: []].append(phrase)
      }
    }
  }

  /// Returns the range of the phrase if it stands at the start of a word.
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
    literals.lazy.compactMap { literal in
      text.end(of: literal.characters, at: start).flatMap { end in
        literal.isWhole && text[end].map(ReadText.isWord) == true ? nil : end
      }
    }.first
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let head = drop { $0 == " " }
    return head[..<(head.lastIndex { $0 != " " }.map { head.index(after: $0) } ?? head.startIndex)]
  }
}
