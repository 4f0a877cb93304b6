package import CareerModel

/// A believable, plainly made-up career of any size; equal parameters give an equal career. Robin
/// Example starts as a hands-on engineer, leads a team later and finally manages engineers, with
/// what a planner should notice: a stale skill, quiet months, a slide back into hands-on work.
package struct DemoCareer: Sendable {
  /// The person, the stages held and the aim.
  package let profile: Profile
  /// The months that have entries, oldest first.
  package let months: [CalendarMonth]
  /// Planned goals, and results of earlier ones; empty for a career without entries.
  package let goals: [Goal]
  private let entriesByMonth: [CalendarMonth: [Entry]]

  /// - Parameters:
  ///   - entries: Their number; below 0 counts as 0.
  ///   - years: The length of the career, ending on `lastDay`; below 1 counts as 1.
  ///   - signals: Those of each skill by level, which some evidence points to.
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
    let entries = zip(days, instants).map { writer.entry(on: $0, at: $1) }
    entriesByMonth = Dictionary(grouping: entries, by: \.day.month)
    months = entriesByMonth.keys.sorted()
    let milestone = entries.last { $0.kind == .milestone }
    goals = days.isEmpty ? [] : DemoGoals.goals(lastDay: lastDay, milestone: milestone)
    profile = path.profile
  }

  /// Returns the entries of a month, oldest first; empty if there are none.
  package func entries(of month: CalendarMonth) -> [Entry] { entriesByMonth[month] ?? [] }
}
