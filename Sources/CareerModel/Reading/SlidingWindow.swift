/// The window of a `ReadinessRule`, moving through the months of one skill. One pass that updates
/// counts is cheaper than a two-year fold for every month. The rule is passed from function to
/// function: if the window stored it, each use would copy it.
struct SlidingWindow {
  let first: CalendarMonth
  /// The highest level whose examples meet the rule, for each closed month from `first` on.
  private(set) var met: [Int] = []
  /// The established level: the level met, or an earlier one that still lasts.
  private(set) var levels: [Int] = []
  /// The same plus progress towards the next level.
  private(set) var progress: [Double] = []

  private var shares: [MonthShare] = []
  private var oldest = 0
  private var bag = LevelledBag()
  /// The number of examples with an outcome, by level.
  private var outcomes = Array(repeating: 0, count: Skill.levelRange.count)
  /// Whether an example came or left since the last month was closed.
  private var hasChanged = true

  /// - Parameter tallies: Those of one skill, oldest month first, none after `month`, the last to
  /// close.
  init?(
    _ tallies: some Collection<LevelHistory.Tally>, rule: ReadinessRule,
    through month: CalendarMonth
  ) {
    guard let first = tallies.first?.month else { return nil }
    self.first = first
    for (month, tally) in tallies { add(tally, of: month, under: rule) }
    close(through: month, under: rule)
  }

  private mutating func add(
    _ tally: MonthDigest.SkillTally, of month: CalendarMonth, under rule: ReadinessRule
  ) {
    close(through: month.adding(-1), under: rule)
    let share = MonthShare(tally, of: month, under: rule, numbering: &bag)
    change(by: share, times: 1)
    shares.append(share)
  }

  /// - Parameter times: 1 for a month that enters, -1 for one that leaves.
  private mutating func change(by share: MonthShare, times: Int) {
    hasChanged = hasChanged || !share.items.isEmpty
    for item in share.items { bag.change(item, times: times) }
    for level in share.outcomes { outcomes[level - 1] += times }
  }

  private mutating func close(through month: CalendarMonth, under rule: ReadinessRule) {
    while first.adding(met.count) <= month {
      let start = rule.window(endingWith: first.adding(met.count)).lowerBound
      while oldest < shares.count, shares[oldest].month < start {
        change(by: shares[oldest], times: -1)
        oldest += 1
      }
      let highest =
        hasChanged
        ? Skill.levelRange.last { rule.isMet(by: pattern(from: $0, under: rule), for: $0) }
        : met.last
      met.append(highest ?? 0)
      let level = rule.established(by: met)
      let known = hasChanged || levels.last != level ? nil : progress.last
      levels.append(level)
      progress.append(
        known
          ?? Double(level) + rule.part(of: level + 1, in: pattern(from: level + 1, under: rule)))
      hasChanged = false
    }
  }

  /// The month in which the last level falls if nothing is added; `nil` at level 0.
  func firstFall(under rule: ReadinessRule) -> CalendarMonth? {
    guard let level = levels.last, level > 0 else { return nil }
    var later = self
    for _ in 1...(max(1, rule.windowMonths) + rule.monthsToFallFromHighest) {
      let month = first.adding(later.met.count)
      later.close(through: month, under: rule)
      if later.levels.last ?? 0 < level { return month }
    }
    return nil
  }

  private func pattern(from level: Int, under rule: ReadinessRule) -> Pattern {
    var pattern = Pattern()
    guard Skill.levelRange.contains(level) else { return pattern }
    pattern.examples = bag.kinds(of: .titles, from: level)
    guard pattern.examples > 0 else { return pattern }
    pattern.confirmed = bag.kinds(of: .confirmed, from: level)
    let praised = bag.kinds(of: .praised, from: level)
    let (entry, canConfirm) = (rule.halves(of: .nobody), rule.halves(of: .canConfirm))
    pattern.halves =
      entry * pattern.examples + (canConfirm - entry) * pattern.confirmed
      + (rule.halves(of: .praise) - canConfirm) * praised
    pattern.months = bag.kinds(of: .months, from: level)
    pattern.projects = bag.kinds(of: .projects, from: level)
    pattern.hasOutcome = outcomes[(level - 1)...].contains { $0 > 0 }
    // By their indices, or each share would be copied.
    let days = shares.indices[oldest...].lazy.compactMap { shares[$0].days(from: level) }
    pattern.first = days.first?.lowerBound
    pattern.last = days.last?.upperBound
    return pattern
  }
}

