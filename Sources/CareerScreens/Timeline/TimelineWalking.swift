import CareerDrawing
import CareerModel
import CareerPages

// How the cursor goes through the lanes in time.
extension TimelineScreen {
  static func walk(_ state: inout AppState, _ command: Command.ID) {
    switch command {
    case .left where state.timeline.lane == .readiness: goColumn(&state, by: -1)
    case .right where state.timeline.lane == .readiness: goColumn(&state, by: 1)
    case .left:
      go(to: record(state).previous(before: start(state), in: state.timeline.lane), &state)
    case .right: go(to: record(state).next(after: start(state), in: state.timeline.lane), &state)
    case .first: go(to: record(state).first(in: state.timeline.lane), &state)
    case .last: go(to: record(state).last(in: state.timeline.lane), &state)
    case .columnLeft: goColumn(&state, by: -1)
    case .columnRight: goColumn(&state, by: 1)
    case .up: changeLane(&state, by: -1)
    case .down: changeLane(&state, by: 1)
    case .closer: zoom(&state, to: state.timeline.unit.closer)
    case .wider: zoom(&state, to: state.timeline.unit.wider)
    case .earlier: scroll(&state, by: -1)
    case .later: scroll(&state, by: 1)
    default: break
    }
  }

  private static func start(_ state: AppState) -> TimelineRecord.Start {
    item(state).map(TimelineRecord.Start.item) ?? .day(day(state))
  }

  private static func go(to item: TimelineRecord.Item?, _ state: inout AppState) {
    guard let item else { return }
    state.timeline.cursor = .item(item.name)
    state.timeline.hasMoved = true
    show(item.day, &state)
  }

  /// To the neighbouring column: onto its item where the lane has one there, else onto its day.
  private static func goColumn(_ state: inout AppState, by step: Int) {
    let scale = scale(state)
    let days = scale.days(of: scale.column(of: day(state)) + step)
    guard canShow(days) else { return }
    put(inColumnOf: days, fromLeft: step > 0, &state)
  }

  /// Onto the first or the last item of a column, or onto its first day, today where it holds it.
  static func put(
    inColumnOf days: ClosedRange<CalendarDay>, fromLeft: Bool, _ state: inout AppState
  ) {
    let (record, lane) = (record(state), state.timeline.lane)
    let item =
      fromLeft
      ? record.next(after: .day(days.lowerBound), in: lane)
      : record.previous(before: .day(days.upperBound.adding(days: 1)), in: lane)
    let day = days.contains(state.today) ? state.today : days.lowerBound
    if let item, days.contains(item.day) { return go(to: item, &state) }
    state.timeline.cursor = .day(day)
    state.timeline.hasMoved = true
    show(day, &state)
  }

  static func canShow(_ days: ClosedRange<CalendarDay>) -> Bool {
    let years = CalendarDay.supportedYears
    return years.contains(days.lowerBound.year) && years.contains(days.upperBound.year)
  }

  /// Scrolls just so far that a day is in view, and some of what lies beyond it.
  static func show(_ day: CalendarDay, _ state: inout AppState) {
    let columns = laneColumns(state)
    let column = scale(state).column(of: day)
    if column < 0 { place(day, at: columns / 4, &state) }
    if column >= columns { place(day, at: columns * 3 / 4, &state) }
  }

  /// To the next lane: onto its item nearest to where one came from, if one is in view, else onto
  /// the bare day.
  private static func changeLane(_ state: inout AppState, by step: Int) {
    let lanes = lanes(state)
    let index = (lanes.firstIndex(of: state.timeline.lane) ?? 0) + step
    guard lanes.indices.contains(index) else { return }
    let day = state.timeline.sought ?? day(state)
    state.timeline.sought = day
    enter(lanes[index], near: day, &state)
  }

  static func enter(_ lane: TimelineLane, near day: CalendarDay, _ state: inout AppState) {
    state.timeline.lane = lane
    let columns = 0..<laneColumns(state)
    let scale = scale(state)
    if let item = record(state).nearest(to: day, in: lane),
      columns.contains(scale.column(of: item.day))
    {
      state.timeline.cursor = .item(item.name)
    } else {
      state.timeline.cursor = .day(day)
    }
    show(self.day(state), &state)
  }

  private static func zoom(_ state: inout AppState, to unit: TimelineScale.Unit?) {
    guard let unit else { return }
    let day = day(state)
    let columns = laneColumns(state)
    let column = min(max(0, scale(state).column(of: day)), max(0, columns - 1))
    state.timeline.unit = unit
    place(day, at: column, &state)
    if state.isSpoken { state.message = .init("Now \(unit.title).") }
  }

  /// Half a screen; the cursor goes along to the middle: to the item nearest to it that is in view.
  private static func scroll(_ state: inout AppState, by direction: Int) {
    let columns = laneColumns(state)
    let half = max(1, columns / 2)
    let days = scale(state).days(of: columns / 2 + direction * half)
    guard canShow(days), reach(state).overlaps(days) else { return }
    place(days.lowerBound, at: columns / 2, &state)
    state.timeline.hasMoved = true
    enter(state.timeline.lane, near: days.lowerBound, &state)
  }

  /// From the first stage or entry to ten years from now or the last goal: where there is something to
  /// see, or to plan.
  private static func reach(_ state: AppState) -> ClosedRange<CalendarDay> {
    let days =
      [
        state.profile.stages.first?.from, state.profile.aim?.by, state.today,
        state.today.adding(months: 120),
      ].compactMap(\.self)
      + (record(state).reach.map { [$0.lowerBound, $0.upperBound] } ?? [])
    return (days.min() ?? state.today)...(days.max() ?? state.today)
  }

  private static func place(_ day: CalendarDay, at column: Int, _ state: inout AppState) {
    state.timeline.anchor = day
    state.timeline.anchorColumn = column
  }

  // MARK: - Mouse

  /// Puts the cursor where a click was: onto what stands there, or its day. `false` for a click
  /// beside the lanes.
  static func click(row: Int, column: Int, _ state: inout AppState) -> Bool {
    guard state.timeline.look == .lanes else {
      return TimelineCalendar.click(row: row, column: column, &state)
    }
    guard let band = layout(state).band(atRow: row) else { return false }
    let place = column - TimelineLayout.labelColumns(of: state.size.columns)
    state.timeline.sought = nil
    guard (0..<laneColumns(state)).contains(place) else {
      enter(band.lane, near: day(state), &state)
      return true
    }
    let days = scale(state).days(of: place)
    guard canShow(days) else { return false }
    state.timeline.lane = band.lane
    put(inColumnOf: days, fromLeft: true, &state)
    return true
  }
}
