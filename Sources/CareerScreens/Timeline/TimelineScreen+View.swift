package import CareerDrawing
import CareerModel
import CareerPages

// Draws the timeline: figure, cursor, and the details under the cursor.
extension TimelineScreen {
  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.mark(rect, as: .place)
    if let narrowing, hasHeader { narrowing.draw(world, row: rect.row, frame: &frame) }
    if look == .calendar { return drawCalendar(world, frame: &frame) }
    if let summary = summary(world, within: rect.columns - 18) {
      let end = frame.put("Last two years", in: rect, at: 1, role: .faint)
      frame.put(summary, in: rect.inset(right: 1), at: end + 2)
    }
    let grid = grid(world)
    let layout = grid.layout
    if let layer, layer.shows(grid, size: frame.size) {
      layer.draw(&frame)
    } else {
      grid.draw(&frame)
    }
    let band = layout.bands.first { $0.lane == lane }
    if let band { grid.drawName(of: band, isSelected: true, &frame) }
    drawMore(layout, &frame)
    drawRule(grid, &frame)
    if let band { drawCursor(grid, band, on: day, &frame) }
    drawDetails(world, in: layout.detail, &frame)
  }

  /// Marks in the last column that there are more lanes above or below.
  private func drawMore(_ layout: TimelineLayout, _ frame: inout Frame) {
    let column = frame.size.columns - 1
    if layout.above > 0, let first = layout.bands.first {
      frame.put(glyph: frame.glyphs.up, row: first.row, column: column, role: .faint)
    }
    if layout.below > 0, let last = layout.bands.last {
      frame.put(glyph: frame.glyphs.down, row: last.row, column: column, role: .faint)
    }
  }

  /// Draws the line under the lanes: today, and the duration of a column.
  private func drawRule(_ grid: TimelineGrid, _ frame: inout Frame) {
    let (figure, layout) = (grid.figure, grid.layout)
    guard let row = layout.rule else { return }
    let (columns, line) = (frame.size.columns, frame.glyphs.horizontal)
    frame.fill(line, row: row, column: 0, count: columns, role: .rule)
    if layout.below > 0 { frame.put(" \(layout.below) more ", row: row, column: 1, role: .faint) }
    if figure.isInView(figure.present) {
      let column = min(grid.place(figure.present) - 3, columns - 7)
      frame.put(" today ", row: row, column: column, role: .today)
    }
    // The length of a column, and what lies beyond the edges.
    let reach = figure.shown.reach(with: figure.career.profile, to: figure.today)
    let (days, glyphs) = (figure.days, frame.glyphs)
    let before =
      reach.lowerBound < days.lowerBound ? "\(glyphs.back) \(reach.lowerBound.year), " : ""
    frame.put(
      " \(before)\(figure.scale.unit.title) ", row: row, column: layout.labelColumns - 1,
      role: .faint)
    guard reach.upperBound > days.upperBound else { return }
    let after = " \(reach.upperBound.year) \(glyphs.arrow) "
    frame.put(after, row: row, column: columns - after.count - 1, role: .faint)
  }

  private func drawCursor(
    _ grid: TimelineGrid, _ band: TimelineLayout.Band, on day: CalendarDay, _ frame: inout Frame
  ) {
    let column = grid.figure.scale.column(of: day)
    guard grid.figure.isInView(column) else { return }
    let place = grid.place(column)
    let row = band.lane == .readiness ? band.row + band.rows - 1 : band.row
    frame.select(row: row, column: place, columns: 1)
    guard let rule = grid.layout.rule, frame[rule, place].glyph == frame.glyphs.horizontal else {
      return
    }
    frame.put(glyph: frame.glyphs.caret, row: rule, column: place, role: .present)
  }

  // MARK: - Under the cursor

  /// Draws the details: in two lines, or in full with its neighbours if there is room. The list of
  /// neighbours shows at once where the cursor is; in a dense year many steps stay in one column.
  private func drawDetails(_ world: World, in rect: Rect, _ frame: inout Frame) {
    let page = page(world)
    let area = rect.inset(left: 1, right: 1)
    guard area.rows >= 6, area.columns >= 108, page.emptiness(isReading: world.unread != 0) == nil
    else { return frame.whenAtRest(in: rect) { drawDetail(page, world, in: area, &$0) } }
    let (list, detail) = area.split(left: area.columns * 3 / 5)
    var above: CalendarDay?
    for (item, line) in zip(page.neighbours(atMost: list.rows), list.lines) {
      EntryRow.draw(
        item, world.framework, today: world.today, in: line, below: above, frame: &frame)
      above = item.day
      if item == page.item { frame.put(cursorOn: line.inset(left: -1)) }
    }
    let whole = detail.inset(left: 2)
    frame.put(ruleBefore: whole)
    frame.whenAtRest(in: whole) { drawWhole(page, world, in: whole, &$0) }
  }

  private func drawDetail(
    _ page: TimelinePage, _ world: World, in area: Rect, _ frame: inout Frame
  ) {
    guard !drawEmptiness(page, world, in: area, &frame) else { return }
    guard area.rows >= 6 else { return draw(page.summary, world, in: area, &frame) }
    drawWhole(page, world, in: area, &frame)
  }

  /// Draws the empty state; `false` if there is something else to draw.
  func drawEmptiness(
    _ page: TimelinePage, _ world: World, in area: Rect, _ frame: inout Frame
  ) -> Bool {
    guard let words = page.emptiness(isReading: world.unread != 0) else { return false }
    frame.put(paragraph: words.string(in: world.medium), in: area)
    return true
  }

  func drawWhole(_ page: TimelinePage, _ world: World, in rect: Rect, _ frame: inout Frame) {
    switch page.item {
    case .entry(let entry):
      world.detailPane.draw(
        EntryPage(entry, world.record).fields, more: "\(key: .open)", in: rect, frame: &frame)
    case .goal(let goal):
      world.detailPane.draw(
        GoalPage(goal, world.record).rows, more: "\(key: .open)", in: rect, frame: &frame)
    case nil: draw(page.summary, world, in: rect, &frame)
    }
  }

  private func draw(
    _ summary: TimelinePage.Summary, _ world: World, in area: Rect, _ frame: inout Frame
  ) {
    let (sign, glyphs, end) = (summary.sign, frame.glyphs, area.column + area.columns)
    frame.put(
      glyph: sign.map { glyphs[$0] } ?? glyphs.caret, row: area.row, column: area.column,
      role: sign?.role ?? .present)
    // Plain text is quiet enough beside a bold title; faint would cost sixteen more bytes per key.
    frame.put(
      summary.facts.joined(separator: " \(glyphs.separator) "), in: area, at: 2,
      role: sign == .goalOverdue ? .error : .text)
    guard area.rows > 1 else { return }
    let title = frame.put(
      summary.title.string(in: world.medium), in: area.line(1), at: 2,
      role: sign == nil ? .faint : .heading)
    guard let result = summary.result else { return }
    let isBelow = area.rows > 2
    guard isBelow || end - title > 14 else { return }
    frame.put(
      "  \(glyphs.arrow) \(result)", in: area.line(isBelow ? 2 : 1),
      at: isBelow ? 0 : title - area.column, role: .good)
  }
}
