import CareerDrawing
import CareerModel
import CareerPages

// The documents at the left, the preview beside them, or below where it is narrow; at the foot of
// both what is asked of the document, and where it goes.
extension ExportForm {
  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let isWide = rect.columns >= 64
    let answer = answer(state, app)
    let answered = answer.map {
      min(Paragraph.lines(of: $0.words, columns: rect.columns - 4).count, max(1, rect.rows / 2 - 1))
    }
    let foot = 3 + (answered ?? 0)
    let (top, below) = rect.split(top: rect.rows - foot)
    // A rule where there is room for one.
    let above = top.rows > 8 ? top.inset(bottom: 1) : top
    frame.fill(
      frame.glyphs.horizontal, row: above.bottom, column: 0,
      count: top.rows > above.rows ? rect.columns : 0, role: .rule)
    if isWide {
      let (left, right) = above.split(left: 28)
      drawList(state, in: left, frame: &frame)
      for row in above.row..<above.bottom {
        frame.put(glyph: frame.glyphs.vertical, row: row, column: right.column, role: .rule)
      }
      drawPreview(state, in: right.inset(left: 2, right: 1), frame: &frame)
    } else {
      let (list, preview) = above.split(top: max(2, above.rows / 2 - 1))
      drawList(state, in: list, frame: &frame)
      drawPreview(state, in: preview.inset(left: 1, right: 1), frame: &frame)
    }
    drawFoot(state, app, answer, in: below, frame: &frame)
  }

  private static func drawList(_ state: State, in rect: Rect, frame: inout Frame) {
    guard rect.rows > 0 else { return }
    let items = Item.all
    let top = ListCursor.top(showing: state.cursor, of: items.count, rows: rect.rows)
    for (index, item) in items.enumerated().dropFirst(top).prefix(rect.rows) {
      let row = rect.row + index - top
      frame.mark(
        Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), as: .line(index))
      let isHere = index == state.cursor
      frame.put(
        item.title, row: row, column: rect.column + 3, role: isHere ? .present : .text,
        limit: rect.columns - 4)
      guard isHere else { continue }
      frame.put(glyph: frame.glyphs.pointer, row: row, column: rect.column + 1)
      frame.select(
        row: row, column: rect.column + 1,
        columns: min(rect.columns - 2, item.title.count + 3))
    }
  }

  // MARK: - The preview

  private static func drawPreview(_ state: State, in rect: Rect, frame: inout Frame) {
    guard rect.rows > 0 else { return }
    frame.put(
      heading(state), row: rect.row, column: rect.column, role: .heading, limit: rect.columns)
    let isRoomy = rect.rows > 8
    if isRoomy {
      frame.put(
        state.item.purpose, row: rect.row + 1, column: rect.column, role: .faint,
        limit: rect.columns)
    }
    let area = rect.inset(top: isRoomy ? 3 : 1)
    guard case .success(let preview)? = state.preview, !preview.lines.isEmpty else {
      let role: Role = if case .failure? = state.preview { .error } else { .faint }
      frame.put(paragraph: words(instead: state), in: area, role: role)
      return
    }
    var row = area.row
    let first = min(state.scroll, preview.lines.count - 1)
    for line in preview.lines.dropFirst(first) where row < area.bottom {
      let isProse = state.item.kind.isProse
      let pieces = isProse ? Paragraph.lines(of: line, columns: area.columns) : [line]
      for piece in pieces where row < area.bottom {
        frame.put(piece, row: row, column: area.column, limit: area.columns)
        row += 1
      }
    }
    if row < area.bottom, preview.count > preview.lines.count {
      frame.put(
        "\(preview.count - preview.lines.count) more lines are in the file.", row: row,
        column: area.column, role: .faint, limit: area.columns)
    }
  }

  /// `Brag document: 340 lines, 12 kB`; of dots nobody knows the size before they are made.
  static func heading(_ state: State) -> String {
    guard case .success(let preview)? = state.preview, state.item.kind != .png else {
      return state.item.title
    }
    let lines = Wording.count(preview.count, "line", "lines")
    return "\(state.item.title): "
      + (preview.lines.isEmpty ? "" : "\(lines), ") + Wording.size(preview.bytes)
  }

  /// What stands in the place of a text: that there is none yet, or none to read.
  static func words(instead state: State) -> String {
    let kind = state.item.kind
    switch state.preview {
    case nil: return "The preview is being made."
    case .failure(let refusal): return refusal.words
    case .success(let preview) where preview.count == 0: return "It would be empty."
    case .success(let preview) where kind == .png:
      return "The drawing to scale has \(Wording.size(preview.bytes)); "
        + "the dots are made of it when it is written."
    case .success: return "It is no text to read: a browser shows it."
    }
  }

  // MARK: - The foot

  private static func drawFoot(
    _ state: State, _ app: AppState, _ answer: (words: String, role: Role)?, in rect: Rect,
    frame: inout Frame
  ) {
    guard rect.rows > 0 else { return }
    let rows = fields(state, app)
    var row = rect.row
    for field in rows where row < rect.bottom {
      let line = Rect(row: row, column: 0, rows: 1, columns: rect.columns)
      frame.mark(line, as: .command(field.command))
      frame.put(field.label, row: row, column: 2, role: .faint)
      if field.command == (state.isTypingPeriod ? .right : .edit), let editor = state.editor {
        frame.put(
          editor: editor, row: row, column: labelColumns, limit: rect.columns - labelColumns - 1,
          glyphs: frame.glyphs)
      } else {
        let end = frame.put(
          field.value, row: row, column: labelColumns, limit: rect.columns - labelColumns - 1)
        frame.put(
          field.more, row: row, column: end + 2, role: .faint, limit: rect.columns - end - 3)
      }
      row += 1
    }
    if let answer {
      frame.put(
        paragraph: answer.words,
        in: Rect(row: row, column: 2, rows: rect.bottom - row, columns: rect.columns - 4),
        role: answer.role)
    }
  }

  private static let labelColumns = 10

  /// What is asked of the document: each with the command that changes it.
  static func fields(
    _ state: State, _ app: AppState
  ) -> [(label: String, value: String, more: String, command: Command.ID)] {
    return [
      ("Period", state.period.title(app), state.period.words(for: state.item.kind, app), .right),
      (
        "Names", state.isRedacted ? "replaced" : "as they are",
        state.isRedacted ? "what is tagged confidential is left out" : "", .redact
      ),
      ("File", state.name, goal(state, app), .edit),
    ]
  }

  /// Where the document goes.
  static func goal(_ state: State, _ app: AppState) -> String {
    "goes to \(app.places.shown(path(state, app)))"
  }

  /// What became of the last Enter, or what redaction has hidden.
  static func answer(_ state: State, _ app: AppState) -> (words: String, role: Role)? {
    if let failure = state.failure { return ("! \(failure)", .error) }
    if let path = state.overwriting {
      let key = app.key(.open)
      return (
        "! \(app.places.shown(path)) is there already. \(key) again writes over it.", .warning
      )
    }
    if state.isPartAsked, let reason = app.hidden.values.joined().min() {
      let (key, count) = (app.key(.open), app.hidden.values.joined().count - 1)
      let more = count > 0 ? " (and \(count) more)" : ""
      return ("! \(app.sentence(reason))\(more) \(key) again writes what there is.", .warning)
    }
    if case .success(let preview)? = state.preview, let remark = preview.remark {
      return (remark, .faint)
    }
    return nil
  }
}
