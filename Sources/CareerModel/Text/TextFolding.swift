/// Makes ways to write the same thing the same, for matching: capitals, accents and compatibility forms.
///
/// - Capitals become small letters, by full case folding: `Strauß` and `STRAUSS` are both `strauss`.
///   Both Turkish i are `i`.
/// - Accents go, whether composed or not, and so do strokes and hooks: `Łódź` is `lodz`. Marks that make
///   another letter stay: Indic vowels, Thai tones, Japanese voicing.
/// - Compatibility forms are what they stand for: full-width, circled, raised, mathematical and small
///   capital letters, ligatures, digits of any script. `æ`, `œ` and `þ` are `ae`, `oe` and `th`.
/// - Hangul syllables are their letters, so that the beginning of a syllable is found.
/// - Ignorable characters vanish: soft hyphens, joiners, variation selectors, bidirectional controls.
/// - Apostrophes are `'`, double quotation marks `"`, dashes `-`; blanks and controls are a space.
///
/// Scalars fold one by one, so the folding of a joined text is the joined foldings, and folding twice
/// changes nothing. Letters of different scripts that look alike stay different.
///
/// The table is our own: Foundation's `folding(options:)` needs full Foundation with ICU, 30 MB that this
/// program does without, and the standard library has neither compatibility mappings nor case folding.
package enum TextFolding {
  /// What hyphens and underscores are.
  package enum Form: Hashable, Sendable {
    /// Themselves: for text that is searched.
    case text
    /// Blanks: for names and ids, such as `Jean-Luc` and `search_engine`.
    case name
  }

  /// The folded text. Text in ASCII takes a way of its own, byte by byte without the table.
  package static func folded(_ text: some StringProtocol, as form: Form = .text) -> String {
    var text = String(text)
    if let plain = text.withUTF8({ foldedASCII($0, as: form) }) { return plain }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { fold(scalar, as: form) { folded.append($0) } }
    return String(folded)
  }

  /// `nil` where not all of it is ASCII.
  private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>, as form: Form) -> String? {
    guard bytes.reduce(0, |) < 0x80 else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { folded in
      for place in bytes.indices { folded[place] = Self.folded(bytes[place], as: form) }
      return bytes.count
    }
  }

  /// Hands over the scalars that a scalar folds to, in order: mostly one, for an accent none.
  static func fold(_ scalar: Unicode.Scalar, as form: Form, into take: (Unicode.Scalar) -> Void) {
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

  /// Hangul syllables, which are decomposed by arithmetic (Unicode Standard, section 3.12), and tags and
  /// variation selectors, a plane of ignorable characters.
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
