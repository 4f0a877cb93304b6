import CareerDemo
import CareerModel
import CareerTesting

extension Career {
  /// The made-up career of Robin Example, as `cairn demo` writes it.
  static func robin(entries: Int = 1500, years: Int = 10, seed: UInt64 = 1) throws -> Career {
    let demo = DemoCareer.robin(entries: entries, years: years, seed: seed)
    let months = Dictionary(uniqueKeysWithValues: demo.months.map { ($0, demo.entries(of: $0)) })
    return Career(
      profile: demo.profile, framework: .builtIn, journal: .made(of: months),
      plan: Plan(demo.goals),
      today: CareerTesting.today)
  }

  /// All entries, oldest first.
  var oldestFirst: [Entry] { journal.monthsRead.reversed().flatMap(journal.entries) }
}

extension Journal {
  static func made(of months: [CalendarMonth: [Entry]]) -> Journal {
    var journal = Journal()
    journal.set(months)
    return journal
  }
}

extension Entry {
  static func did(
    _ title: String, on day: String = "2026-11-02", kind: EntryKind = .skill,
    _ skills: [(String, Int)] = [], result: String? = nil, project: String? = nil,
    people: [String] = [], confirmedBy: [String] = [], tags: [String] = []
  ) -> Entry {
    let day = CalendarDay(day) ?? today
    var random = SeededRandom(seed: title.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    let instant = Instant(milliseconds: day.ordinal * 86_400_000)
    return Entry(
      id: EntryID(ULID(at: instant, using: &random)), kind: kind, day: day, title: title,
      evidence: skills.map { Evidence(skill: SkillID(rawValue: $0.0), level: $0.1) },
      result: result, project: project, people: people, tags: tags, confirmedBy: confirmedBy,
      created: instant)
  }
}

extension Query {
  static func asked(_ text: String) throws -> Query {
    Query(text, framework: .builtIn, today: today)
  }
}
