/// An entry id made offline that sorts by creation time: https://github.com/ulid/spec. It has 48
/// bits of milliseconds and 80 random bits.
package struct ULID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private var high: UInt64
  private var low: UInt64

  /// Times before 1970 count as 1970.
  package init(at instant: Instant, using random: inout some RandomNumberGenerator) {
    let time = UInt64(max(0, instant.milliseconds)) & 0xFFFF_FFFF_FFFF
    (high, low) = (time << 16 | random.next() & 0xFFFF, random.next())
  }

  /// The next id in order, for another entry of the same moment.
  package var successor: ULID {
    var next = self
    next.low &+= 1
    if next.low == 0 { next.high &+= 1 }
    return next
  }

  package static func < (left: ULID, right: ULID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  /// 26 characters: digits and capital letters.
  package var description: String {
    let text = (0..<26).map { index in
      let shift = (25 - index) * 5
      let bits =
        switch shift {
        case 64...: high >> UInt64(shift - 64)
        case 60...: high << UInt64(64 - shift) | low >> UInt64(shift)
        default: low >> UInt64(shift)
        }
      return Self.alphabet[Int(bits & 31)]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
