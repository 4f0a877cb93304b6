/// A text taken apart into sentences and words, for what a plain search can't tell: whether a word
/// is negated, or has an amount beside it.
///
/// Lowercased; apostrophes and blanks have one form each.
struct ReadText {
  let characters: [Character]
  /// Where the words begin. A word consists of letters and digits.
  let starts: [Int]

  init(_ text: String) {
    characters = text.lowercased().map(Self.uniform)
    var starts: [Int] = []
    var wasWord = false
    for (index, character) in characters.enumerated() {
      let isWord = Self.isWord(character)
      if isWord && !wasWord { starts.append(index) }
      wasWord = isWord
    }
    self.starts = starts
  }

  private static func uniform(_ character: Character) -> Character {
    guard character.asciiValue == nil else { return character == "\t" ? " " : character }
    return character == "’" ? "'" : character.isWhitespace && !character.isNewline ? " " : character
  }

  static func isWord(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return character.isLetter || character.isNumber }
    return (97...122).contains(byte) || (48...57).contains(byte)
  }

  /// Returns the word that begins at an index.
  func word(at start: Int) -> String { String(characters[start...].prefix(while: Self.isWord)) }

  /// Returns the character at an index without accents if its letter is an ASCII one.
  func base(at index: Int) -> Character {
    let character = characters[index]
    return character.unicodeScalars.first.flatMap { $0.isASCII ? Character($0) : nil } ?? character
  }

  /// Returns the character at an index; `nil` outside of the text.
  subscript(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  /// Returns where the words of a range begin.
  func starts(in range: Range<Int>) -> ArraySlice<Int> {
    let first = starts.firstIndex { $0 >= range.lowerBound } ?? starts.endIndex
    let end = starts[first...].firstIndex { $0 >= range.upperBound } ?? starts.endIndex
    return starts[first..<end]
  }

  /// Returns the end of a literal that stands at an index; `nil` if another text does.
  ///
  /// A hyphen and a blank are the same. Accents on the letters of an ASCII literal don't matter.
  func end(of literal: [Character], at start: Int) -> Int? {
    guard start + literal.count <= characters.count else { return nil }
    let isThere = zip(characters[start...], literal).allSatisfy { character, wanted in
      character == wanted || (character == "-" && wanted == " ")
        || (wanted.isASCII && character.unicodeScalars.first == wanted.unicodeScalars.first)
    }
    return isThere ? start + literal.count : nil
  }

  // MARK: - Sentences

  /// Returns the sentence around a word: from one full stop, colon, bracket or dash to the next.
  func sentence(around start: Int) -> Range<Int> {
    let low = characters[..<start].indices.last(where: endsSentence).map { $0 + 1 } ?? 0
    let high = characters[start...].indices.first(where: endsSentence) ?? characters.endIndex
    return low..<high
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
