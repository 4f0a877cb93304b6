/// A random number generator that gives equal numbers for equal seeds on every machine; not for ids
/// of real entries. SplitMix64 with the constants of https://prng.di.unimi.it/splitmix64.c.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  // Own arithmetic, because how `Int.random(in:using:)` consumes the generator is not guaranteed.

  /// Returns a number from 0 up to but not including 1, in steps of 2⁻⁵³.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Returns a number from 0 up to but not including `limit`; 0 for a limit below 1.
  package mutating func below(_ limit: Int) -> Int {
    limit < 1 ? 0 : Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// Returns a number in the range, including both ends.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Returns `true` with this probability, 0 to 1.
  package mutating func chance(_ share: Double) -> Bool { unit() < share }

  /// Returns a random element of the list; `nil` for an empty one.
  package mutating func one<Item>(of list: [Item]) -> Item? {
    list.isEmpty ? nil : list[below(list.count)]
  }

  /// Returns the list in random order (Fisher and Yates).
  package mutating func shuffled<Item>(_ list: [Item]) -> [Item] {
    var shuffled = list
    for index in shuffled.indices.dropFirst().reversed() {
      shuffled.swapAt(index, below(index + 1))
    }
    return shuffled
  }
}
