package import CareerModel

/// A career in columns of time: the facts, without glyphs. `TimelineGrid` draws it, and
/// `cairn timeline --json` writes it.
///
/// It stores its inputs and computes its parts on demand. Every key compares two figures, which is
/// fast because unchanged parts share memory.
package struct TimelineFigure: Hashable, Sendable {
  package let career: Record
  /// The visible entries and goals.
  package let shown: TimelineRecord
  package let scale: TimelineScale
  package let columns: Int

  package init(_ career: Record, shown: TimelineRecord, scale: TimelineScale, columns: Int) {
    (self.career, self.shown, self.scale, self.columns) = (career, shown, scale, columns)
  }

  package var framework: Framework { career.framework }
  package var today: CalendarDay { career.today }

  package var days: ClosedRange<CalendarDay> { scale.days(ofFirst: columns) }

  /// The column of today; below 0 or past the last one if out of view.
  package var present: Int { scale.column(of: today) }

  package func isInView(_ column: Int) -> Bool { (0..<columns).contains(column) }

  // MARK: - Stages

  /// A stage along the top.
  package struct Stage: Hashable, Sendable {
    package enum Way: Hashable, Sendable { case held, present, ahead }

    package var stage: StageID
    package var way: Way
    /// Its first and last column, in view or not; a target without a date ends past the view.
    package var first: Int
    package var last: Int
  }

  /// Stages held up to today, and the way to the target unless its date has passed.
  package var stages: [Stage] {
    let profile = career.profile
    var stages = profile.stages.filter { $0.from <= today }.map { tenure in
      Stage(
        stage: tenure.stage, way: profile.tenure(on: today) == tenure ? .present : .held,
        first: scale.column(of: tenure.from),
        last: scale.column(of: min(profile.end(of: tenure) ?? today, today)))
    }
    if let aim = profile.aim, aim.by.map({ $0 > today }) ?? true {
      stages.append(
        Stage(
          stage: aim.stage, way: .ahead, first: present + 1,
          last: aim.by.map(scale.column) ?? columns))
    }
    return stages
  }

  // MARK: - Figures by column

  /// The last month of each column up to today.
  private var months: [CalendarMonth] {
    (0..<max(0, min(columns, present + 1))).map { min(scale.days(of: $0).upperBound, today).month }
  }

  /// Readiness in percent at the end of each column, or today in today's column; `nil` where
  /// evidence covers too little, and after today.
  package var percents: [Int?] {
    let known = months.map { career.reading?.history?[$0]?.percent }
    return known + Array(repeating: nil, count: max(0, columns - known.count))
  }

  /// Returns the established level at the end of each column up to today; the highest of several.
  package func levels(of lane: TimelineLane) -> [Int] { levels(of: lane, in: months) }

  private func levels(of lane: TimelineLane, in months: [CalendarMonth]) -> [Int] {
    let histories = lane.members.compactMap { $0.skill.flatMap { career.reading?.levels[$0] } }
    return months.map { month in histories.reduce(0) { max($0, $1[month]) } }
  }

  // MARK: - Lanes

  /// The content of a lane.
  package enum Content: Hashable, Sendable {
    /// By column.
    case readiness([Int?])
    /// By column, one per column.
    case marks([Mark])
    /// By column, scaled up to `most`; levels up to today; open goals where nothing was logged.
    case amounts([TimelineTally], most: Int, levels: [Int], goals: [Mark])
  }

  /// One or more items in a column.
  package struct Mark: Hashable, Sendable {
    package var column: Int
    package var sign: ItemSymbol
    package var count = 1
  }

  /// Returns the contents of lanes. All skills share one scale, so lanes can be compared.
  package func contents(of lanes: [TimelineLane]) -> [Content] {
    let counts = TimelineCounts(shown, lanes: lanes, scale: scale, columns: columns)
    let most = counts.most(of: lanes.indices.filter { lanes[$0].members.first?.skill != nil })
    let (months, goals) = (months, goals)
    return zip(lanes, counts.lanes).enumerated().map { place, lane in
      let (lane, tallies) = lane
      switch lane {
      case .readiness: return .readiness(percents)
      case .milestones: return .marks(milestones(tallies))
      case .goals: return .marks(Self.joined(goals.map(\.mark)))
      case .all, .feedback, .skill, .group:
        let free = goals.filter { goal, mark in
          goal.isOpen && tallies[mark.column].count == 0 && lane.holds(goal)
        }
        let isOfSkills = lane != .all && lane != .feedback
        return .amounts(
          tallies, most: isOfSkills ? most : counts.most(of: CollectionOfOne(place)),
          levels: isOfSkills ? levels(of: lane, in: months) : [], goals: free.map(\.mark))
      }
    }
  }

  /// Items near each other; the strongest gives them a name.
  package struct Cluster: Hashable, Sendable {
    /// The column of the strongest.
    package var column: Int
    /// The title of the strongest: starred or overdue, then confirmed, then of the highest level, then
    /// the newest.
    package var title: String
    /// How many others there are.
    package var others: Int
  }

  /// Returns the marks of a lane in clusters of at most `width` columns, by column.
  package func clusters(of marks: [Mark], in lane: TimelineLane, width: Int) -> [Cluster] {
    // From the right, so the newest ones are not torn apart.
    let groups = marks.reversed().reduce(into: [[Mark]]()) { groups, mark in
      if let last = groups.last?.first, last.column - mark.column < width {
        groups[groups.count - 1].append(mark)
      } else {
        groups.append([mark])
      }
    }
    return groups.reversed().compactMap { group in
      guard let first = group.last, let last = group.first else { return nil }
      let days = scale.days(of: first.column).lowerBound...scale.days(of: last.column).upperBound
      let items = shown.items(of: lane, in: days, atMost: .max)
      return items.max { $0.strength(on: today) < $1.strength(on: today) }.map {
        Cluster(
          column: scale.column(of: $0.day), title: $0.title.printable, others: items.count - 1)
      }
    }
  }

  private func milestones(_ tallies: [TimelineTally]) -> [Mark] {
    tallies.indices.filter { tallies[$0].count > 0 }
      .map { Mark(column: $0, sign: .milestone, count: tallies[$0].count) }
  }

  /// The goals in view, by day.
  private var goals: [(goal: Goal, mark: Mark)] {
    shown.goals.compactMap { goal in
      guard let column = goal.timelineDay.map(scale.column), isInView(column) else { return nil }
      return (goal, Mark(column: column, sign: ItemSymbol(goal, on: today)))
    }
  }

  /// Merges goals in the same column into one mark with the most important sign.
  private static func joined(_ marks: [Mark]) -> [Mark] {
    marks.reduce(into: []) { joined, mark in
      guard let last = joined.last, last.column == mark.column else { return joined.append(mark) }
      joined[joined.count - 1].count += 1
      joined[joined.count - 1].sign = max(last.sign, mark.sign)
    }
  }
}

extension TimelineRecord {
  /// Returns the days from the first stage or entry to the last goal, the target or today.
  package func reach(with profile: Profile, to today: CalendarDay) -> ClosedRange<CalendarDay> {
    let days = [
      today, profile.stages.first?.from, profile.aim?.by, reach?.lowerBound, reach?.upperBound,
    ].compactMap(\.self)
    return (days.min() ?? today)...(days.max() ?? today)
  }
}

extension TimelineRecord.Item {
  /// How much it says of a time, by which the strongest item of a cluster is chosen.
  fileprivate func strength(on today: CalendarDay) -> (Int, Int, Int) {
    switch self {
    case .entry(let entry): entry.prominence
    case .goal(let goal): (goal.isOverdue(on: today) ? 1 : 0, goal.isOpen ? 1 : 0, 0)
    }
  }

  package var title: String {
    switch self {
    case .entry(let entry): entry.title
    case .goal(let goal): goal.title
    }
  }
}
