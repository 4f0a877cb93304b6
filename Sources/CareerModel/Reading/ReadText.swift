/// A text taken apart into sentences and words, for what a plain search can't tell: whether a word
/// is negated, or has an amount beside it.
///
/// Lowercased; apostrophes and blanks have one form each. Both limits keep a note that was made to
/// be slow from being so.
struct ReadText {
  let characters: [Character]
  /// Where the words begin. A word consists of letters and digits.
  let starts: [Int]

  /// The most characters read; what follows is ignored.
  private static let most = 10_000
  /// The most characters of a sentence on each side of a word.
  private static let reach = 200

  init(_ text: String) {
    characters = text.prefix(Self.most).lowercased().map(Self.uniform)
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
  private func base(at index: Int) -> Character {
    let character = characters[index]
    guard character.asciiValue == nil else { return character }
    return character.unicodeScalars.first.flatMap { $0.isASCII ? Character($0) : nil } ?? character
  }

  /// Returns the character at an index, with and without accents.
  func letters(at index: Int) -> [Character] {
    let (character, base) = (characters[index], base(at: index))
    return character == base ? [character] : [character, base]
  }

  /// Returns the character at an index; `nil` outside of the text.
  subscript(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  /// Returns where the words of a range begin.
  func starts(in range: Range<Int>) -> ArraySlice<Int> {
    starts[firstStart(from: range.lowerBound)..<firstStart(from: range.upperBound)]
  }

  private func firstStart(from index: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the end of a literal that stands at an index; `nil` if another text does.
  ///
  /// A hyphen and a blank are the same. Accents on the letters of an ASCII literal don't matter.
  func end(of literal: [Character], at start: Int) -> Int? {
    guard start + literal.count <= characters.count, let first = literal.first,
      first == characters[start] || first == base(at: start)
    else { return nil }
    let isThere = zip(characters[start...], literal).allSatisfy { character, wanted in
      character == wanted || (character == "-" && wanted == " ")
        || (wanted.isASCII && character.unicodeScalars.first == wanted.unicodeScalars.first)
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
