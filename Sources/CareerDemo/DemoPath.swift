import CareerModel

/// The stages of a made-up career, and what is logged in each of them.
struct DemoPath: Sendable {
  let firstDay: CalendarDay
  let lastDay: CalendarDay
  /// In order; the first begins on the first day.
  let tenures: [StageTenure]

  init(years: Int, lastDay: CalendarDay) {
    let firstDay = lastDay.adding(months: -12 * years).adding(days: 1)
    func tenure(_ stage: StageID, after share: Double) -> StageTenure {
      let months = Int(Double(12 * years) * share + 0.5)
      return StageTenure(stage: stage, from: firstDay.month.adding(max(1, months)).firstDay)
    }
    var tenures = [StageTenure(stage: .engineer, from: firstDay)]
    switch years {
    case ...1: break
    case 2: tenures.append(tenure(.lead, after: 0.5))
    default: tenures += [tenure(.lead, after: 0.35), tenure(.manager, after: 0.6)]
    }
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.tenures = tenures
  }

  var profile: Profile {
    Profile(
      name: "Robin Example", stages: tenures,
      aim: Aim(
        stage: StageID(rawValue: "technology-leader"), by: lastDay.month.adding(16).firstDay),
      ruleSeen: ReadinessRule.version
    )
    // The quarterly review was done at its start, and the weekly review is due.
    .reviewing(.quarterly, on: min(lastDay, lastDay.month.startOfQuarter.firstDay.adding(days: 4)))
    .reviewing(.weekly, on: lastDay.adding(days: -8))
  }

  /// Returns the index of the tenure that contains a day.
  func tenureIndex(on day: CalendarDay) -> Int {
    tenures.lastIndex { $0.from <= day } ?? 0
  }

  /// Returns how far into a tenure a day is, 0 to 1.
  func progress(on day: CalendarDay, in index: Int) -> Double {
    let end = index + 1 < tenures.count ? tenures[index + 1].from : lastDay.adding(days: 1)
    let length = max(1, tenures[index].from.days(to: end))
    return min(1, max(0, Double(tenures[index].from.days(to: day)) / Double(length)))
  }

  /// Returns each skill's share of a day's log, in no particular unit.
  func shares(on day: CalendarDay) -> [(habit: DemoHabit, share: Double)] {
    let index = tenureIndex(on: day)
    let tenure = tenures[index]
    let progress = progress(on: day, in: index)
    let recently = tenure.stage == .manager && day.days(to: lastDay) < 100
    let quiet = (day.month.ordinal - tenure.from.month.ordinal) % 11 >= 8
    return DemoHabit.habits(in: tenure.stage).map { habit in
      var share = habit.share(at: progress)
      switch habit.skill {
      case .talentManagement where recently: share *= 0.15
      case .talentManagement where quiet: share *= 0.1
      case .handsOnDelivery where recently: share *= 16
      default: break
      }
      return (habit, share)
    }
  }
}

/// How a stage practises one skill: from when to when, how much, and at which level.
struct DemoHabit: Sendable {
  let skill: SkillID
  /// The part of the tenure, 0 to 1, in which the skill is practised.
  let during: ClosedRange<Double>
  /// The share of the log at the start and end of that part.
  let shares: (Double, Double)
  /// The usual level at the start and end of that part.
  let levels: (Double, Double)

  private init(
    _ skill: SkillID, _ shares: (Double, Double), _ levels: (Double, Double),
    during: ClosedRange<Double> = 0...1
  ) {
    self.skill = skill
    self.during = during
    self.shares = shares
    self.levels = levels
  }

  func share(at progress: Double) -> Double {
    during.contains(progress) ? along(progress, shares) : 0
  }

  func level(at progress: Double) -> Double {
    along(progress, levels)
  }

  private func along(_ progress: Double, _ ends: (Double, Double)) -> Double {
    let part = (progress - during.lowerBound) / (during.upperBound - during.lowerBound)
    return ends.0 + (ends.1 - ends.0) * min(1, max(0, part))
  }

