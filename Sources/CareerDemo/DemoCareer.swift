package import CareerModel

/// A believable, plainly made-up career of any size: for the demo, for screenshots, for tests and
/// for measuring. It is the same for the same seed, size, span and last day.
///
/// Robin Example begins as a hands-on engineer, leads a team later and manages engineers in the
/// end. What a planner should notice is in it: skills that begin late, a skill that has gone stale,
/// quiet months in growing people, and a manager who has slid back into hands-on work of late.
package struct DemoCareer: Sendable {
  /// The person, the stages held and the aim.
  package let profile: Profile
  /// The months that have entries, oldest first.
  package let months: [CalendarMonth]
  /// What is planned, and what came of earlier plans; empty for a career without entries.
  package let goals: [Goal]
  private let entriesByMonth: [CalendarMonth: [Entry]]

  /// - Parameters:
  ///   - entries: how many entries there are in all; below 0 counts as 0.
  ///   - years: how many years the career lasts, ending on `lastDay`; below 1 counts as 1.
  ///   - seed: what makes this career differ from others.
  ///   - lastDay: the day that the career is looked at; no entry is later.
  ///   - signals: the signals of each skill by level, from the framework in use. Some evidence
  ///     points at one of them; without them none does, and all else is the same.
  package init(
    entries: Int, years: Int, seed: UInt64, lastDay: CalendarDay,
    signals: [SkillID: [Int: [SignalID]]] = [:]
  ) {
    let path = DemoPath(years: max(1, years), lastDay: lastDay)
    var random = SeededRandom(seed: seed)
    let days = DemoSchedule.days(
      count: max(0, entries), from: path.firstDay, to: lastDay, using: &random)
    let instants = DemoSchedule.instants(of: days, lastDay: lastDay, using: &random)

    var writer = DemoWriter(path: path, days: days, signals: signals, random: random)
    var months: [CalendarMonth] = []
    var entriesByMonth: [CalendarMonth: [Entry]] = [:]
    var ofMonth: [Entry] = []
    for (day, instant) in zip(days, instants) {
      let month = day.month
      if months.last != month {
        if let last = months.last { entriesByMonth[last] = ofMonth }
        months.append(month)
        ofMonth = []
      }
      ofMonth.append(writer.entry(on: day, at: instant))
    }
    if let last = months.last { entriesByMonth[last] = ofMonth }

    let milestone = months.reversed().lazy.flatMap { (entriesByMonth[$0] ?? []).reversed() }
      .first { $0.kind == .milestone }
    goals = days.isEmpty ? [] : DemoGoals.goals(lastDay: lastDay, milestone: milestone)
    profile = path.profile
    self.months = months
    self.entriesByMonth = entriesByMonth
  }

  /// The entries of a month, oldest first; empty where there are none.
  package func entries(of month: CalendarMonth) -> [Entry] {
    entriesByMonth[month] ?? []
  }
}
