import CareerJSON

/// The name of a period instead of a day: `2026-11`, `2026-W47`, `2026-Q2`; other texts are kept.
package struct PeriodName: StableName {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  /// `nil` for a single day, or for days without a common name.
  init?(_ days: ClosedRange<CalendarDay>) {
    let (first, last) = (days.lowerBound, days.upperBound)
    let (month, year) = (first.month, first.year.padded(4))
    switch (first.days(to: last), month.firstDay == first && last.month.lastDay == last) {
    case (6, _) where first.weekday == 1:
      let thursday = first.adding(days: 3)
      let begin = CalendarMonth(year: thursday.year, month: 1).firstDay
      let week = begin.days(to: thursday) / 7 + 1
      self.init(rawValue: "\(thursday.year.padded(4))-W\(week.padded(2))")
    case (_, true):
      switch last.month.ordinal - month.ordinal + 1 {
      case 1: self.init(rawValue: month.description)
      case 3 where month.number % 3 == 1: self.init(rawValue: "\(year)-Q\(month.number / 3 + 1)")
      case 6 where month.number % 6 == 1: self.init(rawValue: "\(year)-H\(month.number / 6 + 1)")
      case 12 where month.number == 1: self.init(rawValue: year)
      default: return nil
      }
    default: return nil
    }
  }

  /// The days that it names; `nil` if it has no meaning.
  package var days: ClosedRange<CalendarDay>? {
    // A name contains its year, and so does not depend on the day it is read.
    guard rawValue.utf8.count <= 8, let year = Int(rawValue.prefix(4)),
      let days = RelativeDay.span(rawValue, today: CalendarMonth(year: year, month: 1).firstDay),
      PeriodName(days) == self
    else { return nil }
    return days
  }

  /// `Nov 2026`, `W47 2026`, `Q2 2026`, `2026`.
  package var title: String {
    CalendarMonth(rawValue)?.shortTitle
      ?? rawValue.split(separator: "-").reversed().joined(separator: " ")
  }
}

/// A day as precisely as it was given: the day itself, or the first day of a period.
package struct StatedDay: Hashable, Sendable {
  package var day: CalendarDay
  /// Only valid if `day` is its first day: a program that does not know it may have changed `day`.
  package var period: PeriodName?

  package init(_ day: CalendarDay, _ period: PeriodName? = nil) {
    (self.day, self.period) = (day, period)
  }

  package init(_ days: ClosedRange<CalendarDay>) { self.init(days.lowerBound, PeriodName(days)) }

  package var days: ClosedRange<CalendarDay> { validPeriod?.days ?? day...day }

  private var validPeriod: PeriodName? { period.flatMap { $0.days?.lowerBound == day ? $0 : nil } }

  /// `Nov 2026`, `21 Nov 2026`.
  package var mediumText: String { validPeriod?.title ?? day.mediumText }
  /// `Nov 2026` for a day in it too, `W47 2026`.
  package var monthText: String { validPeriod?.title ?? day.month.shortTitle }
  /// `Nov 2026`, `Sat 21 Nov 2026`.
  package var longText: String { validPeriod?.title ?? day.longText }
  /// `on 21 Nov 2026`, `in Nov 2026`, `in week 47 of 2026`.
  package var whenText: String {
    guard let period = validPeriod else { return "on \(mediumText)" }
    let parts = period.rawValue.split(separator: "-W")
    guard parts.count == 2, let week = Int(parts[1]) else { return "in \(period.title)" }
    return "in week \(week) of \(parts[0])"
  }
  /// For screen readers.
  package var spokenText: String {
    validPeriod.map { CalendarMonth($0.rawValue)?.title ?? $0.title } ?? day.spokenText
  }

  /// `Sat 21 Nov 2026, 5 days ago`; periods have no distance.
  package func longText(from today: CalendarDay, isSpoken: Bool = false) -> String {
    let text = isSpoken ? spokenText : longText
    return validPeriod == nil ? "\(text), \(day.distance(from: today))" : text
  }
}

extension StatedDay: CustomStringConvertible {
  /// `2026-11`, `2026-11-21`; parses back to the same value.
  package var description: String { validPeriod?.rawValue ?? day.description }
}
