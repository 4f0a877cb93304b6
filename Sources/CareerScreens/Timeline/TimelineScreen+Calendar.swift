import CareerDrawing
import CareerModel
import CareerPages

// The calendar look of the timeline: a heat map of the cursor's lane. The cursor moves by days; the
// events of its day are listed below, and then the year in review.
extension TimelineScreen {
  // MARK: - Update

  private static let daySteps: [Command.ID: (days: Int, months: Int)] = [
    .left: (-7, 0), .right: (7, 0), .up: (-1, 0), .down: (1, 0), .columnLeft: (0, -1),
    .columnRight: (0, 1), .earlier: (0, -12), .later: (0, 12),
  ]

  mutating func walkDays(_ command: Command.ID, _ world: World) {
    let day =
      switch command {
      case .first: record.first(in: counted)?.day
      case .last: record.last(in: counted)?.day
      default:
        Self.daySteps[command].map { self.day.adding(days: $0.days).adding(months: $0.months) }
      }
    if let day { go(toDay: day, world) }
  }

  /// Moves to a day: onto the lane's first item there, or else onto the bare day.
  private mutating func go(toDay day: CalendarDay, _ world: World) {
    guard CalendarDay.supportedYears.contains(day.year) else { return }
    lastYear = heatMap(world).lastYear
    look(at: lane, on: day)
    hasMoved = true
    lastYear = heatMap(world).lastYear
    reviewYear(world)
  }

  /// Counts the cursor's year, unless that was done since the record last changed.
  mutating func reviewYear(_ world: World) {
    guard look == .calendar, review?.year != day.year else { return }
    review = YearReview(
      day.year, of: record.journal, levels: world.reading?.levels, on: world.today)
  }

  func spokenYear(_ world: World) -> [SpokenLine] {
    yearPage(world).map { page in [.heading(page.title)] + world.speech.lines(of: page.rows) } ?? []
  }

  private func yearPage(_ world: World) -> YearPage? {
    review.map { YearPage($0, world.framework) }
  }

  mutating func look(at lane: TimelineLane, on day: CalendarDay) {
    self.lane = lane
    let item = record.next(after: .day(day), in: counted)
    cursor = item.flatMap { $0.day == day ? .item($0.name) : nil } ?? .day(day)
  }

  mutating func clickDay(row: Int, column: Int, _ world: World) -> Bool {
    let top = CalendarLayout(area(world)).map.row
    guard let day = heatMap(world).day(row: row - top, column: column) else { return false }
    go(toDay: day, world)
    return true
  }

  // MARK: - View

  private struct CalendarLayout {
    /// The width from which the year in review has two columns.
    static let twoColumns = 108

    /// The title row above the map; `nil` if there is no room.
    var title: Int?
    var map: Rect
    var rule: Int?
    var detail: Rect
    /// The year in review; `nil` if there is no room.
    var year: Rect?

    init(_ area: Rect) {
      var rest = area
      if rest.rows >= 13 {
        title = rest.row
        rest = rest.inset(top: 1)
      }
      if rest.rows >= 16 {
        let wanted = rest.columns >= Self.twoColumns ? 15 : 26
        let (above, below) = rest.split(top: max(11, rest.rows - wanted))
        (rest, year) = (above, below)
      }
      let rule = rest.rows >= 11 ? 1 : 0
      // Room for the day's events: two lines, or more on a tall screen.
      let wanted = rest.rows >= 30 ? 9 : rest.rows >= 10 ? 2 : 1
      let years = HeatMap.Layout(rows: max(1, rest.rows - rule - wanted), columns: area.columns)
      let rows = min(rest.rows - rule - 1, years.years * years.rowsPerYear)
      map = rest.split(top: rows).0
      self.rule = rule > 0 ? map.bottom : nil
      detail = rest.inset(top: rows + rule)
    }
  }

  private func heatMap(_ world: World) -> HeatMap {
    let rect = CalendarLayout(area(world)).map
    return HeatMap(
      HeatMap.Layout(rows: rect.rows, columns: rect.columns), around: day,
      lastYear: lastYear ?? world.today.year)
  }

  func drawCalendar(_ world: World, frame: inout Frame) {
    let layout = CalendarLayout(area(world))
    let lane = counted
    if let title = layout.title {
      HeatMap.drawTitle(world.framework.title(of: lane, columns: 40), row: title, frame: &frame)
    }
    heatMap(world).draw(
      lane, of: record, cursor: day, today: world.today,
      in: layout.map, frame: &frame)
    if let rule = layout.rule { frame.put(ruleInRow: rule) }
    frame.whenAtRest(in: layout.detail) {
      drawDay(world, in: layout.detail.inset(left: 1, right: 1), frame: &$0)
    }
    if let year = layout.year, let page = yearPage(world) {
      frame.whenAtRest(in: year) { drawYear(page, world, in: year, frame: &$0) }
    }
  }

  /// Draws the year in review: its totals, then its sections in one or two columns.
  private func drawYear(_ page: YearPage, _ world: World, in rect: Rect, frame: inout Frame) {
    frame.put(ruleInRow: rect.row)
    frame.put(" \(page.title) ", row: rect.row, column: 1, role: .heading)
    let area = rect.inset(top: 1, left: 1, right: 1)
    // The shell knows no filter.
    let more: Text? = found == nil ? "cairn year \(page.review.year)" : nil
    guard area.columns >= CalendarLayout.twoColumns - 2 else {
      return world.detailPane.draw(page.rows, more: more, in: area, frame: &frame)
    }
    world.detailPane.draw([page.totals], more: nil, in: area, frame: &frame)
    let (left, right) = area.inset(top: 1).split(left: area.columns / 2)
    let sections = page.sections
    for (half, rect) in [(sections.prefix(2), left), (sections.dropFirst(2), right.inset(left: 2))]
    {
      world.detailPane.draw(YearPage.rows(of: half), more: more, in: rect, frame: &frame)
    }
  }

  private func drawDay(_ world: World, in rect: Rect, frame: inout Frame) {
    let page = page(world)
    guard !drawEmptiness(page, world, in: rect, &frame) else { return }
    let items = page.itemsOfDay(atMost: max(2, rect.rows))
    let column = frame.put(
      page.day.longText(from: world.today), in: rect, role: items.isEmpty ? .text : .heading)
    guard rect.rows > 1 else {
      if let item = items.first {
        frame.put("  \(item.title)", row: rect.row, column: column, limit: rect.columns - column)
      }
      return
    }
    let listed = items.prefix(rect.rows < 8 ? rect.rows - 1 : max(1, rect.rows - 7))
    for (index, item) in listed.enumerated() {
      let isEntry = if case .entry = item { true } else { false }
      EntryRow.draw(
        item, world.framework, today: world.today,
        in: rect.line(1 + index), below: isEntry ? page.day : nil, frame: &frame)
    }
    let below = rect.inset(top: 2 + listed.count)
    if below.rows >= 5, page.item != nil { drawWhole(page, world, in: below, &frame) }
    if items.isEmpty {
      frame.put(page.nothing.string(in: world.medium), in: rect.line(1), role: .faint)
    }
  }
}
