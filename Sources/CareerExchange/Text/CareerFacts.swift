import CareerModel
import CareerPages

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

  /// Those that were done in the days of the document, newest first.
  var done: [Goal] {
    goals.filter { $0.doneOn.map(days.contains) ?? false }
      .sorted { ($0.doneOn ?? today) > ($1.doneOn ?? today) }
  }

  /// Whether anything at all is recorded.
  var hasRecord: Bool { career.journal.count > 0 || !career.plan.goals.isEmpty }

  var tenure: StageTenure? { career.profile.tenure(on: today) }
  /// The stage that readiness is about; `nil` for a framework without stages.
  var ahead: Stage? { career.profile.stageAhead(in: framework, on: today) }

  /// The last day that the document is about: no later than today.
  var end: CalendarDay { min(days.last ?? today, today) }

  /// Entries of a journal as documents tell them.
  func told(_ entries: [Entry]) -> [EntryFacts] {
    entries.map { EntryFacts(entry: $0, framework: framework) }
  }

  func told(_ goals: [Goal]) -> [GoalFacts] {
    goals.map { goal in
      GoalFacts(
        goal: goal, entries: goal.fulfilledBy.compactMap(career.journal.entry), career: career)
    }
  }

  /// The first of them, as many as a page has room for.
  func first(_ goals: [Goal]) -> [GoalFacts] { told(Array(goals.prefix(Self.mostGoals))) }

  /// How many goals these lists have no room for.
  static func more(_ lists: [Goal]...) -> Int {
    lists.reduce(0) { $0 + max(0, $1.count - mostGoals) }
  }

  private static let mostGoals = 8

  func told(_ pile: Pile) -> PileFacts { PileFacts(pile: pile, entries: told(pile.shown)) }
}

/// An entry as documents tell it.
struct EntryFacts {
  var entry: Entry
  var framework: Framework
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
    return days == 0 ? "on its day" : Wording.days(abs(days)) + (days < 0 ? " early" : " late")
  }

  /// `5 weeks ago`; `nil` for a goal that is done or whose day is not over.
  var dueAgo: String? {
    goal.isOverdue(on: career.today) ? goal.by?.distance(from: career.today) : nil
  }

  var reason: String? {
    if case .dropped(let reason) = goal.state { reason } else { nil }
  }
}
