/// The time zones of a machine, which turn a moment into a calendar day.
package struct TimeZones: Sendable {
  /// Returns the user's offset at a moment, in seconds east of UTC.
  package var offset: @Sendable (Instant) -> Int
  /// Returns the compiled rules (TZif, RFC 9636) of an IANA zone, such as `Europe/Berlin`.
  package var rules: @Sendable (String) -> [UInt8]?

  package init(
    offset: @escaping @Sendable (Instant) -> Int,
    rules: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) { (self.offset, self.rules) = (offset, rules) }

  /// Used if no zone is known.
  package static let utc = TimeZones { _ in 0 }

  /// Returns the user's calendar day at a moment.
  package func day(at instant: Instant) -> CalendarDay {
    CalendarDay(
      ordinal: (instant.milliseconds + offset(instant) * 1000).floorDivided(by: 86_400_000))
  }
}
