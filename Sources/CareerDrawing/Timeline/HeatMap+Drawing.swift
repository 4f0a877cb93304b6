package import CareerModel
import CareerPages

// The heat map of a lane: its days and the labels around them.
extension HeatMap {
  /// - Parameter cursor: A day in view, shown as selected; `nil` for none.
  package func draw(
    _ lane: TimelineLane, of record: TimelineRecord, cursor: CalendarDay?, today: CalendarDay,
    in rect: Rect, frame: inout Frame
  ) {
    drawNames(in: rect, &frame)
    let first = CalendarMonth(year: years.first ?? 0, month: 1).firstDay
    let last = CalendarMonth(year: lastYear, month: 12).lastDay
    let counts = TimelineCounts(
      record, lanes: [lane, .milestones], scale: TimelineScale(unit: .day, from: first),
      columns: first.days(to: last) + 1)
    let most = max(4, counts.most(of: CollectionOfOne(0)))
    let shades = frame.glyphs.shades
    func cell(_ day: CalendarDay) -> (row: Int, column: Int)? {
      place(of: day).map { (rect.row + $0.row, rect.column + $0.column) }
    }
    for (offset, tally) in counts.lanes[0].enumerated() {
      let day = first.adding(days: offset)
      guard let (row, column) = cell(day) else { continue }
      if tally.count > 0 {
        let step = min(shades.count, (tally.count * shades.count + most - 1) / most)
        frame.fill(
          shades[step - 1], row: row, column: column, count: layout.cell,
          role: day == today ? .today : .skill)
        if lane == .all, counts.lanes[1][offset].count > 0 {
          frame.put(
            glyph: frame.glyphs.milestone, row: row, column: column,
            role: ItemSymbol.milestone.role)
        }
      } else if day == today {
        frame.put(glyph: frame.glyphs.today, row: row, column: column, role: .today)
      } else if day < today {
        frame.put(glyph: frame.glyphs.barRest, row: row, column: column, role: .faint)
      }
    }
    for goal in record.goals where lane.holds(goal) {
      guard let (row, column) = goal.timelineDay.flatMap(cell) else { continue }
      let sign = ItemSymbol(goal, on: today)
      frame.put(glyph: frame.glyphs[sign], row: row, column: column, role: sign.role)
    }
    if let (row, column) = cursor.flatMap(cell) {
      frame.select(row: row, column: column, columns: layout.cell)
    }
  }

  /// Draws the years, months and weekdays around the days.
  private func drawNames(in rect: Rect, _ frame: inout Frame) {
    for (index, year) in years.enumerated() {
      let top = rect.row + index * layout.rowsPerYear
      if layout.hasMonths {
        frame.put("\(year)", row: top, column: 1, limit: layout.left - 1)
        for (column, name) in months(of: year) {
          frame.put(name, row: top, column: column, role: .faint)
        }
      }
      for weekday in [1, 3, 5] {
        let name = String(CalendarNames.weekdays[weekday - 1].prefix(layout.left >= 6 ? 3 : 2))
        frame.put(
          name, row: top + weekday - 1 + (layout.hasMonths ? 1 : 0), column: 1, role: .faint)
      }
    }
  }

  /// Draws the title: what is counted, and the scale of shades.
  package static func drawTitle(_ name: String, row: Int, frame: inout Frame) {
    let end = frame.put(name, row: row, column: 1, role: .heading, limit: 40)
    frame.put(", day by day", row: row, column: end, role: .faint)
    let shades = [frame.glyphs.barRest] + frame.glyphs.shades
    var column = frame.size.columns - 14 - shades.count * 2
    guard column > end + 14 else { return }
    column = frame.put("less ", row: row, column: column, role: .faint)
    for shade in shades {
      frame.put(glyph: shade, row: row, column: column, role: .skill)
      column += 2
    }
    frame.put("more", row: row, column: column, role: .faint)
  }
}
