/// The character classes of JSON5 (https://spec.json5.org).
extension Unicode.Scalar {
  /// Returns whether a name may contain the scalar, first or later (ECMAScript 5.1, 7.6).
  func canStandInName(first isFirst: Bool) -> Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      true
    case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation:
      self == "_" || !isFirst
    default: self == "$" || !isFirst && (self == "\u{200C}" || self == "\u{200D}")
    }
  }

  /// Whether the scalar ends a single-line comment.
  var endsJSON5Line: Bool {
    self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}"
  }

  /// Whether it is blank (chapter 8), as is the byte order mark that some editors write.
  var isJSON5Blank: Bool {
    switch self {
    case "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{2028}", "\u{2029}", "\u{FEFF}": true
    default: properties.generalCategory == .spaceSeparator
    }
  }
}
