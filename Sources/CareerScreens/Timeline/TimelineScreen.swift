import CareerDrawing
package import CareerModel
package import CareerPages

/// The way one came and the way ahead: stages as bands, lanes of entries and goals, today as a line.
/// The cursor walks the items of a lane in time, or column by column.
package enum TimelineScreen {
  package struct State: Hashable, Sendable {
    package var look = Look.lanes
    package var unit = TimelineScale.Unit.month
    /// The day that stands in `anchorColumn`, and around which zooming turns.
    package var anchor: CalendarDay
    /// `nil` until something moved: today then stands at two thirds of the width.
    package var anchorColumn: Int?
    /// `nil` before there is anything to stand on.
    package var cursor: Cursor?
    package var lane = TimelineLane.all
    /// The day that going from lane to lane looks for; `nil` is that of the cursor.
    package var sought: CalendarDay?
    /// Whether the cursor was put where it is: what is logged then is of its day.
    package var hasMoved = false
    package var arrangement = LaneArrangement()
    package var filter = ""
    package var query = Query()
    /// The entries that the filter leaves; `nil` without a filter.
    package var found: Journal?
    /// The entries and goals that are drawn and walked; `refresh` makes it.
    var record = TimelineRecord(Journal(), goals: [])
    /// The skills that have a lane, in order.
    package var skills: [SkillID] = []
    /// The last year that the calendar shows; `nil` is this one.
    package var lastYear: Int?
    /// The lanes as they were drawn when the cursor last walked; `nil` before it has.
    var layer: TimelineLayer?

    package init(day: CalendarDay) { anchor = day }

    /// `nil` where the cursor is on a bare day.
    var item: TimelineRecord.Item? {
      if case .item(let name)? = cursor { record.item(name) } else { nil }
    }

    var day: CalendarDay {
      if case .day(let day)? = cursor { day } else { item?.day ?? anchor }
    }

    /// The lane that the calendar shows. Readiness has no days of its own: all entries stand for it.
    var counted: TimelineLane { lane == .readiness ? .all : lane }

    /// Onto an item, or onto a bare day.
    mutating func stand(on item: TimelineRecord.Item?, or day: CalendarDay) {
      cursor = item.map { .item($0.name) } ?? .day(day)
    }

    mutating func place(_ day: CalendarDay, at column: Int) {
      anchor = day
      anchorColumn = column
    }
  }

  /// The two views of the same data.
  package enum Look: Hashable, Sendable {
    case lanes, calendar
  }

  package enum Cursor: Hashable, Sendable {
    case item(TimelineRecord.Name)
    /// A day on which nothing of the lane stands, or one that was gone to by itself.
    case day(CalendarDay)
  }

  // MARK: - What there is

  static func day(_ state: AppState) -> CalendarDay { state.timeline.day }

  /// All lanes that the record has something for, in the order in which they begin.
  static func available(_ state: AppState) -> [TimelineLane] {
    LaneArrangement.first.filter { $0 != .goals || !state.plan.goals.isEmpty }
      + state.timeline.skills.map(TimelineLane.skill)
  }

  /// The lanes that are shown, top to bottom.
  static func lanes(_ state: AppState) -> [TimelineLane] {
    let available = available(state)
    func visible(_ readinessFits: Bool) -> [TimelineLane] {
      state.timeline.arrangement.visible(
        of: available, framework: state.framework, readinessFits: readinessFits)
    }
    let lanes = visible(false)
    let hasReadiness = state.reading?.history?.points.contains { $0.percent != nil } ?? false
    let fits = TimelineLayout.hasRoom(forReadinessBeside: lanes.count, in: area(state))
    return hasReadiness && fits ? visible(true) : lanes
  }

  /// Whether a line says what the timeline is narrowed to.
  static func hasHeader(_ state: AppState) -> Bool { FilterHeader.isShown(state.timeline.query) }

  /// What is below that line.
  static func area(_ state: AppState) -> Rect { state.body.inset(top: hasHeader(state) ? 1 : 0) }

  static func layout(_ state: AppState) -> TimelineLayout {
    let lanes = lanes(state)
    return TimelineLayout(
      lanes, selected: lanes.firstIndex(of: state.timeline.lane) ?? 0, in: area(state))
  }

  static func laneColumns(_ state: AppState) -> Int {
    TimelineLayout.laneColumns(of: state.size.columns)
  }

  static func scale(_ state: AppState) -> TimelineScale {
    let columns = laneColumns(state)
    let column = state.timeline.anchorColumn ?? columns * 2 / 3
    return TimelineScale(
      unit: state.timeline.unit, placing: state.timeline.anchor,
      at: max(0, min(column, columns - 1)))
  }

  static func grid(_ state: AppState) -> TimelineGrid {
    TimelineGrid(
      TimelineFigure(
        state.record, shown: state.timeline.record, scale: scale(state), columns: laneColumns(state)
      ), layout(state), glyphs: state.glyphs)
  }

  static func page(_ state: AppState) -> TimelinePage {
    let timeline = state.timeline
    return TimelinePage(
      state.record, shown: timeline.record,
      lane: timeline.look == .calendar ? timeline.counted : timeline.lane, item: timeline.item,
      day: timeline.day, isNarrowed: timeline.found != nil)
  }

  /// What is said of it.
  static func spoken(_ state: AppState) -> [SpokenLine] {
    let (timeline, page, speech) = (state.timeline, page(state), state.speech)
    let count = state.journal.count
    let filter = Speaker(state).words(
      forFilter: timeline.filter, timeline.query, found: timeline.found?.count ?? count, of: count)
    if let words = page.emptiness(isReading: state.unread != 0) {
      return filter + [SpokenLine(speech.string(words), isFocus: true)]
    }
    return filter
      + (timeline.look == .calendar
        ? page.linesOfDay(in: speech)
        : page.lines(ofLanes: lanes(state), timeline.unit, in: speech))
  }

  // MARK: - Update

  static func update(_ state: inout AppState, _ command: Command.ID) {
    if command != .up && command != .down { state.timeline.sought = nil }
    switch command {
    case .otherLook:
      state.timeline.look = state.timeline.look == .lanes ? .calendar : .lanes
      if state.timeline.look == .lanes { show(day(state), &state) }
    case .laneUp, .laneDown: moveLane(&state, downwards: command == .laneDown)
    case .fold: fold(&state)
    case .foldAll: foldAll(&state)
    case .chooseLanes: state.open(.lanes)
    case .back where hasHeader(state): filter(&state, by: "")
    case .today, .back: goToToday(&state)
    case .nextMatch: walk(&state, .right)
    case .previousMatch: walk(&state, .left)
    default:
      guard state.timeline.look == .lanes else {
        return TimelineCalendar.update(&state, command)
      }
      walk(&state, command)
      // For the steps to come, which show the same lanes.
      let grid = grid(state)
      if state.timeline.layer?.shows(grid, size: state.size) != true {
        state.timeline.layer = TimelineLayer(grid, size: state.size)
      }
    }
  }

  /// Another day, or other names of skills: what the filter says may mean something else.
  static func reconsider(_ state: inout AppState) {
    let day = day(state)
    if !state.timeline.hasMoved { state.timeline.anchor = state.today }
    read(state.timeline.filter, &state)
    refresh(&state, near: day)
  }

  private static func read(_ filter: String, _ state: inout AppState) {
    state.timeline.filter = filter
    state.timeline.query = Query(filter, framework: state.framework, today: state.today)
  }

  /// Takes in what was read: the cursor stays on its item, is put on one from the first moment on
  /// that there is one, and near `day`, where it was, when its item has gone.
  static func refresh(_ state: inout AppState, near day: CalendarDay) {
    let known = state.framework.skills.map(\.id)
    var seen: Set<SkillID> = []
    for digest in state.journal.digests.values { seen.formUnion(digest.skills.keys) }
    for goal in state.plan.open where goal.timelineDay != nil {
      seen.formUnion(goal.evidence.map(\.skill))
    }
    state.timeline.skills =
      known.filter(seen.contains)
      + seen.subtracting(known).sorted { $0.rawValue < $1.rawValue }
    gather(&state)
    settle(&state, near: day)
  }

  /// What the filter leaves.
  private static func gather(_ state: inout AppState) {
    let query = state.timeline.query
    state.timeline.found = query.isEmpty ? nil : state.journal.narrowed(to: query)
    state.timeline.record = TimelineRecord(
      state.timeline.found ?? state.journal,
      goals: query.isEmpty ? state.plan.goals : state.plan.goals.filter(query.matches))
  }

  /// Puts the cursor on something that is there, and into a lane that is shown.
  static func settle(_ state: inout AppState, near day: CalendarDay) {
    state.timeline.layer = nil
    let (lanes, lane) = (lanes(state), state.timeline.lane)
    if !lanes.contains(lane) {
      state.timeline.lane =
        lanes.first { $0.isSameGroup(as: lane) }
        ?? (lanes.contains(.all) ? .all : lanes.first ?? .all)
    }
    guard state.timeline.hasMoved else { return rest(&state) }
    let isOnDay = if case .day? = state.timeline.cursor { true } else { false }
    if !isOnDay, state.timeline.item == nil {
      state.timeline.stand(
        on: state.timeline.record.nearest(to: day, in: state.timeline.lane), or: day)
    }
    if state.timeline.look == .lanes { show(self.day(state), &state) }
  }

  /// Where a cursor is that nobody has moved: on the last item up to today or the first one after it,
  /// if it is in view, else on today.
  private static func rest(_ state: inout AppState) {
    let (record, lane, scale) = (state.timeline.record, state.timeline.lane, scale(state))
    let item =
      record.previous(before: .day(state.today.adding(days: 1)), in: lane)
      ?? record.next(after: .day(state.today), in: lane)
    let columns = 0..<laneColumns(state)
    state.timeline.stand(
      on: item.flatMap { columns.contains(scale.column(of: $0.day)) ? $0 : nil }, or: state.today)
  }

  /// The lane stays; only the day is another.
  private static func goToToday(_ state: inout AppState) {
    state.timeline.anchor = state.today
    state.timeline.anchorColumn = nil
    state.timeline.lastYear = nil
    state.timeline.hasMoved = false
    rest(&state)
    if state.timeline.look == .calendar { state.timeline.cursor = .day(state.today) }
  }

  /// Narrows the entries and goals; the cursor stays near its day, on what the filter leaves: in its lane,
  /// or else in the first one that has something.
  static func filter(_ state: inout AppState, by text: String) {
    let day = day(state)
    read(text, &state)
    gather(&state)
    for lane in [state.timeline.lane, .all, .goals] where !state.timeline.query.isEmpty {
      guard let match = state.timeline.record.nearest(to: day, in: lane) else { continue }
      (state.timeline.lane, state.timeline.hasMoved) = (lane, true)
      state.timeline.cursor = .item(match.name)
      break
    }
    settle(&state, near: day)
  }

  /// The cursor on an entry that was just logged or changed, in view.
  static func show(_ entry: Entry, _ state: inout AppState) {
    show(.entry(entry), in: state.timeline.lane.holds(entry) ? nil : .all, &state)
  }

  /// The cursor on a goal that was just planned or changed, in view, if it has a day.
  static func show(_ goal: Goal, _ state: inout AppState) {
    guard goal.timelineDay != nil, state.plan[goal.id] != nil else { return }
    show(.goal(goal), in: state.timeline.lane.holds(goal) ? nil : .goals, &state)
  }

  private static func show(
    _ item: TimelineRecord.Item, in lane: TimelineLane?, _ state: inout AppState
  ) {
    if let lane { state.timeline.lane = lane }
    go(to: item, &state)
    settle(&state, near: item.day)
  }

  /// What stands in the line for something new: the day of a cursor that was put there. Nothing for
  /// an entry of today, nothing for a plan that would be of today or before.
  static func lineStart(_ state: AppState, planning: Bool = false) -> LogLineForm.Given? {
    guard state.tab == .timeline, state.timeline.hasMoved else { return nil }
    let day = day(state)
    if planning { return day > state.today ? .init("by:\(day) ") : nil }
    return day < state.today ? .init("on:\(day) ") : nil
  }
}
