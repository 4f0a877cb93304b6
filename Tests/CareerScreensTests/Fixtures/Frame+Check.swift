import CareerScreens

extension Frame {
  /// What is wrong with this picture: cells that are not as many as the size says, a row whose
  /// clusters are wider or narrower than it, half of a wide cluster, a character that a terminal
  /// would act upon. `nil` when all is well.
  var flaw: String? {
    if cells.count != size.rows * size.columns { return "\(cells.count) cells in \(size)" }
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        guard let glyph = self[row, column].glyph else {
          return "half a cluster at \(row):\(column)"
        }
        let width = TextWidth.columns(of: glyph)
        if width < 1 { return "\(glyph.codes) takes no column at \(row):\(column)" }
        if column + width > size.columns { return "\(glyph.codes) hangs over at \(row):\(column)" }
        if (1..<width).contains(where: { self[row, column + $0].glyph != nil }) {
          return "\(glyph.codes) is overwritten in half at \(row):\(column)"
        }
        if let scalar = glyph.unicodeScalars.first(where: \.isActedUpon) {
          return "\(String(scalar).codes) at \(row):\(column)"
        }
        column += width
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// `U+65 U+301`.
  var codes: String {
    unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      .joined(separator: " ")
  }
}

extension Character {
  var codes: String { String(self).codes }
}

extension Unicode.Scalar {
  /// A control, a bidirectional or other format character, a separator of lines.
  var isActedUpon: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
