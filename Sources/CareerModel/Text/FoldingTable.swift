import CCareerData

/// What each scalar folds to, as `TextFolding` describes it: data/unicode/folding.txt, made by
/// Scripts/make-folding-table from the Unicode Character Database.
///
/// The lines of the file are the version of Unicode, the last scalar that folds in hexadecimal digits, and three
/// tables of numbers; a character is 6 bits of a number, `0` is 0, high bits come first.
enum FoldingTable {
  /// Scalars above it fold to themselves.
  static let last = UInt32(String(decoding: lines[1], as: UTF8.self), radix: 16) ?? 0

  /// How many scalars a block has.
  static let blockSize = 32

  /// Values from here on are places in `several`.
  static let firstOfSeveral: UInt32 = 0x20000

  /// The number of the block of each 32 scalars, in 2 characters.
  private nonisolated(unsafe) static let numbers = lines[2]

  /// What the scalars of each block fold to, in 3 characters each: 0 to itself, 1 to nothing, below
  /// `firstOfSeveral` to this scalar, and from there on to those that `several` has at the rest of it.
  private nonisolated(unsafe) static let blocks = lines[3]

  /// A count in 1 character, then as many scalars in 4 each.
  private nonisolated(unsafe) static let several = lines[4]

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The file lives as long as the program, so its lines can be looked at where they are.
  private nonisolated(unsafe) static let lines: [Bytes] = {
    var length = 0
    let file = Bytes(start: cairn_folding_table(&length), count: length)
    return file.split(separator: UInt8(ascii: "\n")).map { Bytes(rebasing: $0) }
  }()

  /// What `blocks` says of a scalar.
  static func value(of scalar: UInt32) -> UInt32 {
    guard scalar <= last else { return 0 }
    let block = number(in: numbers, at: Int(scalar) / blockSize * 2, digits: 2)
    return number(in: blocks, at: (Int(block) * blockSize + Int(scalar) % blockSize) * 3, digits: 3)
  }

  /// Hands over the scalars that a value from `firstOfSeveral` on means.
  static func several(at value: UInt32, into take: (Unicode.Scalar) -> Void) {
    let start = Int(value - firstOfSeveral)
    for place in 0..<Int(number(in: several, at: start, digits: 1)) {
      Unicode.Scalar(number(in: several, at: start + 1 + place * 4, digits: 4)).map(take)
    }
  }

  private static func number(in table: Bytes, at place: Int, digits: Int) -> UInt32 {
    var number: UInt32 = 0
    for byte in table[place..<(place + digits)] { number = number << 6 | UInt32(byte &- 0x30) }
    return number
  }
}
