import CareerDrawing
import CareerModel
import CareerPages

/// The other view of the timeline: a heat map of the days of the cursor's lane. The cursor walks
/// days; what happened on its day stands below.
enum TimelineCalendar {
  // MARK: - Update

  static func update(_ state: inout AppState, _ command: Command.ID) {
    let day = TimelineScreen.day(state)
    switch command {
    case .left: go(to: day.adding(days: -7), &state)
    case .right: go(to: day.adding(days: 7), &state)
    case .up: go(to: day.adding(days: -1), &state)
    case .down: go(to: day.adding(days: 1), &state)
    case .columnLeft: go(to: day.adding(months: -1), &state)
    case .columnRight: go(to: day.adding(months: 1), &state)
    case .earlier: go(to: day.adding(months: -12), &state)
    case .later: go(to: day.adding(months: 12), &state)
    case .first, .last:
      let record = TimelineScreen.record(state)
      let lane = lane(state)
      let item = command == .first ? record.first(in: lane) : record.last(in: lane)
      if let item { go(to: item.day, &state) }
    default: break
    }
  }

  /// To a day: onto the first thing of the lane that stands there, else onto the bare day.
  private static func go(to day: CalendarDay, _ state: inout AppState) {
    guard CalendarDay.supportedYears.contains(day.year) else { return }
    state.timeline.lastYear = map(state).lastYear
    state.timeline.cursor = cursor(on: day, state)
    state.timeline.hasMoved = true
    state.timeline.lastYear = map(state).lastYear
  }

  private static func cursor(on day: CalendarDay, _ state: AppState) -> TimelineScreen.Cursor {
    let item = TimelineScreen.record(state).next(after: .day(day), in: lane(state))
    guard let item, item.day == day else { return .day(day) }
    return .item(item.name)
  }

  /// Looks at the days of another lane.
  static func look(at lane: TimelineLane, _ state: inout AppState) {
    let day = TimelineScreen.day(state)
    state.timeline.lane = lane
    state.timeline.cursor = cursor(on: day, state)
  }

  static func click(row: Int, column: Int, _ state: inout AppState) -> Bool {
    let top = Layout(state).map.row
    guard let day = map(state).day(row: row - top, column: column) else { return false }
    go(to: day, &state)
    return true
  }

  /// Readiness has no days of its own: all entries stand for it.
  private static func lane(_ state: AppState) -> TimelineLane {
    state.timeline.lane == .readiness ? .all : state.timeline.lane
  }

  // MARK: - View

  /// Where the parts of the calendar stand.
  private struct Layout {
    /// The line above that says what is shown; `nil` where there is no room.
    var title: Int?
    var header: Int?
    var map: Rect
    var rule: Int?
    var detail: Rect

    init(_ state: AppState) {
      var rest = state.body
      if TimelineScreen.hasHeader(state) {
        header = rest.row
        rest = rest.inset(top: 1)
      }
      if rest.rows >= 13 {
        title = rest.row
        rest = rest.inset(top: 1)
      }
      let rule = rest.rows >= 12 ? 1 : 0
      // Room for what happened on the day: two lines, and more where there is more.
      let wanted = rest.rows >= 30 ? 9 : rest.rows >= 10 ? 2 : 1
      let years = HeatMap.Layout(
        rows: max(1, rest.rows - rule - wanted), columns: state.size.columns)
      let rows = min(rest.rows - rule - 1, years.years * years.rowsPerYear)
      map = rest.split(top: rows).0
      self.rule = rule > 0 ? map.bottom : nil
      detail = rest.inset(top: rows + rule)
    }
  }

