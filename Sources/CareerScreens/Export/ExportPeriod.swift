import CareerModel
import CareerPages

/// The days that a document covers, as the arrows cycle through them.
package enum ExportPeriod: Hashable, Sendable {
  /// The default: all days, or `ExportKind.usualDays`.
  case usual, thisYear, lastHalf, lastQuarter
  /// A period typed by the user, in one of the forms of `Period`.
  case typed(String)
  /// The entries that match the filter of the Log or the timeline.
  case shown

  /// The choices that are always available.
  private static let offered: [ExportPeriod] = [.usual, .thisYear, .lastHalf, .lastQuarter]

  /// Returns the available choices, with the last typed period and the current filter, if any.
  static func available(_ app: AppState, typed: String? = nil) -> [ExportPeriod] {
    offered + [typed.map { .typed($0) }, filter(app).map { _ in .shown }].compactMap(\.self)
  }

  /// Parses a line; a text that names one of the offered periods returns that one.
  static func named(_ text: String, _ app: AppState) -> Result<ExportPeriod, Period.Problem> {
    let text = text.trimmed
    do throws(Period.Problem) {
      _ = try Period.parse(text, today: app.today)
    } catch { return .failure(error) }
    return .success(
      offered.dropFirst().first { $0.title(app) == text.lowercased() } ?? .typed(text))
  }

  /// Returns the text to edit in the input line; empty for a choice without days of its own.
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

  /// Returns its days as of today; `nil` if it has none of its own.
  func days(_ app: AppState) -> DayRange? {
    self == .usual || self == .shown ? nil : try? Period.parse(title(app), today: app.today)
  }

  /// Describes the days that a document of a kind would cover.
  func summary(of kind: ExportKind, _ app: AppState) -> String {
    if self == .shown { return "" }
    return (days(app) ?? kind.usualDays(upTo: app.today))?.title ?? "all time"
  }

  func query(_ app: AppState) -> Query {
    if self == .shown { return Self.filter(app)?.query ?? Query() }
    return days(app).map { Query().on($0) } ?? Query()
  }

  /// Returns the filter of the screen below, or else that of another screen.
  private static func filter(_ app: AppState) -> ListFilter? {
    [app.screen.narrowing, app.log.narrowing, app.timeline.narrowing].lazy.compactMap(\.self)
      .first { !$0.query.isEmpty }
  }
}
