/// Maps different spellings to the same text, for matching.
///
/// - Case is removed: `Strauß` and `STRAUSS` are both `strauss`, and both Turkish i are `i`.
/// - Accents, strokes and hooks are removed: `Łódź` is `lodz`. Marks that make another letter stay:
///   Indic vowels, Thai tones, Japanese voicing.
/// - Compatibility forms become what they stand for: full-width, circled, raised and mathematical
///   letters, ligatures, digits of any script. `æ` is `ae`, `þ` is `th`.
/// - Hangul syllables become their letters, to find the beginning of a syllable.
/// - Ignorable characters vanish, such as soft hyphens, joiners and bidirectional controls.
/// - Apostrophes become `'`, double quotation marks `"`, dashes `-`; blanks and controls a space.
///
/// Scalars fold one by one, and folding twice changes nothing. The table is our own, because that
/// of Foundation needs ICU, 30 MB, and the standard library has none.
package enum TextFolding {
  /// How to treat hyphens and underscores.
  package enum Form: Hashable, Sendable {
    /// As themselves, for text to search.
    case text
    /// As spaces, for names and ids such as `Jean-Luc` and `search_engine`.
    case name
  }

  /// Returns the folded text. ASCII is folded byte by byte, without the table.
  package static func folded(_ text: some StringProtocol, as form: Form = .text) -> String {
    var text = String(text)
    if let plain = text.withUTF8({ foldedASCII($0, as: form) }) { return plain }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { fold(scalar, as: form) { folded.append($0) } }
    return String(folded)
  }

  /// Returns `nil` if not all of it is ASCII.
  private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>, as form: Form) -> String? {
    guard bytes.reduce(0, |) < 0x80 else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { folded in
      for place in bytes.indices { folded[place] = Self.folded(bytes[place], as: form) }
      return bytes.count
    }
  }

  /// Passes on the scalars that a scalar folds to, in order: usually one, none for an accent.
  package static func fold(
    _ scalar: Unicode.Scalar, as form: Form, into take: (Unicode.Scalar) -> Void
  ) {
    if scalar.value < 0x80 {
      take(Unicode.Scalar(folded(UInt8(scalar.value), as: form)))
      return
    }
    switch FoldingTable.value(of: scalar.value) {
    case 0: foldOutsideTable(scalar, into: take)
    case 1: return
    case let value where value < FoldingTable.firstOfSeveral:
      guard let only = Unicode.Scalar(value) else { return }
      take(only.isASCII ? Unicode.Scalar(folded(UInt8(value), as: form)) : only)
    case let value:
      FoldingTable.several(at: value) { part in
        take(part.isASCII ? Unicode.Scalar(folded(UInt8(part.value), as: form)) : part)
      }
    }
  }

  private static func folded(_ ascii: UInt8, as form: Form) -> UInt8 {
    switch ascii {
    case 65...90: ascii + 32
    case 0..<32, 127: 32
    case 96: 39
    case 45, 95: form == .name ? 32 : ascii
    default: ascii
    }
  }

  /// Folds Hangul syllables by arithmetic (Unicode Standard, section 3.12), and ignorable scalars.
  private static func foldOutsideTable(
    _ scalar: Unicode.Scalar, into take: (Unicode.Scalar) -> Void
  ) {
    switch scalar.value {
    case 0xAC00...0xD7A3:
      let place = scalar.value - 0xAC00
      let last = place % 28
      for letter in [0x1100 + place / 588, 0x1161 + place % 588 / 28]
        + (last > 0 ? [0x11A7 + last] : [])
      {
        Unicode.Scalar(letter).map(take)
      }
    case 0xE0000...0xE0FFF: return
    default: take(scalar)
    }
  }
}
