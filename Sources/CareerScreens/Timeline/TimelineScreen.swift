import CareerDrawing
package import CareerModel
import CareerPages

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
    /// The entries and goals that are drawn and walked; `settle` makes it.
    var record = TimelineRecord(Journal(), goals: [])
    /// The skills that have a lane, in order.
    package var skills: [SkillID] = []
    /// The last year that the calendar shows; `nil` is this one.
    package var lastYear: Int?
    /// The lanes as they were drawn when the cursor last walked; `nil` before it has.
    var layer: TimelineLayer?

    package init(day: CalendarDay) { anchor = day }
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

  /// What is drawn and walked: what the filter leaves.
  static func record(_ state: AppState) -> TimelineRecord { state.timeline.record }

  /// All lanes that the record has something for, in the order in which they begin.
  static func available(_ state: AppState) -> [TimelineLane] {
    LaneArrangement.first.filter { $0 != .goals || !state.plan.goals.isEmpty }
      + state.timeline.skills.map(TimelineLane.skill)
  }

  /// The lanes that are shown, top to bottom.
  static func lanes(_ state: AppState) -> [TimelineLane] {
    let available = available(state)
    let arrangement = state.timeline.arrangement
    func visible(_ readinessFits: Bool) -> [TimelineLane] {
      arrangement.visible(
        of: available, framework: state.framework, readinessFits: readinessFits)
    }
    let lanes = visible(false)
    let points = state.reading?.history?.points ?? []
    guard points.contains(where: { $0.percent != nil }) else { return lanes }
    let area = state.body.inset(top: hasHeader(state) ? 1 : 0)
    let fits = TimelineLayout.hasRoom(forReadinessBeside: lanes.count, in: area)
    return fits ? visible(true) : lanes
  }

  static func layout(_ state: AppState) -> TimelineLayout {
    let lanes = lanes(state)
    return TimelineLayout(
      lanes, selected: lanes.firstIndex(of: state.timeline.lane) ?? 0, in: state.body,
      hasHeader: hasHeader(state))
  }

  /// Whether a line says what the timeline is narrowed to.
  static func hasHeader(_ state: AppState) -> Bool {
    !state.timeline.query.isEmpty || !state.timeline.query.problems.isEmpty
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

  /// `nil` where the cursor is on a bare day.
  static func item(_ state: AppState) -> TimelineRecord.Item? {
    guard case .item(let name)? = state.timeline.cursor else { return nil }
    return record(state).item(name)
  }

  static func day(_ state: AppState) -> CalendarDay {
    switch state.timeline.cursor {
    case .day(let day): day
    case .item, nil: item(state)?.day ?? state.timeline.anchor
    }
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
    case .chooseLanes: state.open(.lanes(.init(state)))
    case .today: goToToday(&state)
    case .back where hasHeader(state): filter(&state, by: "")
    case .back: goToToday(&state)
    case .nextMatch: walk(&state, .right)
    case .previousMatch: walk(&state, .left)
    default:
      switch state.timeline.look {
      case .lanes:
        let lane = state.timeline.lane
        walk(&state, command)
        keepLayer(&state, after: lane)
      case .calendar: TimelineCalendar.update(&state, command)
      }
    }
  }

  /// Draws the lanes for the steps to come, unless the cursor has only walked along its lane over the
  /// same days; what else changes goes through `settle`.
  private static func keepLayer(_ state: inout AppState, after lane: TimelineLane) {
    let isThere = state.timeline.layer?.shows(scale(state), size: state.size) == true
    guard !isThere || lane != state.timeline.lane else { return }
    state.timeline.layer = TimelineLayer(
      TimelineView.picture(state), layout(state), size: state.size)
  }

  /// Another day, or other names of skills: what the filter says may mean something else.
  static func reconsider(_ state: inout AppState) {
    let day = day(state)
    if !state.timeline.hasMoved { state.timeline.anchor = state.today }
    state.timeline.query = Query(
      state.timeline.filter, framework: state.framework, today: state.today)
    if state.timeline.query.isEmpty { state.timeline.found = nil }
    refresh(&state, near: day)
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
    if !state.timeline.query.isEmpty {
      state.timeline.found = state.journal.narrowed(to: state.timeline.query)
    }
    settle(&state, near: day)
  }

  /// Puts the cursor on something that is there, and into a lane that is shown.
  static func settle(_ state: inout AppState, near day: CalendarDay) {
    gather(&state)
    state.timeline.layer = nil
    let lanes = lanes(state)
    if !lanes.contains(state.timeline.lane) {
      state.timeline.lane =
        lanes.first { $0.isSameGroup(as: state.timeline.lane) }
        ?? (lanes.contains(.all) ? .all : lanes.first ?? .all)
    }
    guard state.timeline.hasMoved else {
      state.timeline.cursor = resting(state)
      return
    }
    if case .day? = state.timeline.cursor {
      if state.timeline.look == .lanes { show(self.day(state), &state) }
      return
    }
    if item(state) == nil {
      let nearest = record(state).nearest(to: day, in: state.timeline.lane)
      state.timeline.cursor = nearest.map { .item($0.name) } ?? .day(day)
    }
    if state.timeline.look == .lanes { show(self.day(state), &state) }
  }

  private static func gather(_ state: inout AppState) {
    let query = state.timeline.query
    state.timeline.record = TimelineRecord(
      state.timeline.found ?? state.journal,
      goals: query.isEmpty ? state.plan.goals : state.plan.goals.filter(query.matches))
  }

  /// Where a cursor is that nobody has moved: on the last item up to today or the first one after it,
  /// if it is in view, else on today.
  private static func resting(_ state: AppState) -> Cursor {
    let (record, lane, scale) = (record(state), state.timeline.lane, scale(state))
    let item =
      record.previous(before: .day(state.today.adding(days: 1)), in: lane)
      ?? record.next(after: .day(state.today), in: lane)
    let isInView = item.map { (0..<laneColumns(state)).contains(scale.column(of: $0.day)) } ?? false
    return item.flatMap { isInView ? .item($0.name) : nil } ?? .day(state.today)
  }

  /// The lane stays; only the day is another.
  private static func goToToday(_ state: inout AppState) {
    state.timeline.anchor = state.today
    state.timeline.anchorColumn = nil
    state.timeline.lastYear = nil
    state.timeline.hasMoved = false
    state.timeline.cursor =
      state.timeline.look == .calendar ? .day(state.today) : resting(state)
  }

  /// Narrows the entries and goals; the cursor stays near its day.
  static func filter(_ state: inout AppState, by text: String) {
    let day = day(state)
    state.timeline.filter = text
    state.timeline.query = Query(text, framework: state.framework, today: state.today)
    let query = state.timeline.query
    state.timeline.found = query.isEmpty ? nil : state.journal.narrowed(to: query)
    gather(&state)
    if !query.isEmpty { goToMatch(nearestTo: day, &state) }
    settle(&state, near: day)
  }

  /// Onto what the filter leaves: in the cursor's lane, or else in the first one that has something.
  private static func goToMatch(nearestTo day: CalendarDay, _ state: inout AppState) {
    let record = record(state)
    for lane in [state.timeline.lane, .all, .goals] {
      guard let match = record.nearest(to: day, in: lane) else { continue }
      state.timeline.lane = lane
      state.timeline.cursor = .item(match.name)
      state.timeline.hasMoved = true
      return
    }
  }

  /// The cursor on an entry that was just logged or changed, in view.
  static func show(_ entry: Entry, _ state: inout AppState) {
    let lane = state.timeline.lane
    if !lane.holds(entry) { state.timeline.lane = .all }
    state.timeline.cursor = .item(.entry(entry.id))
    state.timeline.hasMoved = true
    show(entry.day, &state)
    settle(&state, near: entry.day)
  }

  /// The cursor on a goal that was just planned or changed, in view, if it has a day.
  static func show(_ goal: Goal, _ state: inout AppState) {
    guard let day = goal.timelineDay, state.plan[goal.id] != nil else { return }
    if !state.timeline.lane.holds(goal) { state.timeline.lane = .goals }
    state.timeline.cursor = .item(.goal(goal.id))
    state.timeline.hasMoved = true
    show(day, &state)
    settle(&state, near: day)
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
