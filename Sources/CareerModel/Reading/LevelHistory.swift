/// The established level of one skill at the end of each month.
package struct LevelHistory: Hashable, Sendable {
  /// The first month with an entry for the skill, with or without a level.
  package let first: CalendarMonth
  /// One level per month from `first` to the last month requested, 0 to 5.
  package let levels: [Int]
  /// The highest level whose examples met the rule in that month; lasting levels do not count.
  package let met: [Int]
  /// The highest level any entry claims up to the last month; 0 if there is none.
  package let claimed: Int
  /// The established level plus progress towards the next. 2.75 is level 2, with three quarters of
  /// the quantity furthest behind that the rule requires for level 3.
  package let progress: [Double]
  /// The month in which the last level falls by one if nothing is added; `nil` at level 0.
  package let fallsIn: CalendarMonth?

  /// 0 in months before `first` and in future months.
  package subscript(month: CalendarMonth) -> Int { levels.element(of: month, from: first) ?? 0 }

  /// The `progress` of a month; 0 before `first` and in future months.
  package func progress(in month: CalendarMonth) -> Double {
    progress.element(of: month, from: first) ?? 0
  }
}

extension Array {
  /// Returns the element of a month in a list that has one per month; `nil` outside of it.
  func element(of month: CalendarMonth, from first: CalendarMonth) -> Element? {
    let place = month.ordinal - first.ordinal
    return indices.contains(place) ? self[place] : nil
  }
}

extension LevelHistory {
  typealias Tally = (month: CalendarMonth, tally: MonthDigest.SkillTally)

  /// - Parameter tallies: Those of this skill, oldest month first, none after `month`.
  init?(_ tallies: some Collection<Tally>, rule: ReadinessRule, through month: CalendarMonth) {
    guard let window = SlidingWindow(tallies, rule: rule, through: month) else { return nil }
    first = window.first
    levels = window.levels
    met = window.met
    claimed = tallies.claimed
    progress = window.progress
    fallsIn = window.firstFall(under: rule)
  }
}

/// The level histories of all skills that have an entry.
package struct LevelHistories: Hashable, Sendable {
  package let last: CalendarMonth
  private var histories: [SkillID: LevelHistory]

  /// - Parameter month: The last month to cover; anything dated later is ignored.
  package init(
    _ digests: [CalendarMonth: MonthDigest], rule: ReadinessRule, through month: CalendarMonth
  ) {
    last = month
    let histories = Array(digests.tallies(through: month)).mapOnAllCores { skill, tallies in
      LevelHistory(tallies, rule: rule, through: month).map { (skill, $0) }
    }
    self.histories = Dictionary(uniqueKeysWithValues: histories.compactMap(\.self))
  }

  /// `nil` for a skill without entries up to the last month.
  package subscript(skill: SkillID) -> LevelHistory? { histories[skill] }
}

extension [CalendarMonth: MonthDigest] {
  /// Returns the tallies of each skill up to a month, oldest first.
  func tallies(through last: CalendarMonth) -> [SkillID: [LevelHistory.Tally]] {
    var tallies: [SkillID: [LevelHistory.Tally]] = [:]
    for (month, digest) in sorted(by: { $0.key < $1.key }) where month <= last {
      for (skill, tally) in digest.skills { tallies[skill, default: []].append((month, tally)) }
    }
    return tallies
  }
}
