import CareerDemo
import CareerModelTesting
import CareerTesting

@testable import CareerModel
@testable import CareerPages

/// A made-up career of projects, for measuring a forecast that was tuned on `MadeUpRecord`. Nothing
/// may be tuned on this one.
///
/// It differs in kind: skills rise in whole levels when a project ends, entries come in bursts by
/// the person's habit, and leave, new jobs and promotions interrupt it.
struct ProjectRecord: MadeUpCareer {
  enum Course: String, CaseIterable {
    /// One project after another in the same job.
    case settled
    /// Parental and other leave of four to fourteen months, without entries.
    case leave
    /// A new job every two to four years, which begins with a few quiet months at lower levels.
    case jobs
    /// Promotions after some projects: what comes then teaches more, at first with little to log.
    case promoted
    /// Nothing more is learned after three to six years.
    case settling
    /// Nothing is ever learned.
    case stuck
  }

  /// When a person writes things down.
  private enum Habit: CaseIterable {
    /// A few lines each month; at the start and the end of projects; all at the end; highlights.
    case monthly, stages, atTheEnd, highlights
  }

  private struct Work {
    var name: Int
    var skills: [Int]
    var began: Int
    var ends: Int
  }

  let stage: Stage
  private(set) var digests: [CalendarMonth: MonthDigest] = [:]
  private let course: Course
  private let habit: Habit
  private let learns: Double
  private let atOnce: Int
  private let isModest: Bool
  private let asksForFeedback: Double
  private let learnsUntil: Int
  private let taste: [Double]
  private var levels: [Int]
  private var projects: [Work] = []
  private var finished = 0
  private var promotions = 0
  private var awayUntil = 0
  private var nextTurn: Int
  private var random: SeededRandom

  init(_ course: Course, stage: Stage, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    self.course = course
    self.stage = stage
    habit = random.pick(Habit.allCases)
    learns = 0.2 + 0.5 * random.unit()
    atOnce = random.number(in: 1...3)
    isModest = random.chance(0.4)
    asksForFeedback = 0.4 * random.unit()
    learnsUntil = random.number(in: 36...72)
    taste = stage.asks.map { _ in 0.4 + random.unit() }
    levels = stage.asks.map { max(0, $0.level - random.number(in: 1...3)) }
    nextTurn = random.number(in: 18...48)
    self.random = random
  }

  mutating func goOn(_ months: Int) {
    for _ in 0..<months {
      digests[Self.start.adding(digests.count)] = MonthDigest(entries(of: digests.count))
    }
  }

  private mutating func entries(of month: Int) -> [Entry] {
    if month >= nextTurn { turn(in: month) }
    guard month >= awayUntil else { return [] }
    while projects.count < atOnce { begin(in: month) }
    var entries = feedback(in: month)
    for project in projects {
      entries += self.entries(of: project, in: month)
      if project.ends <= month { end(project, in: month) }
    }
    projects.removeAll { $0.ends <= month }
    return entries
  }

  /// What interrupts the course: a leave, a new job, a promotion.
  private mutating func turn(in month: Int) {
    nextTurn = month + random.number(in: 24...48)
    switch course {
    case .leave:
      awayUntil = month + random.number(in: 4...14)
      for place in projects.indices { projects[place].ends += awayUntil - month }
    case .jobs:
      awayUntil = month + random.number(in: 1...4)
      projects = []
      for place in levels.indices where random.chance(0.25) {
        levels[place] = max(0, levels[place] - 1)
      }
    case .promoted:
      awayUntil = month + random.number(in: 0...3)
      promotions += 1
    case .settled, .settling, .stuck: break
    }
  }

  private mutating func begin(in month: Int) {
    let number = random.number(in: 2...3)
    var skills: Set<Int> = []
    while skills.count < min(number, levels.count) { skills.insert(tasted()) }
    finished += 1
    projects.append(
      Work(
        name: finished, skills: skills.sorted(), began: month,
        ends: month + random.number(in: 2...12)))
  }

  /// A level is learned by the end of a project or not at all.
  private mutating func end(_ project: Work, in month: Int) {
    let learnsOn = course == .settling ? month < learnsUntil : course != .stuck
    let chance = course == .promoted ? learns * (0.6 + 0.3 * Double(promotions)) : learns
    for skill in project.skills where learnsOn && random.chance(chance) {
      levels[skill] = min(5, levels[skill] + 1)
    }
  }

  private mutating func entries(of project: Work, in month: Int) -> [Entry] {
    let (isStart, isEnd) = (project.began == month, project.ends <= month)
    let count =
      switch habit {
      case .monthly: random.number(in: 1...3)
      case .stages: isStart || isEnd ? random.number(in: 2...4) : random.number(in: 0...1)
      case .atTheEnd: isEnd ? random.number(in: 4...9) : 0
      case .highlights: isEnd ? random.number(in: 1...2) : random.chance(0.2) ? 1 : 0
      }
    return (0..<count).map { _ in
      let skills = random.chance(0.4) ? project.skills : [random.pick(project.skills)]
      return entry(
        .skill, in: month, skills, result: isEnd && random.chance(0.7), project: project.name)
    }
  }

  private mutating func feedback(in month: Int) -> [Entry] {
    guard random.chance(asksForFeedback), let project = random.one(of: projects) else { return [] }
    return [entry(.feedback, in: month, [random.pick(project.skills)], result: false)]
  }

  private mutating func entry(
    _ kind: EntryKind, in month: Int, _ skills: [Int], result: Bool, project: Int? = nil
  ) -> Entry {
    let evidence = skills.map { skill in
      // Now and then a stretch, and some name less than they could.
      let level = levels[skill] + (random.chance(0.1) ? 1 : isModest && random.chance(0.4) ? -1 : 0)
      return Evidence(
        skill: stage.asks[skill].skill, level: level < 1 ? nil : min(level, 5))
    }
    let month = Self.start.adding(month)
    return Entry(
      id: "made up", kind: kind, day: month.firstDay.adding(days: random.below(28)),
      title: "Did \(random.next())", evidence: evidence, result: result ? "It held" : nil,
      project: project.map { "project \($0)" }, people: kind == .feedback ? ["Sam"] : [],
      confirmedBy: random.chance(0.15) ? ["Kim"] : [],
      direction: kind == .feedback ? (random.chance(0.7) ? .praise : .wish) : nil,
      created: Instant(milliseconds: 0))
  }

  /// A skill that the person likes to be given, and not one that is learned already.
  private mutating func tasted() -> Int {
    let weights = levels.indices.map { taste[$0] * (levels[$0] > stage.asks[$0].level ? 0.3 : 1) }
    var point = random.unit() * weights.reduce(0, +)
    for (place, weight) in weights.enumerated() {
      point -= weight
      if point < 0 { return place }
    }
    return levels.count - 1
  }
}
