/// The entries and goals on a timeline, and how to step through them in time. Stepping checks the
/// digests first, and so finds the next entry of a rare lane quickly.
package struct TimelineRecord: Hashable, Sendable {
  package let journal: Journal
  /// The goals that have a day on a timeline, sorted by that day.
  package let goals: [Goal]

  package init(_ journal: Journal, goals: [Goal]) {
    self.journal = journal
    self.goals = goals.compactMap { goal in goal.timelineDay.map { (day: $0, goal: goal) } }
      .sorted { ($0.day, $0.goal.id.rawValue) < ($1.day, $1.goal.id.rawValue) }
      .map(\.goal)
  }

  /// Something the cursor can be on.
  package enum Item: Hashable, Sendable {
    case entry(Entry)
    case goal(Goal)

    package var day: CalendarDay {
      switch self {
      case .entry(let entry): entry.day
      case .goal(let goal): goal.timelineDay ?? CalendarDay(ordinal: 0)
      }
    }

    package var name: Name {
      switch self {
      case .entry(let entry): .entry(entry.id)
      case .goal(let goal): .goal(goal.id)
      }
    }

    /// The order in time: by day, goals after entries, then by id.
    fileprivate var place: (Int, Int, String) {
      switch self {
      case .entry(let entry): (entry.day.ordinal, 0, entry.id.rawValue)
      case .goal(let goal): (day.ordinal, 1, goal.id.rawValue)
      }
    }
  }

  /// The identity of an entry or goal.
  package enum Name: Hashable, Sendable {
    case entry(EntryID)
    case goal(EntryID)
  }

  /// Returns `nil` for an item that is not shown.
  package func item(_ name: Name) -> Item? {
    switch name {
    case .entry(let id): journal.entry(id).map(Item.entry)
    case .goal(let id): goals.first { $0.id == id }.map(Item.goal)
    }
  }

  /// Where to start: at an item, or before everything on a day.
  package struct Start: Hashable, Sendable {
    package let day: CalendarDay
    fileprivate let item: Item?

    package static func item(_ item: Item) -> Start { Start(day: item.day, item: item) }
    package static func day(_ day: CalendarDay) -> Start { Start(day: day, item: nil) }

    fileprivate var place: (Int, Int, String) { item?.place ?? (day.ordinal, -1, "") }
  }

  /// Returns the next item of a lane in time; `nil` after the last one.
  package func next(after start: Start, in lane: TimelineLane) -> Item? {
    items(after: start, in: lane, atMost: 1).first
  }

  /// Returns the previous item of a lane in time; `nil` before the first one.
  package func previous(before start: Start, in lane: TimelineLane) -> Item? {
    items(before: start, in: lane, atMost: 1).first
  }

  /// Returns at most `limit` items of a lane after `start`, nearest first.
  package func items(after start: Start, in lane: TimelineLane, atMost limit: Int) -> [Item] {
    items(after: start, through: nil, in: lane, atMost: limit)
  }

  /// - Parameter last: The last month to look for entries in; `nil` for all.
  private func items(
    after start: Start, through last: CalendarMonth?, in lane: TimelineLane, atMost limit: Int
  ) -> [Item] {
    let months = journal.monthsRead.reversed().drop { $0 < start.day.month }
      .prefix { month in last.map { month <= $0 } ?? true }
    return walk(months, beyond: start, in: lane, atMost: limit, goals: goals, isBackwards: false)
  }

  /// Returns at most `limit` items of a lane before `start`, nearest first.
  package func items(before start: Start, in lane: TimelineLane, atMost limit: Int) -> [Item] {
    let months = journal.monthsRead.drop { $0 > start.day.month }
    return walk(
      months, beyond: start, in: lane, atMost: limit, goals: goals.reversed(), isBackwards: true)
  }

  private func walk(
    _ months: some Sequence<CalendarMonth>, beyond start: Start, in lane: TimelineLane,
    atMost limit: Int, goals: [Goal], isBackwards: Bool
  ) -> [Item] {
    func comes(_ one: Item, behind place: (Int, Int, String)) -> Bool {
      isBackwards ? one.place < place : one.place > place
    }
    let place = start.place
    var goals = goals.filter(lane.holds).map(Item.goal).drop { !comes($0, behind: place) }
    var items: [Item] = []
    for month in months where lane.tally(in: journal.digests[month] ?? .init()).count > 0 {
      let entries = journal.entries(of: month)
      for step in entries.indices {
        let index = isBackwards ? entries.count - 1 - step : step
        guard lane.holds(entries[index]) else { continue }
        let item = Item.entry(entries[index])
        if month == start.day.month, !comes(item, behind: place) { continue }
        while items.count < limit, let goal = goals.first, comes(item, behind: goal.place) {
          items.append(goals.removeFirst())
        }
        guard items.count < limit else { return items }
        items.append(item)
      }
    }
    return items + goals.prefix(limit - items.count)
  }

  /// Returns the first item of a lane; `nil` if it is empty.
  package func first(in lane: TimelineLane) -> Item? {
    next(after: .day(CalendarDay(ordinal: Int(Int32.min))), in: lane)
  }

  /// Returns the last item of a lane; `nil` if it is empty.
  package func last(in lane: TimelineLane) -> Item? {
    previous(before: .day(CalendarDay(ordinal: Int(Int32.max))), in: lane)
  }

  /// Returns the item of a lane nearest to a day, the later one of a tie.
  package func nearest(to day: CalendarDay, in lane: TimelineLane) -> Item? {
    let tomorrow = Start.day(day.adding(days: 1))
    let ahead = next(after: tomorrow, in: lane)
    guard let before = previous(before: tomorrow, in: lane) else { return ahead }
    guard let ahead else { return before }
    return before.day.days(to: day) < day.days(to: ahead.day) ? before : ahead
  }

  /// Returns at most `limit` items of a lane within some days, in order of time.
  package func items(
    of lane: TimelineLane, in days: ClosedRange<CalendarDay>, atMost limit: Int
  ) -> [Item] {
    Array(
      items(
        after: .day(days.lowerBound), through: days.upperBound.month, in: lane, atMost: limit
      )
      .prefix { $0.day <= days.upperBound })
  }

  /// The first and last day with something to see; `nil` for an empty record.
  package var reach: ClosedRange<CalendarDay>? {
    let newest = journal[0]?.day
    let oldest = journal[journal.count - 1]?.day
    let days = [oldest, newest, goals.first?.timelineDay, goals.last?.timelineDay].compactMap(
      \.self)
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}

extension TimelineRecord {
  /// Returns the position of an item in a lane in time, from 1, and the number of items.
  package func place(of item: Item, in lane: TimelineLane) -> (number: Int, count: Int) {
    let (month, place) = (item.day.month, item.place)
    let held = goals.filter(lane.holds)
    var number = held.count { Item.goal($0).place <= place }
    var count = held.count
    for other in journal.monthsRead {
      let entries = other == month || lane.countsEntriesTwice ? journal.entries(of: other) : []
      let all =
        lane.countsEntriesTwice
        ? entries.count(where: lane.holds) : lane.tally(in: journal.digests[other] ?? .init()).count
      count += all
      if other < month { number += all }
      if other == month {
        number += entries.count { lane.holds($0) && Item.entry($0).place <= place }
      }
    }
    return (number, count)
  }
}

extension TimelineLane {
  /// Whether digests may count an entry several times: once for each skill of a folded group.
  fileprivate var countsEntriesTwice: Bool { if case .group = self { true } else { false } }
}
