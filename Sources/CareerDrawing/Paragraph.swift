import CareerModel
package import CareerPages

/// Wraps text to a width, between words where possible.
package enum Paragraph {
  /// Returns lines at most `columns` wide. Breaks longer words and keeps line breaks.
  package static func lines(of text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .flatMap { wrap(String(Substring($0)).printable, columns: columns) }
  }

  private static func wrap(_ text: String, columns: Int) -> [String] {
    var (lines, line, used) = ([String](), "", 0)
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      for piece in pieces(of: String(Substring(word)), columns: columns) {
        let width = TextWidth.columns(of: piece)
        if used > 0, used + 1 + width > columns {
          lines.append(line)
          (line, used) = (piece, width)
        } else {
          line += used > 0 ? " " + piece : piece
          used += (used > 0 ? 1 : 0) + width
        }
      }
    }
    return lines + [line]
  }

  /// Cuts text at cluster boundaries when a line is full, keeping blanks; at least one piece.
  package static func pieces(of word: String, columns: Int) -> [String] {
    guard TextWidth.columns(of: word) > columns else { return [word] }
    var (pieces, piece, used) = ([String](), "", 0)
    for cluster in word {
      let width = TextWidth.columns(of: cluster)
      if used + width > columns, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(cluster)
      used += width
    }
    return pieces + [piece]
  }
}

extension Frame {
  /// Draws wrapped text, as many lines as fit; the last one ends in an ellipsis if there is more.
  /// Returns the row below the last line drawn.
  @discardableResult
  package mutating func put(paragraph text: String, in rect: Rect, role: Role = .text) -> Int {
    let lines = Paragraph.lines(of: text, columns: rect.columns)
    for (index, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = index == rect.rows - 1 && lines.count > rect.rows
      let shown = isCut ? lines[index...].prefix(2).joined(separator: " ") : line
      put(shown, row: rect.row + index, column: rect.column, role: role, limit: rect.columns)
    }
    return rect.row + min(lines.count, rect.rows)
  }
}
