/// A text taken apart into sentences and words, for what a plain search can't tell. Folded, except
/// for signs which end a sentence. The limits keep a note that was made to be slow from being so.
struct ReadText {
  let characters: [Character]
  /// Where the words begin. A word consists of letters and digits.
  let starts: [Int]

  /// The most characters read; what follows is ignored.
  private static let most = 10_000
  private static let reach = 200

  init(_ text: String) {
    characters = text.prefix(Self.most).flatMap {
      Self.ends.contains($0) ? String($0) : TextFolding.folded(String($0))
    }
    let isWord = characters.map(Self.isWord)
    starts = isWord.indices.filter { isWord[$0] && ($0 == 0 || !isWord[$0 - 1]) }
  }

  static func isWord(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return character.isLetter || character.isNumber }
    return (97...122).contains(byte) || (48...57).contains(byte)
  }

  func word(at start: Int) -> String { String(characters[start..<endOfWord(at: start)]) }

  func endOfWord(at start: Int) -> Int {
    characters[start...].firstIndex { !Self.isWord($0) } ?? characters.endIndex
  }

  subscript(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  func starts(in range: Range<Int>) -> ArraySlice<Int> {
    let first = starts.partitioningIndex { $0 >= range.lowerBound }
    return starts[first..<starts.partitioningIndex { $0 >= range.upperBound }]
  }

  /// Returns the end of a folded literal that stands at an index; hyphens may stand for blanks.
  func end(of literal: [Character], at start: Int) -> Int? {
    guard start + literal.count <= characters.count, literal.first == characters[start] else {
      return nil
    }
    let isThere = zip(characters[start...], literal).allSatisfy { character, wanted in
      character == wanted || (character == "-" && wanted == " ")
    }
    return isThere ? start + literal.count : nil
  }

  // MARK: - Sentences

  /// Returns the sentence around a word: from one full stop, colon, bracket or dash to the next.
  func sentence(around start: Int) -> Range<Int> {
    let first = max(0, start - Self.reach)
    let last = min(characters.count, start + Self.reach)
    let low = (first..<start).last(where: endsSentence).map { $0 + 1 } ?? first
    return low..<((start..<last).first(where: endsSentence) ?? last)
  }

  private static let ends = Set<Character>("!?;:()[]–—…\n\r\r\n")

  private func endsSentence(_ index: Int) -> Bool {
    let (before, after) = (self[index - 1], self[index + 1])
    return switch characters[index] {
    case ".": !(before?.isNumber == true && after?.isNumber == true)
    case "-": before == " " && after == " "
    case let character: Self.ends.contains(character)
    }
  }
}
