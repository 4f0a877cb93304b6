/// The window of a `ReadinessRule` on its way through the months of one skill: what comes in is
/// added to the counts and what leaves is taken away, so that a career costs one walk and not a
/// fold of two years for each of its months.
struct SlidingWindow {
  let first: CalendarMonth
  /// The shown level of each month that is closed, from `first` on.
  private(set) var levels: [Int] = []
  /// The same with the part of the next level that is there.
  private(set) var progress: [Double] = []

  private let rule: ReadinessRule
  private var shares: [(month: CalendarMonth, share: MonthShare)] = []
  /// The place in `shares` of the first that has not left the window.
  private var oldest = 0
  private var counts = WindowCounts()

  init(from first: CalendarMonth, rule: ReadinessRule) {
    self.first = first
    self.rule = rule
  }

  /// Adds what a month has, and closes the months before it; months come in their order.
  mutating func add(_ tally: MonthDigest.SkillTally, of month: CalendarMonth) {
    close(through: month.adding(-1))
    let share = MonthShare(tally, numbering: &counts)
    counts.change(by: share, times: 1)
    shares.append((month, share))
  }

  /// Writes down the level of every month up to this one.
  mutating func close(through month: CalendarMonth) {
    while first.adding(levels.count) <= month {
      let start = rule.window(endingWith: first.adding(levels.count)).lowerBound
      while oldest < shares.count, shares[oldest].month < start {
        counts.change(by: shares[oldest].share, times: -1)
        oldest += 1
      }
      let shown = counts.shown(under: rule)
      levels.append(shown)
      progress.append(Double(shown) + counts.part(of: shown + 1, under: rule))
    }
  }
}

/// What a month brings into the window and takes with it when it leaves. Names are looked up once.
private struct MonthShare {
  /// How many entries name a level, 1 first, and how many of them somebody stands behind.
  var count = Array(repeating: 0, count: Skill.levelRange.count)
  var confirmed = Array(repeating: 0, count: Skill.levelRange.count)
  var months: [LevelledBag<CalendarMonth>.Item] = []
  var monthsWithoutProject: [LevelledBag<CalendarMonth>.Item] = []
  var projects: [LevelledBag<String>.Item] = []

  init(_ tally: MonthDigest.SkillTally, numbering counts: inout WindowCounts) {
    for (level, proof) in tally.levels where proof.count > 0 {
      count[level - 1] = proof.count
      confirmed[level - 1] = proof.confirmed
      for month in proof.months { months.append(counts.months.item(month, at: level)) }
      for month in proof.monthsWithoutProject {
        monthsWithoutProject.append(counts.monthsWithoutProject.item(month, at: level))
      }
      for project in proof.projects { projects.append(counts.projects.item(project, at: level)) }
    }
  }
}

/// What the months of a window come to: for each level, the quantities of a `Proof`, kept in a way
/// that lets a month be taken away again.
private struct WindowCounts {
  private var count = Array(repeating: 0, count: Skill.levelRange.count)
  private var confirmed = Array(repeating: 0, count: Skill.levelRange.count)
  var months = LevelledBag<CalendarMonth>()
  var monthsWithoutProject = LevelledBag<CalendarMonth>()
  var projects = LevelledBag<String>()

  /// - Parameter times: 1 for a month that comes in, -1 for one that leaves.
  mutating func change(by share: MonthShare, times: Int) {
    for place in count.indices {
      count[place] += times * share.count[place]
      confirmed[place] += times * share.confirmed[place]
    }
    for item in share.months { months.change(item, times: times) }
    for item in share.monthsWithoutProject { monthsWithoutProject.change(item, times: times) }
    for item in share.projects { projects.change(item, times: times) }
  }

  /// The highest level that has all that the rule asks for; 0 if none has.
  func shown(under rule: ReadinessRule) -> Int {
    Skill.levelRange.last { part(of: $0, under: rule) == 1 } ?? 0
  }

  /// How much of what the rule asks for is there at a level or above, 0 to 1; 0 above the highest.
  func part(of level: Int, under rule: ReadinessRule) -> Double {
    guard Skill.levelRange.contains(level) else { return 0 }
    let places = (level - 1)...
    return rule.part(
      strength: rule.strength(
        of: count[places].reduce(0, +), confirmed: confirmed[places].reduce(0, +)),
      months: months.kinds(from: level),
      works: projects.kinds(from: level) + monthsWithoutProject.kinds(from: level))
  }
}

/// Things put in and taken out again, each with a level, that can say at any time how many
/// different ones it has from a level on.
private struct LevelledBag<Thing: Hashable> {
  private var numbers: [Thing: Int] = [:]
  /// How often each thing is in the bag at each level: by its number, five places a thing.
  private var counts: [Int] = []
  /// How many different things have each level as their highest.
  private var highest = Array(repeating: 0, count: Skill.levelRange.count)

  /// A thing by its number, at a level.
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

  /// The place of the highest level at which a thing is there; `nil` where it is not.
  private func top(of number: Int) -> Int? {
    var place = highest.count - 1
    while place >= 0, counts[number * highest.count + place] == 0 { place -= 1 }
    return place < 0 ? nil : place
  }
}
