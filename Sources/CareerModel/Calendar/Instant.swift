/// A moment in UTC, to the millisecond, written as `2026-11-21T18:13:05.123Z`.
package struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Parses RFC 3339 in UTC, with or without fractional seconds; `nil` for anything else.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    // 2026-11-21T18:13:05Z: the positions of the signs, and the digits between them.
    guard bytes.count >= 20, bytes[10] == 84, bytes[13] == 58, bytes[16] == 58, bytes.last == 90,
      let day = CalendarDay(utf8: .init(rebasing: bytes[..<10])), let hour = bytes[11..<13].decimal,
      let minute = bytes[14..<16].decimal, let second = bytes[17..<19].decimal,
      let fraction = Self.milliseconds(ofFraction: bytes[19..<(bytes.count - 1)]),
      hour < 24, minute < 60, second < 61
    else { return nil }
    let wholeMinutes = (day.ordinal * 24 + hour) * 60 + minute
    self.init(milliseconds: wholeMinutes * 60_000 + second * 1000 + fraction)
  }

  /// Returns the rounded milliseconds of `.123456`; 0 without a fraction, `nil` if it is invalid.
  private static func milliseconds(ofFraction bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let point = bytes.first else { return 0 }
    let digits = bytes.dropFirst()
    guard point == 46, !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    let kept = digits.prefix(4)
    return kept.decimal.map { ($0 * [1000, 100, 10, 1][kept.count - 1] + 5) / 10 }
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

extension Instant: WrittenAsText {
  package static var shape: String { "a time like 2026-11-21T18:13:05Z" }
}