  static func habits(in stage: StageID) -> [DemoHabit] {
    switch stage {
    case .lead: lead
    case .manager: manager
    default: engineer
    }
  }

  private static let engineer = [
    DemoHabit(.handsOnDelivery, (48, 40), (1.1, 3.0)),
    DemoHabit(.teamwork, (18, 18), (1.0, 2.6)),
    DemoHabit(.technicalExpertise, (20, 20), (1.0, 2.5)),
    DemoHabit(.troubleshooting, (13, 17), (1.0, 2.5)),
    DemoHabit(.workManagement, (1, 5), (1.0, 1.5), during: 0.4...1),
    DemoHabit(.talentManagement, (1, 4), (1.0, 1.4), during: 0.5...1),
  ]

  private static let lead = [
    DemoHabit(.handsOnDelivery, (30, 18), (2.8, 3.3)),
    DemoHabit(.teamwork, (16, 14), (2.4, 3.3)),
    DemoHabit(.technicalExpertise, (18, 17), (2.5, 3.3)),
    DemoHabit(.troubleshooting, (15, 14), (2.4, 3.2)),
    DemoHabit(.workManagement, (12, 20), (1.5, 2.9)),
    DemoHabit(.talentManagement, (9, 16), (1.4, 2.7)),
    DemoHabit(.crossFunctional, (1, 3), (1.0, 1.6), during: 0.3...1),
    DemoHabit(.changeManagement, (2, 2), (1.0, 1.8), during: 0.3...0.9),
    DemoHabit(.innovation, (1.5, 1), (1.0, 1.2), during: 0.2...0.7),
  ]

  private static let manager = [
    DemoHabit(.handsOnDelivery, (14, 9), (3.0, 3.3)),
    DemoHabit(.teamwork, (12, 9), (3.1, 3.8)),
    DemoHabit(.technicalExpertise, (16, 13), (3.2, 3.9)),
    DemoHabit(.workManagement, (23, 17), (3.0, 3.9)),
    DemoHabit(.talentManagement, (18, 15), (2.7, 3.7)),
    DemoHabit(.troubleshooting, (14, 10), (3.0, 3.9)),
    DemoHabit(.crossFunctional, (4, 20), (1.6, 3.0), during: 0.3...1),
    DemoHabit(.businessAcumen, (3, 11), (1.2, 2.3), during: 0.45...1),
    DemoHabit(.businessAlignment, (2, 9), (1.0, 2.3), during: 0.45...1),
    DemoHabit(.changeManagement, (12, 10), (1.9, 3.4), during: 0.4...0.8),
    DemoHabit(.innovation, (1.5, 2), (1.0, 2.2), during: 0.5...0.9),
  ]
}

extension StageID {
  fileprivate static let engineer = StageID(rawValue: "hands-on-engineer")
  fileprivate static let lead = StageID(rawValue: "team-lead")
  fileprivate static let manager = StageID(rawValue: "engineering-manager")
}

extension SkillID {
  fileprivate static let handsOnDelivery = SkillID(rawValue: "hands-on-delivery")
  fileprivate static let teamwork = SkillID(rawValue: "teamwork")
  fileprivate static let technicalExpertise = SkillID(rawValue: "technical-expertise")
  fileprivate static let workManagement = SkillID(rawValue: "work-management")
  fileprivate static let talentManagement = SkillID(rawValue: "talent-management")
  fileprivate static let troubleshooting = SkillID(rawValue: "troubleshooting")
  fileprivate static let businessAlignment = SkillID(rawValue: "business-alignment")
  fileprivate static let crossFunctional = SkillID(rawValue: "cross-functional-collaboration")
  fileprivate static let innovation = SkillID(rawValue: "innovation-and-research")
  fileprivate static let changeManagement = SkillID(rawValue: "change-management")
  fileprivate static let businessAcumen = SkillID(rawValue: "business-acumen")
}
