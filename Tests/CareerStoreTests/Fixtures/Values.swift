import CareerJSON
import CareerModel
import CareerTesting

let october = during("2026-10")
let november = during("2026-11")
let december = during("2026-12")

extension Entry {
  /// An entry with an id and a day, and nothing else that a test did not ask for.
  static func fixture(
    _ id: EntryID = "01A", on day: String = "2026-11-21", _ title: String = "Ran the review",
    note: String? = nil, updated: String = "2026-11-21", unknown: [String: JSONValue] = [:]
  ) -> Entry {
    Entry(
      id: id, kind: .skill, day: CareerTesting.on(day), title: title,
      evidence: [Evidence(skill: "talent-management", level: 3)], note: note,
      created: instant("2026-01-01"), updated: instant(updated), unknown: UnknownKeys(unknown))
  }

  /// This entry with another title, updated a day later.
  func titled(_ title: String) -> Entry {
    var entry = self
    entry.title = title
    entry.updated = Instant(milliseconds: updated.milliseconds + 86_400_000)
    return entry
  }

  /// This entry on another day, updated a day later.
  func moved(to day: String) -> Entry {
    var entry = titled(title)
    entry.day = CareerTesting.on(day)
    return entry
  }
}

extension Goal {
  static func fixture(_ id: EntryID = "01G", _ title: String = "Give a talk") -> Goal {
    Goal(id: id, title: title, created: instant("2026-01-01"))
  }
}

extension Change {
  static func add(_ goal: Goal) -> Change { Change([.goal(before: nil, after: goal)]) }
  static func replace(_ before: Goal, with after: Goal) -> Change {
    Change([.goal(before: before, after: after)])
  }
  static func removeGoal(_ goal: Goal) -> Change { Change([.goal(before: goal, after: nil)]) }
}
