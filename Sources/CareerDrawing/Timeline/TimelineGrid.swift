import CareerModel
package import CareerPages

/// Draws a timeline into a frame: axis, stages and lanes, for the planner and `cairn timeline`.
package struct TimelineGrid: Hashable, Sendable {
  package let figure: TimelineFigure
  package let layout: TimelineLayout
  package let glyphs: Glyphs

  package init(_ figure: TimelineFigure, _ layout: TimelineLayout, glyphs: Glyphs) {
    (self.figure, self.layout, self.glyphs) = (figure, layout, glyphs)
  }

  /// Returns the frame column of a figure column.
  package func place(_ column: Int) -> Int { layout.labelColumns + column }

  /// The whole timeline without a cursor, and a label for today's column below it.
  package var frame: Frame {
    let rows = layout.picture.bottom
    var frame = Frame(
      size: Size(rows: rows + 1, columns: place(figure.columns) + 1), glyphs: glyphs)
    draw(&frame)
    if figure.isInView(figure.present) {
      let column = max(0, min(place(figure.present) - 2, frame.size.columns - 5))
      frame.put("today", row: rows, column: column)
    }
    return frame
  }

  package func draw(_ frame: inout Frame) {
    let top = layout.picture.row
    drawAxis(row: top, &frame)
    frame.put(
      "Stage", row: top + layout.axisRows, column: 1, role: .faint, limit: layout.labelColumns - 2)
    for stage in figure.stages { draw(stage, row: top + layout.axisRows, &frame) }
    // The line for today. Amounts on it keep their colour: red would look like an alarm.
    if figure.isInView(figure.present) {
      // A picture may be lower than its axis.
      for row in stride(from: top + layout.axisRows + 1, to: layout.picture.bottom, by: 1) {
        frame.put(glyph: glyphs.today, row: row, column: place(figure.present), role: .today)
      }
    }
    let contents = figure.contents(of: layout.bands.map(\.lane))
    for (band, content) in zip(layout.bands, contents) {
      drawName(of: band, isSelected: false, &frame)
      draw(content, in: band, &frame)
    }
  }

  private func drawAxis(row: Int, _ frame: inout Frame) {
    let axis = TimelineAxis(figure.scale, columns: figure.columns)
    let rows: [([TimelineAxis.Label], Role)] =
      layout.axisRows > 1 ? [(axis.upper, .text), (axis.lower, .faint)] : [(axis.single, .faint)]
    for (index, (labels, role)) in rows.enumerated() {
      for label in labels {
        // A tick marks the start of a period whose name does not fit.
        frame.put(
          label.text == TimelineAxis.tick ? String(glyphs.tick) : label.text, row: row + index,
          column: place(label.column), role: role)
      }
    }
  }

  package func drawName(of band: TimelineLayout.Band, isSelected: Bool, _ frame: inout Frame) {
    if isSelected { frame.put(glyph: glyphs.pointer, row: band.row, column: 0, role: .present) }
    let room = layout.labelColumns - 2
    var name = figure.framework.title(of: band.lane, columns: room)
    if band.lane == .readiness, let percent = figure.career.reading?.readiness?.percent {
      name = room >= 15 ? "Readiness \(percent)%" : "Ready \(percent)%"
    }
    frame.put(name, row: band.row, column: 1, role: isSelected ? .present : .faint, limit: room)
  }

  // MARK: - Stages

  /// Draws a stage: a solid band if held; a dashed one, named at its end, if ahead.
  private func draw(_ stage: TimelineFigure.Stage, row: Int, _ frame: inout Frame) {
    let (first, last) = (max(0, stage.first), min(figure.columns - 1, stage.last))
    guard first <= last else { return }
    let known = figure.framework.stage(stage.stage)
    var names = [known?.title ?? stage.stage.rawValue, known?.short ?? stage.stage.rawValue]
    if stage.way == .ahead { names = names.map { $0 + " (target)" } + names }
    func name(in columns: Int) -> String? {
      names.first { TextWidth.columns(of: $0.printable) <= columns }
    }
    let (isAhead, isPresent) = (stage.way == .ahead, stage.way == .present)
    let (role, room): (Role, Int) = (isPresent ? .present : .text, last - first + 1)
    frame.fill(
      isAhead ? glyphs.ahead : glyphs.walked, row: row, column: place(first), count: room,
      role: isAhead ? .faint : role)
    guard isAhead else {
      if stage.first >= 0 {
        let mark = isPresent ? glyphs.stagePresent : glyphs.stageHeld
        frame.put(glyph: mark, row: row, column: place(first), role: role)
      }
      if let name = name(in: room - 4) {
        frame.put(" \(name) ", row: row, column: place(first) + 1, role: role)
      }
      return
    }
    let ends = stage.last < figure.columns
    if ends {
      frame.put(glyph: glyphs.stageAhead, row: row, column: place(last), role: role)
      if let name = name(in: figure.columns - last - 2) {
        frame.put(name, row: row, column: place(last) + 2, role: role)
        return
      }
    }
    guard let name = name(in: room - 3) else { return }
    let indent = max(0, room - (ends ? 1 : 0) - TextWidth.columns(of: name.printable) - 2)
    frame.put(" \(name) ", row: row, column: place(first) + indent, role: role)
  }
}

/// A timeline without its cursor, cached as drawn. While the cursor moves, nothing else changes,
/// and drawing the lanes is most of the cost of a key.
package struct TimelineLayer: Hashable, Sendable {
  package let grid: TimelineGrid
  private let frame: Frame

  package init(_ grid: TimelineGrid, size: Size) {
    self.grid = grid
    var frame = Frame(size: size, glyphs: grid.glyphs)
    grid.draw(&frame)
    self.frame = frame
  }

  /// Whether it matches what a grid would draw into a frame of this size.
  package func shows(_ grid: TimelineGrid, size: Size) -> Bool {
    frame.size == size && self.grid == grid
  }

  package func draw(_ other: inout Frame) {
    other.take(rows: grid.layout.picture.row..<grid.layout.picture.bottom, from: frame)
  }
}
