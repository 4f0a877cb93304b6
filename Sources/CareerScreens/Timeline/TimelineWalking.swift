import CareerDrawing
import CareerModel
import CareerPages

// How the cursor goes through the lanes in time.
extension TimelineScreen {
  static func walk(_ state: inout AppState, _ command: Command.ID) {
    let (timeline, lane) = (state.timeline, state.timeline.lane)
    let start = timeline.item.map(TimelineRecord.Start.item) ?? .day(timeline.day)
    switch command {
    case .left where lane == .readiness: goColumn(&state, by: -1)
    case .right where lane == .readiness: goColumn(&state, by: 1)
    case .left: go(to: timeline.record.previous(before: start, in: lane), &state)
    case .right: go(to: timeline.record.next(after: start, in: lane), &state)
    case .first: go(to: timeline.record.first(in: lane), &state)
    case .last: go(to: timeline.record.last(in: lane), &state)
    case .columnLeft: goColumn(&state, by: -1)
    case .columnRight: goColumn(&state, by: 1)
    case .up: changeLane(&state, by: -1)
    case .down: changeLane(&state, by: 1)
    case .closer: zoom(&state, to: timeline.unit.closer)
    case .wider: zoom(&state, to: timeline.unit.wider)
    case .earlier: scroll(&state, by: -1)
    case .later: scroll(&state, by: 1)
    default: break
    }
  }

  static func go(to item: TimelineRecord.Item?, _ state: inout AppState) {
    guard let item else { return }
    go(to: item, or: item.day, &state)
  }

  /// Onto an item or a bare day, in view.
  private static func go(
    to item: TimelineRecord.Item?, or day: CalendarDay, _ state: inout AppState
  ) {
    state.timeline.stand(on: item, or: day)
    state.timeline.hasMoved = true
    show(item?.day ?? day, &state)
  }

  /// To the neighbouring column: onto its item where the lane has one there, else onto its day.
  private static func goColumn(_ state: inout AppState, by step: Int) {
    let scale = scale(state)
    let days = scale.days(of: scale.column(of: day(state)) + step)
    if canShow(days) { put(inColumnOf: days, fromLeft: step > 0, &state) }
  }

  /// Onto the first or the last item of a column, or onto its first day, today where it holds it.
  private static func put(
    inColumnOf days: ClosedRange<CalendarDay>, fromLeft: Bool, _ state: inout AppState
  ) {
    let (record, lane) = (state.timeline.record, state.timeline.lane)
    let item =
      fromLeft
      ? record.next(after: .day(days.lowerBound), in: lane)
      : record.previous(before: .day(days.upperBound.adding(days: 1)), in: lane)
    go(
      to: item.flatMap { days.contains($0.day) ? $0 : nil },
      or: days.contains(state.today) ? state.today : days.lowerBound, &state)
  }

  private static func canShow(_ days: ClosedRange<CalendarDay>) -> Bool {
    let years = CalendarDay.supportedYears
    return years.contains(days.lowerBound.year) && years.contains(days.upperBound.year)
  }

  /// Scrolls just so far that a day is in view, and some of what lies beyond it.
  static func show(_ day: CalendarDay, _ state: inout AppState) {
    let columns = laneColumns(state)
    let column = scale(state).column(of: day)
    if column < 0 { state.timeline.place(day, at: columns / 4) }
    if column >= columns { state.timeline.place(day, at: columns * 3 / 4) }
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
    let (columns, scale) = (0..<laneColumns(state), scale(state))
    let item = state.timeline.record.nearest(to: day, in: lane)
    state.timeline.lane = lane
    state.timeline.stand(
      on: item.flatMap { columns.contains(scale.column(of: $0.day)) ? $0 : nil }, or: day)
    show(self.day(state), &state)
  }

  private static func zoom(_ state: inout AppState, to unit: TimelineScale.Unit?) {
    guard let unit else { return }
    let day = day(state)
    let last = max(0, laneColumns(state) - 1)
    let column = min(max(0, scale(state).column(of: day)), last)
    state.timeline.unit = unit
    state.timeline.place(day, at: column)
    state.say("Now \(unit.title).")
  }

  /// Half a screen, as long as there is something to see, or to plan within ten years; the cursor goes along to the
  /// middle: to the item nearest to it that is in view.
  private static func scroll(_ state: inout AppState, by direction: Int) {
    let columns = laneColumns(state)
    let days = scale(state).days(of: columns / 2 + direction * max(1, columns / 2))
    let reach = state.timeline.record.reach(with: state.profile, to: state.today)
    let end = max(reach.upperBound, state.today.adding(months: 120))
    guard canShow(days), (reach.lowerBound...end).overlaps(days) else { return }
    state.timeline.place(days.lowerBound, at: columns / 2)
    state.timeline.hasMoved = true
    enter(state.timeline.lane, near: days.lowerBound, &state)
  }

  // MARK: - Mouse

  /// Puts the cursor where a click was: onto what stands there, or its day. `false` for a click
  /// beside the lanes.
  static func click(row: Int, column: Int, _ state: inout AppState) -> Bool {
    guard state.timeline.look == .lanes else {
      return TimelineCalendar.click(row: row, column: column, &state)
    }
    let layout = layout(state)
    guard let band = layout.band(atRow: row) else { return false }
    let place = column - layout.labelColumns
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
