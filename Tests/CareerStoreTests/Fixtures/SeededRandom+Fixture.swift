import CareerDemo
import CareerModel
import CareerTesting

extension SeededRandom {
  /// An entry of a month with anything in it.
  mutating func entry(_ id: String, in month: CalendarMonth = november) -> Entry {
    var entry = Entry(
      id: EntryID(rawValue: id), kind: one(of: EntryKind.allCases) ?? .skill,
      day: month.firstDay.adding(days: below(month.length)), title: word(),
      created: Instant(milliseconds: number(in: 0...2_000_000_000_000)))
    for _ in 0..<below(3) {
      entry.evidence.append(
        Evidence(skill: "s", level: number(in: 1...5), unknown: UnknownKeys(object())))
    }
    if chance(0.5) { entry.note = word() }
    if chance(0.3) { entry.people = [word(), word()] }
    entry.unknown = UnknownKeys(object())
    return entry
  }
}
