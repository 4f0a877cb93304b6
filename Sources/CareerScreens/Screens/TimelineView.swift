import CareerModel

/// Draws the timeline: axis, stage bands, lanes, the line of today, and the entry under the cursor.
enum TimelineView {
  static func labelColumns(_ state: AppState) -> Int { state.size.columns >= 60 ? 15 : 12 }

  static func laneColumns(_ state: AppState) -> Int {
    max(1, state.size.columns - labelColumns(state) - 1)
  }

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let (picture, below) = rect.split(top: pictureRows(state, in: rect))
    let canvas = Canvas(state: state, rect: picture)
    canvas.drawAxis(&frame)
    canvas.drawBands(&frame)
    canvas.drawLanes(&frame)
    canvas.drawToday(&frame)
    drawBelow(state, in: below, frame: &frame)
  }

  /// The picture takes the rows that its lanes need; what is below gets two rows at least, three
  /// where there is room, and all that is left over.
  private static func pictureRows(_ state: AppState, in rect: Rect) -> Int {
    let needed = 3 + TimelineScreen.lanes(state).count
    return min(needed, rect.rows - (rect.rows >= 16 ? 3 : 2))
  }

  // MARK: - Below the picture

  private static func drawBelow(_ state: AppState, in rect: Rect, frame: inout Frame) {
    var area = rect
    if rect.rows > 3 {
      frame.fill(
        state.glyphs.horizontal, row: rect.row, column: 0, count: rect.columns, role: .rule)
      let unit = " \(state.timeline.unit.title) "
      frame.put(unit, row: rect.row, column: rect.columns - unit.count - 2, role: .faint)
      area = rect.inset(top: 1)
    }
    area = area.inset(left: 1, right: 1)
    guard let entry = state.entryAtCursor else {
      frame.put(
        paragraph: state.unread == 0
          ? "Nothing is logged yet. Press a to log a skill or m for a milestone." : "Reading …",
        in: area)
      return
    }
    if area.rows >= 8 {
      let (list, detail) = area.split(left: area.columns >= 108 ? area.columns * 3 / 5 : 0)
      guard list.columns > 0 else {
        return EntryDetail.draw(entry, state: state, in: detail, frame: &frame)
      }
      drawNeighbours(of: entry, state, in: list, frame: &frame)
      for row in detail.row..<detail.bottom {
        frame.put(glyph: state.glyphs.vertical, row: row, column: detail.column, role: .rule)
      }
      EntryDetail.draw(entry, state: state, in: detail.inset(left: 2), frame: &frame)
    } else {
      drawSummary(of: entry, state, in: area, frame: &frame)
    }
  }

  /// The entries before and after the one under the cursor, newest first like the Log.
  private static func drawNeighbours(
    of entry: Entry, _ state: AppState, in rect: Rect, frame: inout Frame
  ) {
    guard let place = state.journal.place(of: entry.id) else { return }
    let first = max(0, min(place - rect.rows / 2, state.journal.count - rect.rows))
    for index in 0..<rect.rows {
      guard let neighbour = state.journal[first + index] else { break }
      let row = rect.row + index
      EntryRow.draw(
        neighbour, state: state, row: row, column: rect.column, columns: rect.columns,
        frame: &frame)
      if neighbour.id == entry.id {
        frame.select(
          row: row, column: rect.column, columns: EntryRow.cursorColumns)
      }
    }
  }

  private static func drawSummary(
    of entry: Entry, _ state: AppState, in area: Rect, frame: inout Frame
  ) {
    let (glyph, role) = EntryRow.mark(of: entry.kind, in: state.glyphs)
    frame.put(glyph: glyph, row: area.row, column: area.column, role: role)
    let words = [entry.day.longText, state.framework.briefly(entry.evidence)]
      .filter { !$0.isEmpty }.joined(separator: " \(state.glyphs.separator) ")
    frame.put(
      words, row: area.row, column: area.column + 2, role: .faint, limit: area.columns - 2)
    frame.put(
      entry.title, row: area.row + 1, column: area.column + 2, role: .heading,
      limit: area.columns - 2)
  }

  /// The picture above the detail: what stands where.
  private struct Canvas {
    let state: AppState
    let rect: Rect
    let scale: TimelineScale
    let left: Int
    let columns: Int

    init(state: AppState, rect: Rect) {
      self.state = state
      self.rect = rect
      scale = TimelineScreen.scale(state)
      left = labelColumns(state)
      columns = laneColumns(state)
    }

    private var firstLaneRow: Int { rect.row + 2 }
    /// Whether there is a row below the lanes, which says "today" and points to the cursor.
    private var hasFoot: Bool { rect.rows > 8 }
    private var laneRows: Int { max(0, rect.bottom - firstLaneRow - (hasFoot ? 1 : 0)) }
    private var view: ClosedRange<CalendarDay> {
      scale.days(of: 0).lowerBound...scale.days(of: columns - 1).upperBound
    }

    // MARK: Axis

    func drawAxis(_ frame: inout Frame) {
      var free = 0
      for column in 0..<columns {
        guard let label = label(at: column), column >= free,
          column + label.count <= columns
        else { continue }
        frame.put(label, row: rect.row, column: left + column, role: .faint)
        free = column + label.count + 1
      }
    }

    /// What the axis says where a new year, month or week begins; `nil` elsewhere.
    private func label(at column: Int) -> String? {
      let days = scale.days(of: column)
      switch scale.unit {
      case .quarter, .month:
        let month = days.lowerBound.month
        return month.number == 1 ? "\(month.year)" : nil
      case .week:
        let month = days.upperBound.month
        guard days.lowerBound.dayOfMonth == 1 || month != days.lowerBound.month else { return nil }
        return month.number == 1 ? "\(month.year)" : month.shortName
      case .day:
        let day = days.lowerBound
        return day.weekday == 1 ? day.shortText : nil
      }
    }

    // MARK: Bands

    func drawBands(_ frame: inout Frame) {
      let row = rect.row + 1
      frame.put("Stage", row: row, column: 1, role: .faint, limit: left - 2)
      for tenure in state.profile.stages where tenure.from <= state.today {
        let end = min(state.profile.end(of: tenure) ?? state.today, state.today)
        drawBand(tenure.stage, from: tenure.from, to: end, row: row, frame: &frame)
      }
      if let aim = state.profile.aim, let by = aim.by, by > state.today {
        drawWay(to: aim.stage, by: by, row: row, frame: &frame)
      }
    }

    /// A stage held: its name, and its time filled behind it.
    private func drawBand(
      _ stage: StageID, from: CalendarDay, to: CalendarDay, row: Int, frame: inout Frame
    ) {
      let first = max(0, scale.column(of: from))
      let last = min(columns - 1, scale.column(of: to))
      guard first <= last else { return }
      let room = last - first + 1
      frame.fill(
        state.glyphs.bandHeld, row: row, column: left + first, count: room, role: .present)
      if let name = name(of: stage, columns: room - 2) {
        frame.put("\(name) ", row: row, column: left + first, role: .present)
      }
    }

    /// The way ahead: dashes from today to the day of the aim, and the aim's name where they end.
    private func drawWay(to stage: StageID, by: CalendarDay, row: Int, frame: inout Frame) {
      let first = max(0, scale.column(of: state.today) + 1)
      let end = scale.column(of: by)
      let last = min(columns - 1, end)
      guard first <= last else { return }
      frame.fill(
        state.glyphs.bandAhead, row: row, column: left + first, count: last - first + 1,
        role: .faint)
      if end < columns {
        frame.put(glyph: state.glyphs.stageAhead, row: row, column: left + end, role: .faint)
      }
      if end < columns, let name = name(of: stage, columns: columns - end - 2) {
        frame.put(name, row: row, column: left + end + 2, role: .faint)
      } else if let name = name(of: stage, columns: last - first - 1) {
        let start = last - (end < columns ? 1 : 0) - TextWidth.columns(of: name)
        frame.put(" \(name) ", row: row, column: left + start - 1, role: .faint)
      }
    }

    /// The stage's title, or its short name, or `nil` where neither fits.
    private func name(of stage: StageID, columns: Int) -> String? {
      let known = state.framework.stage(stage)
      return [known?.title ?? stage.rawValue, known?.short ?? stage.rawValue]
        .first { TextWidth.columns(of: $0) <= columns }
    }

    // MARK: Lanes

    func drawLanes(_ frame: inout Frame) {
      let lanes = TimelineScreen.lanes(state)
      let selected = lanes.firstIndex(of: state.timeline.lane) ?? 0
      let first = max(0, selected - laneRows + 1)
      for (index, lane) in lanes.dropFirst(first).prefix(laneRows).enumerated() {
        let row = firstLaneRow + index
        let isSelected = lane == state.timeline.lane
        if isSelected {
          frame.put(glyph: state.glyphs.pointer, row: row, column: 0, role: .present)
        }
        frame.put(
          title(of: lane), row: row, column: 1, role: isSelected ? .present : .faint,
          limit: left - 2)
        draw(lane, row: row, frame: &frame)
        if isSelected, let entry = state.entryAtCursor {
          let column = scale.column(of: entry.day)
          if (0..<columns).contains(column) {
            frame.select(row: row, column: left + column, columns: 1)
            let caretRow = hasFoot ? rect.bottom - 1 : rect.row
            if frame[caretRow, left + column].glyph == " " {
              frame.put(
                glyph: state.glyphs.caret, row: caretRow, column: left + column, role: .present)
            }
          }
        }
      }
    }

    private func title(of lane: TimelineScreen.Lane) -> String {
      switch lane {
      case .all: "All entries"
      case .milestones: "Milestones"
      case .skill(let id): state.framework.short(of: id)
      }
    }

    private func draw(_ lane: TimelineScreen.Lane, row: Int, frame: inout Frame) {
      let counts = counts(of: lane)
      let most = counts.max() ?? 0
      for (column, count) in counts.enumerated() where count > 0 {
        if lane == .milestones {
          let glyph: Character =
            count == 1 ? state.glyphs.milestone : count < 10 ? Character("\(count)") : "+"
          frame.put(glyph: glyph, row: row, column: left + column, role: .milestone)
        } else {
          let steps = state.glyphs.density
          let step = (count * steps.count - 1) / max(1, most)
          frame.put(
            glyph: steps[min(step, steps.count - 1)], row: row, column: left + column,
            role: lane == .all ? .text : .skill)
        }
      }
    }

    /// How many entries of the lane each column holds: from the digests where a column is a month
    /// or more, from the entries themselves where it is less.
    private func counts(of lane: TimelineScreen.Lane) -> [Int] {
      var counts = Array(repeating: 0, count: columns)
      var month = view.lowerBound.month
      while month <= view.upperBound.month {
        defer { month = month.adding(1) }
        guard let digest = state.journal.digests[month], lane.count(in: digest) > 0 else {
          continue
        }
        switch scale.unit {
        case .month, .quarter:
          counts[min(max(0, scale.column(of: month.firstDay)), columns - 1)] += lane.count(
            in: digest)
        case .day, .week:
          for entry in state.journal.entries(of: month) where lane.holds(entry) {
            let column = scale.column(of: entry.day)
            if counts.indices.contains(column) { counts[column] += 1 }
          }
        }
      }
      return counts
    }

    // MARK: Today

    func drawToday(_ frame: inout Frame) {
      let column = scale.column(of: state.today)
      guard (0..<columns).contains(column) else { return }
      for row in (rect.row + 1)..<max(rect.row + 1, firstLaneRow + laneRows)
      where frame[row, left + column].glyph == " " {
        frame.put(glyph: state.glyphs.today, row: row, column: left + column, role: .today)
      }
      guard hasFoot else { return }
      let word = "today"
      let start = min(left + column, state.size.columns - word.count)
      frame.put(word, row: rect.bottom - 1, column: start, role: .today)
    }
  }
}
