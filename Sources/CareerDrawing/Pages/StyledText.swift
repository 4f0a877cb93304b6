import CareerModel
package import CareerPages

/// A line of text whose pieces have roles, like the planner's cells. Always printable.
package struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  package struct Piece: Hashable, Sendable {
    package var text: String
    package var role: Role
  }

  package private(set) var pieces: [Piece]

  package init(_ text: String, _ role: Role = .text) {
    pieces = text.isEmpty ? [] : [Piece(text: text.printable, role: role)]
  }

  package init(stringLiteral text: String) { self.init(text) }

  /// Creates an empty text that grows to a number of pieces without moving them.
  init(capacity: Int) {
    pieces = []
    pieces.reserveCapacity(capacity)
  }

  /// The text without roles.
  package var plain: String { pieces.reduce(into: "") { $0 += $1.text } }

  package var columns: Int { pieces.reduce(0) { $0 + TextWidth.columns(of: $1.text) } }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    with(left) { $0.pieces += right.pieces }
  }

  package mutating func append(_ text: StyledText) { pieces += text.pieces }

  mutating func append(printable text: String, _ role: Role) {
    if !text.isEmpty { pieces.append(Piece(text: text, role: role)) }
  }

  package mutating func append(blanks count: Int) {
    let isKnown = Self.blanks.indices.contains(count)
    append(printable: isKnown ? Self.blanks[count] : String(repeating: " ", count: count), .text)
  }

  private static let blanks = (0..<64).map { String(repeating: " ", count: $0) }

  /// Cuts the text with an ellipsis if it is wider than `columns`.
  package func cut(to columns: Int) -> StyledText {
    var (cut, room) = (StyledText(""), columns)
    for (index, piece) in pieces.enumerated() {
      let width = TextWidth.columns(of: piece.text)
      let isLast = index == pieces.count - 1
      // A piece that just fits must not hide that others follow.
      guard width > room || (width == room && !isLast) else {
        cut.pieces.append(piece)
        room -= width
        continue
      }
      let text = width > room ? piece.text : piece.text + "…"
      cut.pieces.append(Piece(text: TextWidth.cut(text, to: room), role: piece.role))
      break
    }
    return cut
  }
}

extension Frame {
  /// The rows as lines of text with roles, without trailing blanks.
  package var styledRows: [StyledText] {
    (0..<size.rows).map { row in
      var (line, text, role): (StyledText, String, Role) = ("", "", .text)
      for cell in cells(ofRow: row) {
        guard let glyph = cell.glyph else { continue }
        // A blank looks the same in any role, so it joins the text before it.
        if cell.role != role, glyph != " " {
          line = line + StyledText(text, role)
          (text, role) = ("", cell.role)
        }
        text.append(glyph)
      }
      while text.last == " " { text.removeLast() }
      return line + StyledText(text, role)
    }
  }
}
