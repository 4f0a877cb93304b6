import CareerModel

/// Which days a document is about, as one goes through them with the arrows.
package enum ExportPeriod: Hashable, Sendable, CaseIterable {
  /// What the document is of where nobody says anything: all, or what `ExportKind.usualDays` has.
  case usual, thisYear, lastHalf, lastQuarter
  /// What the filter of the Log or the timeline shows.
  case shown

  /// Those that there are now: without a filter nothing is shown by one.
  static func available(_ app: AppState) -> [ExportPeriod] {
    allCases.filter { $0 != .shown || filter(app) != nil }
  }

  func title(_ app: AppState) -> String {
    switch self {
    case .usual: "as usual"
    case .thisYear: "this year"
    case .lastHalf: "last half"
    case .lastQuarter: "last quarter"
    case .shown: "what is shown: \(Self.filter(app)?.text ?? "")"
    }
  }

  /// What it means on this day; `nil` where no days are meant.
  func days(_ app: AppState) -> DayRange? {
    self == .usual || self == .shown ? nil : try? Period.parse(title(app), today: app.today)
  }

  /// The days that a document of a kind would be of, in words.
  func words(for kind: ExportKind, _ app: AppState) -> String {
    if self == .shown { return "" }
    return (days(app) ?? kind.usualDays(upTo: app.today))?.title ?? "the whole record"
  }

  /// The entries that are meant.
  func query(_ app: AppState) -> Query {
    if self == .shown { return Self.filter(app)?.query ?? Query() }
    return days(app).map { Query().on($0) } ?? Query()
  }

  /// The filter of the screen below, or of the other one that has one.
  private static func filter(_ app: AppState) -> (text: String, query: Query)? {
    let filters = [(app.log.filter, app.log.query), (app.timeline.filter, app.timeline.query)]
    let ordered = app.tab == .timeline ? filters.reversed() : filters
    return ordered.first { !$0.1.isEmpty }.map { (text: $0.0, query: $0.1) }
  }
}
