/// One month of one year: the unit in which the journal is stored and summarized.
///
/// Stored as months since January of year 0; written as `2026-11`.
package struct CalendarMonth: Hashable, Comparable, Sendable {
  /// `year * 12 + month - 1`.
  package let ordinal: Int

  package init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// `month` counts from 1; numbers outside 1–12 carry over into neighbouring years.
  package init(year: Int, month: Int) {
    self.init(ordinal: year * 12 + month - 1)
  }

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
  package var length: Int {
    switch number {
    case 4, 6, 9, 11: 30
    case 2: isLeapYear ? 29 : 28
    default: 31
    }
  }

  package var firstDay: CalendarDay {
    CalendarDay(ordinal: CalendarDay.ordinal(year: year, month: number, day: 1))
  }

  package var lastDay: CalendarDay { firstDay.adding(days: length - 1) }

  /// The first month of its calendar quarter.
  package var startOfQuarter: CalendarMonth { adding(-((number - 1) % 3)) }

  /// January or July, the first month of its half year.
  package var startOfHalf: CalendarMonth { adding(-((number - 1) % 6)) }

  package func adding(_ months: Int) -> CalendarMonth {
    CalendarMonth(ordinal: ordinal + months)
  }

  private var isLeapYear: Bool {
    year.modulo(4) == 0 && (year.modulo(100) != 0 || year.modulo(400) == 0)
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// `2026-11`.
  package var description: String { "\(year.padded(4))-\(number.padded(2))" }
}
