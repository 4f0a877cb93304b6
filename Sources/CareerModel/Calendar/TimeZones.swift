/// The time zones that a machine knows: what turns a moment into a day of the calendar.
package struct TimeZones: Sendable {
  /// Seconds east of UTC where the user is, at a moment.
  package var offset: @Sendable (Instant) -> Int
  /// The compiled rules (TZif, RFC 9636) of a zone by its name in the IANA database, such as
  /// `Europe/Berlin`; `nil` where there is none of that name.
  package var rules: @Sendable (String) -> [UInt8]?

  package init(
    offset: @escaping @Sendable (Instant) -> Int,
    rules: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    (self.offset, self.rules) = (offset, rules)
  }

  /// Where no zone is known.
  package static let utc = TimeZones { _ in 0 }

  /// The day that it was where the user is.
  package func day(at instant: Instant) -> CalendarDay {
    CalendarDay(
      ordinal: (instant.milliseconds + offset(instant) * 1000).floorDivided(by: 86_400_000))
  }
}
