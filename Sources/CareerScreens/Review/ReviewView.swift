package import CareerDrawing
import CareerModel
import CareerPages

// Draws a page of a review: its title and progress, its text, its rows.
extension ReviewScreen {
  /// The lines of a page, and the one at the top.
  struct Layout {
    let page: ItemLines<ReviewPage.Place>
    let top: Int
    /// The top line that keeps the cursor in view.
    let base: Int
    /// The number of lines below those that fit.
    let most: Int
    private let cursor: Int
    private let isSpoken: Bool

    init(_ state: ReviewScreen, _ app: AppState, in rect: Rect) {
      let margin = rect.columns >= 60 ? 2 : 1
      let hasRoom = rect.rows > 14
      let head = hasRoom ? 3 : 1
      let area = rect.inset(top: head, left: margin + 1, right: margin)
      let rows = state.rows(app).filter { hasRoom || $0.rank == 0 }
      let lines = RowLines(rows, columns: area.columns, sentence: 96, medium: app.medium).lines
      page = ItemLines(lines, in: area)
      let starts = page.starts
      let end = starts.dropFirst(state.cursor + 1).first ?? lines.count
      isSpoken = app.isSpoken
      most = isSpoken ? state.spokenLines(app).lastPlace : page.last
      base =
        starts.isEmpty || isSpoken
        ? 0 : min(max(0, end - area.rows), starts[min(state.cursor, starts.count - 1)], most)
      top = starts.isEmpty ? min(state.scroll, most) : max(0, base - state.scroll)
      cursor = state.cursor
    }

    /// Whether the first line of the row under the cursor is visible.
    var showsCursor: Bool {
      let inView = top..<top + page.area.rows
      return isSpoken || page.starts.dropFirst(cursor).first.map(inView.contains) ?? false
    }
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    drawHead(in: rect, frame: &frame)
    let layout = Layout(self, world, in: rect)
    layout.page.draw(from: layout.top, cursor: cursor, world, frame: &frame)
    if layout.top < layout.most { frame.put(moreBelow: rect.inset(right: 1)) }
  }

  /// Draws `Weekly review, 15 Nov to 21 Nov 2026`, `1 of 6` and, if there is room, the title.
  private func drawHead(in rect: Rect, frame: inout Frame) {
    let count = "\(number) of \(pages.count)"
    let margin = rect.columns >= 60 ? 3 : 2
    let right = rect.columns - 1 - count.count
    frame.put(count, row: rect.row, column: right, role: .faint)
    guard rect.rows > 14 else {
      let title = frame.put(
        page.title, row: rect.row, column: margin, role: .heading, limit: right - margin - 1)
      let name = review.rhythm.rawValue
      if title + 2 + name.count < right {
        frame.put(name, row: rect.row, column: title + 2, role: .faint)
      }
      return
    }
    let name = Wording.name(review.rhythm).capitalizedFirst
    let end = frame.put(name, row: rect.row, column: margin, role: .faint)
    frame.put(
      Wording.period(review.period), row: rect.row, column: end + 2, role: .faint,
      limit: right - end - 3)
    frame.put(page.title, in: rect.line(1), at: margin, role: .heading)
  }
}
