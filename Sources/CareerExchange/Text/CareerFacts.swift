import CareerModel
import CareerPages

/// The common facts of all documents: whose record it is, the day, the period, and the target stage.
struct CareerFacts {
  let career: Career
  /// The reading of the whole record on the day of the document.
  let reading: CareerReading
  /// The days that the document covers; the usual ones of its kind if the query names none.
  let days: DayRange
  let areUsualDays: Bool
  /// The entries that it covers, newest first, without those dated after the day of the document.
  let entries: [Entry]
  /// The entries chosen for the first page, in order.
  let first: [EntryID]
  private let query: Query
  /// Whether the query filters by more than days.
  var isPart: Bool { !query.terms.isEmpty }

  /// - Parameter reading: The reading of the career, if it is known already.
  init(_ request: ExportRequest, _ career: Career, reading: CareerReading? = nil) {
    let usual = request.kind.usualDays(upTo: career.today)
    (self.career, first) = (career, request.first)
    self.reading = reading ?? career.reading
    areUsualDays = request.query.days == DayRange() && usual != nil
    days = areUsualDays ? usual ?? DayRange() : request.query.days
    let query = request.query.on(days)
    self.query = query
    let today = career.today
    entries = career.journal.entries(in: days).filter { $0.day <= today && query.matches($0) }
  }

  var framework: Framework { career.framework }
  var today: CalendarDay { career.today }

  /// The goals that match the query, whatever their days.
  var goals: [Goal] { career.plan.goals.filter(query.on(DayRange()).matches) }

  /// The goals that were done in the days of the document, newest first.
  var done: [Goal] {
    goals.filter { $0.doneOn.map(days.contains) ?? false }
      .sorted { ($0.doneOn ?? today) > ($1.doneOn ?? today) }
  }

  /// Returns the goals of which no entry is told yet, and tells the entries that fulfilled them.
  func untold(_ goals: [Goal], _ told: inout ToldEntries) -> [Goal] {
    goals.filter { goal in
      let entries = goal.fulfilledBy.compactMap(career.journal.entry)
      guard !entries.contains(where: told.has) else { return false }
      for entry in entries { told.tell(entry) }
      return true
    }
  }

  /// Whether there is any entry or goal at all.
  var hasRecord: Bool { career.journal.count > 0 || !career.plan.goals.isEmpty }
  var tenure: StageTenure? { career.profile.tenure(on: today) }
  /// The stage that readiness refers to; `nil` for a framework without stages.
  var ahead: Stage? { career.profile.stageAhead(in: framework, on: today) }

  /// The last day that the document covers, no later than today.
  var end: CalendarDay { min(days.last ?? today, today) }

  /// Returns entries as they appear in documents.
  func told(_ entries: [Entry]) -> [EntryFacts] { entries.map { EntryFacts(entry: $0, framework) } }

  /// Returns the first goals, as many as fit on a page.
  func first(_ goals: [Goal]) -> [GoalFacts] {
    goals.prefix(Self.mostGoals).map { goal in
      GoalFacts(
        goal: goal, entries: goal.fulfilledBy.compactMap(career.journal.entry), career: career)
    }
  }

  /// Returns how many goals of these lists do not fit on a page.
  static func more(_ lists: [Goal]...) -> Int {
    lists.reduce(0) { $0 + max(0, $1.count - mostGoals) }
  }

  private static let mostGoals = 8
}

/// A document, or a part of one, that is told from the facts of a career.
protocol FromFacts: SendableMetatype { var facts: CareerFacts { get } }

extension TemplateShape.Field where Subject: FromFacts {
  static func entries(_ name: String, _ value: @escaping Value<[Entry]>) -> Self {
    .list(name, of: .entry) { $0.facts.told(value($0)) }
  }

  /// As many goals as fit on a page.
  static func goals(_ name: String, _ value: @escaping Value<[Goal]>) -> Self {
    .list(name, of: .goal) { $0.facts.first(value($0)) }
  }
}

extension TemplateShape.Field {
  /// Nothing for a pile with nothing to tell.
  static func pile(_ name: String, _ value: @escaping Value<Pile?>) -> Self {
    .thing(name, of: .pile) { value($0).flatMap { $0.shown.isEmpty ? nil : $0 } }
  }

  static func names(_ most: Int, _ name: String, _ value: @escaping Value<[[String]]>) -> Self {
    .list(name, of: .name) { NameCount.most(most, of: value($0)) }
  }
}

/// An entry as it appears in documents.
struct EntryFacts {
  let entry: Entry
  let framework: Framework

  init(entry: Entry, _ framework: Framework) { (self.entry, self.framework) = (entry, framework) }

  /// The title as a sentence without its full stop and without the signs of the log line.
  var title: String { Self.title(entry.title) }

  static func title(_ title: String) -> String {
    let title = Goal.inWords(title).capitalizedFirst
    return title.hasSuffix(".") && !title.hasSuffix("..") ? String(title.dropLast()) : title
  }
}

/// A goal as it appears in documents, with the entries that fulfilled it.
struct GoalFacts {
  var goal: Goal
  var entries: [Entry]
  var career: Career

  /// Such as `3 days early`; `nil` for a goal that is not done or had no day.
  var punctuality: String? {
    guard let by = goal.by, let done = goal.doneOn else { return nil }
    let days = by.days(to: done)
    return days == 0 ? "on time" : Wording.days(abs(days)) + (days < 0 ? " early" : " late")
  }

  /// How long ago it was due, such as `5 weeks ago`; `nil` for a goal that is not overdue.
  var dueAgo: String? {
    goal.isOverdue(on: career.today) ? goal.by?.distance(from: career.today) : nil
  }

  var reason: String? { if case .dropped(let reason) = goal.state { reason } else { nil } }
}
