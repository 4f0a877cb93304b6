import CareerExchange
import CareerModel
import CareerTesting

/// Small careers for documents, on a fixed day.
enum SmallCareers {
  static let now = Instant("2026-11-21T18:00:00Z")!
  static let written = Instant("2026-03-02T09:30:15.250Z")!

  static func career(
    _ entries: [Entry] = [], goals: [Goal] = [], profile: Profile = Profile(name: "Robin Example")
  ) throws -> Career {
    try .fixture(entries, goals: goals, profile: profile)
  }

  static func milestone(
    _ title: String, id: String = "01A", on day: String = "2026-03-02", result: String? = nil
  ) -> Entry {
    Entry(
      id: EntryID(rawValue: id), kind: .milestone, day: CalendarDay(day)!, title: title,
      result: result, created: written)
  }

  static func goal(
    _ title: String, id: String = "01G", by day: String? = "2027-01-15",
    state: Goal.State = .planned
  ) -> Goal {
    Goal(
      id: EntryID(rawValue: id), title: title, by: day.flatMap { CalendarDay($0) }, state: state,
      created: written)
  }

  static func context() throws -> ImportContext {
    ImportContext(framework: .builtIn, today: today, now: now)
  }
}
