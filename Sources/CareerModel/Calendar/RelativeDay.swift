/// The dates that people type: `yesterday`, `-3d`, `fri`, `two weeks ago`, `15.11.`, `mid october`. The one
/// reader of them, for the log line, queries, forms and imports.
package enum RelativeDay {
  /// Why a text names no day.
  package enum Problem: Error, Hashable, Sendable {
    /// No known way of writing a date.
    case notADate(String)
    /// Written like a date, but the calendar has no such day, e.g. `2026-02-31`.
    case noSuchDay(String)
    /// `03/04/2026` is one day for some readers and another for others.
    case ambiguous(String, dayFirst: CalendarDay, monthFirst: CalendarDay)
  }

  /// Where a text leaves the day open, which end of its span is meant.
  package enum Leaning: Sendable {
    /// `2025` is the first of January 2025; for "since", and for stages.
    case first
    /// `2025` is the thirty-first of December 2025; for "until" and "by".
    case last
  }

  /// Where a text names no year, on which side of today it is looked for.
  package enum Direction: Sendable {
    /// `fri` is the latest Friday before today, `mar` the latest March that has begun.
    case back
    /// `fri` is the first Friday after today, `mar` the next March that is not over.
    case ahead
  }

  /// The day that `text` names when read on `today`.
  ///
  /// - `today`, `this morning`, `yesterday`, `last night`, `tomorrow`; `now` is today
  /// - `fri`, `friday`, `last fri`: the latest such day before today; `next fri`: the first after it
  /// - `-3d`, `+2w`, `-1m`, `-1y`, and `3 days ago`, `two weeks ago`, `in 2 weeks`, `next year`
  /// - what `WrittenDate` reads: `2026-11-03`, `20261103`, `3 nov 2025`, `15.11.`, `2026-11-03T14:00Z`
  /// - `2026-11`, `nov 2025`, `2026`, `h1 2026`, `2026-w47`, `mid october`: a span, whose first or last
  ///   day `leaning` picks
  /// - `end of q2`, `start of next year`: the last or first day of a span, whatever `leaning` says
  package static func parse(
    _ text: some StringProtocol, today: CalendarDay, leaning: Leaning = .first,
    looking direction: Direction = .back
  ) throws(Problem) -> CalendarDay {
    let reader = try RelativeDayReader(text, today: today, direction: direction)
    if let day = reader.day ?? reader.end { return day }
    let days = try reader.days(of: text)
    return leaning == .first ? days.lowerBound : days.upperBound
  }

  /// What `text` says of a day that is over, to the precision that it says it: `yesterday` is a day,
  /// `last month` and `mid october` are months, `end of october` is one too.
  package static func days(
    _ text: some StringProtocol, today: CalendarDay
  ) throws(Problem) -> ClosedRange<CalendarDay> {
    let reader = try RelativeDayReader(text, today: today, direction: .back)
    if let span = reader.unit ?? reader.part { return span }
    if let day = reader.day { return day...day }
    return try reader.days(of: text)
  }

  /// How many of some words in a row, at least one, are a date together: `on:last tuesday` needs no quotes.
  package static func words(of text: [String]) -> Int {
    let longest = text.prefix(5).count
    let today = CalendarDay(ordinal: 0)
    func isDate(_ count: Int) -> Bool {
      do throws(Problem) {
        _ = try parse(text.prefix(count).joined(separator: " "), today: today)
        return true
      } catch {
        if case .notADate = error { return false }
        return true
      }
    }
    return (1..<max(2, longest + 1)).last(where: isDate) ?? 1
  }

  /// The whole of a span: `this week`, `last month`, `quarter`, `last half`, `2026`, `2026-q2`,
  /// `h1`, `nov 2025`. `nil` for a text that names none.
  static func span(
    _ text: some StringProtocol, today: CalendarDay
  ) -> ClosedRange<CalendarDay>? {
    guard let reader = try? RelativeDayReader(text, today: today, direction: .back) else {
      return nil
    }
    return reader.unit ?? reader.span
  }
}
