import CareerDrawing
package import CareerModel
package import CareerPages

/// The past and the plan over time: stages as bands, lanes of entries and goals, today as a line.
/// The cursor moves along a lane by item or by column.
package struct TimelineScreen: Screen {
  package static let tab = Tab.timeline
  package static let place = KeyContext("timeline")
  package static let firstHint: Text? =
    "\(key: .closer) and \(key: .wider) zoom; \(key: .otherLook) shows a calendar"

  package var look = Look.lanes
  /// Fits the whole career until the user zooms or moves.
  package var unit = TimelineScale.Unit.month
  var hasZoomed = false
  /// The day in `anchorColumn`, and the centre of zooming.
  package var anchor: CalendarDay
  /// `nil` until the first move: the career is then in the middle if it fits, or else today at two
  /// thirds of the width.
  package var anchorColumn: Int?
  /// `nil` while there is nothing to select.
  package var cursor: Cursor?
  package var lane = TimelineLane.all
  /// The day to look for when changing lanes; `nil` means the cursor's day.
  package var sought: CalendarDay?
  /// Whether the user moved the cursor: new lines then default to its day.
  package var hasMoved = false
  package var arrangement = LaneArrangement()
  package var filter = ""
  package var query = Query()
  /// The entries that match the filter; `nil` without a filter.
  package var found: Journal?
  /// The entries and goals drawn and navigated; built by `refresh`.
  var record = TimelineRecord(Journal(), goals: [])
  /// The skills that have a lane, in order.
  package var skills: [SkillID] = []
  /// The last year shown in the calendar; `nil` means the current year.
  package var lastYear: Int?
  /// The year of the cursor in figures; `nil` until the calendar needs it again.
  var review: YearReview?
  /// The lanes as drawn when the cursor last moved; `nil` before the first move.
  var layer: TimelineLayer?

  package init(on today: CalendarDay) { anchor = today }

  /// The item under the cursor; `nil` on a bare day.
  var item: TimelineRecord.Item? {
    if case .item(let name)? = cursor { record.item(name) } else { nil }
  }

  var day: CalendarDay { if case .day(let day)? = cursor { day } else { item?.day ?? anchor } }

  /// The lane of the calendar. Readiness has no days of its own, so all entries replace it.
  var counted: TimelineLane { lane == .readiness ? .all : lane }

  /// Puts the cursor on an item, or else on a bare day.
  mutating func stand(on item: TimelineRecord.Item?, or day: CalendarDay) {
    cursor = item.map { .item($0.name) } ?? .day(day)
  }

  mutating func place(_ day: CalendarDay, at column: Int) {
    anchor = day
    anchorColumn = column
  }

  /// The two views of the same data.
  package enum Look: Hashable, Sendable { case lanes, calendar }

  package enum Cursor: Hashable, Sendable {
    case item(TimelineRecord.Name)
    /// A day without items of the lane, or one chosen as a day.
    case day(CalendarDay)
  }

  // MARK: - Contents

  /// Returns all lanes that have content, in their default order.
  func available(_ world: World) -> [TimelineLane] {
    LaneArrangement.first.filter { $0 != .goals || !world.plan.goals.isEmpty }
      + skills.map(TimelineLane.skill)
  }

  /// Whether a line shows the filter.
  var hasHeader: Bool { narrowing?.isShown == true }

  /// What the last two years were about, in that line; `nil` with a filter, and without room.
  func summary(_ world: World, within columns: Int) -> String? {
    hasSummary(world) ? world.record.recentYears(within: columns) : nil
  }

  /// Whether there is such a line. Asked several times a frame, so no words are made for it.
  private func hasSummary(_ world: World) -> Bool {
    !hasHeader && look != .calendar && world.body.rows >= 18 && world.record.hasRecentYears
  }

  /// Returns the area below that line.
  func area(_ world: World) -> Rect {
    world.body.inset(top: hasHeader || hasSummary(world) ? 1 : 0)
  }

  func layout(_ world: World) -> TimelineLayout {
    let lanes = lanes(world)
    return TimelineLayout(lanes, selected: lanes.firstIndex(of: lane) ?? 0, in: area(world))
  }

  func laneColumns(_ world: World) -> Int { TimelineLayout.laneColumns(of: world.size.columns) }

  func scale(_ world: World) -> TimelineScale {
    let columns = laneColumns(world)
    let column = anchorColumn ?? columnOfToday(world, columns)
    return TimelineScale(unit: unit, placing: anchor, at: max(0, min(column, columns - 1)))
  }

  func grid(_ world: World) -> TimelineGrid {
    TimelineGrid(
      TimelineFigure(
        world.record, shown: record, scale: scale(world), columns: laneColumns(world)
      ), layout(world), glyphs: world.glyphs)
  }

  func page(_ world: World) -> TimelinePage {
    TimelinePage(
      world.record, shown: record, lane: look == .calendar ? counted : lane, item: item, day: day,
      isNarrowed: found != nil)
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let (page, speech) = (page(world), world.speech)
    let filter = spokenFilter(world)
    if let words = page.emptiness(isReading: world.unread != 0) {
      return filter + [SpokenLine(speech.string(words), isFocus: true)]
    }
    return filter
      + (look == .calendar
        ? page.linesOfDay(in: speech) + spokenYear(world)
        : page.lines(ofLanes: lanes(world), unit, in: speech))
  }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    if command != .up && command != .down { sought = nil }
    switch command {
    case .otherLook:
      look = look == .lanes ? .calendar : .lanes
      if look == .lanes { show(day, world) }
      reviewYear(world)
    case .laneUp, .laneDown: return moveLane(world, downwards: command == .laneDown)
    case .fold: fold(world)
    case .foldAll: foldAll(world)
    case .chooseLanes: return [.open(.lanes)]
    case .back where hasHeader: find("", keeping: nil, world)
    case .today, .back: goToToday(world)
    case .nextMatch: walk(.right, world)
    case .previousMatch: walk(.left, world)
    case .closer, .wider: return zoom(command, world)
    case _ where Self.steps.contains(command): step(command, world)
    default: return nil
    }
    return []
  }

  private static let steps: Set<Command.ID> = [
    .up, .down, .left, .right, .first, .last, .columnLeft, .columnRight, .earlier, .later,
  ]

  package mutating func step(_ command: Command.ID, _ world: World) {
    // Page keys mean earlier and later here.
    let command = [.pageUp: .earlier, .pageDown: .later][command] ?? command
    guard look == .lanes else { return walkDays(command, world) }
    walk(command, world)
    // Cached for the next steps, which show the same lanes.
    let grid = grid(world)
    if layer?.shows(grid, size: world.size) != true {
      layer = TimelineLayer(grid, size: world.size)
    }
  }

  package mutating func renew(_ news: News, _ world: World) {
    switch news {
    case .size: settle(world, near: day)
    case .day, .profile: reconsider(world)
    case .journal, .plan: refresh(world, near: day)
    case .reading:
      review = nil
      reviewYear(world)
    case .proposals: break
    }
  }

  package mutating func focus(on change: Change, _ world: World) {
    for case .goal(_, let goal?) in change.edits
    where goal.timelineDay != nil && world.plan[goal.id] != nil {
      show(.goal(goal), in: lane.holds(goal) ? lane : .goals, world)
    }
    if let entry = change.entry, world.journal.place(of: entry.id) != nil {
      show(.entry(entry), in: lane.holds(entry) ? lane : .all, world)
    }
  }

  package func meant(_ world: World) -> Meant? {
    switch cursor {
    case .item(.entry(let id)): .entry(id)
    case .item(.goal(let id)): .goal(id)
    case .day, nil: .nothing
    }
  }

  package var narrowing: ListFilter? {
    ListFilter(filter: filter, query: query, found: found?.count)
  }

  /// Parses the filter again, because a new day or renamed skills may change its meaning.
  private mutating func reconsider(_ world: World) {
    let day = self.day
    if !hasMoved, anchorColumn == nil { anchor = world.today }
    read(filter, world)
    refresh(world, near: day)
  }

  private mutating func read(_ filter: String, _ world: World) {
    self.filter = filter
    query = Query(filter, framework: world.framework, today: world.today)
  }

  /// Updates to new data. The cursor stays on its item, goes onto the first one to appear, or near
  /// `day`, its former day, if its item is gone.
  private mutating func refresh(_ world: World, near day: CalendarDay) {
    let known = world.framework.skills.map(\.id)
    var seen: Set<SkillID> = []
    for digest in world.journal.digests.values { seen.formUnion(digest.skills.keys) }
    for goal in world.plan.open where goal.timelineDay != nil {
      seen.formUnion(goal.evidence.map(\.skill))
    }
    skills =
      known.filter(seen.contains)
      + seen.subtracting(known).sorted { $0.rawValue < $1.rawValue }
    gather(world)
    settle(world, near: day)
  }

  private mutating func gather(_ world: World) {
    let query = self.query
    review = nil
    found = query.isEmpty ? nil : world.journal.narrowed(to: query)
    record = TimelineRecord(
      found ?? world.journal,
      goals: query.isEmpty ? world.plan.goals : world.plan.goals.filter(query.matches))
  }

  /// Puts the cursor on an existing item, in a visible lane.
  mutating func settle(_ world: World, near day: CalendarDay) {
    defer { reviewYear(world) }
    layer = nil
    fit(world)
    let (lanes, lane) = (lanes(world), self.lane)
    if !lanes.contains(lane) {
      self.lane =
        lanes.first { $0.isSameGroup(as: lane) }
        ?? (lanes.contains(.all) ? .all : lanes.first ?? .all)
    }
    guard hasMoved else { return rest(world) }
    let isOnDay = if case .day? = cursor { true } else { false }
    if !isOnDay, item == nil { stand(on: record.nearest(to: day, in: self.lane), or: day) }
    if look == .lanes { show(self.day, world) }
  }

  /// Puts an unmoved cursor on the last item up to today, or else the first one after it, if in
  /// view; otherwise on today or, in a remembered place without it, near that place.
  private mutating func rest(_ world: World) {
    let (record, lane, scale) = (self.record, self.lane, scale(world))
    let columns = 0..<laneColumns(world)
    func isInView(_ day: CalendarDay) -> Bool { columns.contains(scale.column(of: day)) }
    let day = isInView(world.today) ? world.today : anchor
    let item =
      record.previous(before: .day(day.adding(days: 1)), in: lane)
      ?? record.next(after: .day(day), in: lane)
    stand(on: item.flatMap { isInView($0.day) ? $0 : nil }, or: day)
  }

  /// Moves to today within the lane.
  private mutating func goToToday(_ world: World) {
    anchor = world.today
    anchorColumn = nil
    lastYear = nil
    hasMoved = false
    rest(world)
    if look == .calendar { cursor = .day(world.today) }
    reviewYear(world)
  }

  /// Filters the entries and goals. The cursor stays near its day, on a match in its lane, or else
  /// in the first lane that has one.
  package mutating func find(_ text: String, keeping entry: EntryID?, _ world: World) {
    let day = self.day
    read(text, world)
    gather(world)
    for lane in [self.lane, .all, .goals] where !query.isEmpty {
      guard let match = record.nearest(to: day, in: lane) else { continue }
      (self.lane, hasMoved) = (lane, true)
      cursor = .item(match.name)
      break
    }
    settle(world, near: day)
  }

  /// Puts the cursor on a new or changed item and scrolls it into view.
  private mutating func show(_ item: TimelineRecord.Item, in lane: TimelineLane, _ world: World) {
    self.lane = lane
    go(to: item, world)
    settle(world, near: item.day)
  }

  /// Returns the initial text of a new line: the day of a cursor the user placed. `nil` for an
  /// entry of today, and for a plan of today or earlier.
  package func lineStart(planning: Bool, _ world: World) -> LogLineForm.Given? {
    guard hasMoved else { return nil }
    let day = self.day
    if planning { return day > world.today ? .init("by:\(day) ") : nil }
    return day < world.today ? .init("on:\(day) ") : nil
  }
}

extension AppState { package var timeline: TimelineScreen { self[TimelineScreen.self] } }
