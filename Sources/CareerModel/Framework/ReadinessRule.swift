import CareerJSON

/// What establishes a level: a pattern of examples, in framework data. docs/readiness.md explains
/// each number. Weights are in halves, which makes one and a half a whole number.
package struct ReadinessRule: Hashable, Sendable {
  /// One per level, level 1 first.
  package var levels: [Level]
  /// The weight of an example, in halves.
  package var entryHalves: Int
  /// The same if the entry names who can confirm it.
  package var canConfirmHalves: Int
  /// The same for praise from a named person.
  package var praiseHalves: Int
  /// The days between first and last example that make up for different months and projects.
  package var longDays: Int
  /// The weight in halves over `longDays` that makes a steady habit, which needs no outcome.
  package var habitHalves: Int
  /// For how many skills an entry counts: those with the highest levels, ties in written order.
  package var skillsPerEntry: Int
  /// For how many months an example counts, including the current one.
  package var windowMonths: Int
  /// How many months a level lasts without enough examples, before each fall by one.
  package var lastingMonths: Int
  /// The percentage of a stage's weight whose skills need a level before a percentage is given.
  package var coveragePercent: Int
  /// The percentage of a stage's weight that may be not applicable before no percentage is given.
  package var notApplicablePercent: Int
  /// The numbers of the former rule, for older versions of Cairn. They have no effect.
  package var former: Former
  package var origin: Origin
  /// The keys of the numbers missing from a file, which default to `standard`.
  package var missing: [String] = []

  /// The requirements of one level.
  package struct Level: Hashable, Codable, Sendable {
    /// The total weight of examples at the level or above, in halves.
    package var halves: Int
    /// The number of different months.
    package var months: Int
    /// The number of different projects. Work without a project is a separate project each month.
    package var projects: Int
    /// The days between the first and last example.
    package var days: Int
    /// Whether one of them must have a result, or a person who can confirm or has praised it.
    package var outcome: Bool
  }

  /// Entries, months and projects, the same for all levels.
  package struct Former: Hashable, Sendable {
    package var entries = 4
    package var months = 3
    package var projects = 2
    package var confirmedCounts = 2
  }

  /// The version of the rule that this program applies, as a profile notes it in `ruleSeen`.
  package static let version = 2

  /// The requirements of a level; `nil` if there is no such level.
  package subscript(level: Int) -> Level? {
    levels.indices.contains(level - 1) ? levels[level - 1] : nil
  }

  /// Returns the months that count at a date; `month` is the last of them.
  package func window(endingWith month: CalendarMonth) -> ClosedRange<CalendarMonth> {
    month.adding(1 - max(1, windowMonths))...month
  }

  /// The rule of a framework that has none, and the default for missing numbers.
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
    origin: Origin(source: Framework.ourReadingSource, thought: "Cairn’s built-in rule."))
}

extension ReadinessRule: Codable {
  private typealias Number = (key: String, path: any WritableKeyPath<ReadinessRule, Int> & Sendable)

  private static let numbers: [Number] = [
    ("entryHalves", \.entryHalves), ("canConfirmHalves", \.canConfirmHalves),
    ("praiseHalves", \.praiseHalves), ("longDays", \.longDays), ("habitHalves", \.habitHalves),
    ("skillsPerEntry", \.skillsPerEntry), ("windowMonths", \.windowMonths),
    ("lastingMonths", \.lastingMonths), ("coveragePercent", \.coveragePercent),
    ("notApplicablePercent", \.notApplicablePercent),
  ]

  private static let formerNumbers: [Number] = [
    ("entries", \.former.entries), ("months", \.former.months),
    ("projects", \.former.projects), ("confirmedCounts", \.former.confirmedCounts),
  ]

  /// The keys of all numbers that have an effect.
  package static let numberKeys = ["levels"] + numbers.map(\.key)

  /// Missing numbers default to `standard`, which keeps frameworks for the former rule working.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AnyKey.self)
    self = .standard
    levels = try container.decodeIfPresent([Level].self, forKey: AnyKey("levels")) ?? levels
    for (key, path) in Self.numbers + Self.formerNumbers {
      self[keyPath: path] =
        try container.decodeIfPresent(Int.self, forKey: AnyKey(key)) ?? self[keyPath: path]
    }
    origin = try container.decode(Origin.self, forKey: AnyKey("origin"))
    missing = Self.numberKeys.filter { !container.contains(AnyKey($0)) }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: AnyKey.self)
    try container.encode(levels, forKey: AnyKey("levels"))
    for (key, path) in Self.numbers + Self.formerNumbers {
      try container.encode(self[keyPath: path], forKey: AnyKey(key))
    }
    try container.encode(origin, forKey: AnyKey("origin"))
  }
}
