/// Parses dates as people type them, in the log line, queries, forms and imports.
package enum RelativeDay {
  /// Why a text does not name a day.
  package enum Problem: Error, Hashable, Sendable {
    case notADate(String)
    /// A date that the calendar does not have, e.g. `2026-02-31`.
    case noSuchDay(String)
    /// `03/04/2026` means different days to different readers.
    case ambiguous(String, dayFirst: CalendarDay, monthFirst: CalendarDay)
  }

  /// Which end of a span is meant if a text leaves the day open.
  package enum Leaning: Sendable {
    /// `2025` is 1 January 2025; for "since", and for stages.
    case first
    /// `2025` is 31 December 2025; for "until" and "by".
    case last
  }

  /// Which side of today to search if a text names no year.
  package enum Direction: Sendable {
    /// `fri` is the last Friday before today, `mar` the latest March that has begun.
    case back
    /// `fri` is the first Friday after today, `mar` the next March that is not over.
    case ahead
  }

  /// Parses the day that `text` names, relative to `today`.
  ///
  /// - `today`, `this morning`, `yesterday`, `last night`, `tomorrow`; `now` is today
  /// - `fri`, `friday`, `last fri`: the latest before today; `next fri`: the first after today
  /// - `-3d`, `+2w`, `-1m`, `-1y`, and `3 days ago`, `two weeks ago`, `in 2 weeks`, `next year`
  /// - the notations of `WrittenDate`: `2026-11-03`, `20261103`, `3 nov 2025`, `15.11.`,
  ///   `2026-11-03T14:00Z`
  /// - `2026-11`, `nov 2025`, `2026`, `h1 2026`, `2026-w47`, `mid october`: a span, of which
  ///   `leaning` selects the first or last day
  /// - `end of q2`, `start of next year`: the last or first day of a span, ignoring `leaning`
  package static func parse(
    _ text: some StringProtocol, today: CalendarDay, leaning: Leaning = .first,
    looking direction: Direction = .back
  ) throws(Problem) -> CalendarDay {
    let reader = try RelativeDayReader(text, today: today, direction: direction)
    if let day = reader.day ?? reader.end { return day }
    let days = try reader.days(of: text)
    return leaning == .first ? days.lowerBound : days.upperBound
  }

  /// Parses a day in the past, to the precision given: `mid october` and `last month` are months.
  package static func days(
    _ text: some StringProtocol, today: CalendarDay
  ) throws(Problem) -> ClosedRange<CalendarDay> {
    let reader = try RelativeDayReader(text, today: today, direction: .back)
    if let span = reader.unit ?? reader.part { return span }
    if let day = reader.day { return day...day }
    return try reader.days(of: text)
  }

  /// Returns how many words, at least one, form a date: `on:last tuesday` needs no quotes.
  package static func words(of text: [String]) -> Int {
    let longest = text.prefix(5).count
    let today = CalendarDay(ordinal: 0)
    func isDate(_ count: Int) -> Bool {
      do throws(Problem) {
        _ = try parse(text.prefix(count).joined(separator: " "), today: today)
      } catch {
        if case .notADate = error { return false }
      }
      return true
    }
    return (1..<max(2, longest + 1)).last(where: isDate) ?? 1
  }

  /// Parses a whole span: `this week`, `last month`, `quarter`, `last half`, `2026`, `2026-q2`,
  /// `h1`, `nov 2025`. `nil` if the text names none.
  package static func span(
    _ text: some StringProtocol, today: CalendarDay
  ) -> ClosedRange<CalendarDay>? {
    let reader = try? RelativeDayReader(text, today: today, direction: .back)
    return reader.flatMap { $0.unit ?? $0.span }
  }
}
