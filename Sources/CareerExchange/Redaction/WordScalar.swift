import CareerModel

extension Unicode.Scalar {
  /// Returns whether this scalar and the next, both folded, belong to one word. A letter of a
  /// script without capitals and blanks, as in `Kimさん`, does not continue a word of another script.
  func goesOn(with next: Unicode.Scalar) -> Bool {
    switch (wordKind, next.wordKind) {
    case (_, .part): true
    case (.none, _), (_, .none), (.caseless, .cased), (.part, .cased), (.cased, .caseless): false
    default: true
    }
  }

  /// Whether it is part of the letter before it, such as a vowel sign.
  var isPartOfLetter: Bool { wordKind == .part }

  private enum WordKind { case none, cased, caseless, number, part }

  private var wordKind: WordKind {
    switch value {
    case 97...122, 65...90: return .cased
    case 48...57: return .number
    case 0..<0x80: return .none
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return .part
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .part
    default: break
    }
    if properties.isAlphabetic { return properties.isCased ? .cased : .caseless }
    return properties.numericType == nil ? .none : .number
  }
}
