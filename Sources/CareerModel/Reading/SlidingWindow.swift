/// The window of a `ReadinessRule`, moving through the months of one skill. One pass that updates
/// counts is cheaper than a two-year fold for every month.
struct SlidingWindow {
  let first: CalendarMonth
  /// The highest level whose examples meet the rule, for each closed month from `first` on.
  private(set) var met: [Int] = []
  /// The established level: the level met, or an earlier one that still lasts.
  private(set) var levels: [Int] = []
  /// The same plus progress towards the next level.
  private(set) var progress: [Double] = []

  private let rule: ReadinessRule
  private var shares: [MonthShare] = []
  /// The index in `shares` of the first month that has not left the window.
  private var oldest = 0
  private var counts = WindowCounts()

  /// - Parameter tallies: Those of one skill, oldest month first, none after `month`, the last to
  /// close.
  init?(
    _ tallies: some Collection<LevelHistory.Tally>, rule: ReadinessRule,
    through month: CalendarMonth
  ) {
    guard let first = tallies.first?.month else { return nil }
    (self.first, self.rule) = (first, rule)
    for (month, tally) in tallies { add(tally, of: month) }
    close(through: month)
  }

  private mutating func add(_ tally: MonthDigest.SkillTally, of month: CalendarMonth) {
    close(through: month.adding(-1))
    let share = MonthShare(tally, of: month, under: rule, numbering: &counts)
    counts.change(by: share, times: 1)
    shares.append(share)
  }

  mutating func close(through month: CalendarMonth) {
    while first.adding(met.count) <= month {
      let start = rule.window(endingWith: first.adding(met.count)).lowerBound
      while oldest < shares.count, shares[oldest].month < start {
        counts.change(by: shares[oldest], times: -1)
        oldest += 1
      }
      met.append(Skill.levelRange.last { rule.isMet(by: pattern(from: $0), for: $0) } ?? 0)
      let level = rule.established(by: met)
      levels.append(level)
      progress.append(Double(level) + rule.part(of: level + 1, in: pattern(from: level + 1)))
    }
  }

  private func pattern(from level: Int) -> Pattern {
    guard Skill.levelRange.contains(level) else { return Pattern() }
    var pattern = counts.pattern(from: level, under: rule)
    guard pattern.examples > 0 else { return pattern }
    let days = shares[oldest...].lazy.compactMap { $0.days(from: level) }
    pattern.first = days.first?.lowerBound
    pattern.last = days.last?.upperBound
    return pattern
  }
}

extension Collection<LevelHistory.Tally> {
  /// The highest level that any example names; 0 if there are none.
  var claimed: Int { lazy.flatMap(\.tally.examples).map(\.level).max() ?? 0 }
}

extension ReadinessRule {
  /// How many months it takes to fall from the highest level to none, once no level is met.
  var monthsToFallFromHighest: Int { max(1, lastingMonths) * Skill.levelRange.count }

  /// Returns the level established by the levels met at the end of each month, oldest first: one
  /// that is met no longer lasts `lastingMonths`, then falls by one for each further such span.
  func established(by met: some BidirectionalCollection<Int>) -> Int {
    met.reversed().prefix(monthsToFallFromHighest).enumerated()
      .reduce(0) { max($0, $1.element - $1.offset / max(1, lastingMonths)) }
  }
}

/// What a month adds to the window, and removes when it leaves. Each name is looked up only once.
private struct MonthShare {
  let month: CalendarMonth
  var titles: [LevelledBag<Int>.Item] = []
  var confirmed: [LevelledBag<Int>.Item] = []
  var praised: [LevelledBag<Int>.Item] = []
  var months: [LevelledBag<CalendarMonth>.Item] = []
  var projects: [LevelledBag<ProjectOfExample>.Item] = []
  var outcomes: [Int] = []
  /// The first and last day with an example, indexed by level, level 1 first.
  private var days = [ClosedRange<CalendarDay>?](repeating: nil, count: Skill.levelRange.count)

