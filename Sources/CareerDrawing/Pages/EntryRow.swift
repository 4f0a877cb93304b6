package import CareerModel
import CareerPages

/// One entry as one line: day, mark, skills, title. The title comes last, so nothing is to the
/// right of text that a terminal may render its own way.
package enum EntryRow {
  /// Draws an entry or a goal. Its month is left out if that of the row above, on the day `above`, is the
  /// same, so that months stand out in a list; the same day is faint. `hit` says what a search found
  /// outside the title, and takes up to half of its room.
  package static func draw(
    _ item: TimelineRecord.Item, _ framework: Framework, today: CalendarDay, in line: Rect,
    below above: CalendarDay? = nil, hit: String? = nil, frame: inout Frame
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
    // Goals always show the year.
    let isShort = line.columns < 50 && sign < .goalDropped
    let day = isShort ? shortDay(stated, today: today) : stated.mediumText
    let dayColumns = isShort ? 6 : 11
    let isDay = stated.days.lowerBound == stated.days.upperBound
    let isRepeated = above?.month == item.day.month && isDay
    // Below a month without its day, days would be taken for those of another month.
    let showsDay = !isShort || item.day.year == today.year
    let (text, width) =
      isRepeated ? (showsDay ? "\(item.day.dayOfMonth)" : "", 2) : (day, dayColumns)
    frame.put(
      text.rightAligned(in: width), row: line.row, column: line.column,
      role: above == item.day ? .faint : .text, limit: dayColumns)
    frame.put(
      glyph: frame.glyphs[sign], row: line.row, column: line.column + dayColumns + 1,
      role: sign.role)
    if case .entry(let entry) = item, entry.isStarred {
      frame.put(glyph: "*", row: line.row, column: line.column + dayColumns + 2, role: .heading)
    }
    var place = line.column + dayColumns + 3
    if line.columns >= 60 {
      place = frame.put(skills: evidence, framework, in: line, at: place - line.column)
    }
    guard let hit else {
      frame.put(item.title, in: line, at: place - line.column, role: role)
      return
    }
    let end = line.column + line.columns
    let room = max((end - place) / 2, end - place - TextWidth.columns(of: hit.printable) - 2)
    place = frame.put(item.title, row: line.row, column: place, role: role, limit: room)
    frame.put(hit, row: line.row, column: place + 2, role: .good, limit: end - place - 2)
  }

  /// Returns `21 Nov`, or `Nov'18` in another year, in six columns.
  private static func shortDay(_ stated: StatedDay, today: CalendarDay) -> String {
    let isDay = stated.days.lowerBound == stated.days.upperBound
    return isDay ? shortDay(stated.day, today: today) : shortMonth(stated.day)
  }

  /// Returns `21 Nov`, or `Nov'18` in another year.
  package static func shortDay(_ day: CalendarDay, today: CalendarDay) -> String {
    day.year == today.year ? day.shortText : shortMonth(day)
  }

  private static func shortMonth(_ day: CalendarDay) -> String {
    "\(day.month.shortName)'\((day.year % 100).padded(2))"
  }
}

extension String {
  /// Returns the text behind enough blanks to fill `columns`, of one column a character.
  package func rightAligned(in columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - count)) + self
  }
}

extension Frame {
  /// Draws the skills of an entry or a goal, as one column of a line. A name is cut before its level.
  /// Returns the column after them.
  mutating func put(
    skills evidence: [Evidence], _ framework: Framework, in line: Rect, at place: Int,
    role: Role = .skill
  ) -> Int {
    let (column, width) = (line.column + place, line.columns >= 90 ? 23 : 15)
    var text = framework.briefly(evidence)
    if evidence.count == 1, let level = evidence[0].level {
      let name = framework.short(of: evidence[0].skill).printable
      text = TextWidth.cut(name, to: width - 2, ellipsis: glyphs.ellipsis) + " \(level)"
    }
    put(text, row: line.row, column: column, role: role, limit: width)
    return column + width + 1
  }
}
