package import CareerModel
import CareerPages

/// One entry as one line: day, mark, skills, title. The title stands last, so that nothing is to
/// the right of text that a terminal may draw its own way.
package enum EntryRow {
  /// How much of a row shows that the cursor is on it: the day and its month alone, so that moving
  /// the cursor sends a few dozen bytes to the terminal and not two whole rows, which is felt over
  /// ssh.
  package static let cursorColumns = 6

  /// An entry or a goal. `repeatsDay` draws the day faintly, as the row above has it too.
  package static func draw(
    _ item: TimelineRecord.Item, _ framework: Framework, today: CalendarDay, in line: Rect,
    repeatsDay: Bool = false, frame: inout Frame
  ) {
    let (sign, evidence, role, stated): (ItemSymbol, [Evidence], Role, StatedDay) =
      switch item {
      case .entry(let entry):
        (
          ItemSymbol(entry.kind), entry.evidence, entry.kind == .milestone ? .heading : .text,
          entry.stated
        )
      case .goal(let goal):
        (
          ItemSymbol(goal, on: today), goal.evidence, goal.isOpen ? .heading : .text,
          StatedDay(item.day)
        )
      }
    // Of a goal the year is seen in any case.
    let isShort = line.columns < 50 && sign < .goalDropped
    let day = isShort ? shortDay(stated, today: today) : stated.mediumText
    let dayColumns = isShort ? 6 : 11
    frame.put(
      String(repeating: " ", count: max(0, dayColumns - day.count)) + day, row: line.row,
      column: line.column, role: repeatsDay ? .faint : .text, limit: dayColumns)
    frame.put(
      glyph: frame.glyphs[sign], row: line.row, column: line.column + dayColumns + 1,
      role: sign.role)
    if case .entry(let entry) = item, entry.isStarred {
      frame.put(glyph: "*", row: line.row, column: line.column + dayColumns + 2, role: .heading)
    }
    var place = line.column + dayColumns + 3
    if line.columns >= 60 {
      let width = line.columns >= 90 ? 24 : 16
      frame.put(framework.briefly(evidence), row: line.row, column: place, limit: width - 1)
      place += width
    }
    frame.put(item.title, in: line, at: place - line.column, role: role)
  }

  /// `21 Nov`, or `Nov'18` in another year, in six columns.
  private static func shortDay(_ stated: StatedDay, today: CalendarDay) -> String {
    let isDay = stated.days.lowerBound == stated.days.upperBound
    return isDay ? shortDay(stated.day, today: today) : shortMonth(stated.day)
  }

  /// The same of a day.
  package static func shortDay(_ day: CalendarDay, today: CalendarDay) -> String {
    day.year == today.year ? day.shortText : shortMonth(day)
  }

  private static func shortMonth(_ day: CalendarDay) -> String {
    "\(day.month.shortName)'\((day.year % 100).padded(2))"
  }
}

extension Frame {
  /// Shows that the cursor is on a row that begins behind `column`, where the pointer stands.
  package mutating func put(cursorInRow row: Int, column: Int) {
    put(glyph: glyphs.pointer, row: row, column: column)
    select(row: row, column: column, columns: 1 + EntryRow.cursorColumns)
  }
}
