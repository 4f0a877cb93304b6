package import CareerModel

/// The way one came: stages as bands, a lane for all entries, one for milestones and one for each
/// skill, with today as a line. The cursor walks the entries of a lane in time.
package enum TimelineScreen {
  package struct State: Hashable, Sendable {
    package var unit = TimelineScale.Unit.month
    /// The day that stands in `anchorColumn`, and around which zooming turns.
    package var anchor: CalendarDay
    /// `nil` until something moved: today then stands at three quarters of the width.
    package var anchorColumn: Int?
    /// The entry under the cursor; `nil` while there is none.
    package var cursor: EntryID?
    package var lane = Lane.all
    /// The day that going from lane to lane looks for; `nil` is that of the cursor.
    package var sought: CalendarDay?

    package init(day: CalendarDay) { anchor = day }
  }

  /// One row of marks.
  package enum Lane: Hashable, Sendable {
    case all
    case milestones
    case skill(SkillID)

    func holds(_ entry: Entry) -> Bool {
      switch self {
      case .all: true
      case .milestones: entry.kind == .milestone
      case .skill(let skill): entry.evidence.contains { $0.skill == skill }
      }
    }

    func count(in digest: MonthDigest) -> Int {
      switch self {
      case .all: digest.entries
      case .milestones: digest.kinds[.milestone] ?? 0
      case .skill(let skill): digest.skills[skill]?.all.count ?? 0
      }
    }
  }

  /// The lanes, top to bottom: every skill that has an entry, in the framework's order, then those
  /// that the framework does not know.
  static func lanes(_ state: AppState) -> [Lane] {
    var seen: Set<SkillID> = []
    for digest in state.journal.digests.values { seen.formUnion(digest.skills.keys) }
    let known = state.framework.skills.map(\.id)
    let unknown = seen.subtracting(known).sorted { $0.rawValue < $1.rawValue }
    return [.all, .milestones] + (known.filter(seen.contains) + unknown).map(Lane.skill)
  }

  // MARK: - Update

  static func update(_ state: inout AppState, _ command: Command.ID) {
    if command != .up && command != .down { state.timeline.sought = nil }
    switch command {
    case .left: walk(&state, by: 1)
    case .right: walk(&state, by: -1)
    case .first: jump(&state, toNewest: false)
    case .last: jump(&state, toNewest: true)
    case .up: changeLane(&state, by: -1)
    case .down: changeLane(&state, by: 1)
    case .closer: zoom(&state, to: state.timeline.unit.closer)
    case .wider: zoom(&state, to: state.timeline.unit.wider)
    case .earlier: scroll(&state, by: 1)
    case .later: scroll(&state, by: -1)
    case .today, .back:
      state.timeline.anchor = state.today
      state.timeline.anchorColumn = nil
      state.timeline.lane = .all
      state.timeline.cursor = nearest(to: state.today, state)
    default: break
    }
  }

  /// The cursor on an entry from the first moment on that there is one, and near `day`, where it
  /// was, when its entry goes.
  static func settle(_ state: inout AppState, near day: CalendarDay) {
    if state.timeline.cursor.flatMap({ state.journal.entry($0) }) == nil {
      state.timeline.cursor = nearest(to: day, state)
    }
  }

  /// To the next entry of the lane; older ones have higher places in the journal.
  private static func walk(_ state: inout AppState, by step: Int) {
    guard let start = state.timeline.cursor.flatMap({ state.journal.place(of: $0) }) else { return }
    goToFirst(from: start + step, by: step, &state)
  }

  private static func jump(_ state: inout AppState, toNewest: Bool) {
    goToFirst(from: toNewest ? 0 : state.journal.count - 1, by: toNewest ? 1 : -1, &state)
  }

  /// To the first entry of the lane that is met from a place on.
  private static func goToFirst(from place: Int, by step: Int, _ state: inout AppState) {
    var place = place
    while let entry = state.journal[place] {
      if state.timeline.lane.holds(entry) { return show(entry, &state) }
      place += step
    }
  }

  /// Puts the cursor on an entry and scrolls just so far that it is in view.
  static func show(_ entry: Entry, _ state: inout AppState) {
    state.timeline.cursor = entry.id
    let columns = TimelineView.laneColumns(state)
    let column = scale(state).column(of: entry.day)
    if column < 0 { place(entry.day, at: columns / 4, &state) }
    if column >= columns { place(entry.day, at: columns * 3 / 4, &state) }
  }

  private static func changeLane(_ state: inout AppState, by step: Int) {
    let lanes = lanes(state)
    let index = (lanes.firstIndex(of: state.timeline.lane) ?? 0) + step
    guard lanes.indices.contains(index) else { return }
    let day = state.timeline.sought ?? cursorDay(state)
    state.timeline.sought = day
    state.timeline.lane = lanes[index]
    state.timeline.cursor = nearest(to: day, state) ?? state.timeline.cursor
    if let entry = state.entryAtCursor { show(entry, &state) }
  }

  private static func zoom(_ state: inout AppState, to unit: TimelineScale.Unit?) {
    guard let unit else { return }
    let day = cursorDay(state)
    let columns = TimelineView.laneColumns(state)
    let column = min(max(0, scale(state).column(of: day)), max(0, columns - 1))
    state.timeline.unit = unit
    place(day, at: column, &state)
  }

  /// Half a screen; the cursor goes along to the entry nearest to the middle.
  private static func scroll(_ state: inout AppState, by direction: Int) {
    let columns = TimelineView.laneColumns(state)
    let old = scale(state)
    let middle = old.days(of: columns / 2 - direction * (columns / 2)).lowerBound
    guard reach(state).contains(middle) else { return }
    place(middle, at: columns / 2, &state)
    state.timeline.cursor = nearest(to: middle, state) ?? state.timeline.cursor
  }

  /// From the first stage or entry to today or the aim: what there is to look at.
  private static func reach(_ state: AppState) -> ClosedRange<CalendarDay> {
    let firsts = [state.profile.stages.first?.from, state.journal.monthsRead.last?.firstDay]
    let first = firsts.compactMap(\.self).min() ?? state.today
    let last = max(state.today, state.profile.aim?.by ?? state.today)
    return min(first, last)...last
  }

  private static func place(_ day: CalendarDay, at column: Int, _ state: inout AppState) {
    state.timeline.anchor = day
    state.timeline.anchorColumn = column
  }

  private static func cursorDay(_ state: AppState) -> CalendarDay {
    state.entryAtCursor?.day ?? state.timeline.anchor
  }

  /// The entry of the lane that is nearest to a day.
  private static func nearest(to day: CalendarDay, _ state: AppState) -> EntryID? {
    var (best, distance) = (EntryID?.none, Int.max)
    for month in state.journal.monthsRead {
      let ends = [month.firstDay, month.lastDay].map { abs($0.days(to: day)) }
      guard month == day.month || (ends.min() ?? 0) < distance else { continue }
      for entry in state.journal.entries(of: month).reversed()
      where state.timeline.lane.holds(entry) && abs(entry.day.days(to: day)) < distance {
        (best, distance) = (entry.id, abs(entry.day.days(to: day)))
      }
    }
    return best
  }

  static func scale(_ state: AppState) -> TimelineScale {
    let columns = TimelineView.laneColumns(state)
    let column = state.timeline.anchorColumn ?? columns * 3 / 4
    return TimelineScale(
      unit: state.timeline.unit, placing: state.timeline.anchor, at: min(column, columns - 1))
  }
}
