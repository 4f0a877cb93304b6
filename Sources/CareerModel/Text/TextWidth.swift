import CCareerData

/// The number of terminal columns that printable text takes: the sum over its scalars, 0 for marks,
/// 2 for wide ones, 1 for all others. ncurses and the C library count the same way.
package enum TextWidth {
  /// Whether the terminal draws `ambiguous` scalars two columns wide; bound around all drawing.
  @TaskLocal package static var ambiguousIsWide = false

  /// Returns the columns of printable text.
  package static func columns(of text: String) -> Int {
    if PrintableText.isASCII(text) { return text.utf8.count }
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

  /// Cuts a text to at most `limit` columns, with `…` in the last one if something was cut.
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

  private static func contains(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    let place = ranges.partitioningIndex { $0.upperBound >= value }
    return place < ranges.count && ranges[place].contains(value)
  }

  private static let wide = ranges("wide")

  /// Scalars that some terminals draw two columns wide, and others one; see data/unicode/width.txt.
  package static let ambiguous = ranges("ambiguous")

  private static func ranges(_ name: String) -> [ClosedRange<UInt32>] {
    DataTables(cairn_width_table)[name].flatMap { $0.split(separator: " ") }.map { range in
      let ends = range.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      return ends[0]...ends[ends.count - 1]
    }
  }
}
