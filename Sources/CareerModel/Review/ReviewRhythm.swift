/// How often a person reviews the record with Cairn.
package enum ReviewRhythm: String, Hashable, Codable, Sendable, CaseIterable {
  case weekly, quarterly

  /// Returns the first day on which a review is due again: a week later, or the first day of the
  /// next quarter. A review in the last thirty days of a quarter is that of the quarter.
  package func dueDay(after last: CalendarDay) -> CalendarDay {
    switch self {
    case .weekly: return last.adding(days: 7)
    case .quarterly:
      let next = last.month.startOfQuarter.adding(3)
      let isEarly = last.days(to: next.firstDay) <= Self.earlyDays
      return (isEarly ? next.adding(3) : next).firstDay
    }
  }

  /// How many days before the end of a quarter its review can be done.
  private static let earlyDays = 30

  /// Returns the days since the last review: one to four weeks, or three to six months.
  package func period(upTo today: CalendarDay, since last: CalendarDay?) -> ClosedRange<CalendarDay>
  {
    let (latest, earliest) =
      switch self {
      case .weekly: (today.adding(days: -6), today.adding(days: -27))
      case .quarterly:
        (today.adding(months: -3).adding(days: 1), today.adding(months: -6).adding(days: 1))
      }
    return max(earliest, min(last ?? latest, latest))...today
  }

  /// Returns the last future day that a review covers.
  package func horizon(from today: CalendarDay) -> CalendarDay {
    self == .weekly ? today.adding(days: 7) : today.adding(months: 3)
  }

  /// Returns the number of the week or quarter, by which the questions of a review rotate.
  package func number(of today: CalendarDay) -> Int {
    self == .weekly
      ? today.startOfWeek.ordinal.floorDivided(by: 7)
      : today.month.startOfQuarter.ordinal.floorDivided(by: 3)
  }
}
