import CareerModel
import FoundationEssentials

/// A hash of a file's bytes, to tell whether the file has changed since a save began.
///
/// Folds eight bytes at a time with a 64-bit multiplication, as wyhash does. Every save hashes the
/// history and a month, some 300 KB, in a twentieth of a millisecond. It need not withstand an
/// attacker, who could write the file itself. SHA-256 from swift-crypto was rejected: it adds a
/// minute to the build and makes a save a tenth slower.
struct ContentHash: Hashable, Sendable {
  let value: UInt64

  init(_ bytes: Data) { self.init(of: [bytes]) }

  /// Hashes parts as if they were joined.
  init(of parts: [Data]) {
    var hash = Self.mixed(UInt64(parts.reduce(0) { $0 + $1.count }), Self.factors.0)
    // Up to seven bytes that do not fill a word yet, and how many bits they are.
    var (rest, width): (UInt64, UInt64) = (0, 0)
    func fold(_ word: UInt64) { hash = Self.mixed(hash ^ word, Self.factors.1) }
    func add(_ byte: UInt8) {
      rest |= UInt64(byte) << width
      width += 8
      guard width == 64 else { return }
      fold(rest)
      (rest, width) = (0, 0)
    }
    for part in parts {
      part.withUnsafeBytes { buffer in
        var offset = 0
        while width > 0, offset < buffer.count {
          add(buffer[offset])
          offset += 1
        }
        while offset + 8 <= buffer.count {
          fold(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
          offset += 8
        }
        for byte in buffer[offset...] { add(byte) }
      }
    }
    value = Self.mixed(hash ^ rest, Self.factors.0)
  }

  /// Parses sixteen hexadecimal digits.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  var text: String { value.padded(16, radix: 16) }

  /// Odd, with about as many ones as zeros: the fractional parts of the golden ratio and √2.
  private static var factors: (UInt64, UInt64) { (0x9E37_79B9_7F4A_7C15, 0x6A09_E667_F3BC_C909) }

  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low ^ left
  }
}
