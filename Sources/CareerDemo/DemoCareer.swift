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
  ///   - framework: Whose behaviours evidence names if its words tell them; `nil` for none.
  package init(
    entries: Int, years: Int, seed: UInt64, lastDay: CalendarDay,
    framework: Framework? = nil
  ) {
    let path = DemoPath(years: max(1, years), lastDay: lastDay)
    var random = SeededRandom(seed: seed)
    let days = DemoSchedule.days(
      count: max(0, entries), from: path.firstDay, to: lastDay, using: &random)
    let instants = DemoSchedule.instants(of: days, lastDay: lastDay, using: &random)

    var writer = DemoWriter(path: path, days: days, framework: framework, random: random)
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

/// The goals of a person on a made-up path: one of every kind, around the last day.
enum DemoGoals {
  /// - Parameter milestone: The result of the first goal; `nil` leaves that goal out.
  static func goals(lastDay: CalendarDay, milestone: Entry?) -> [Goal] {
    var random = SeededRandom(seed: 4)
    func id(at created: Instant) -> EntryID { EntryID(ULID(at: created, using: &random)) }
    var goals: [Goal] = []
    for line in DataTables.demo["goals"] {
      if line.hasPrefix("  ["), let place = goals.indices.last {
        let done = lastDay.adding(days: 7 * goals[place].steps.count - 60)
        goals[place].steps.append(
          GoalStep(title: String(line.dropFirst(6)), done: line.hasPrefix("  [x]") ? done : nil))
      } else {
        let day = lastDay.adding(days: goals.count - 160)
        let created = Instant(milliseconds: (day.ordinal * 24 + 17) * 3_600_000)
        goals.append(goal(line, id(at: created), lastDay: lastDay, created: created))
      }
    }
    guard let milestone else { return goals }
    let created = Instant(milliseconds: (milestone.day.ordinal * 24 - 700) * 3_600_000)
    return goals + [
      Goal(
        id: id(at: created), title: milestone.title, evidence: milestone.evidence,
        by: milestone.day.adding(days: 9), state: .done(on: milestone.day),
        fulfilledBy: [milestone.id], created: created)
    ]
  }

  private static func goal(
    _ line: Substring, _ id: EntryID, lastDay: CalendarDay, created: Instant
  ) -> Goal {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    let skills = DemoLibrary.skills.map { (id: SkillID(rawValue: $0), title: $0, short: $0) }
    let said = LogLine(
      parts[2], as: .goal, framework: .names(id: "", skills: skills), today: lastDay)
    var goal = Goal(said, id: id, created: created)
    goal.by = Int(parts[0]).map(lastDay.adding(days:))
    if parts[1] == "started" { goal.state = .started }
    if parts[1] == "dropped" {
      goal.state = .dropped(reason: said.result ?? "")
      goal.doneWhen = nil
    }
    return goal
  }
}
