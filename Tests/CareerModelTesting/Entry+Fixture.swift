package import CareerDemo
import CareerJSON
import CareerTesting

@testable package import CareerModel

extension Entry {
  /// An entry with an id and a day, and nothing else that a test did not ask for.
  package static func fixture(
    _ id: EntryID = "01A", kind: EntryKind = .skill, on text: String = "2026-11-21",
    _ title: String = "Ran the review", _ evidence: [Evidence] = [], result: String? = nil,
    note: String? = nil, project: String? = nil, people: [String] = [],
    departments: [String] = [], tags: [String] = [], updated: String = "2026-11-21"
  ) -> Entry {
    Entry(
      id: id, kind: kind, day: on(text), title: title, evidence: evidence, result: result,
      note: note, project: project, people: people, departments: departments, tags: tags,
      created: instant("2026-01-01"), updated: instant(updated))
  }

  /// An entry with something in every place.
  package static let full = Entry(
    id: "01FULL", kind: .milestone, day: on("2026-11-03"), title: "Moved to the cloud",
    evidence: [
      Evidence(skill: "talent-management", level: 3, signal: "signal-3"),
      Evidence(skill: "teamwork", unknown: UnknownKeys(["from": .string("a newer Cairn")])),
    ],
    result: "costs down by a third", note: "first line\nsecond line", project: "cloud",
    people: ["Sam"], departments: ["finance"], links: ["https://example.org/1"],
    tags: ["cloud", "2026"], confirmedBy: ["Kim"], created: instant("2026-11-03"),
    updated: instant("2026-11-04"), unknown: UnknownKeys(["mood": .string("glad")]))
}

extension SeededRandom {
  package static let skillIDs = Framework.small.skills.map(\.id)

  package mutating func day(in range: ClosedRange<CalendarDay>) -> CalendarDay {
    CalendarDay(ordinal: number(in: range.lowerBound.ordinal...range.upperBound.ordinal))
  }

  package mutating func evidence() -> [Evidence] {
    some(Self.skillIDs, atMost: 3).map { skill in
      Evidence(skill: skill, level: chance(0.6) ? number(in: Skill.levelRange) : nil)
    }
  }

  /// An entry of a month, with few different names so that they meet in the counts.
  package mutating func entry(_ id: String, in month: CalendarMonth) -> Entry {
    Entry(
      id: EntryID(rawValue: id), kind: pick(EntryKind.allCases),
      day: day(in: month.firstDay...month.lastDay),
      title: pick(["Ran the review", "Wrote the plan", "Gave a talk", "Über Größe gesprochen"]),
      evidence: evidence(), result: chance(0.3) ? "it worked" : nil,
      project: chance(0.4) ? pick(["checkout", "cloud", "Atlas"]) : nil,
      people: some(["Sam", "Kim", "Zoë"], atMost: 2),
      departments: some(["finance", "legal"], atMost: 2), tags: some(["cloud", "talk"], atMost: 1),
      created: Instant(milliseconds: 0), updated: Instant(milliseconds: number(in: 0...1_000_000)))
  }

  /// Months from 2024 to 2026 with up to `most` entries each, whose ids occur once.
  package mutating func months(withAtMost most: Int) -> [CalendarMonth: [Entry]] {
    let chosen = (0..<36).map { CalendarMonth(year: 2024, month: 1 + $0) }
      .filter { _ in chance(0.5) }
    return Dictionary(
      uniqueKeysWithValues: chosen.map { month in
        (month, (0..<number(in: 0...most)).map { entry("\(month)/\($0)", in: month) })
      })
  }
}