extension Collection<LevelHistory.Tally> {
  var claimed: Int { lazy.flatMap(\.tally.examples).map(\.level).max() ?? 0 }
}

extension ReadinessRule {
  /// How many months it takes to fall from the highest level to none, once no level is met.
  package var monthsToFallFromHighest: Int { max(1, lastingMonths) * Skill.levelRange.count }

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
  private(set) var items: [LevelledBag.Item] = []
  /// The levels of the examples with an outcome.
  private(set) var outcomes: [Int] = []
  /// The first and last day with an example, indexed by level, level 1 first.
  private var days = [ClosedRange<CalendarDay>?](repeating: nil, count: Skill.levelRange.count)

  init(
    _ tally: MonthDigest.SkillTally, of month: CalendarMonth, under rule: ReadinessRule,
    numbering bag: inout LevelledBag
  ) {
    self.month = month
    for example in tally.examples where example.rank <= rule.skillsPerEntry {
      let (level, title) = (example.level, example.title)
      items.append(bag.item(.init(.titles, title), at: level))
      if example.backing > .nobody { items.append(bag.item(.init(.confirmed, title), at: level)) }
      if example.backing == .praise { items.append(bag.item(.init(.praised, title), at: level)) }
      if days[level - 1] == nil {
        items.append(bag.item(.init(.months, month.ordinal), at: level))
      }
      let project = LevelledBag.Thing(
        .projects, example.project ?? month.ordinal, isNamed: example.project != nil)
      items.append(bag.item(project, at: level))
      if example.hasOutcome { outcomes.append(level) }
      let known = days[level - 1] ?? example.day...example.day
      days[level - 1] = min(known.lowerBound, example.day)...max(known.upperBound, example.day)
    }
  }

  func days(from level: Int) -> ClosedRange<CalendarDay>? {
    days[(level - 1)...].reduce(nil) { found, days in
      guard let found, let days else { return found ?? days }
      return min(found.lowerBound, days.lowerBound)...max(found.upperBound, days.upperBound)
    }
  }
}

/// A multiset of things with levels that can count its distinct things at a level or above.
private struct LevelledBag {
  /// What is counted, as a `Pattern` does.
  enum Quantity: Int, CaseIterable { case titles, confirmed, praised, months, projects }

  struct Thing: Hashable {
    var quantity: Quantity
    var number: Int
    /// Whether the number is that of a name, and not of a month instead.
    var isNamed: Bool

    init(_ quantity: Quantity, _ number: Int, isNamed: Bool = true) {
      (self.quantity, self.number, self.isNamed) = (quantity, number, isNamed)
    }

    /// The number tells most of them apart, and hashing one value is faster than hashing three.
    func hash(into hasher: inout Hasher) { hasher.combine(number) }
  }

  struct Item {
    fileprivate var quantity: Quantity
    fileprivate var number: Int
    fileprivate var level: Int
  }

  private static let levels = Skill.levelRange.count
  private var numbers: [Thing: Int] = [:]
  /// How often each thing is in the bag at each level, indexed by its number times five.
  private var counts: [Int] = []
  /// How many distinct things of a quantity have each level as their highest.
  private var highest = Array(
    repeating: Array(repeating: 0, count: levels), count: Quantity.allCases.count)

  mutating func item(_ thing: Thing, at level: Int) -> Item {
    if let number = numbers[thing] {
      return Item(quantity: thing.quantity, number: number, level: level)
    }
    numbers[thing] = numbers.count
    counts.append(contentsOf: repeatElement(0, count: Self.levels))
    return Item(quantity: thing.quantity, number: numbers.count - 1, level: level)
  }

  mutating func change(_ item: Item, times: Int) {
    let place = item.number * Self.levels + item.level - 1
    let (before, after) = (counts[place], counts[place] + times)
    guard (before == 0) != (after == 0) else {
      counts[place] = after
      return
    }
    if let top = top(of: item.number) { highest[item.quantity.rawValue][top] -= 1 }
    counts[place] = after
    if let top = top(of: item.number) { highest[item.quantity.rawValue][top] += 1 }
  }

  func kinds(of quantity: Quantity, from level: Int) -> Int {
    highest[quantity.rawValue][(level - 1)...].reduce(0, +)
  }

  /// Returns the index of the highest level of a thing; `nil` if it is not in the bag.
  private func top(of number: Int) -> Int? {
    (0..<Self.levels).last { counts[number * Self.levels + $0] != 0 }
  }
}
