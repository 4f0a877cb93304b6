/// How often one looks back on the record with Cairn.
package enum ReviewRhythm: String, Hashable, Codable, Sendable, CaseIterable {
  case weekly, quarterly

  /// The first day on which it is due again after a day on which it was done.
  ///
  /// A week later; or on the first day of the next calendar quarter. A quarterly review of the last
  /// thirty days of a quarter is taken for that quarter's own, so that nobody is asked twice within
  /// a month.
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

  /// The days that a review looks back on: those since the last one, a week or three months at
  /// least, four weeks or six months at most.
  ///
  /// - Parameter last: the day of the last one; `nil` where there was none.
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

  /// The last day of the time to come that a review looks at.
  package func horizon(from today: CalendarDay) -> CalendarDay {
    switch self {
    case .weekly: today.adding(days: 7)
    case .quarterly: today.adding(months: 3)
    }
  }

  /// Counts the weeks or the quarters, so that what a review asks can rotate.
  func number(of today: CalendarDay) -> Int {
    switch self {
    case .weekly: today.startOfWeek.ordinal.floorDivided(by: 7)
    case .quarterly: today.month.startOfQuarter.ordinal.floorDivided(by: 3)
    }
  }
}
