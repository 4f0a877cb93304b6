import CareerDrawing
import CareerModel
import CareerScreens

extension Frame {
  /// The rows as text, without trailing blanks.
  var text: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        if let glyph = self[row, column].glyph { line.append(glyph) }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// What is wrong with this picture: cells that are not as many as the size says, a row whose
  /// clusters are wider or narrower than it, half of a wide cluster, a character that a terminal
  /// would act upon. `nil` when all is well.
  var flaw: String? {
    if cells.count != size.rows * size.columns { return "\(cells.count) cells in \(size)" }
    return cells.withUnsafeBufferPointer { flaw(in: $0) }
  }

  private func flaw(in cells: UnsafeBufferPointer<Cell>) -> String? {
    for row in 0..<size.rows {
      let (start, end) = (row * size.columns, (row + 1) * size.columns)
      var place = start
      // Blanks and what stands beside its like are most of a picture, and known to be sound.
      var sound: Character = " "
      while place < end {
        guard let glyph = cells[place].glyph else {
          return "half a cluster at \(row):\(place - start)"
        }
        if glyph == sound || glyph == " " {
          place += 1
          continue
        }
        let width = TextWidth.columns(of: glyph)
        var here: String { "\(row):\(place - start)" }
        if width < 1 { return "\(glyph.codes) takes no column at \(here)" }
        if place + width > end { return "\(glyph.codes) hangs over at \(here)" }
        if (1..<width).contains(where: { cells[place + $0].glyph != nil }) {
          return "\(glyph.codes) is overwritten in half at \(here)"
        }
        if let scalar = glyph.unicodeScalars.first(where: \.isActedUpon) {
          return "\(String(scalar).codes) at \(here)"
        }
        if width == 1 { sound = glyph }
        place += width
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
    if value > 0x1F, value < 0x7F { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
