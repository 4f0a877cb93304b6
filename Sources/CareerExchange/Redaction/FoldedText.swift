import CareerModel

/// A text as names are compared: in small letters without accents, ß as ss, one kind of apostrophe, and
/// blanks for everything that can stand between the words of a name.
struct FoldedText {
  private(set) var letters: [Character] = []
  /// The place in the text of each letter, and one past its end.
  private(set) var places: [Int] = []

  init(_ text: [Character]) {
    letters.reserveCapacity(text.count)
    places.reserveCapacity(text.count + 1)
    for (place, letter) in text.enumerated() {
      if let ascii = letter.asciiValue {
        append(Self.folded(ascii) ?? letter, at: place)
      } else {
        for folded in Self.folded(letter) { append(folded, at: place) }
      }
    }
    places.append(text.count)
  }

  private mutating func append(_ letter: Character, at place: Int) {
    letters.append(letter)
    places.append(place)
  }

  /// `nil` for what is compared as it is.
  private static func folded(_ ascii: UInt8) -> Character? {
    switch ascii {
    case 65...90: Character(Unicode.Scalar(ascii + 32))
    case 0..<33, 45, 95: " "
    case 96: "'"
    default: nil
    }
  }

  /// `ß` gives two letters, a soft hyphen none.
  private static func folded(_ letter: Character) -> String {
    if letter.isWhitespace || hyphens.contains(letter) { return " " }
    if apostrophes.contains(letter) { return "'" }
    // There and back, for ß has no other way to ss, nor the last sigma of a word to the others; small
    // at first, for the great ẞ stays as it is.
    let folded = letter.lowercased().uppercased().lowercased()
    return String(folded.flatMap { withoutAccents($0) })
  }

  private static func withoutAccents(_ letter: Character) -> String {
    guard let first = letter.unicodeScalars.first else { return "" }
    if first.isASCII { return String(Character(first)) }
    if first.properties.isDefaultIgnorableCodePoint { return "" }
    // `LATIN SMALL LETTER U WITH DIAERESIS`: also those that no mark can be taken from, such as ø.
    let words = (first.properties.name ?? "").split(separator: " ")
    if words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1 {
      return words[3].lowercased()
    }
    return others[letter] ?? String(letter)
  }

  private static let others: [Character: String] = ["æ": "ae", "œ": "oe", "þ": "th", "ё": "е"]
  private static let apostrophes: Set<Character> = ["’", "‘", "‛", "ʼ", "ʻ", "´", "′", "＇"]
  private static let hyphens: Set<Character> = ["‐", "‑", "‒", "–", "—", "―", "−", "﹣", "－"]
}

extension Character {
  /// Whether this and the letter after it belong to one word. A letter of a script that has no capitals
  /// and no blanks, as in `Kimさん`, does not go on with a word of another one.
  func goesOn(with next: Character) -> Bool {
    switch (kind, next.kind) {
    case (.none, _), (_, .none), (.caseless, .cased), (.cased, .caseless): false
    default: true
    }
  }

  private enum Kind { case none, cased, caseless, number }

  private var kind: Kind {
    if let ascii = asciiValue {
      switch ascii {
      case 97...122, 65...90: return .cased
      case 48...57: return .number
      default: return .none
      }
    }
    if isLetter { return isCased ? .cased : .caseless }
    return isNumber ? .number : .none
  }
}
