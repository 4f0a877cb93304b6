/// One month of one year, written as `2026-11`: the unit in which the journal is stored.
package struct CalendarMonth: Hashable, Comparable, Sendable {
  /// `year * 12 + month - 1`.
  package let ordinal: Int

  package init(ordinal: Int) { self.ordinal = ordinal }

  /// `month` counts from 1; numbers outside 1–12 carry over into neighbouring years.
  package init(year: Int, month: Int) { self.init(ordinal: year * 12 + month - 1) }

  /// Parses `2026-11`, exactly seven ASCII characters; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    guard let day = CalendarDay("\(text)-01") else { return nil }
    self = day.month
  }

  package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    left.ordinal < right.ordinal
  }

  package var year: Int { ordinal.floorDivided(by: 12) }
  /// 1 to 12.
  package var number: Int { ordinal.modulo(12) + 1 }

  /// The number of days, 28 to 31.
  package var length: Int { firstDay.days(to: adding(1).firstDay) }

  package var firstDay: CalendarDay {
    CalendarDay(ordinal: CalendarDay.ordinal(year: year, month: number, day: 1))
  }

  package var lastDay: CalendarDay { adding(1).firstDay.adding(days: -1) }

  var days: ClosedRange<CalendarDay> { days(ofMonths: 1) }

  /// Returns the days of so many months, of which this is the first.
  package func days(ofMonths count: Int) -> ClosedRange<CalendarDay> {
    firstDay...adding(count - 1).lastDay
  }

  /// The first month of its calendar quarter.
  package var startOfQuarter: CalendarMonth { adding(-((number - 1) % 3)) }

  /// January or July, the first month of its half year.
  package var startOfHalf: CalendarMonth { adding(-((number - 1) % 6)) }

  package func adding(_ months: Int) -> CalendarMonth { CalendarMonth(ordinal: ordinal + months) }
}

extension CalendarMonth: CustomStringConvertible {
  /// `2026-11`.
  package var description: String { "\(year.padded(4))-\(number.padded(2))" }
}
