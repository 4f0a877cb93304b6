/// What establishes a level: a pattern of examples, never a single good day. The numbers are data of the
/// framework and this project's own reading; docs/readiness.md explains each of them.
///
/// Weights are counted in halves, so that one and a half is a whole number.
package struct ReadinessRule: Hashable, Sendable {
  /// One for each level, 1 first.
  package var levels: [Level]
  /// What an example counts, in halves of an example.
  package var entryHalves: Int
  /// The same where the entry names who can confirm it.
  package var canConfirmHalves: Int
  /// The same for praise from a person who is named.
  package var praiseHalves: Int
  /// How many days from the first example to the last replace different months and projects.
  package var longDays: Int
  /// How many halves over `longDays` are a steady habit, which needs no outcome.
  package var habitHalves: Int
  /// For how many skills an entry counts: those with the highest levels, ties as written.
  package var skillsPerEntry: Int
  /// How many months, the present one among them, an example counts for.
  package var windowMonths: Int
  /// How many months a level lasts when its examples no longer meet the rule; then it falls by one for
  /// each further such span.
  package var lastingMonths: Int
  /// The part of a stage's weight, in percent, whose skills must have a level before a percentage is given.
  package var coveragePercent: Int
  /// The part of a stage's weight, in percent, that may be marked not applicable before no percentage is
  /// given any more.
  package var notApplicablePercent: Int
  /// The numbers of the rule before this one, which older versions of Cairn read. They decide nothing.
  package var former: Former
  package var origin: Origin
  /// The keys of the numbers that a file does not give, which are those of `standard`.
  package var missing: [String] = []

  /// What one level asks for.
  package struct Level: Hashable, Codable, Sendable {
    /// How much the examples at the level or above must count, in halves.
    package var halves: Int
    /// From how many different months.
    package var months: Int
    /// From how many different projects. Work that names no project is a project of its own each month.
    package var projects: Int
    /// How many days must lie between the first and the last of them.
    package var days: Int
    /// Whether one of them must have a result, or somebody who can confirm or has praised it.
    package var outcome: Bool
  }

  /// Entries, months and projects alike for all levels.
  package struct Former: Hashable, Codable, Sendable {
    package var entries = 4
    package var months = 3
    package var projects = 2
    package var confirmedCounts = 2
  }

  /// What a level asks for; `nil` for a number that is no level.
  package subscript(level: Int) -> Level? {
    levels.indices.contains(level - 1) ? levels[level - 1] : nil
  }

  /// The months that count on a day, the day's own month the last of them.
  package func window(endingWith month: CalendarMonth) -> ClosedRange<CalendarMonth> {
    month.adding(1 - max(1, windowMonths))...month
  }

  /// For a framework that gives no rule of its own, and for the numbers that one of another version lacks.
  package static let standard = ReadinessRule(
    levels: [
      Level(halves: 4, months: 2, projects: 1, days: 60, outcome: false),
      Level(halves: 6, months: 2, projects: 1, days: 60, outcome: false),
      Level(halves: 6, months: 3, projects: 2, days: 60, outcome: false),
      Level(halves: 5, months: 2, projects: 1, days: 84, outcome: true),
      Level(halves: 5, months: 2, projects: 1, days: 150, outcome: true),
    ],
    entryHalves: 2, canConfirmHalves: 3, praiseHalves: 4, longDays: 180, habitHalves: 8,
    skillsPerEntry: 3, windowMonths: 24, lastingMonths: 6, coveragePercent: 40,
    notApplicablePercent: 25, former: Former(),
    origin: Origin(source: Framework.ourReadingSource, thought: "The rule that Cairn comes with."))
}

extension ReadinessRule: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case levels, entryHalves, canConfirmHalves, praiseHalves, longDays, habitHalves, skillsPerEntry
    case windowMonths, lastingMonths, coveragePercent, notApplicablePercent, origin
  }

  /// The keys of every number that decides something.
  package static let numberKeys = CodingKeys.allCases.map(\.rawValue).filter { $0 != "origin" }

  /// Numbers that are missing are those of `standard`: a framework that was written for the former rule
  /// goes on working.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func number(_ key: CodingKeys, _ standard: Int) throws -> Int {
      try container.decodeIfPresent(Int.self, forKey: key) ?? standard
    }
    let standard = Self.standard
    levels = try container.decodeIfPresent([Level].self, forKey: .levels) ?? standard.levels
    entryHalves = try number(.entryHalves, standard.entryHalves)
    canConfirmHalves = try number(.canConfirmHalves, standard.canConfirmHalves)
    praiseHalves = try number(.praiseHalves, standard.praiseHalves)
    longDays = try number(.longDays, standard.longDays)
    habitHalves = try number(.habitHalves, standard.habitHalves)
    skillsPerEntry = try number(.skillsPerEntry, standard.skillsPerEntry)
    windowMonths = try number(.windowMonths, standard.windowMonths)
    lastingMonths = try number(.lastingMonths, standard.lastingMonths)
    coveragePercent = try number(.coveragePercent, standard.coveragePercent)
    notApplicablePercent = try number(.notApplicablePercent, standard.notApplicablePercent)
    former = try Former(from: decoder)
    origin = try container.decode(Origin.self, forKey: .origin)
    missing = CodingKeys.allCases.filter { !container.contains($0) }.map(\.rawValue)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(levels, forKey: .levels)
    try container.encode(entryHalves, forKey: .entryHalves)
    try container.encode(canConfirmHalves, forKey: .canConfirmHalves)
    try container.encode(praiseHalves, forKey: .praiseHalves)
    try container.encode(longDays, forKey: .longDays)
    try container.encode(habitHalves, forKey: .habitHalves)
    try container.encode(skillsPerEntry, forKey: .skillsPerEntry)
    try container.encode(windowMonths, forKey: .windowMonths)
    try container.encode(lastingMonths, forKey: .lastingMonths)
    try container.encode(coveragePercent, forKey: .coveragePercent)
    try container.encode(notApplicablePercent, forKey: .notApplicablePercent)
    try former.encode(to: encoder)
    try container.encode(origin, forKey: .origin)
  }
}

extension ReadinessRule.Former {
  private enum CodingKeys: String, CodingKey { case entries, months, projects, confirmedCounts }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    entries = try container.decodeIfPresent(Int.self, forKey: .entries) ?? entries
    months = try container.decodeIfPresent(Int.self, forKey: .months) ?? months
    projects = try container.decodeIfPresent(Int.self, forKey: .projects) ?? projects
    confirmedCounts =
      try container.decodeIfPresent(Int.self, forKey: .confirmedCounts) ?? confirmedCounts
  }
}