  init(
    _ tally: MonthDigest.SkillTally, of month: CalendarMonth, under rule: ReadinessRule,
    numbering counts: inout WindowCounts
  ) {
    self.month = month
    for example in tally.examples where example.rank <= rule.skillsPerEntry {
      let level = example.level
      titles.append(counts.titles.item(example.title, at: level))
      if example.backing > .nobody {
        confirmed.append(counts.confirmed.item(example.title, at: level))
      }
      if example.backing == .praise {
        praised.append(counts.praised.item(example.title, at: level))
      }
      months.append(counts.months.item(month, at: level))
      projects.append(counts.projects.item(ProjectOfExample(example), at: level))
      if example.hasOutcome { outcomes.append(level) }
      let known = days[level - 1] ?? example.day...example.day
      days[level - 1] = min(known.lowerBound, example.day)...max(known.upperBound, example.day)
    }
  }

  func days(from level: Int) -> ClosedRange<CalendarDay>? {
    let found = days[(level - 1)...].compactMap(\.self)
    guard let first = found.map(\.lowerBound).min(), let last = found.map(\.upperBound).max()
    else { return nil }
    return first...last
  }
}

/// The totals of the months in a window, except days, in a form that allows removing a month.
private struct WindowCounts {
  var titles = LevelledBag<Int>()
  var confirmed = LevelledBag<Int>()
  var praised = LevelledBag<Int>()
  var months = LevelledBag<CalendarMonth>()
  var projects = LevelledBag<ProjectOfExample>()
  private var outcomes = Array(repeating: 0, count: Skill.levelRange.count)

  /// - Parameter times: 1 for a month that enters, -1 for one that leaves.
  mutating func change(by share: MonthShare, times: Int) {
    for item in share.titles { titles.change(item, times: times) }
    for item in share.confirmed { confirmed.change(item, times: times) }
    for item in share.praised { praised.change(item, times: times) }
    for item in share.months { months.change(item, times: times) }
    for item in share.projects { projects.change(item, times: times) }
    for level in share.outcomes { outcomes[level - 1] += times }
  }

  func pattern(from level: Int, under rule: ReadinessRule) -> Pattern {
    var pattern = Pattern()
    pattern.examples = titles.kinds(from: level)
    pattern.confirmed = confirmed.kinds(from: level)
    let praised = praised.kinds(from: level)
    let (entry, canConfirm) = (rule.halves(of: .nobody), rule.halves(of: .canConfirm))
    pattern.halves =
      entry * pattern.examples + (canConfirm - entry) * pattern.confirmed
      + (rule.halves(of: .praise) - canConfirm) * praised
    pattern.months = months.kinds(from: level)
    pattern.projects = projects.kinds(from: level)
    pattern.hasOutcome = outcomes[(level - 1)...].contains { $0 > 0 }
    return pattern
  }
}

/// A multiset of things with levels that can count its distinct things at a level or above.
private struct LevelledBag<Thing: Hashable> {
  private var numbers: [Thing: Int] = [:]
  /// How often each thing is in the bag at each level, indexed by its number times five.
  private var counts: [Int] = []
  /// How many distinct things have each level as their highest.
  private var highest = Array(repeating: 0, count: Skill.levelRange.count)

  struct Item {
    fileprivate var number: Int
    fileprivate var level: Int
  }

  mutating func item(_ thing: Thing, at level: Int) -> Item {
    if let number = numbers[thing] { return Item(number: number, level: level) }
    numbers[thing] = numbers.count
    counts.append(contentsOf: repeatElement(0, count: highest.count))
    return Item(number: numbers.count - 1, level: level)
  }

  mutating func change(_ item: Item, times: Int) {
    let place = item.number * highest.count + item.level - 1
    let (before, after) = (counts[place], counts[place] + times)
    guard (before == 0) != (after == 0) else {
      counts[place] = after
      return
    }
    if let top = top(of: item.number) { highest[top] -= 1 }
    counts[place] = after
    if let top = top(of: item.number) { highest[top] += 1 }
  }

  func kinds(from level: Int) -> Int {
    var kinds = 0
    for place in (level - 1)..<highest.count { kinds += highest[place] }
    return kinds
  }

  private func top(of number: Int) -> Int? {
    var place = highest.count - 1
    while place >= 0, counts[number * highest.count + place] == 0 { place -= 1 }
    return place < 0 ? nil : place
  }
}
