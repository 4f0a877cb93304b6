import CareerDrawing
import CareerModel
import CareerPages

// One row of a timeline: how much there was, how far a skill was shown, and single marks.
extension TimelinePicture {
  /// A column that holds this many fills its cell at least, so that a lone entry does not look like
  /// a crowd.
  private static let fullest = 4

  /// Blocks that grow with the entries of a column; feedback marks where at least half of them are
  /// feedback.
  func drawDensity(
    _ tallies: [TimelineTally], most: Int, _ band: TimelineLayout.Band, role: Role,
    frame: inout Frame
  ) {
    let steps = glyphs.density
    for (column, tally) in tallies.enumerated() where tally.count > 0 {
      let place = labelColumns + column
      guard tally.feedback * 2 < tally.count else {
        frame.put(glyph: glyphs.feedback, row: band.row, column: place, role: .feedback)
        continue
      }
      let step = (tally.count * steps.count - 1) / max(most, Self.fullest)
      frame.put(
        glyph: steps[min(step, steps.count - 1)], row: band.row, column: place, role: role)
    }
  }

  func drawFeedback(
    _ tallies: [TimelineTally], _ band: TimelineLayout.Band, frame: inout Frame
  ) {
    for (column, tally) in tallies.enumerated() where tally.count > 0 {
      frame.put(
        glyph: tally.count == 1 ? glyphs.feedback : digit(tally.count), row: band.row,
        column: labelColumns + column, role: .feedback)
    }
  }

  /// `2` to `9`, and `+` for more.
  func digit(_ count: Int) -> Character { count < 10 ? Character("\(count)") : "+" }

  // MARK: - Level

  /// The level that was shown, as a line through what is empty, up to today; its digit where it
  /// changes and where the view begins. Of a folded group the highest.
  /// `months`: the last of each column.
  func drawLevel(
    _ band: TimelineLayout.Band, months: [CalendarMonth], frame: inout Frame
  ) {
    guard let reading else { return }
    let histories = band.lane.members.compactMap { $0.skill.flatMap { reading.levels[$0] } }
    guard let first = histories.map(\.first).min() else { return }
    let start = max(0, scale.column(of: first.firstDay))
    let end = min(columns, scale.column(of: today) + 1)
    guard start < end else { return }
    let levels = (start..<end).map { column in
      histories.reduce(0) { max($0, $1[months[column]]) }
    }
    var before = 0
    for (index, level) in levels.enumerated() {
      guard level > 0 else {
        before = 0
        continue
      }
      let place = labelColumns + start + index
      if frame[band.row, place].glyph == " " {
        frame.put(
          glyph: glyphs.levels[min(level, glyphs.levels.count) - 1], row: band.row, column: place,
          role: .rule)
      }
      // Of two changes side by side the later one is told, or 3 and 4 would read as 34.
      let stays = index + 1 >= levels.count || levels[index + 1] == level
      if level != before, stays {
        frame.put(glyph: Character("\(level)"), row: band.row, column: place, role: .heading)
        before = level
      }
    }
  }

  // MARK: - Goals in other lanes

  /// The open goals of a lane of entries, wherever no entry stands: the goals' own lane has them all.
  func drawOpenGoals(
    _ tallies: [TimelineTally], _ band: TimelineLayout.Band, frame: inout Frame
  ) {
    for goal in record.goals where goal.isOpen && band.lane.holds(goal) {
      guard let day = goal.timelineDay else { continue }
      let column = scale.column(of: day)
      guard tallies.indices.contains(column), tallies[column].count == 0 else { continue }
      let (glyph, role) = PlanRows.mark(of: goal, on: today, in: glyphs)
      frame.put(glyph: glyph, row: band.row, column: labelColumns + column, role: role)
    }
  }
}
