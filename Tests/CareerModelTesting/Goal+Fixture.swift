import CareerTesting

@testable package import CareerModel

extension Goal {
  /// An open goal for skills at levels; a level of `nil` names none.
  package static func fixture(
    _ id: EntryID, _ levels: [(SkillID, Int?)], by: String? = nil, state: State = .planned,
    signal: SignalID? = nil
  ) -> Goal {
    Goal(
      id: id, title: "Do it",
      evidence: levels.map { Evidence(skill: $0, level: $1, signal: signal) }, by: by.map(on),
      state: state, created: instant("2026-01-01"))
  }
}

/// A record whose levels are known: each month two entries for each skill, of two projects.
package enum RisingRecord {
  package static let start = during("2015-01")

  /// The last day of the last of so many months.
  package static func day(after months: Int) -> CalendarDay { start.adding(months - 1).lastDay }

  /// A stage that asks for so many skills at level 5.
  package static func stage(skills: Int = 2) -> Stage {
    .fixture(
      "stage", "A stage",
      asks: ["teamwork", "talent-management", "troubleshooting", "business-acumen"]
        .prefix(skills).map { ($0, 5) })
  }

  /// - Parameter level: What the entries of a month, counted from 0, are at.
  package static func history(months: Int, _ level: (Int) -> Int) -> ReadinessHistory {
    history(months: months, digests: digests(months: months) { month, _ in level(month) })
  }

  package static func history(
    months: Int, skills: Int = 2, digests: [CalendarMonth: MonthDigest],
    profile: Profile = Profile()
  ) -> ReadinessHistory {
    ReadinessHistory(
      for: stage(skills: skills),
      LevelHistories(digests, rule: .standard, through: start.adding(months - 1)),
      profile: profile, rule: .standard)
  }

  /// - Parameter level: What the entries of a month are at for a skill, both counted from 0.
  package static func digests(
    months: Int, skills: Int = 2, _ level: (Int, Int) -> Int
  ) -> [CalendarMonth: MonthDigest] {
    var digests: [CalendarMonth: MonthDigest] = [:]
    for number in 0..<months {
      let month = start.adding(number)
      var entries: [Entry] = []
      for (place, ask) in stage(skills: skills).asks.enumerated() {
        for (project, day) in [("one", month.firstDay), ("two", month.firstDay.adding(days: 27))] {
          entries.append(
            .proof(
              "\(number) \(project)", of: ask.skill, level(number, place), on: day.description,
              result: "It held", project: project))
        }
      }
      digests[start.adding(number)] = MonthDigest(entries)
    }
    return digests
  }
}

extension ReadinessHistory.Point {
  package var isReached: Bool { share == 100 }
}
