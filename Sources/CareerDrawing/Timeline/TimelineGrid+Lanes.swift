import CareerModel
import CareerPages

// The lanes of a timeline: readiness, single marks with their titles, and amounts logged.
extension TimelineGrid {
  func draw(
    _ content: TimelineFigure.Content, in band: TimelineLayout.Band, _ frame: inout Frame
  ) {
    switch content {
    case .readiness(let percents): draw(percents, band, &frame)
    case .marks(let marks):
      draw(marks, band, &frame)
      if band.lane != .feedback { drawTitles(of: marks, band, &frame) }
    case .amounts(let tallies, let most, let levels, let goals):
      draw(tallies, most: most, band, &frame)
      draw(levels, band, &frame)
      for goal in goals { draw(goal.sign, goal.column, band, &frame) }
    }
  }

  private func draw(
    _ sign: ItemSymbol, _ column: Int, _ band: TimelineLayout.Band, _ frame: inout Frame
  ) {
    frame.put(glyph: glyphs[sign], row: band.row, column: place(column), role: sign.role)
  }

  // MARK: - Readiness

  /// Draws readiness as a filled curve of blocks, with the changes of stage on it.
  private func draw(_ percents: [Int?], _ band: TimelineLayout.Band, _ frame: inout Frame) {
    let steps = glyphs.density.count
    for (column, percent) in percents.enumerated() {
      guard let percent else { continue }
      // Any value above zero is visible: the lowest block never means none.
      let height = max(percent > 0 ? 1 : 0, (percent * band.rows * steps + 50) / 100)
      for row in 0..<band.rows {
        let filled = min(steps, height - (band.rows - 1 - row) * steps)
        guard filled > 0 else { continue }
        frame.put(
          glyph: glyphs.density[filled - 1], row: band.row + row, column: place(column), role: .good
        )
      }
    }
    for stage in figure.stages where stage.way != .ahead && figure.isInView(stage.first) {
      for row in band.row..<(band.row + band.rows) where frame[row, place(stage.first)].glyph == " "
      {
        frame.put(glyph: glyphs.change, row: row, column: place(stage.first), role: .faint)
      }
    }
  }

  // MARK: - Marks

  /// Draws a mark, or a count: `+` for ten or more. All digits are shown only if nothing next to
  /// them could be misread as part of them: no mark, and no time after today. An overdue goal shows
  /// its own mark, because it matters more than the count.
  private func draw(
    _ marks: [TimelineFigure.Mark], _ band: TimelineLayout.Band, _ frame: inout Frame
  ) {
    for (index, mark) in marks.enumerated() {
      guard mark.count > 1, mark.sign != .goalOverdue else {
        draw(mark.sign, mark.column, band, &frame)
        continue
      }
      let number = "\(mark.count)"
      let before = index > 0 ? marks[index - 1].column : -2
      let behind = mark.column + number.count
      let isAlone =
        mark.column - before > 1 && next(after: index, marks) > behind
        && !(mark.column + 1..<behind).contains(figure.present + 1)
      frame.put(
        mark.count < 10 || isAlone && band.lane != .feedback ? number : "+", row: band.row,
        column: place(mark.column), role: mark.sign.role)
    }
  }

  /// Returns the column of the next mark, or the end of the lane.
  private func next(after index: Int, _ marks: [TimelineFigure.Mark]) -> Int {
    index + 1 < marks.count ? marks[index + 1].column : figure.columns
  }

  /// Draws the titles that fit. Looks up a title only if there is room for one.
  private func drawTitles(
    of marks: [TimelineFigure.Mark], _ band: TimelineLayout.Band, _ frame: inout Frame
  ) {
    let titles = marks.enumerated().map { index, mark -> String in
      let hasRoom = band.rows > 1 || next(after: index, marks) - mark.column > TitleLayout.fewest
      guard mark.count == 1, hasRoom else { return "" }
      return figure.title(of: mark, in: band.lane)?.printable ?? ""
    }
    let places = TitleLayout.places(
      of: zip(marks, titles).map {
        TitleLayout.Mark(column: $0.column, width: TextWidth.columns(of: $1))
      }, columns: figure.columns, rows: band.rows)
    for title in places {
      let (column, row) = (place(marks[title.mark].column), band.row + title.row)
      for line in band.row + 1..<max(band.row + 1, row) {
        frame.put(glyph: glyphs.leader, row: line, column: column, role: .rule)
      }
      if title.row > 0 { frame.put(glyph: glyphs.corner, row: row, column: column, role: .rule) }
      frame.put(glyph: " ", row: row, column: column + 1)
      frame.put(titles[title.mark], row: row, column: place(title.column), limit: title.columns)
    }
  }

  // MARK: - Amounts logged

  /// The minimum count for a full cell, because a single entry must not look like many.
  private static let fullest = 4

  /// Draws blocks that grow with a column's entries; a feedback mark if at least half are feedback.
  private func draw(
    _ tallies: [TimelineTally], most: Int, _ band: TimelineLayout.Band, _ frame: inout Frame
  ) {
    let steps = glyphs.density
    for (column, tally) in tallies.enumerated() where tally.count > 0 {
      guard tally.feedback * 2 < tally.count else {
        draw(.feedback, column, band, &frame)
        continue
      }
      let step = (tally.count * steps.count - 1) / max(most, Self.fullest)
      frame.put(
        glyph: steps[min(step, steps.count - 1)], row: band.row, column: place(column),
        role: band.lane == .all ? .text : .skill)
    }
  }

  /// Draws the established level as a line, with a digit at each change and at the view's start.
  private func draw(_ levels: [Int], _ band: TimelineLayout.Band, _ frame: inout Frame) {
    var before = 0
    for (column, level) in levels.enumerated() {
      guard level > 0 else {
        before = 0
        continue
      }
      if frame[band.row, place(column)].glyph == " " {
        frame.put(
          glyph: glyphs.levels[min(level, glyphs.levels.count) - 1], row: band.row,
          column: place(column), role: .rule)
      }
      // Of two adjacent changes, only the later is labelled; otherwise 3 and 4 would read as 34.
      let stays = column + 1 >= levels.count || levels[column + 1] == level
      if level != before, stays {
        frame.put("\(level)", row: band.row, column: place(column), role: .heading)
        before = level
      }
    }
  }
}
