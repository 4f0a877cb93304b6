import CareerDrawing
import CareerModel
import CareerPages

/// The other view of the timeline: a heat map of the days of the cursor's lane. The cursor walks
/// days; what happened on its day stands below.
enum TimelineCalendar {
  // MARK: - Update

  private static let steps: [Command.ID: (days: Int, months: Int)] = [
    .left: (-7, 0), .right: (7, 0), .up: (-1, 0), .down: (1, 0), .columnLeft: (0, -1),
    .columnRight: (0, 1), .earlier: (0, -12), .later: (0, 12),
  ]

  static func update(_ state: inout AppState, _ command: Command.ID) {
    let timeline = state.timeline
    let day =
      switch command {
      case .first: timeline.record.first(in: timeline.counted)?.day
      case .last: timeline.record.last(in: timeline.counted)?.day
      default:
        steps[command].map { timeline.day.adding(days: $0.days).adding(months: $0.months) }
      }
    if let day { go(to: day, &state) }
  }

  /// To a day: onto the first thing of the lane that stands there, else onto the bare day.
  private static func go(to day: CalendarDay, _ state: inout AppState) {
    guard CalendarDay.supportedYears.contains(day.year) else { return }
    state.timeline.lastYear = map(state).lastYear
    look(at: state.timeline.lane, on: day, &state)
    state.timeline.hasMoved = true
    state.timeline.lastYear = map(state).lastYear
  }

  /// Looks at a day of a lane.
  static func look(at lane: TimelineLane, on day: CalendarDay, _ state: inout AppState) {
    state.timeline.lane = lane
    let item = state.timeline.record.next(after: .day(day), in: state.timeline.counted)
    state.timeline.cursor = item.flatMap { $0.day == day ? .item($0.name) : nil } ?? .day(day)
  }

  static func click(row: Int, column: Int, _ state: inout AppState) -> Bool {
    let top = Layout(state).map.row
    guard let day = map(state).day(row: row - top, column: column) else { return false }
    go(to: day, &state)
    return true
  }

  // MARK: - View

  /// Where the parts of the calendar stand.
  private struct Layout {
    /// The line above that says what is shown; `nil` where there is no room.
    var title: Int?
    var map: Rect
    var rule: Int?
    var detail: Rect

    init(_ state: AppState) {
      var rest = TimelineScreen.area(state)
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
      HeatMap.Layout(rows: rect.rows, columns: rect.columns), around: state.timeline.day,
      lastYear: state.timeline.lastYear ?? state.today.year)
  }

  static func view(_ state: AppState, frame: inout Frame) {
    let layout = Layout(state)
    let lane = state.timeline.counted
    if let title = layout.title {
      HeatMap.drawTitle(state.framework.title(of: lane, columns: 40), row: title, frame: &frame)
    }
    map(state).draw(
      lane, of: state.timeline.record, cursor: state.timeline.day, today: state.today,
      in: layout.map, frame: &frame)
    if let rule = layout.rule {
      frame.fill(
        frame.glyphs.horizontal, row: rule, column: 0, count: frame.size.columns, role: .rule)
    }
    frame.whenAtRest(in: layout.detail) {
      drawDay(state, in: layout.detail.inset(left: 1, right: 1), frame: &$0)
    }
  }

  /// The day under the cursor, and what stands on it.
  private static func drawDay(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let page = TimelineScreen.page(state)
    guard !TimelineView.drawEmptiness(page, state, in: rect, &frame) else { return }
    let items = page.itemsOfDay(atMost: max(2, rect.rows))
    let column = frame.put(
      page.day.longText(from: state.today), row: rect.row, column: rect.column,
      role: items.isEmpty ? .text : .heading, limit: rect.columns)
    guard rect.rows > 1 else {
      if let item = items.first {
        frame.put(
          "  \(item.title)", row: rect.row, column: column, limit: rect.columns - column)
      }
      return
    }
    let listed = items.prefix(rect.rows < 8 ? rect.rows - 1 : max(1, rect.rows - 7))
    for (index, item) in listed.enumerated() {
      let isEntry = if case .entry = item { true } else { false }
      EntryRow.draw(
        item, state.framework, today: state.today,
        in: Rect(row: rect.row + 1 + index, column: rect.column, rows: 1, columns: rect.columns),
        repeatsDay: isEntry, frame: &frame)
    }
    let below = rect.inset(top: 2 + listed.count)
    if below.rows >= 5, page.item != nil {
      TimelineView.drawWhole(page, state, in: below, &frame)
    }
    if items.isEmpty {
      frame.put(
        page.nothing.string(in: state.medium), row: rect.row + 1, column: rect.column, role: .faint,
        limit: rect.columns)
    }
  }
}
