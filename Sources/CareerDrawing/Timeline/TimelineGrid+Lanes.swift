import CareerModel
import CareerPages

// The lanes of a timeline: how ready one was, single marks with their titles, and how much was logged.
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

  /// A hill of blocks, with the changes of stage on it.
  private func draw(_ percents: [Int?], _ band: TimelineLayout.Band, _ frame: inout Frame) {
    let steps = glyphs.density.count
    for (column, percent) in percents.enumerated() {
      guard let percent else { continue }
      // What is shown at all is seen: the lowest step stands for some, not for none.
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

  /// A mark, or how many there are: `+` for ten and more, and all digits only where nothing is beside
  /// them that they could be taken for, neither a mark nor the time beyond today. One goal that is overdue has to be
  /// seen, more than how many there are.
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

  /// The column of the next mark, or the end of the lane.
  private func next(after index: Int, _ marks: [TimelineFigure.Mark]) -> Int {
    index + 1 < marks.count ? marks[index + 1].column : figure.columns
  }

  /// The titles that have room. They are asked for only where there is some.
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

  // MARK: - How much was logged

  /// So many fill the cell of a column at least: a lone entry must not look like a crowd.
  private static let fullest = 4

  /// Blocks that grow with the entries of a column; a feedback mark where half of them are that.
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

  /// The level that was shown, as a line through what is empty; its digit where it changes and where the view begins.
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
      // Of two changes side by side the later one is told, or 3 and 4 would read as 34.
      let stays = column + 1 >= levels.count || levels[column + 1] == level
      if level != before, stays {
        frame.put("\(level)", row: band.row, column: place(column), role: .heading)
        before = level
      }
    }
  }
}
