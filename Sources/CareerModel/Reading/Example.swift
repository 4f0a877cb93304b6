/// An entry as evidence for one skill at a level: exactly what a `ReadinessRule` looks at.
package struct Example: Hashable, Sendable {
  package let day: CalendarDay
  /// 1 to 5.
  package let level: Int
  /// A hash of the title without case, accents and extra spaces; equal titles count as one example.
  package let title: Int
  /// A hash of the project, made the same way; `nil` if the entry names none.
  package let project: Int?
  package let backing: Backing
  /// Whether the entry states a result.
  package let hasResult: Bool
  /// The rank among the skills of its entry: 1 for the highest level, ties in written order.
  package let rank: Int

  /// Who backs an entry besides its author.
  package enum Backing: Hashable, Comparable, Sendable {
    case nobody
    /// The entry names a person who can confirm it.
    case canConfirm
    case praise
  }

  /// Whether there is a result, or another person who can vouch for it.
  package var hasOutcome: Bool { hasResult || backing > .nobody }
}

extension Example {
  /// The sort order of merged examples; total except for equal examples.
  static func precedes(_ left: Example, _ right: Example) -> Bool { left.key < right.key }

  private var key: (CalendarDay, Int, Int, Int, Backing, Int) {
    (day, title, level, project ?? 0, backing, (hasResult ? 1000 : 0) + rank)
  }
}

extension Entry {
  /// The examples in this entry; empty for a wish, which asks for something that was missing.
  var examples: [(skill: SkillID, example: Example)] { examples(titled: FoldedNumber.of(title)) }

  /// - Parameter title: The number of the folded title.
  func examples(titled title: Int) -> [(skill: SkillID, example: Example)] {
    guard !isWish else { return [] }
    var levelled = countedEvidence.compactMap { piece in
      piece.countedLevel.map { (skill: piece.skill, level: $0) }
    }
    guard !levelled.isEmpty else { return [] }
    if levelled.count > 1 { levelled.sort { $0.level > $1.level } }
    let project = project.flatMap(\.nonBlank).map(FoldedNumber.of)
    let (backing, hasResult) = (backing, result?.nonBlank != nil)
    return levelled.enumerated().map { place, piece in
      let example = Example(
        day: day, level: piece.level, title: title, project: project, backing: backing,
        hasResult: hasResult, rank: place + 1)
      return (piece.skill, example)
    }
  }

  /// Whether it is about your own work. Feedback is what others said of it: shares leave it out.
  package var isOwnWork: Bool { kind != .feedback }

  /// Whether it is feedback that asks for something; a direction means nothing elsewhere.
  package var isWish: Bool { kind == .feedback && direction == .wish }

  /// Whether it is feedback without a direction, as older versions and imports log it.
  package var isUndirectedFeedback: Bool { kind == .feedback && direction == nil }

  /// Who backs this entry besides its author.
  package var backing: Example.Backing {
    func names(_ list: [String]) -> Bool { list.contains { $0.nonBlank != nil } }
    if kind == .feedback, direction == .praise, names(people) { return .praise }
    return names(confirmedBy) ? .canConfirm : .nobody
  }

  /// Whether another person backs this entry.
  package var isConfirmed: Bool { backing > .nobody }

  /// Returns the evidence for a skill; of several, that with the higher level from 1 to 5.
  package func evidence(for skill: SkillID) -> Evidence? {
    var best: Evidence?
    for piece in evidence where piece.skill == skill {
      if best.map({ ($0.countedLevel ?? 0) < (piece.countedLevel ?? 0) }) ?? true { best = piece }
    }
    return best
  }

  var countedEvidence: [Evidence] {
    // Two are compared, which is quicker than a table for each entry.
    let hasTwins =
      evidence.count == 2
      ? evidence[0].skill == evidence[1].skill
      : evidence.count > 2 && Set(evidence.map(\.skill)).count < evidence.count
    return hasTwins ? evidence.map(\.skill).unique.compactMap(evidence(for:)) : evidence
  }
}

extension Evidence {
  /// The level, or `nil` if it is outside 1 to 5.
  package var countedLevel: Int? { level.flatMap { Skill.levelRange.contains($0) ? $0 : nil } }
}

/// A hash of a text without case, accents and extra spaces. Hashed because one page compares names
/// a million times. Every entry read has one, so it is FNV-1a (RFC 9923) of eight bytes at a time.
enum FoldedNumber {
  static func of(_ text: String) -> Int {
    var text = text
    let plain = text.withUTF8(number)
    if plain.isFolded { return plain.number }
    var bytes: [UInt8] = []
    for byte in TextFolding.folded(text).utf8 where byte != space || bytes.last ?? space != space {
      bytes.append(byte)
    }
    if bytes.last == space { bytes.removeLast() }
    return bytes.withUnsafeBufferPointer(number).number
  }

  private static let space = UInt8(ascii: " ")

  /// Returns the hash of a text with ASCII capitals as small letters, and whether nothing else in it
  /// needs folding; `false` if in doubt. Looks at eight bytes at a time.
  private static func number(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (number: Int, isFolded: Bool) {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
    var (hash, place) = (0xCBF2_9CE4_8422_2325 as UInt64, 0)
    // The top bits of spaces in the last eight bytes, and of bytes that folding changes.
    var (before, changed) = (highs, bytes.last == space ? highs : 0)
    func mix(_ word: UInt64) {
      let spaces = zeros(word ^ ones * 0x20)
      changed |= spaces & (spaces << 8 | before >> 56)
      changed |=
        word | (word &- ones * 0x20) | zeros(word ^ ones * 0x60) | zeros(word ^ ones * 0x7F)
      before = spaces
      // A and what follows reach the top bit with 63 more, Z does not with 37.
      let low = word & ~highs
      let capitals = ((low + ones * 63) ^ (low + ones * 37)) & ~word & highs
      hash = (hash ^ (word | capitals >> 2)) &* 0x100_0000_01B3
      hash ^= hash >> 32
    }
    while place + 8 <= bytes.count {
      mix(
        UInt64(
          littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
            fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    // Any letter fills the rest: the length tells such texts apart.
    mix(bytes[place...].reversed().reduce(ones * 0x61) { $0 << 8 | UInt64($1) })
    return (Int(truncatingIfNeeded: hash ^ UInt64(bytes.count)), changed & highs == 0)
  }
}
