/// The days from one to another, both included; `nil` means an open end.
package struct DayRange: Hashable, Sendable {
  package var first: CalendarDay?
  package var last: CalendarDay?

  package init(from first: CalendarDay? = nil, to last: CalendarDay? = nil) {
    (self.first, self.last) = (first, last)
  }

  package init(_ days: ClosedRange<CalendarDay>) {
    self.init(from: days.lowerBound, to: days.upperBound)
  }

  /// Creates a range of `days` days that ends with `today`.
  package init(last days: Int, to today: CalendarDay) {
    self.init(from: today.adding(days: 1 - days), to: today)
  }

  package func contains(_ day: CalendarDay) -> Bool { overlap(day...day) }

  /// Returns whether at least one of some days is in the range.
  package func overlap(_ days: ClosedRange<CalendarDay>) -> Bool {
    (first.map { days.upperBound >= $0 } ?? true) && (last.map { days.lowerBound <= $0 } ?? true)
  }

  /// Extended by eleven months back, because an entry of a whole year is stored in its first month.
  package var reachingBack: DayRange { DayRange(from: first?.month.adding(-11).firstDay, to: last) }

  /// Returns whether at least one day of the month is in the range.
  package func touches(_ month: CalendarMonth) -> Bool { overlap(month.days) }
}
