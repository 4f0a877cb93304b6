/// Random numbers that are the same for the same seed, on every machine and in every run: for
/// made-up data and for tests. Not for names of real entries.
///
/// SplitMix64, after Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators"
/// (2014); the constants are those of https://prng.di.unimi.it/splitmix64.c.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  // Own arithmetic rather than `Int.random(in:using:)`: how that one consumes the generator is not
  // promised, and a made-up career shall stay the same under the next compiler.

  /// At least 0 and less than 1, in steps of 2⁻⁵³.
  package mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// At least 0 and less than `limit`; 0 for a limit below 1.
  package mutating func below(_ limit: Int) -> Int {
    limit < 1 ? 0 : Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number of the range, its ends included.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in this share of all cases, 0 to 1.
  package mutating func chance(_ share: Double) -> Bool {
    unit() < share
  }

  /// One of the list; `nil` for an empty one.
  package mutating func one<Item>(of list: [Item]) -> Item? {
    list.isEmpty ? nil : list[below(list.count)]
  }

  /// The list in another order (Fisher and Yates).
  package mutating func shuffled<Item>(_ list: [Item]) -> [Item] {
    var shuffled = list
    for index in shuffled.indices.dropFirst().reversed() {
      shuffled.swapAt(index, below(index + 1))
    }
    return shuffled
  }
}
