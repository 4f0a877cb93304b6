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
struct FoldedNumber {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var bytes: UInt64 = 0
  private var count = 0
  private var isBetweenWords = false

  static func of(_ text: String) -> Int {
    var number = FoldedNumber()
    TextFolding.forEachByte(of: text) { number.add($0) }
    number.mix()
    return Int(truncatingIfNeeded: number.hash ^ UInt64(number.count))
  }

  private mutating func add(_ byte: UInt8) {
    guard byte != 0x20 else {
      isBetweenWords = count > 0
      return
    }
    if isBetweenWords { put(0x20) }
    isBetweenWords = false
    put(byte)
  }

  private mutating func put(_ byte: UInt8) {
    bytes = bytes << 8 | UInt64(byte)
    count += 1
    if count & 7 == 0 { mix() }
  }

  private mutating func mix() {
    hash = (hash ^ bytes) &* 0x100_0000_01B3
    hash ^= hash >> 32
  }
}
