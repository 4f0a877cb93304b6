import CareerModel

/// A recurrence rule, RFC 5545, section 3.3.10: only what is needed to find the first day that was
/// not cancelled and the changes of a time zone.
struct RecurrenceRule {
  private let parts: [String: String]

  init(_ value: String) {
    let pairs = value.uppercased().split(separator: ";").compactMap { part -> (String, String)? in
      let pair = part.split(separator: "=", maxSplits: 1)
      return pair.count == 2 ? (String(pair[0]), String(pair[1])) : nil
    }
    parts = Dictionary(pairs) { first, _ in first }
  }

  /// The last moment (UNTIL); `nil` if there is none.
  var until: CalendarTime? { parts["UNTIL"].flatMap { CalendarTime($0) } }

  /// Returns the yearly change of a time zone: one day in a month of each year.
  func yearly(at second: Int) -> ZoneRules.Yearly? {
    guard parts["FREQ"] == "YEARLY", let month = parts["BYMONTH"].flatMap({ Int($0) }),
      (1...12).contains(month), let (number, weekday) = weekdays("BYDAY").first
    else { return nil }
    let first = numbers("BYMONTHDAY").first
    let week = number ?? first.map { ($0 - 1) / 7 + 1 } ?? 1
    guard (-5...5).contains(week), week != 0 else { return nil }
    return ZoneRules.Yearly(month: month, week: week, weekday: weekday, second: second)
  }

  /// A part that `firstDay` cannot follow, such as `BYSETPOS=1`; `nil` if there is none.
  var unsupported: String? {
    // Every numbered weekday of a month fits into 400 bytes.
    parts.filter { $0.value.utf8.count > 400 || Self.isSupported[$0.key]?($0.value) != true }
      .map { "\($0.key)=\($0.value)".shortened }.min()
  }

  private static let isSupported: [String: @Sendable (String) -> Bool] = [
    "FREQ": { periods[$0] != nil }, "INTERVAL": { Int($0) ?? 0 > 0 }, "COUNT": { Int($0) ?? 0 > 0 },
    "UNTIL": { CalendarTime($0) != nil }, "WKST": { _ in true }, "BYDAY": { _ in true },
    "BYMONTH": { _ in true }, "BYMONTHDAY": { _ in true },
    // A single time of day leaves the days as they are.
    "BYHOUR": { Int($0) != nil }, "BYMINUTE": { Int($0) != nil }, "BYSECOND": { Int($0) != nil },
  ]

  /// Returns the number of the day, week, month or year that INTERVAL counts.
  private static let periods: [String: @Sendable (CalendarDay, _ weekStart: Int) -> Int] = [
    "DAILY": { day, _ in day.ordinal },
    "WEEKLY": { day, weekStart in (day.ordinal + 4 - weekStart).floorDivided(by: 7) },
    "MONTHLY": { day, _ in day.month.ordinal }, "YEARLY": { day, _ in day.year },
  ]

  /// Returns the first day that is not in `called`; `nil` if none is known. The start is the first
  /// day even if the rule does not match it.
  func firstDay(
    from start: CalendarDay, to last: CalendarDay?, without called: Set<CalendarDay>
  ) -> CalendarDay? {
    guard called.contains(start) else { return start }
    guard unsupported == nil, let period = Self.periods[parts["FREQ"] ?? ""] else { return nil }
    let weekStart = weekdays("WKST").first?.weekday ?? 1
    let interval = parts["INTERVAL"].flatMap { Int($0) } ?? 1
    var left = parts["COUNT"].flatMap { Int($0) } ?? .max
    let end = CalendarMonth(year: CalendarDay.supportedYears.upperBound, month: 12).lastDay
    // The next 29 February may be eight years away.
    let reach = min(start.adding(days: 4000 * called.count * min(interval, 50)), last ?? end, end)
    let matches = filter(from: start)
    for day in stride(from: start.ordinal + 1, through: reach.ordinal, by: 1)
      .lazy.map(CalendarDay.init)
    where (period(day, weekStart) - period(start, weekStart)) % interval == 0 && matches(day) {
      left -= 1
      guard left > 0 else { return nil }
      if !called.contains(day) { return day }
    }
    return nil
  }

  /// Returns whether a day is one of its period's. Without BYDAY and BYMONTHDAY, the start decides.
  private func filter(from start: CalendarDay) -> (CalendarDay) -> Bool {
    var (months, monthDays) = (numbers("BYMONTH"), numbers("BYMONTHDAY"))
    var weekdays = weekdays("BYDAY")
    let isYearly = parts["FREQ"] == "YEARLY"
    if weekdays.isEmpty, monthDays.isEmpty {
      if parts["FREQ"] == "WEEKLY" { weekdays = [(nil, start.weekday)] }
      if isYearly || parts["FREQ"] == "MONTHLY" { monthDays = [start.dayOfMonth] }
      if isYearly, months.isEmpty { months = [start.monthNumber] }
    }
    let isInYear = isYearly && months.isEmpty
    return { day in
      let (month, weekday) = (day.month, day.weekday)
      let numbers = [day.dayOfMonth, day.dayOfMonth - month.length - 1]
      let first = isInYear ? CalendarMonth(year: day.year, month: 1) : month
      let span = first.days(ofMonths: isInYear ? 12 : 1)
      let weeks = [
        nil, span.lowerBound.days(to: day) / 7 + 1, day.days(to: span.upperBound) / -7 - 1,
      ]
      return (months.isEmpty || months.contains(month.number))
        && (monthDays.isEmpty || numbers.contains(where: monthDays.contains))
        && (weekdays.isEmpty
          || weekdays.contains { $0.weekday == weekday && weeks.contains($0.number) })
    }
  }

  /// Returns the numbers of a part. All valid ones fit into 8 bits; others could overflow.
  private func numbers(_ name: String) -> [Int] {
    (parts[name] ?? "").split(separator: ",").compactMap { Int8($0).map(Int.init) }
  }

  /// Returns the weekdays of a part, such as `MO` or `-1SU`; without a number, it is every one.
  /// Monday is 1.
  private func weekdays(_ name: String) -> [(number: Int?, weekday: Int)] {
    (parts[name] ?? "").split(separator: ",").compactMap { word in
      ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: String(word.suffix(2)))
        .map { (Int(word.dropLast(2)), $0 + 1) }
    }
  }
}
