/// The kinds of characters that JSON5 knows (https://spec.json5.org).
extension Unicode.Scalar {
  /// ECMAScript 5.1, 7.6: what a name may begin with, and what may stand further on in it.
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

  /// What ends a comment that runs to the end of its line.
  var endsJSON5Line: Bool {
    self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}"
  }

  /// Chapter 8: among the blanks is the byte order mark that some editors put first.
  var isJSON5Blank: Bool {
    switch self {
    case "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{2028}", "\u{2029}", "\u{FEFF}": true
    default: properties.generalCategory == .spaceSeparator
    }
  }
}
