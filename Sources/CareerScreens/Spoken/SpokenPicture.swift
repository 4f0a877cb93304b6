import CareerDrawing
import CareerModel
import CareerPages

/// What lies over the screen and has no words of its own, said after its picture: every form of which
/// a row is a label and a value, a choice, or a sentence.
///
/// The overlay is drawn into a frame of its own that is large enough for all of it, and read row by row:
/// rules, bars and blank rows are left away; a mark that stands alone becomes a word by what it is drawn
/// as; what stands in columns is joined by commas, a label and its value by a colon. The focus is where
/// one types, else on the row of the pointer or on the choice that is made. Text is taken as it stands,
/// broken where the form has broken it. It is a fallback: whoever adds an overlay that tells something
/// by its shape gives it words in `Speaker`.
struct SpokenPicture {
  private let frame: Frame

  init(_ state: AppState) {
    var state = state
    state.isSpoken = false
    state.settings.characters = .auto
    state.terminalGlyphs = .unicode
    state.size = Size(rows: 120, columns: 100)
    var frame = Frame(size: state.size)
    state.drawOverlay(&frame)
    self.frame = frame
  }

  var lines: [SpokenLine] {
    let rows = (0..<frame.size.rows).map { Row($0, of: frame) }.filter { !$0.isEmpty }
    let focus =
      rows.firstIndex { $0.caret != nil } ?? rows.firstIndex(where: \.isPointedAt)
      ?? rows.firstIndex(where: \.isChosen)
    return rows.enumerated().map { place, row in
      SpokenLine(
        row.text, role: row.caret == nil ? .text : .input, isFocus: place == focus,
        caret: row.caret)
    }
  }

  /// What a mark that stands alone means, by what it is drawn as; empty for one that says nothing which
  /// the text beside it does not say, with a blank behind it for one that is a part of a sentence.
  private struct Mark: Hashable {
    var glyph: Character
    var role: Role
  }

  private static let words: [Mark: String] = [
    Mark(glyph: "◉", role: .present): "selected", Mark(glyph: "○", role: .faint): "",
    Mark(glyph: "○", role: .text): "open", Mark(glyph: "✓", role: .good): "done",
    Mark(glyph: "✓", role: .text): "done", Mark(glyph: "✓", role: .faint): "done",
    Mark(glyph: "•", role: .text): "skill entry", Mark(glyph: "•", role: .faint): "",
    Mark(glyph: "◆", role: .milestone): "milestone", Mark(glyph: "“", role: .feedback): "feedback",
    Mark(glyph: "◇", role: .milestone): "goal", Mark(glyph: "◇", role: .warning): "goal",
    Mark(glyph: "!", role: .error): "overdue", Mark(glyph: "!", role: .warning): "",
    Mark(glyph: "×", role: .faint): "dropped", Mark(glyph: "–", role: .text): "to ",
    Mark(glyph: "–", role: .faint): "none", Mark(glyph: "▴", role: .present): "",
  ]

  /// One row, taken apart.
  private struct Row {
    struct Piece {
      var text = ""
      /// Whether all of it is drawn as a label.
      var isLabel = true
      /// Whether it is a word for a mark, which stands before what it marks.
      var isMark = false
      var isTyped = false
    }

    private var pieces: [Piece] = []
    private(set) var isPointedAt = false
    private(set) var isChosen = false
    /// How many characters of what is typed stand before the cursor; `nil` where nobody types.
    private var typedBefore: Int?

    init(_ row: Int, of frame: Frame) {
      var piece = Piece()
      var blanks = 0
      for column in 0..<frame.size.columns {
        let cell = frame[row, column]
        if cell.selected { isPointedAt = true }
        guard let glyph = cell.glyph else { continue }
        if (cell.role == .input) != piece.isTyped {
          take(&piece)
          piece.isTyped = cell.role == .input
        }
        if piece.isTyped {
          if frame.cursor.map({ $0 == (row, column) }) == true { typedBefore = piece.text.count }
          piece.text.append(glyph)
        } else if glyph == " " || cell.role == .rule {
          blanks += 1
        } else if let word = SpokenPicture.word(atRow: row, column: column, of: frame) {
          take(&piece)
          isPointedAt = isPointedAt || glyph == Glyphs.unicode.pointer
          isChosen = isChosen || glyph == Glyphs.unicode.stagePresent
          if !word.isEmpty { pieces.append(Piece(text: word, isMark: true)) }
        } else {
          if blanks > 1 { take(&piece) }
          if blanks == 1, !piece.text.isEmpty { piece.text.append(" ") }
          piece.text.append(glyph)
          piece.isLabel = piece.isLabel && [.faint, .key].contains(cell.role)
          blanks = 0
        }
      }
      take(&piece)
    }

    var isEmpty: Bool { pieces.isEmpty }

    /// A piece is complete; bars and boxes in it go.
    private mutating func take(_ piece: inout Piece) {
      defer { piece = Piece() }
      if piece.isTyped {
        while piece.text.last == " ", piece.text.count > typedBefore ?? 0 {
          piece.text.removeLast()
        }
        if pieces.isEmpty { pieces.append(Piece(text: "Text")) }
        pieces.append(piece)
        return
      }
      piece.text = piece.text.split(separator: " ")
        .filter { !$0.unicodeScalars.allSatisfy { (0x2500...0x25A1).contains($0.value) } }
        .joined(separator: " ")
      if !piece.text.isEmpty { pieces.append(piece) }
    }

    var text: String { joined(pieces[...]) }

    /// Where one types in `text`.
    var caret: Int? {
      guard let typedBefore, let typed = pieces.firstIndex(where: \.isTyped) else { return nil }
      var before = pieces[...typed]
      before[typed].text = ""
      return joined(before).count + typedBefore
    }

    private func joined(_ pieces: ArraySlice<Piece>) -> String {
      var text = ""
      var last: Piece?
      for piece in pieces {
        if let last {
          let isLabel = last.isMark || piece.isTyped || (last.isLabel && !piece.isLabel)
          let ending = text.last
          text += ending == " " ? "" : ending == ":" ? " " : isLabel ? ": " : ", "
        }
        text += piece.text
        last = piece
      }
      return text
    }
  }

  /// The word for a mark that has blanks on both sides, or for a pointer before its row; `nil` for
  /// what is no mark.
  private static func word(atRow row: Int, column: Int, of frame: Frame) -> String? {
    guard let glyph = frame[row, column].glyph, frame[row, column - 1].glyph == " " else {
      return nil
    }
    if glyph == Glyphs.unicode.pointer { return "" }
    guard frame[row, column + 1].glyph == " " else { return nil }
    return words[Mark(glyph: glyph, role: frame[row, column].role)]
  }
}
