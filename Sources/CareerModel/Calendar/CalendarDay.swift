/// A day of the Gregorian calendar without a time zone: what "on the 21st" means to its writer.
package struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let ordinal: Int

  package init(ordinal: Int) { self.ordinal = ordinal }

  /// `nil` if the calendar has no such day or the year is outside `supportedYears`.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.supportedYears.contains(year), (1...12).contains(month),
      (1...CalendarMonth(year: year, month: month).length).contains(day)
    else { return nil }
    self.init(ordinal: Self.ordinal(year: year, month: month, day: day))
  }

  /// Parses `2026-11-21`, exactly ten ASCII characters; `nil` for anything else. Kept fast because
  /// every entry read contains three dates.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45, let year = bytes[..<4].decimal,
      let month = bytes[5..<7].decimal, let day = bytes[8...].decimal
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The years that a career can touch. A date beyond them is treated as a typo.
  package static let supportedYears = 1900...2199

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.ordinal < right.ordinal
  }

  package var year: Int { civil.year }
  /// 1 to 12.
  package var monthNumber: Int { civil.month }
  /// 1 to 31.
  package var dayOfMonth: Int { civil.day }
  package var month: CalendarMonth { CalendarMonth(year: civil.year, month: civil.month) }

  /// Monday is 1, Sunday is 7, as in ISO 8601.
  package var weekday: Int { (ordinal + 3).modulo(7) + 1 }

  /// The Monday of this day's week.
  package var startOfWeek: CalendarDay { adding(days: 1 - weekday) }

  /// The Monday of an ISO 8601 week, of which the first contains 4 January; `nil` for none such.
  static func week(_ number: Int, of year: Int) -> CalendarDay? {
    let monday = CalendarMonth(year: year, month: 1).firstDay.adding(days: 3).startOfWeek
      .adding(days: 7 * (number - 1))
    return monday.adding(days: 3).year == year ? monday : nil
  }

  package func adding(days: Int) -> CalendarDay { CalendarDay(ordinal: ordinal + days) }

  /// Returns the same day of another month, or that month's last day if it is shorter.
  package func adding(months: Int) -> CalendarDay {
    let target = month.adding(months)
    return CalendarDay(ordinal: target.firstDay.ordinal + min(dayOfMonth, target.length) - 1)
  }

  /// Returns the whole months from this day to a later one.
  func months(to later: CalendarDay) -> Int {
    let months = later.month.ordinal - month.ordinal
    return adding(months: months) > later ? months - 1 : months
  }

  /// Returns the days from this day to the other; negative if the other is earlier.
  package func days(to other: CalendarDay) -> Int { other.ordinal - ordinal }

  // Days-from-civil and back, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
  // https://howardhinnant.github.io/date_algorithms.html: eras of 400 years that begin in March.

  /// - Precondition: The day exists in the calendar.
  static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.floorDivided(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2026-11-21`.
  package var description: String {
    let (year, month, day) = civil
    return "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }
}

extension CalendarDay: WrittenAsText {
  package static var shape: String {
    "a day like 2026-11-21, from \(supportedYears.lowerBound) to \(supportedYears.upperBound)"
  }
}

extension Collection<UInt8> {
  /// The value of a text of ASCII digits; `nil` if it is empty or contains anything else.
  package var decimal: Int? {
    guard !isEmpty, count < 10 else { return nil }
    var number = 0
    for byte in self {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }
}

extension Int {
  /// Divides, rounding towards negative infinity, as calendars need.
  package func floorDivided(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Returns the remainder that is never negative.
  package func modulo(_ divisor: Int) -> Int { self - floorDivided(by: divisor) * divisor }
}

extension BinaryInteger {
  /// Returns the digits, zero-padded to at least `width`.
  package func padded(_ width: Int, radix: Int = 10, uppercase: Bool = false) -> String {
    let digits = String(self, radix: radix, uppercase: uppercase)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
