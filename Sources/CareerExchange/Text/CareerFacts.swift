import CareerModel

/// What every document begins with: whose record it is, on which day, about which days, and how far
/// it leads.
struct CareerFacts {
  let career: Career
  /// Of the whole record, on its day.
  let reading: CareerReading
  /// The days that the document is about; those of its kind where nobody named any.
  let days: DayRange
  let areUsualDays: Bool
  /// The entries that it is about, newest first; what is dated later than the day is not among them.
  let entries: [Entry]
  private let query: Query
  /// Whether the question leaves out more than days.
  var isPart: Bool { !query.terms.isEmpty }

  init(_ request: ExportRequest, _ career: Career) {
    let usual = request.kind.usualDays(upTo: career.today)
    self.career = career
    reading = career.reading
    areUsualDays = request.query.days == DayRange() && usual != nil
    days = areUsualDays ? usual ?? DayRange() : request.query.days
    let query = request.query.on(days)
    self.query = query
    let today = career.today
    entries = career.journal.entries(in: days).filter { $0.day <= today && query.matches($0) }
  }

  var framework: Framework { career.framework }
  var today: CalendarDay { career.today }

  /// The goals that the query asks for, whatever their days.
  var goals: [Goal] { career.plan.goals.filter(query.on(DayRange()).matches) }

  /// Whether anything at all is recorded.
  var hasRecord: Bool { career.journal.count > 0 || !career.plan.goals.isEmpty }

  var tenure: StageTenure? { career.profile.tenure(on: today) }
  /// The stage that readiness is about; `nil` for a framework without stages.
  var ahead: Stage? { career.profile.stageAhead(in: framework, on: today) }

  /// The last day that the document is about: no later than today.
  var end: CalendarDay { min(days.last ?? today, today) }

  /// Entries of a journal as documents tell them.
  func told(_ entries: [Entry]) -> [EntryFacts] {
    entries.map { EntryFacts(entry: $0, framework: framework, today: today) }
  }

  func told(_ goals: [Goal]) -> [GoalFacts] {
    goals.map { goal in
      GoalFacts(
        goal: goal, entries: goal.fulfilledBy.compactMap(career.journal.entry), career: career)
    }
  }

  func told(_ pile: Pile) -> PileFacts { PileFacts(pile: pile, entries: told(pile.shown)) }
}

/// An entry as documents tell it.
struct EntryFacts {
  var entry: Entry
  var framework: Framework
  var today: CalendarDay
}

struct PileFacts {
  var pile: Pile
  var entries: [EntryFacts]
}

/// A goal as documents tell it, with the entries that fulfilled it.
struct GoalFacts {
  var goal: Goal
  var entries: [Entry]
  var career: Career

  /// How the day it was done lies to the day it was planned for: `3 days early`; `nil` for a goal that
  /// is not done or had no day.
  var punctuality: String? {
    guard let by = goal.by, let done = goal.doneOn else { return nil }
    let days = by.days(to: done)
    return days == 0 ? "on its day" : Wordings.days(abs(days)) + (days < 0 ? " early" : " late")
  }

  /// `5 weeks ago`; `nil` for a goal that is done or whose day is not over.
  var dueAgo: String? {
    goal.isOverdue(on: career.today) ? goal.by?.distance(from: career.today) : nil
  }

  var reason: String? {
    if case .dropped(let reason) = goal.state { reason } else { nil }
  }
}

/// Small pieces of sentences.
enum Wordings {
  static func entries(_ number: Int) -> String { count(number, "entry", "entries") }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  static func days(_ days: Int) -> String {
    switch days {
    case ..<21: count(days, "day", "days")
    case ..<70: count(days / 7, "week", "weeks")
    default: count(days * 12 / 365, "month", "months")
    }
  }

  /// Whole months from one day to another: `3 years and 11 months`; `less than a month`.
  static func span(from first: CalendarDay, to last: CalendarDay) -> String {
    let months =
      last.month.ordinal - first.month.ordinal - (last.dayOfMonth < first.dayOfMonth ? 1 : 0)
    guard months > 0 else { return "less than a month" }
    let (years, rest) = (months / 12, months % 12)
    return [(years, "year"), (rest, "month")].filter { $0.0 > 0 }
      .map { count($0.0, $0.1, $0.1 + "s") }.listed()
  }

  /// The months from the first to the last entry: `Mar to Nov 2026`.
  static func months(of entries: [Entry]) -> String? {
    guard let first = entries.map(\.day).min()?.month, let last = entries.map(\.day).max()?.month
    else { return nil }
    if first == last { return first.shortTitle }
    return (first.year == last.year ? first.shortName : first.shortTitle) + " to " + last.shortTitle
  }

  /// What is missing for a level: `2 more entries at level 3 or above, in another month`.
  static func missing(_ shortfall: ReadinessRule.Shortfall, level: Int, hasSome: Bool) -> String {
    let more = hasSome ? "more " : ""
    var words =
      count(shortfall.fewestEntries, "\(more)entry", "\(more)entries") + " at level \(level)"
      + (level < Skill.levelRange.upperBound ? " or above" : "")
    let (other, different) = hasSome ? ("other ", "other ") : ("", "different ")
    if shortfall.months > 0 {
      words += ", in " + count(shortfall.months, "\(other)month", "\(different)months")
    }
    if shortfall.works > 0 {
      words += ", from " + count(shortfall.works, "\(other)project", "\(different)projects")
    }
    return words
  }
}