  private static func map(_ state: AppState) -> HeatMap {
    let rect = Layout(state).map
    return HeatMap(
      HeatMap.Layout(rows: rect.rows, columns: rect.columns), around: TimelineScreen.day(state),
      lastYear: state.timeline.lastYear ?? state.today.year)
  }

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let layout = Layout(state)
    let map = map(state)
    if let header = layout.header { TimelineView.drawHeader(state, row: header, frame: &frame) }
    if let title = layout.title { drawTitle(state, row: title, frame: &frame) }
    drawNames(map, state, in: layout.map, frame: &frame)
    drawDays(map, state, in: layout.map, frame: &frame)
    if let rule = layout.rule {
      frame.fill(state.glyphs.horizontal, row: rule, column: 0, count: rect.columns, role: .rule)
    }
    frame.whenAtRest(in: layout.detail) {
      drawDay(state, in: layout.detail.inset(left: 1, right: 1), frame: &$0)
    }
  }

  private static func drawTitle(_ state: AppState, row: Int, frame: inout Frame) {
    let name = state.framework.title(of: lane(state), columns: 40)
    let end = frame.put(name, row: row, column: 1, role: .heading, limit: 40)
    frame.put(", day by day", row: row, column: end, role: .faint)
    var column = frame.size.columns - 2 - 14 - state.glyphs.shades.count * 2
    guard column > end + 14 else { return }
    column = frame.put("less ", row: row, column: column, role: .faint)
    for shade in [state.glyphs.barRest] + state.glyphs.shades {
      frame.put(glyph: shade, row: row, column: column, role: .skill)
      column += 2
    }
    frame.put("more", row: row, column: column, role: .faint)
  }

  /// Years, months and weekdays around the days.
  private static func drawNames(
    _ map: HeatMap, _ state: AppState, in rect: Rect, frame: inout Frame
  ) {
    for (index, year) in map.years.enumerated() {
      let top = rect.row + index * map.layout.rowsPerYear
      if map.layout.hasMonths {
        frame.put("\(year)", row: top, column: 1, role: .text, limit: map.layout.left - 1)
        for (column, name) in map.months(of: year) {
          frame.put(name, row: top, column: column, role: .faint)
        }
      }
      for weekday in [1, 3, 5] {
        let name = String(CalendarNames.weekdays[weekday - 1].prefix(map.layout.left >= 6 ? 3 : 2))
        frame.put(
          name, row: top + weekday - 1 + (map.layout.hasMonths ? 1 : 0), column: 1, role: .faint)
      }
    }
  }

  private static func drawDays(
    _ map: HeatMap, _ state: AppState, in rect: Rect, frame: inout Frame
  ) {
    let record = TimelineScreen.record(state)
    let lane = lane(state)
    let first = CalendarMonth(year: map.years.first ?? 0, month: 1).firstDay
    let last = CalendarMonth(year: map.lastYear, month: 12).lastDay
    let columns = TimelineScale.columns(of: .day, from: first, to: last)
    let counts = TimelineCounts(
      record, lanes: [lane], scale: TimelineScale(unit: .day, from: first), columns: columns)
    let most = max(4, counts.most(of: CollectionOfOne(0)))
    let shades = state.glyphs.shades
    for (offset, tally) in counts.lanes[0].enumerated() {
      let day = first.adding(days: offset)
      guard let place = map.place(of: day) else { continue }
      let (row, column) = (rect.row + place.row, rect.column + place.column)
      if tally.count > 0 {
        let step = min(shades.count, (tally.count * shades.count + most - 1) / most)
        frame.fill(
          shades[step - 1], row: row, column: column, count: map.layout.cell,
          role: day == state.today ? .today : .skill)
      } else if day == state.today {
        frame.put(glyph: state.glyphs.today, row: row, column: column, role: .today)
      } else if day < state.today {
        frame.put(glyph: state.glyphs.barRest, row: row, column: column, role: .faint)
      }
    }
    for goal in record.goals where lane.holds(goal) {
      guard let day = goal.timelineDay, let place = map.place(of: day) else { continue }
      let (glyph, role) = PlanRows.mark(of: goal, on: state.today, in: state.glyphs)
      frame.put(
        glyph: glyph, row: rect.row + place.row, column: rect.column + place.column, role: role)
    }
    if let place = map.place(of: TimelineScreen.day(state)) {
      frame.select(
        row: rect.row + place.row, column: rect.column + place.column, columns: map.layout.cell)
    }
  }

  /// The day under the cursor, and what stands on it.
  private static func drawDay(_ state: AppState, in rect: Rect, frame: inout Frame) {
    guard state.journal.count > 0 || !state.plan.goals.isEmpty else {
      return TimelineDetail.draw(state, in: rect.inset(left: -1, right: -1), frame: &frame)
    }
    let day = TimelineScreen.day(state)
    let items = TimelineScreen.record(state).items(
      of: lane(state), in: day...day, atMost: max(2, rect.rows))
    let column = frame.put(
      "\(day.longText), \(day.distance(from: state.today))", row: rect.row, column: rect.column,
      role: items.isEmpty ? .text : .heading, limit: rect.columns)
    guard rect.rows > 1 else {
      if let item = items.first {
        frame.put(
          "  \(item.title)", row: rect.row, column: column, limit: rect.columns - column)
      }
      return
    }
    let listed = rect.rows < 8 ? rect.rows - 1 : max(1, rect.rows - 7)
    for (index, item) in items.prefix(listed).enumerated() {
      let row = rect.row + 1 + index
      switch item {
      case .entry(let entry):
        EntryRow.draw(
          entry, state.framework, today: state.today, row: row, column: rect.column,
          columns: rect.columns,
          repeatsDay: true, frame: &frame)
      case .goal(let goal):
        TimelineDetail.drawRow(of: goal, state, row: row, in: rect, frame: &frame)
      }
    }
    let below = rect.inset(top: 2 + min(items.count, listed))
    if below.rows >= 5, let item = TimelineScreen.item(state) {
      TimelineDetail.drawWhole(item, state, in: below, frame: &frame)
    }
    if items.isEmpty {
      let words = TimelineDetail.nothing(on: day, state)
      frame.put(words, row: rect.row + 1, column: rect.column, role: .faint, limit: rect.columns)
    }
  }
}
