/// The number of terminal columns that text takes.
///
/// Only for printable text (`PrintableText`), whose clusters all terminals agree on. The width is
/// the sum over the scalars: 0 for marks, 2 for wide ones, 1 for all others. ncurses and the C
/// library count the same way.
package enum TextWidth {
  /// Whether the terminal draws ambiguous scalars (`ambiguous`) two columns wide. The caller of the
  /// planner or a command binds it around all drawing, and the painter passes it to ncurses.
  @TaskLocal package static var ambiguousIsWide = false

  /// Returns the columns of printable text.
  package static func columns(of text: String) -> Int {
    if isPlain(text) { return text.unicodeScalars.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Returns whether every scalar of a printable text is its own cluster of one column.
  package static func isPlain(_ text: String) -> Bool {
    ambiguousIsWide ? text.utf8.allSatisfy { $0 < 0x80 } : PrintableText.isPlain(text)
  }

  /// Returns the columns of a cluster: 0, 1, 2, or more in scripts with long clusters.
  package static func columns(of cluster: Character) -> Int {
    if cluster.isASCII { return 1 }
    let ambiguous = ambiguousIsWide ? 2 : 1
    return cluster.unicodeScalars.reduce(0) { $0 + columns(of: $1, ambiguous: ambiguous) }
  }

  /// Cuts a text to at most `limit` columns, at a cluster boundary, with `…` in the last column if
  /// something was cut.
  package static func cut(_ text: String, to limit: Int, ellipsis: Character = "…") -> String {
    guard columns(of: text) > limit else { return text }
    guard limit > 0 else { return "" }
    var (cut, used) = ("", 0)
    for cluster in text {
      let width = columns(of: cluster)
      if used + width > limit - 1 { break }
      cut.append(cluster)
      used += width
    }
    return cut + String(ellipsis)
  }

  private static func columns(of scalar: Unicode.Scalar, ambiguous: Int) -> Int {
    if scalar.value < 0xA1 || (scalar.value < 0x300 && ambiguous == 1) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Vowels and finals of a Hangul syllable are drawn in the columns of its first letter.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    if contains(wide, scalar.value) { return 2 }
    return ambiguous == 2 && contains(Self.ambiguous, scalar.value) ? 2 : 1
  }

  /// Returns whether one of some sorted ranges contains the value.
  private static func contains(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var (low, high) = (0, ranges.count - 1)
    while low <= high {
      let middle = (low + high) / 2
      if value < ranges[middle].lowerBound {
        high = middle - 1
      } else if value > ranges[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  /// East Asian Width W and F of Unicode 14.0, with unassigned gaps between two of them filled
  /// (https://www.unicode.org/Public/14.0.0/ucd/EastAsianWidth.txt).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF,
    0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F265, 0x1F300...0x1F320,
    0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
    0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E,
    0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E,
    0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4,
    0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2,
    0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0,
    0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF6,
    0x20000...0x3FFFD,
  ]
}
