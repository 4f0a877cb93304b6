import CareerModel

/// The labels along a timeline's upper edge: where years, months and weeks begin. They never touch,
/// and the first column always belongs to one.
struct TimelineAxis: Hashable, Sendable {
  struct Label: Hashable, Sendable {
    let column: Int
    /// ASCII, one column per character.
    let text: String
    /// Whether its period begins in the column, and not before the view.
    let begins: Bool

    var end: Int { column + text.utf8.count }
  }

  /// The longer periods: years, or months with their years at one day per column.
  let upper: [Label]
  /// The shorter periods: quarters, months, or the dates of Mondays.
  let lower: [Label]
  /// Both in one row, for pictures without room for two.
  let single: [Label]

  init(_ scale: TimelineScale, columns: Int) {
    let row = Row(scale: scale, columns: columns)
    switch scale.unit {
    case .day:
      upper = row.labels(of: .months, naming: .whereFree) { $0.month.shortTitle }
      lower = row.labels(of: .weeks) { "\($0.dayOfMonth)" }
      single = row.labels(of: .weeks, naming: .always) { $0.shortText }
    case .week:
      upper = row.labels(of: .years(1), naming: .whereFree) { "\($0.year)" }
      lower = row.labels(of: .months) { $0.month.shortName }
      single = row.labels(of: .months, naming: .always) {
        $0.monthNumber == 1 ? $0.month.shortTitle : $0.month.shortName
      }
    case .month:
      upper = row.labels(of: .years(1), naming: .whereFree) { "\($0.year)" }
      lower = row.labels(of: .quarters) { "Q\(($0.monthNumber + 2) / 3)" }
      single = upper
    case .quarter, .year:
      let step = scale.unit == .quarter ? 2 : 5
      upper = row.labels(of: .years(step), naming: .whereFree) { "\($0.year)" }
      lower = row.labels(of: .years(scale.unit == .quarter ? 1 : 5), gap: 0) { _ in Self.tick }
      single = upper
    }
  }

  /// The text of a label that only marks where a period begins, without room for its name.
  static let tick = "'"

  fileprivate enum Period: Hashable {
    case weeks, months, quarters
    case years(Int)

    func start(in days: ClosedRange<CalendarDay>) -> CalendarDay? {
      switch self {
      case .weeks:
        let monday = days.lowerBound.adding(days: 6).startOfWeek
        return monday <= days.upperBound ? monday : nil
      case .months: return firstOfMonth(in: days) { _ in true }
      case .quarters: return firstOfMonth(in: days) { $0.number % 3 == 1 }
      case .years(let step): return firstOfMonth(in: days) { $0.number == 1 && $0.year % step == 0 }
      }
    }

    private func firstOfMonth(
      in days: ClosedRange<CalendarDay>, where isWanted: (CalendarMonth) -> Bool
    ) -> CalendarDay? {
      var month = days.lowerBound.month
      if days.lowerBound != month.firstDay { month = month.adding(1) }
      while month.firstDay <= days.upperBound {
        if isWanted(month) { return month.firstDay }
        month = month.adding(1)
      }
      return nil
    }
  }

  private struct Row {
    let scale: TimelineScale
    let columns: Int

    /// Returns a row's labels. `naming` says when to label a first column in which nothing begins.
    func labels(
      of period: Period, naming: Naming = .never, gap: Int = 1, text: (CalendarDay) -> String
    ) -> [Label] {
      guard columns > 0 else { return [] }
      let day = scale.days(of: 0).lowerBound
      let name = naming == .always ? day.month.shortTitle : text(day)
      let first = Label(column: 0, text: name, begins: false)
      let isNamed = naming == .always && first.end <= columns
      var labels = isNamed ? [first] : []
      for column in 0..<columns {
        guard column >= (labels.last.map { $0.end + gap } ?? 0),
          let start = period.start(in: scale.days(of: column))
        else { continue }
        let label = Label(column: column, text: text(start), begins: true)
        if label.end <= columns { labels.append(label) }
      }
      let room = labels.first.map { $0.column - gap } ?? columns
      return naming == .whereFree && first.end <= room ? [first] + labels : labels
    }
  }

  /// When to label the first column, even if nothing begins in it.
  private enum Naming {
    case never
    /// If no other label follows too closely, which would say the same.
    case whereFree
    /// With its month and year; labels that follow too closely are left out.
    case always
  }
}
