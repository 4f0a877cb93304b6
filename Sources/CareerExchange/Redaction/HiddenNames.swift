import CareerModel

/// Finds names in texts and puts others in their place: whatever the capitals, as whole words, also
/// where a hyphen, an underscore or a line break stands for the blank within a name.
struct HiddenNames {
  /// By their first letters, longest first.
  private var names: [Character: [Name]] = [:]

  private struct Name {
    var letters: [Character]
    var neutral: String
    /// As it is written, where only that is meant; see `hidePart`.
    var exactly: [Character]?
  }

  /// The first neutral name of a name counts.
  mutating func hide(_ name: String, as neutral: String) {
    add(Name(letters: Self.folded(name), neutral: neutral))
  }

  /// A part of a name, such as a first name: only as it is written, for many are words too.
  mutating func hidePart(_ part: String, as neutral: String) {
    guard part.count > 2, part.first?.isUppercase == true else { return }
    add(Name(letters: Self.folded(part), neutral: neutral, exactly: Array(part)))
  }

  private mutating func add(_ name: Name) {
    guard let first = name.letters.first else { return }
    let others = names[first] ?? []
    guard !others.contains(where: { $0.letters == name.letters && $0.exactly == nil }) else {
      return
    }
    names[first] = (others + [name]).sorted { left, right in
      left.letters.count > right.letters.count
    }
  }

  /// Whether a text has one of the names in it.
  func occur(in text: String) -> Bool { replaced(in: text) != nil }

  /// The text with neutral names, in one line.
  func hidden(in text: String) -> String {
    let clean = text.printable
    return replaced(in: clean) ?? clean
  }

  /// `nil` where nothing has to be replaced.
  private func replaced(in text: String) -> String? {
    let letters = Array(text)
    let folded = letters.map(Self.folded)
    var result = ""
    var (place, copied, isBoundary) = (0, 0, true)
    while place < letters.count {
      if isBoundary || !folded[place].isWordLetter, let candidates = names[folded[place]],
        let (name, end) = match(candidates, letters, folded, at: place)
      {
        result += String(letters[copied..<place]) + name.neutral
        (place, copied, isBoundary) = (end, end, true)
      } else {
        isBoundary = !folded[place].isWordLetter
        place += 1
      }
    }
    return copied == 0 ? nil : result + String(letters[copied...])
  }

  private func match(
    _ candidates: [Name], _ letters: [Character], _ folded: [Character], at start: Int
  ) -> (Name, end: Int)? {
    for name in candidates {
      guard let end = Self.end(of: name.letters, in: folded, from: start) else { continue }
      if let exactly = name.exactly, Array(letters[start..<end]) != exactly { continue }
      return (name, end)
    }
    return nil
  }

  /// Where a name ends that begins at a place; `nil` where it does not stand there as a whole word.
  private static func end(of name: [Character], in text: [Character], from start: Int) -> Int? {
    var place = start
    for letter in name {
      guard place < text.count, text[place] == letter else { return nil }
      place += 1
      // A run of blanks is one of them.
      if letter == " " { while place < text.count, text[place] == " " { place += 1 } }
    }
    if name.last?.isWordLetter == true, place < text.count, text[place].isWordLetter { return nil }
    return place
  }

  /// The same for names that are found as one.
  static func key(of name: String) -> String { String(folded(name)) }

  /// A name as it is looked for.
  private static func folded(_ name: String) -> [Character] {
    var letters: [Character] = []
    for letter in name.printable.trimmed.map(folded) where letter != " " || letters.last != " " {
      letters.append(letter)
    }
    if letters.last == " " { letters.removeLast() }
    return Array(letters.drop { $0 == " " })
  }

  /// In small letters; what can stand between two words of a name is a blank.
  private static func folded(_ letter: Character) -> Character {
    if let ascii = letter.asciiValue {
      if (65...90).contains(ascii) { return Character(Unicode.Scalar(ascii + 32)) }
      return ascii == 45 || ascii == 95 || ascii < 33 ? " " : letter
    }
    if letter.isWhitespace { return " " }
    let small = letter.lowercased()
    return small.count == 1 ? small.first ?? letter : letter
  }
}

extension Character {
  /// Letters and digits make words; everything else stands between them.
  fileprivate var isWordLetter: Bool {
    if let ascii = asciiValue {
      return (97...122).contains(ascii) || (48...57).contains(ascii) || (65...90).contains(ascii)
    }
    return isLetter || isNumber
  }
}
