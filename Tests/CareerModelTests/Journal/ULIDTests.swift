import CareerDemo
import CareerTesting
import Testing

@testable import CareerModel

struct ULIDTests {
  private let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

  private func ulid(_ milliseconds: Int, _ numbers: UInt64...) -> ULID {
    var random = GivenNumbers(numbers: numbers)
    return ULID(at: Instant(milliseconds: milliseconds), using: &random)
  }

  /// From the README of https://github.com/ulid/javascript: the name and its time. The random bits
  /// are the rest of the name, counted out by hand in base 32.
  @Test func `the known name has its known parts`() {
    let name = ulid(1_469_918_176_385, 0xD676, 0x4C61_EFB9_9302_BD5B)
    #expect(name.description == "01ARYZ6S41TSV4RRFFQ69G5FAV")
  }

  @Test func `the lowest and the highest name are those of the format`() {
    #expect(ulid(0, 0, 0).description == "00000000000000000000000000")
    #expect(
      ulid(0xFFFF_FFFF_FFFF, .max, .max).description == "7ZZZZZZZZZZZZZZZZZZZZZZZZZ")
  }

  @Test(arguments: SeededRandom.seeds())
  func `a name is twenty-six characters of the alphabet`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let name = ULID(
        at: Instant(milliseconds: random.number(in: 0...4_000_000_000_000)), using: &random
      ).description
      #expect(name.utf8.count == 26 && name.allSatisfy(alphabet.contains), "seed \(seed): \(name)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `names are in the order of their times, as values and as texts`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let time = random.number(in: 0...4_000_000_000_000)
      let later = time + random.number(in: 1...1_000_000)
      let first = ULID(at: Instant(milliseconds: time), using: &random)
      let second = ULID(at: Instant(milliseconds: later), using: &random)
      #expect(first < second, "seed \(seed)")
      #expect(first.description < second.description, "seed \(seed)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `a successor is greater, as a value and as a text`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var name = ULID(at: Instant(milliseconds: 1_795_284_785_123), using: &random)
    for _ in 0..<200 {
      #expect(name < name.successor, "seed \(seed)")
      #expect(name.description < name.successor.description, "seed \(seed)")
      name = name.successor
    }
  }

  @Test func `a successor carries over the lower half`() {
    let name = ulid(1_469_918_176_385, 0xD676, .max)
    #expect(name < name.successor)
    #expect(name.description == "01ARYZ6S41TSVFZZZZZZZZZZZZ")
    #expect(name.successor.description == "01ARYZ6S41TSVG000000000000")
  }

  @Test func `a time before 1970 counts as 1970`() {
    #expect(ulid(-1, 7, 7) == ulid(0, 7, 7))
    #expect(ulid(Int.min, 7, 7) == ulid(0, 7, 7))
  }

  @Test func `two names of one moment differ`() {
    var random = SeededRandom(seed: 1)
    let names = (0..<1000).map { _ in ULID(at: Instant(milliseconds: 1), using: &random) }
    #expect(Set(names.map(\.description)).count == 1000)
  }

  @Test func `an entry is named by it`() {
    #expect(EntryID(ulid(0, 0, 31)).rawValue == "0000000000000000000000000Z")
  }
}

/// Gives the numbers that it was given, and zero when they are used up.
private struct GivenNumbers: RandomNumberGenerator {
  var numbers: [UInt64]

  mutating func next() -> UInt64 { numbers.isEmpty ? 0 : numbers.removeFirst() }
}
