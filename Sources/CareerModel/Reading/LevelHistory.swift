/// The established level of one skill at the end of each month, by the rule of that month's own window.
package struct LevelHistory: Hashable, Sendable {
  package var skill: SkillID
  /// The first month with an entry for the skill, with a level or without.
  package let first: CalendarMonth
  /// One level a month from `first` on, 0 to 5, the last one that of the month asked for.
  package let levels: [Int]
  /// The highest level whose examples met the rule then, without what only lasted.
  package let met: [Int]
  /// The highest level that any entry names up to the last month; 0 where none does.
  package let claimed: Int
  /// The established level with the part of the next one that was there: 2.75 is level 2, and of what the
  /// rule asks for level 3, three quarters of the quantity that is furthest behind.
  package let progress: [Double]

  /// 0 in months before `first`, and in those that lie ahead.
  package subscript(month: CalendarMonth) -> Int {
    let place = month.ordinal - first.ordinal
    return levels.indices.contains(place) ? levels[place] : 0
  }

  /// `progress` of a month; 0 before `first`, and in months that lie ahead.
  package func progress(in month: CalendarMonth) -> Double {
    let place = month.ordinal - first.ordinal
    return progress.indices.contains(place) ? progress[place] : 0
  }
}

extension LevelHistory {
  typealias Tally = (month: CalendarMonth, tally: MonthDigest.SkillTally)

  /// - Parameters:
  ///   - tallies: Of this skill, oldest month first, none after `month`.
  ///   - month: The last month to be told of.
  /// - Returns: `nil` without any tally.
  init?(
    of skill: SkillID, _ tallies: some Sequence<Tally>, rule: ReadinessRule,
    through month: CalendarMonth
  ) {
    var window: SlidingWindow?
    var claimed = 0
    for (month, tally) in tallies {
      claimed = tally.examples.reduce(claimed) { max($0, $1.level) }
      if window == nil { window = SlidingWindow(from: month, rule: rule) }
      window?.add(tally, of: month)
    }
    guard var window else { return nil }
    window.close(through: month)
    self.skill = skill
    first = window.first
    levels = window.levels
    met = window.met
    self.claimed = claimed
    progress = window.progress
  }
}

/// The level histories of every skill that has an entry.
package struct LevelHistories: Hashable, Sendable {
  package let last: CalendarMonth
  private var histories: [SkillID: LevelHistory]

  /// - Parameter month: The last month to be told of; what is dated later is not there yet.
  package init(
    _ digests: [CalendarMonth: MonthDigest], rule: ReadinessRule, through month: CalendarMonth
  ) {
    last = month
    var tallies: [SkillID: [LevelHistory.Tally]] = [:]
    for (month, digest) in digests.sorted(by: { $0.key < $1.key }) where month <= last {
      for (skill, tally) in digest.skills { tallies[skill, default: []].append((month, tally)) }
    }
    histories = tallies.reduce(into: [:]) { histories, pair in
      histories[pair.key] = LevelHistory(of: pair.key, pair.value, rule: rule, through: month)
    }
  }

  /// `nil` for a skill without an entry up to the last month.
  package subscript(skill: SkillID) -> LevelHistory? { histories[skill] }
}
