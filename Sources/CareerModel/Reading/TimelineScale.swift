/// How days map to the columns of a timeline: the length of a column, and the first one.
package struct TimelineScale: Hashable, Sendable {
  /// The length of one column, from the closest zoom to the widest.
  package enum Unit: Hashable, Comparable, Sendable, CaseIterable {
    case day, week, month, quarter, year

    /// The next closer zoom; `nil` at the closest.
    package var closer: Unit? { Self.allCases.last { $0 < self } }
    /// The next wider zoom; `nil` at the widest.
    package var wider: Unit? { Self.allCases.first { $0 > self } }

    /// As one word: `month`.
    package var name: String { "\(self)" }
    /// As shown in a status line.
    package var title: String { "by \(name)" }

    /// Whether columns hold whole months, which makes their digests enough to draw them.
    package var holdsMonths: Bool { self >= .month }

    fileprivate func index(of day: CalendarDay) -> Int {
      switch self {
      case .day: day.ordinal
      case .week: (day.ordinal + 3).floorDivided(by: 7)
      case .month: day.month.ordinal
      case .quarter: day.month.ordinal.floorDivided(by: 3)
      case .year: day.year
      }
    }

    fileprivate func firstDay(of index: Int) -> CalendarDay {
      switch self {
      case .day: CalendarDay(ordinal: index)
      case .week: CalendarDay(ordinal: index * 7 - 3)
      case .month: CalendarMonth(ordinal: index).firstDay
      case .quarter: CalendarMonth(ordinal: index * 3).firstDay
      case .year: CalendarMonth(year: index, month: 1).firstDay
      }
    }
  }

  package let unit: Unit
  private let first: Int

  /// Creates the scale with `day` in `column`, counted from 0 at the left.
  package init(unit: Unit, placing day: CalendarDay, at column: Int) {
    self.unit = unit
    first = unit.index(of: day) - column
  }

  /// Returns the column of a day; negative or beyond the width if it is out of view.
  package func column(of day: CalendarDay) -> Int { unit.index(of: day) - first }

  /// Creates the scale whose first column contains `day`.
  package init(unit: Unit, from day: CalendarDay) { self.init(unit: unit, placing: day, at: 0) }

  /// Returns how many columns the days from `first` to `last` take.
  package static func columns(of unit: Unit, from first: CalendarDay, to last: CalendarDay) -> Int {
    max(0, unit.index(of: last) - unit.index(of: first) + 1)
  }

  package func days(ofFirst columns: Int) -> ClosedRange<CalendarDay> {
    days(of: 0).lowerBound...days(of: max(0, columns - 1)).upperBound
  }

  /// Returns the days of a column, both ends included.
  package func days(of column: Int) -> ClosedRange<CalendarDay> {
    let start = unit.firstDay(of: first + column)
    return start...unit.firstDay(of: first + column + 1).adding(days: -1)
  }
}
