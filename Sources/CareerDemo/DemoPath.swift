import CareerModel

/// The stages of a made-up career, and what is logged in each of them.
struct DemoPath: Sendable {
  let firstDay: CalendarDay
  let lastDay: CalendarDay
  /// In order; the first begins on the first day.
  let tenures: [StageTenure]

  init(years: Int, lastDay: CalendarDay) {
    let firstDay = lastDay.adding(months: -12 * years).adding(days: 1)
    func tenure(_ stage: Int, after share: Double) -> StageTenure {
      let months = Int(Double(12 * years) * share + 0.5)
      return StageTenure(
        stage: DemoLibrary.stages[stage], from: firstDay.month.adding(max(1, months)).firstDay)
    }
    var tenures = [StageTenure(stage: DemoLibrary.stages[0], from: firstDay)]
    switch years {
    case ...1: break
    case 2: tenures.append(tenure(1, after: 0.5))
    default: tenures += [tenure(1, after: 0.35), tenure(2, after: 0.6)]
    }
    (self.firstDay, self.lastDay, self.tenures) = (firstDay, lastDay, tenures)
  }

  var profile: Profile {
    // A manager's own view of some skills.
    let own = tenures.count > 2 ? DataTables.demo["assessments"] : []
    return own.reduce(unassessed) { profile, line in
      let words = line.split(separator: " ").map(String.init)
      return profile.assessing(
        SkillID(rawValue: words[0]), at: Int(words[1]) ?? 0, on: lastDay.adding(days: -47))
    }
  }

  private var unassessed: Profile {
    Profile(
      name: "Robin Example",
      scope: tenures.count > 2 ? DataTables.demo.texts("scope").first : nil, stages: tenures,
      aim: Aim(
        stage: StageID(rawValue: "technology-leader"), by: lastDay.month.adding(16).firstDay),
      ruleSeen: ReadinessRule.version
    )
    // The quarterly review was done at its start, and the weekly review is due.
    .reviewing(.quarterly, on: min(lastDay, lastDay.month.startOfQuarter.firstDay.adding(days: 4)))
    .reviewing(.weekly, on: lastDay.adding(days: -8))
  }

  func tenureIndex(on day: CalendarDay) -> Int { tenures.lastIndex { $0.from <= day } ?? 0 }

  func moment(on day: CalendarDay) -> DemoMoment {
    let index = tenureIndex(on: day)
    let from = tenures[index].from
    let end = index + 1 < tenures.count ? tenures[index + 1].from : lastDay.adding(days: 1)
    let (past, length) = (from.days(to: day), max(1, from.days(to: end)))
    let progress = min(1, max(0, Double(past) / Double(length)))
    let recently = index == 2 && day.days(to: lastDay) < 100
    let quiet = (day.month.ordinal - from.month.ordinal) % 11 >= 8
    let shares = DemoLibrary.shared.chapters[index].habits.map { habit in
      var share = habit.share(at: progress)
      switch habit.skill.rawValue {
      case "talent-management" where recently: share *= 0.15
      case "talent-management" where quiet: share *= 0.1
      case "hands-on-delivery" where recently: share *= 16
      default: break
      }
      return (habit: habit, share: share)
    }
    return DemoMoment(
      day: day, index: index, progress: progress, daysInStage: past, shares: shares)
  }
}

/// A day of a made-up career.
struct DemoMoment {
  let day: CalendarDay
  /// The place of the stage, from 0.
  let index: Int
  /// How much of the stage is over, 0 to 1.
  let progress: Double
  let daysInStage: Int
  /// Each skill's share of the day's log, in no particular unit.
  let shares: [(habit: DemoHabit, share: Double)]

  func level(of skill: SkillID) -> Double? {
    shares.first { $0.habit.skill == skill }?.habit.level(at: progress)
  }
}

/// How a stage practises one skill: from when to when, how much, and at which level.
struct DemoHabit: Sendable {
  let skill: SkillID
  /// The part of the tenure, 0 to 1, in which the skill is practised.
  private let during: ClosedRange<Double>
  /// The share of the log at the start and end of that part.
  private let shares: (Double, Double)
  /// The usual level at the start and end of that part.
  private let levels: (Double, Double)

  init(_ line: Substring) {
    let words = line.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Double($0) }
    skill = SkillID(rawValue: String(words[0]))
    (shares, levels) = ((numbers[0], numbers[1]), (numbers[2], numbers[3]))
    during = numbers.count > 4 ? numbers[4]...numbers[5] : 0...1
  }

  func share(at progress: Double) -> Double {
    during.contains(progress) ? along(progress, shares) : 0
  }

  func level(at progress: Double) -> Double { along(progress, levels) }

  private func along(_ progress: Double, _ ends: (Double, Double)) -> Double {
    let part = (progress - during.lowerBound) / (during.upperBound - during.lowerBound)
    return ends.0 + (ends.1 - ends.0) * min(1, max(0, part))
  }
}
