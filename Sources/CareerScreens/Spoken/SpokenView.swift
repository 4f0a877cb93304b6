import CareerDrawing
import CareerModel
import CareerPages

/// Draws the spoken lines: one item per line from the top, the message or the screen's name first,
/// and the terminal's cursor on the focused line. Any size works: what does not fit moves to
/// another page.
enum SpokenView {
  static func view(_ state: AppState) -> Frame {
    var frame = Frame(size: state.size, glyphs: .ascii)
    let columns = max(1, state.size.columns)
    let speaker = Speaker(state)
    let head = speaker.head.flatMap { line in
      SpokenPages.rows(of: line, columns: columns).map { (text: $0, role: line.role) }
    }
    // At least one row is for the focus, unless there is only one row and something happened.
    let isNews = state.message != nil || !state.errors.isEmpty || state.working != nil
    let room = max(isNews ? 1 : 0, state.size.rows - 1)
    let top = min(head.count, room)
    for (row, line) in head.prefix(top).enumerated() {
      frame.put(line.text, row: row, column: 0, role: line.role)
    }
    frame.cursor = (0, 0)
    draw(speaker.body, below: top, &frame)
    return frame
  }

  private static func draw(_ lines: [SpokenLine], below top: Int, _ frame: inout Frame) {
    let rows = max(1, frame.size.rows - top)
    var shown = SpokenPages(lines, rows: rows, columns: max(1, frame.size.columns)).shown[...]
    let focus = lines.firstIndex(where: \.isFocus)
    let first = shown.firstIndex { $0.line == focus }
    var cursor = first.map { (row: $0, column: 0) }
    if let focus, let first, let caret = lines[focus].caret {
      cursor = place(
        of: caret, in: shown[first...].prefix { $0.line == focus }.map(\.text), from: first)
    }
    // A line longer than a page is shown from the cursor's row.
    if let row = cursor?.row, row >= rows { shown = shown.dropFirst(row - rows + 1) }
    let offset = shown.startIndex
    for (index, row) in shown.prefix(rows).enumerated() {
      frame.put(row.text, row: top + index, column: 0, role: lines[row.line].role)
    }
    guard let cursor else { return }
    frame.cursor = (top + cursor.row - offset, cursor.column)
  }

  /// Returns the row and column after `caret` characters of an input line.
  private static func place(
    of caret: Int, in rows: [String], from first: Int
  ) -> (row: Int, column: Int) {
    var left = caret
    for (index, row) in rows.enumerated() {
      // At the end of a full row, the cursor is in the next one.
      if left < row.count || (left == row.count && index == rows.count - 1) {
        return (first + index, TextWidth.columns(of: String(row.prefix(left))))
      }
      left -= row.count
    }
    return (first, 0)
  }
}
