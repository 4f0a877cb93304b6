import CareerDemo
import CareerModel

/// Makes inputs out of good samples. An input is known by its entry point, the seed and its number
/// alone, so that one that did harm can be made again.
struct Mutation {
  private var random: SeededRandom
  private let samples: [[UInt8]]

  init(of samples: [[UInt8]], for entry: String, seed: UInt64, number: Int) {
    let name = entry.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    random = SeededRandom(seed: name ^ seed &* 0x9E37_79B9_7F4A_7C15)
    let start = random.next() &+ UInt64(number)
    random = SeededRandom(seed: start)
    // The first number that follows from neighbours is much alike.
    random = SeededRandom(seed: random.next())
    self.samples = samples
  }

  /// A sample, changed in one to six places; now and then something huge or deep.
  mutating func input() -> [UInt8] {
    var bytes = random.one(of: samples) ?? []
    if random.chance(0.004) { return hugeInput(bytes) }
    for _ in 0...random.below(6) { change(&bytes) }
    return Array(bytes.prefix(Self.most))
  }

  private static let most = 40_000
  private static let huge = 200_000

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = random.below(bytes.count + 1)
    let length = random.chance(0.8) ? random.below(9) : random.below(200)
    let range = place..<min(bytes.count, place + length)
    switch random.below(11) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
    case 1: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
    case 2: bytes.removeSubrange(range)
    case 3: bytes.insert(contentsOf: (0..<length).map { _ in UInt8(random.below(256)) }, at: place)
    case 4: bytes.insert(contentsOf: bytes[range], at: random.below(bytes.count + 1))
    case 5, 6: bytes.insert(contentsOf: token(), at: place)
    case 7: bytes.replaceSubrange(range, with: token())
    case 8: bytes.removeSubrange(place...)
    case 9: splice(&bytes, at: place)
    default: bytes.insert(contentsOf: repeated(token(), to: 2000), at: place)
    }
  }

  /// The head of one sample and the tail of another.
  private mutating func splice(_ bytes: inout [UInt8], at place: Int) {
    guard let other = random.one(of: samples) else { return }
    bytes = Array(bytes[..<place] + other[random.below(other.count + 1)...])
  }

  private mutating func token() -> [UInt8] { random.one(of: Tokens.all) ?? [] }

  private mutating func repeated(_ token: [UInt8], to most: Int) -> [UInt8] {
    guard !token.isEmpty else { return [] }
    let count = 1 + random.below(max(1, most / token.count))
    return Array(repeatElement(token, count: count).joined())
  }

  /// Something over and over, in the middle of a sample or alone.
  private mutating func hugeInput(_ sample: [UInt8]) -> [UInt8] {
    let place = random.below(sample.count + 1)
    let middle = repeated(token() + (random.chance(0.3) ? token() : []), to: Self.huge)
    return random.chance(0.3) ? middle : Array(sample[..<place] + middle + sample[place...])
  }
}
