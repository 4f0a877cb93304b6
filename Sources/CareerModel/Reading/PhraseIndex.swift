/// Phrases by the first two characters, because long lists are searched at each word.
struct PhraseIndex: Hashable, Sendable {
  private var atStart: [Key: [Phrase]] = [:]
  private var inside: [Key: [Phrase]] = [:]

  private struct Key: Hashable, Sendable {
    var first: Character
    var second: Character?
  }

  init(_ terms: [String]) {
    for phrase in terms.map(Phrase.init) {
      for start in Set(phrase.beginnings.map(Self.key)) {
        atStart[start, default: []].append(phrase)
      }
      for start in Set(phrase.insides.map(Self.key)) { inside[start, default: []].append(phrase) }
    }
  }

  var isEmpty: Bool { atStart.isEmpty && inside.isEmpty }

  private static func key(_ text: String) -> Key {
    Key(first: text.first ?? " ", second: text.dropFirst().first)
  }

  /// Returns whether one of the phrases that may begin in the word at an index passes a test.
  func contains(at start: Int, of text: ReadText, where passes: (Phrase) -> Bool) -> Bool {
    let first = text.characters[start]
    return atStart[key(at: start, of: text)]?.contains(where: passes) == true
      || atStart[Key(first: first)]?.contains(where: passes) == true
      || (!inside.isEmpty
        && (start..<text.endOfWord(at: start)).contains {
          inside[key(at: $0, of: text)]?.contains(where: passes) == true
        })
  }

  private func key(at index: Int, of text: ReadText) -> Key {
    Key(first: text.characters[index], second: text[index + 1].map { $0 == "-" ? " " : $0 })
  }
}
