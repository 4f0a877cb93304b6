/// The days from one to another, both included; an open end is `nil`.
package struct DayRange: Hashable, Sendable {
  package var first: CalendarDay?
  package var last: CalendarDay?

  package init(from first: CalendarDay? = nil, to last: CalendarDay? = nil) {
    self.first = first
    self.last = last
  }

  /// So many days, of which `today` is the last.
  package init(last days: Int, to today: CalendarDay) {
    self.init(from: today.adding(days: 1 - days), to: today)
  }

  package func contains(_ day: CalendarDay) -> Bool {
    if let first, day < first { return false }
    if let last, day > last { return false }
    return true
  }

  /// Whether at least one of some days lies in the range.
  package func overlap(_ days: ClosedRange<CalendarDay>) -> Bool {
    (first.map { days.upperBound >= $0 } ?? true) && (last.map { days.lowerBound <= $0 } ?? true)
  }

  /// The same with the eleven months before it: an entry that is known no more precisely than its year
  /// is kept in the first month of that.
  package var reachingBack: DayRange {
    DayRange(from: first?.month.adding(-11).firstDay, to: last)
  }

  /// Whether at least one day of the month lies in the range.
  package func touches(_ month: CalendarMonth) -> Bool {
    if let first, month.lastDay < first { return false }
    if let last, month.firstDay > last { return false }
    return true
  }
}
