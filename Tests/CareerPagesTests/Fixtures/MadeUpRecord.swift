import CareerDemo
import CareerModelTesting
import CareerTesting

@testable import CareerModel
@testable import CareerPages

/// A made-up career whose ways are known, that can be looked at and then go on.
///
/// Somebody's true level of each skill grows in a known manner. They log now more and now less, of
/// what they do around that level, on projects that come and go. Whether and when a stage is reached
/// is then said by the rule of readiness alone.
struct MadeUpRecord: MadeUpCareer {
  enum Manner: String, CaseIterable {
    /// Every skill grows as much each year.
    case steady
    /// By turns: for some months a third of the skills grow twice as fast, the others half as fast.
    case uneven
    /// Each year faster than the last by a quarter of the beginning's pace.
    case accelerating
    /// Half as fast after five years.
    case slowing
    case flat
    case falling

    fileprivate func factor(after years: Double, isInTurn: Bool) -> Double {
      switch self {
      case .steady: 1
      case .uneven: isInTurn ? 2 : 0.5
      case .accelerating: 0.6 + 0.16 * years
      case .slowing: 1 / (1 + 0.2 * years)
      case .flat: 0
      case .falling: -0.8
      }
    }
  }

  private(set) var digests: [CalendarMonth: MonthDigest] = [:]
  let stage: Stage
  private let manner: Manner
  private let entriesAMonth: Double
  /// How far entries stray from the true level.
  private let stray: Double
  private var skills: [Grown]
  private var random: SeededRandom
  private var busy = 1.0
  private var project = 0
  private var turn: Set<Int> = []

  private struct Grown {
    var id: SkillID
    var level: Double
    /// In levels a year.
    var growth: Double
    /// How much of all entries is about it, beside the others.
    var share: Double
  }

  /// Nobody is like another: how much is logged and learned, how unlike the skills grow.
  init(_ manner: Manner, stage: Stage, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    entriesAMonth = 4 + 20 * random.unit() * random.unit()
    let levelsAYear = 0.12 + 0.36 * random.unit()
    let unlike = 0.6 * random.unit()
    stray = 0.6 + 1.2 * random.unit()
    skills = stage.asks.map { ask in
      Grown(
        id: ask.skill, level: Double(ask.level) - 0.5 - 3 * random.unit(),
        growth: levelsAYear * (1 + unlike * (2 * random.unit() - 1)), share: 0.5 + random.unit())
    }
    self.stage = stage
    self.manner = manner
    self.random = random
  }

  mutating func goOn(_ months: Int) {
    for _ in 0..<months { addMonth() }
  }

  private mutating func addMonth() {
    let month = Self.start.adding(digests.count)
    if random.chance(0.15) { busy = 0.4 + 1.2 * random.unit() }
    if random.chance(0.15) { project += 1 }
    if turn.isEmpty || random.chance(0.15) {
      turn = Set(random.shuffled(Array(skills.indices)).prefix((skills.count + 1) / 3))
    }
    let years = Double(digests.count) / 12
    for index in skills.indices {
      let factor = manner.factor(after: years, isInTurn: turn.contains(index))
      skills[index].level += skills[index].growth * factor / 12
    }
    let entries = Int(entriesAMonth * busy * (0.5 + random.unit()) + 0.5)
    digests[month] = MonthDigest((0..<entries).map { _ in entry(in: month) })
  }

  private mutating func entry(in month: CalendarMonth) -> Entry {
    let first = skill()
    let about = random.chance(0.3) ? Set([first, skill()]).sorted() : [first]
    let evidence = about.map { index in
      let strayed = skills[index].level + stray * (random.unit() + random.unit() - 1)
      let level = Int(strayed.rounded())
      return Evidence(
        skill: skills[index].id, level: level < 1 || random.chance(0.1) ? nil : min(level, 5))
    }
    return Entry(
      id: "made up", kind: random.chance(0.1) ? .feedback : .skill,
      day: month.firstDay.adding(days: random.below(28)), title: "Did \(random.next())",
      evidence: evidence, result: random.chance(0.3) ? "It held" : nil,
      project: random.chance(0.6) ? "project \(project + random.below(2))" : nil,
      created: Instant(milliseconds: 0))
  }

  private mutating func skill() -> Int {
    var point = random.unit() * skills.reduce(0) { $0 + $1.share }
    for (index, skill) in skills.enumerated() {
      point -= skill.share
      if point < 0 { return index }
    }
    return skills.count - 1
  }
}
