package import CareerDemo
import CareerTesting

@testable package import CareerModel

extension Journal {
  /// A journal of these entries, in whatever order they are given.
  package static func fixture(_ entries: [Entry]) -> Journal {
    var journal = Journal()
    journal.set(Dictionary(grouping: entries) { $0.day.month })
    return journal
  }
}

extension Entry {
  /// Evidence for one skill, and nothing else that a test did not ask for.
  package static func proof(
    _ id: String, of skill: SkillID = "teamwork", _ level: Int? = nil, on text: String,
    kind: EntryKind = .skill, title: String? = nil, result: String? = nil, project: String? = nil,
    people: [String] = [], confirmedBy: [String] = [], direction: FeedbackDirection? = nil
  ) -> Entry {
    Entry(
      id: EntryID(rawValue: id), kind: kind, day: on(text), title: title ?? "Did \(id)",
      evidence: [Evidence(skill: skill, level: level)], result: result, project: project,
      people: people, confirmedBy: confirmedBy, direction: direction,
      created: instant("2026-01-01"))
  }
}

extension CareerReading {
  /// What entries come to by the small framework, or another one.
  package static func of(
    _ entries: [Entry], profile: Profile = Profile(), framework: Framework = .small,
    on day: CalendarDay = today
  ) -> CareerReading {
    CareerReading(.fixture(entries), profile: profile, framework: framework, on: day)
  }
}

extension ReadinessRule {
  /// Another rule than the one that Cairn comes with, so that no number is right by chance.
  package static let other = ReadinessRule(
    levels: [
      Level(halves: 3, months: 1, projects: 1, days: 0, outcome: false),
      Level(halves: 4, months: 2, projects: 2, days: 20, outcome: false),
      Level(halves: 6, months: 2, projects: 2, days: 30, outcome: false),
      Level(halves: 5, months: 2, projects: 1, days: 60, outcome: true),
      Level(halves: 4, months: 1, projects: 2, days: 40, outcome: true),
    ],
    entryHalves: 2, canConfirmHalves: 4, praiseHalves: 5, longDays: 120, habitHalves: 10,
    skillsPerEntry: 1, windowMonths: 12, lastingMonths: 4, coveragePercent: 50,
    notApplicablePercent: 50, former: Former(), origin: .fixture)
}

extension SeededRandom {
  package static let recordedSkills: [SkillID] = ["teamwork", "talent-management", "juggling"]

  /// Evidence as files can hold it: levels that are none, and now and then a skill named twice.
  package mutating func recordedEvidence() -> [Evidence] {
    var evidence = some(Self.recordedSkills, atMost: 2).map { skill in
      Evidence(
        skill: skill, level: pick([nil, 0, 1, 2, 3, 3, 4, 4, 5, 9]),
        signal: chance(0.3) ? pick(["signal-1", "signal-2"]) : nil)
    }
    if chance(0.1), let first = evidence.first {
      evidence.append(Evidence(skill: first.skill, level: chance(0.5) ? first.level : 2))
    }
    return evidence
  }

  /// Entries of three years around today, with few different projects so that they meet.
  package mutating func record(atMost most: Int = 40) -> [Entry] {
    let days = on("2024-06-01")...on("2027-03-31")
    return (0..<number(in: 0...most)).map { index in
      var entry = entry("\(index)", in: day(in: days).month)
      entry.evidence = recordedEvidence()
      entry.project = chance(0.6) ? pick(["checkout", "cloud", "Atlas"]) : nil
      entry.confirmedBy = chance(0.15) ? ["Kim"] : []
      entry.title = chance(0.2) ? pick(["Ran the week", "ran the WEEK"]) : "Did \(index)"
      entry.result = chance(0.2) ? "It held" : nil
      entry.people = chance(0.5) ? ["Sam"] : []
      entry.direction = entry.kind == .feedback ? pick([nil, .praise, .wish]) : nil
      return entry
    }
  }
}
