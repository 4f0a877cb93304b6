package import CareerModel
package import CareerPages

/// One entry as one line: day, mark, skills, title. The title stands last, so that nothing is to
/// the right of text that a terminal may draw its own way.
package enum EntryRow {
  package static func mark(of kind: EntryKind, in glyphs: Glyphs) -> (glyph: Character, role: Role)
  {
    switch kind {
    // The common kind is plain, which also makes a row of the list half a colour change shorter.
    case .skill: (glyphs.skill, .text)
    case .milestone: (glyphs.milestone, .milestone)
    case .feedback: (glyphs.feedback, .feedback)
    }
  }

  /// How much of a row shows that the cursor is on it: the day and its month alone, so that moving
  /// the cursor sends a few dozen bytes to the terminal and not two whole rows, which is felt over
  /// ssh.
  package static let cursorColumns = 6

  private static func dayColumns(ofRow columns: Int) -> Int { columns >= 50 ? 11 : 6 }

  /// `repeatsDay` draws the day faintly, as the row above has it too.
  package static func draw(
    _ entry: Entry, _ framework: Framework, today: CalendarDay, row: Int, column: Int, columns: Int,
    repeatsDay: Bool = false, frame: inout Frame
  ) {
    let dayColumns = dayColumns(ofRow: columns)
    let day = dayColumns == 11 ? entry.day.mediumText : shortDay(entry.day, today: today)
    frame.put(
      String(repeating: " ", count: max(0, dayColumns - day.count)) + day, row: row, column: column,
      role: repeatsDay ? .faint : .text, limit: dayColumns)
    let (glyph, role) = mark(of: entry.kind, in: frame.glyphs)
    frame.put(glyph: glyph, row: row, column: column + dayColumns + 1, role: role)
    var place = column + dayColumns + 3
    if columns >= 60 {
      let width = columns >= 90 ? 24 : 16
      frame.put(
        framework.briefly(entry.evidence), row: row, column: place, limit: width - 1)
      place += width
    }
    frame.put(
      entry.title, row: row, column: place, role: entry.kind == .milestone ? .heading : .text,
      limit: column + columns - place)
  }

  /// `21 Nov`, or `Nov'18` in another year, in six columns.
  package static func shortDay(_ day: CalendarDay, today: CalendarDay) -> String {
    day.year == today.year
      ? day.shortText : "\(day.month.shortName)'\((day.year % 100).padded(2))"
  }
}

extension Frame {
  /// Shows that the cursor is on a row that begins behind `column`, where the pointer stands.
  package mutating func put(cursorInRow row: Int, column: Int) {
    put(glyph: glyphs.pointer, row: row, column: column)
    select(row: row, column: column, columns: 1 + EntryRow.cursorColumns)
  }
}
