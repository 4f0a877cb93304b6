import CareerModel

/// Which days a document is about, as one goes through them with the arrows.
package enum ExportPeriod: Hashable, Sendable, CaseIterable {
  case all, thisYear, lastHalf, lastQuarter
  /// What the filter of the Log or the timeline shows.
  case shown

  /// Those that there are now: without a filter nothing is shown by one.
  static func available(_ app: AppState) -> [ExportPeriod] {
    allCases.filter { $0 != .shown || filter(app) != nil }
  }

  func title(_ app: AppState) -> String {
    switch self {
    case .all: "all"
    case .thisYear: "this year"
    case .lastHalf: "last half-year"
    case .lastQuarter: "last quarter"
    case .shown: "what is shown: \(Self.filter(app)?.text ?? "")"
    }
  }

  /// The first and the last day; `nil` where no days are meant.
  func days(_ app: AppState) -> ClosedRange<CalendarDay>? {
    switch self {
    case .all, .shown: nil
    case .thisYear: Self.span(from: CalendarMonth(year: app.today.year, month: 1), months: 12)
    case .lastHalf:
      Self.span(
        from: CalendarMonth(year: app.today.year, month: app.today.monthNumber > 6 ? 7 : 1)
          .adding(-6), months: 6)
    case .lastQuarter: Self.span(from: app.today.month.startOfQuarter.adding(-3), months: 3)
    }
  }

  /// The entries that are meant.
  func query(_ app: AppState) -> Query {
    if self == .shown { return Self.filter(app)?.query ?? Query() }
    guard let days = days(app) else { return Query() }
    return Query(
      "since:\(days.lowerBound) until:\(days.upperBound)", framework: app.framework,
      today: app.today)
  }

  private static func span(
    from month: CalendarMonth, months: Int
  ) -> ClosedRange<CalendarDay> {
    month.firstDay...month.adding(months - 1).lastDay
  }

  /// The filter of the screen below, or of the other one that has one.
  private static func filter(_ app: AppState) -> (text: String, query: Query)? {
    let filters = [(app.log.filter, app.log.query), (app.timeline.filter, app.timeline.query)]
    let ordered = app.tab == .timeline ? filters.reversed() : filters
    return ordered.first { !$0.1.isEmpty }.map { (text: $0.0, query: $0.1) }
  }
}
