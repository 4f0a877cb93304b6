import CareerModel

/// Which days a document is about, as one goes through them with the arrows.
package enum ExportPeriod: Hashable, Sendable {
  /// What the document is of where nobody says anything: all, or what `ExportKind.usualDays` has.
  case usual, thisYear, lastHalf, lastQuarter
  /// As somebody typed it; one of the forms of `Period`.
  case typed(String)
  /// What the filter of the Log or the timeline shows.
  case shown

  /// Those that are there without anybody's doing.
  private static let offered: [ExportPeriod] = [.usual, .thisYear, .lastHalf, .lastQuarter]

  /// Those that there are now, with what was typed last, and what a filter shows if there is one.
  static func available(_ app: AppState, typed: String? = nil) -> [ExportPeriod] {
    offered + [typed.map { .typed($0) }, filter(app).map { _ in .shown }].compactMap(\.self)
  }

  /// What a line names: where it is one of those offered, that one.
  static func named(
    _ text: String, _ app: AppState
  ) -> Result<ExportPeriod, Period.Problem> {
    let text = text.trimmed
    do throws(Period.Problem) {
      _ = try Period.parse(text, today: app.today)
    } catch { return .failure(error) }
    return .success(
      offered.dropFirst().first { $0.title(app) == text.lowercased() } ?? .typed(text))
  }

  /// The line that names it, to begin typing with; empty for what has no days of its own.
  func line(_ app: AppState) -> String { days(app) == nil ? "" : title(app) }

  func title(_ app: AppState) -> String {
    switch self {
    case .usual: "default"
    case .thisYear: "this year"
    case .lastHalf: "last half"
    case .lastQuarter: "last quarter"
    case .typed(let text): text
    case .shown: "current filter: \(Self.filter(app)?.filter ?? "")"
    }
  }

  /// What it means on this day; `nil` where no days are meant.
  func days(_ app: AppState) -> DayRange? {
    self == .usual || self == .shown ? nil : try? Period.parse(title(app), today: app.today)
  }

  /// The days that a document of a kind would be of, in words.
  func summary(of kind: ExportKind, _ app: AppState) -> String {
    if self == .shown { return "" }
    return (days(app) ?? kind.usualDays(upTo: app.today))?.title ?? "all time"
  }

  func query(_ app: AppState) -> Query {
    if self == .shown { return Self.filter(app)?.query ?? Query() }
    return days(app).map { Query().on($0) } ?? Query()
  }

  /// The filter of the screen below, or of the other one that has one.
  private static func filter(_ app: AppState) -> ListFilter? {
    [app.screen.narrowing, app.log.narrowing, app.timeline.narrowing].lazy.compactMap(\.self)
      .first { !$0.query.isEmpty }
  }
}
