import CareerDrawing
import CareerModel
import CareerPages

// Moves the cursor through the lanes in time.
extension TimelineScreen {
  mutating func walk(_ command: Command.ID, _ world: World) {
    let start = item.map(TimelineRecord.Start.item) ?? .day(day)
    switch command {
    case .left where lane == .readiness: goColumn(world, by: -1)
    case .right where lane == .readiness: goColumn(world, by: 1)
    case .left: go(to: record.previous(before: start, in: lane), world)
    case .right: go(to: record.next(after: start, in: lane), world)
    case .first: go(to: record.first(in: lane), world)
    case .last: go(to: record.last(in: lane), world)
    case .columnLeft: goColumn(world, by: -1)
    case .columnRight: goColumn(world, by: 1)
    case .up: changeLane(world, by: -1)
    case .down: changeLane(world, by: 1)
    case .earlier: scroll(world, by: -1)
    case .later: scroll(world, by: 1)
    default: break
    }
  }

  mutating func go(to item: TimelineRecord.Item?, _ world: World) {
    guard let item else { return }
    go(to: item, or: item.day, world)
  }

  /// Moves onto an item or a bare day, and scrolls it into view.
  private mutating func go(to item: TimelineRecord.Item?, or day: CalendarDay, _ world: World) {
    stand(on: item, or: day)
    hasMoved = true
    show(item?.day ?? day, world)
  }

  /// Moves to the neighbouring column: onto its item in the lane, or else onto its day.
  private mutating func goColumn(_ world: World, by step: Int) {
    let scale = scale(world)
    let days = scale.days(of: scale.column(of: day) + step)
    if canShow(days) { put(inColumnOf: days, fromLeft: step > 0, world) }
  }

  /// Moves onto the first or last item of a column, or else onto today or its first day.
  private mutating func put(
    inColumnOf days: ClosedRange<CalendarDay>, fromLeft: Bool, _ world: World
  ) {
    let (record, lane) = (self.record, self.lane)
    let item =
      fromLeft
      ? record.next(after: .day(days.lowerBound), in: lane)
      : record.previous(before: .day(days.upperBound.adding(days: 1)), in: lane)
    go(
      to: item.flatMap { days.contains($0.day) ? $0 : nil },
      or: days.contains(world.today) ? world.today : days.lowerBound, world)
  }

  private func canShow(_ days: ClosedRange<CalendarDay>) -> Bool {
    let years = CalendarDay.supportedYears
    return years.contains(days.lowerBound.year) && years.contains(days.upperBound.year)
  }

  /// Scrolls just far enough to show a day and some of what lies beyond it.
  mutating func show(_ day: CalendarDay, _ world: World) {
    let columns = laneColumns(world)
    let column = scale(world).column(of: day)
    if column < 0 { place(day, at: columns / 4) }
    if column >= columns { place(day, at: columns * 3 / 4) }
  }

  /// Moves to the next lane: onto its nearest item if in view, else onto the bare day.
  private mutating func changeLane(_ world: World, by step: Int) {
    let lanes = lanes(world)
    let index = (lanes.firstIndex(of: lane) ?? 0) + step
    guard lanes.indices.contains(index) else { return }
    let day = sought ?? day
    sought = day
    enter(lanes[index], near: day, world)
  }

  mutating func enter(_ lane: TimelineLane, near day: CalendarDay, _ world: World) {
    let (columns, scale) = (0..<laneColumns(world), scale(world))
    let item = record.nearest(to: day, in: lane)
    self.lane = lane
    stand(on: item.flatMap { columns.contains(scale.column(of: $0.day)) ? $0 : nil }, or: day)
    show(self.day, world)
  }

  mutating func zoom(_ command: Command.ID, _ world: World) -> [Request] {
    guard look == .lanes, let unit = command == .closer ? self.unit.closer : self.unit.wider else {
      return []
    }
    let day = self.day
    let last = max(0, laneColumns(world) - 1)
    let column = min(max(0, scale(world).column(of: day)), last)
    (self.unit, hasZoomed) = (unit, true)
    place(day, at: column)
    return world.saying("Now \(unit.title).")
  }

  /// Scrolls by half a screen, up to the last content or ten years ahead for planning. The cursor
  /// moves to the visible item nearest the middle.
  private mutating func scroll(_ world: World, by direction: Int) {
    let columns = laneColumns(world)
    let days = scale(world).days(of: columns / 2 + direction * max(1, columns / 2))
    let reach = record.reach(with: world.profile, to: world.today)
    let end = max(reach.upperBound, world.today.adding(months: 120))
    guard canShow(days), (reach.lowerBound...end).overlaps(days) else { return }
    place(days.lowerBound, at: columns / 2)
    hasMoved = true
    enter(lane, near: days.lowerBound, world)
  }

  // MARK: - Mouse

  package var zoomsByWheel: Bool { look == .lanes }

  /// Puts the cursor on the clicked item or day; `false` for a click beside the lanes.
  package mutating func click(row: Int, column: Int, _ world: World) -> Bool {
    guard look == .lanes else { return clickDay(row: row, column: column, world) }
    let layout = layout(world)
    guard let band = layout.band(atRow: row) else { return false }
    let place = column - layout.labelColumns
    sought = nil
    guard (0..<laneColumns(world)).contains(place) else {
      enter(band.lane, near: day, world)
      return true
    }
    let days = scale(world).days(of: place)
    guard canShow(days) else { return false }
    lane = band.lane
    put(inColumnOf: days, fromLeft: true, world)
    return true
  }
}
