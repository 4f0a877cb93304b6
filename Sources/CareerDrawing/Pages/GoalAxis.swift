package import CareerModel
import CareerPages

/// A small time axis beside a list of goals, from the earliest open goal, or today, to the last one.
package struct GoalAxis {
  private let first: CalendarDay
  private let last: CalendarDay
  private let today: CalendarDay

  /// The fewest days ahead that are shown.
  private static let daysAhead = 90

  /// `nil` if no open goal has a date.
  package init?(_ goals: [Goal], today: CalendarDay) {
    let days = goals.lazy.filter(\.isOpen).compactMap(\.by)
    guard let earliest = days.min(), let latest = days.max() else { return nil }
    self.today = today
    last = max(latest, today.adding(days: Self.daysAhead))
    // What is overdue for long takes at most a third of the axis.
    first = max(min(earliest, today), today.adding(days: -today.days(to: last) / 2))
  }

  /// Returns the column of a day; beyond the columns if it is out of view.
  private func column(of day: CalendarDay, of columns: Int) -> Int {
    (first.days(to: day) * (columns - 1)).floorDivided(by: first.days(to: last))
  }

  /// Draws the names of months or years into one row, as close as they fit, beside `today`.
  package func drawHead(in line: Rect, frame: inout Frame) {
    let present = column(of: today, of: line.columns)
    var (taken, year) = (present..<(present + 6), today.year)
    frame.put("today", in: line, at: present, role: .today)
    let months = max(1, last.month.ordinal - first.month.ordinal)
    let step = [1, 3, 12, 60].first { line.columns * $0 / months >= 6 } ?? 120
    for ordinal in first.month.ordinal...last.month.ordinal where ordinal.modulo(step) == 0 {
      let month = CalendarMonth(ordinal: ordinal)
      let isNewYear = month.year != year
      let name =
        !isNewYear ? month.shortName : month.number == 1 ? "\(month.year)" : month.shortTitle
      let start = column(of: month.firstDay, of: line.columns)
      let end = start + name.count + 1
      guard start >= 0, end <= line.columns + 1, !taken.overlaps(start..<end) else { continue }
      frame.put(name, in: line, at: start, role: .faint)
      year = month.year
      if start > taken.lowerBound { taken = taken.lowerBound..<end }
    }
  }

  /// Draws the row of a goal: from today to its day, as much of it solid as steps are done. `nil` is
  /// a row without a goal, in which only today is marked.
  package func draw(_ goal: Goal?, isOut: Bool = false, in line: Rect, frame: inout Frame) {
    let (glyphs, present) = (frame.glyphs, column(of: today, of: line.columns))
    frame.put(glyph: glyphs.today, row: line.row, column: line.column + present, role: .today)
    guard let goal, !isOut, let day = goal.doneOn ?? goal.by else { return }
    let place = max(0, column(of: day, of: line.columns))
    guard place < line.columns else { return }
    let sign = ItemSymbol(goal, on: today)
    if goal.isOpen {
      let way = min(place, present) + 1..<max(place, present, min(place, present) + 1)
      let done = way.count * goal.stepsDone / max(1, goal.steps.count)
      let isOverdue = sign == .goalOverdue
      for (offset, column) in way.enumerated() {
        let isDone = offset < done
        frame.put(
          glyph: isDone ? glyphs.walked : glyphs.ahead, row: line.row,
          column: line.column + column, role: isOverdue ? .warning : isDone ? .text : .faint)
      }
    } else if goal.doneOn.map({ $0 < first }) ?? false {
      return
    }
    frame.put(glyph: glyphs[sign], row: line.row, column: line.column + place, role: sign.role)
  }
}
