/// A moment in UTC, to the millisecond: when an entry was written or changed.
///
/// Written as `2026-11-21T18:13:05.123Z`.
package struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int

  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// Reads RFC 3339 in UTC, with or without a fraction of a second; anything else is `nil`.
  package init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let day = CalendarDay(halves[0]), halves[1].last == "Z" else {
      return nil
    }
    let clock = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, Self.isClock(clock.map(\.utf8)), let hour = Int(clock[0]),
      let minute = Int(clock[1]),
      let seconds = Double(clock[2]), (0...23).contains(hour), (0...59).contains(minute),
      (0..<61).contains(seconds)
    else { return nil }
    let wholeMinutes = (day.ordinal * 24 + hour) * 60 + minute
    self.init(milliseconds: wholeMinutes * 60_000 + Int(seconds * 1000 + 0.5))
  }

  /// Two digits each, and a fraction of digits behind the seconds alone.
  private static func isClock(_ parts: [some Collection<UInt8>]) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    return parts.allSatisfy { $0.count >= 2 && $0.prefix(2).allSatisfy(isDigit) }
      && parts[0].count == 2 && parts[1].count == 2
      && (parts[2].count == 2
        || parts[2].count > 3 && parts[2].dropFirst(2).first == 46
          && parts[2].dropFirst(3).allSatisfy(isDigit))
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Instant: CustomStringConvertible {
  package var description: String {
    let day = CalendarDay(ordinal: milliseconds.floorDivided(by: 86_400_000))
    let rest = milliseconds.modulo(86_400_000)
    let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60)
    let (second, fraction) = (rest / 1000 % 60, rest % 1000)
    return "\(day)T\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2)).\(fraction.padded(3))Z"
  }
}

extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is not a time like 2026-11-21T18:13:05Z")
    }
    self = instant
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
