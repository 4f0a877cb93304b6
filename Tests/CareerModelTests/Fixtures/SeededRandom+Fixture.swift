import CareerDemo

@testable import CareerModel

extension SeededRandom {
  /// A property is tested once for each of these, and says the seed where it does not hold.
  static let seeds: ClosedRange<UInt64> = 1...5

  /// One of a list that is not empty.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// Some of a list, each at most once, in a random order.
  mutating func some<Item>(_ items: [Item], atMost most: Int) -> [Item] {
    Array(shuffled(items).prefix(number(in: 0...most)))
  }
}

/// Gives the numbers that it was given, and zero when they are used up.
struct GivenNumbers: RandomNumberGenerator {
  var numbers: [UInt64]

  mutating func next() -> UInt64 { numbers.isEmpty ? 0 : numbers.removeFirst() }
}
