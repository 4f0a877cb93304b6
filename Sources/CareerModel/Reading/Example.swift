/// An entry as evidence for one skill at a level: what a `ReadinessRule` looks at, and no more.
package struct Example: Hashable, Sendable {
  package let day: CalendarDay
  /// 1 to 5.
  package let level: Int
  /// The title without case, accents and surplus blanks, as a number: equal titles are one example.
  package let title: Int
  /// The project in the same way; `nil` where the entry names none.
  package let project: Int?
  package let backing: Backing
  /// Whether the entry says what came of it.
  package let hasResult: Bool
  /// Its place among the skills of its entry, 1 for the one with the highest level; ties as written.
  package let rank: Int

  /// Who stands behind an entry besides the person who wrote it.
  package enum Backing: Int, Hashable, Comparable, Sendable {
    case nobody
    /// Somebody is named who can confirm it.
    case canConfirm
    /// It is praise from a person who is named.
    case praise

    package static func < (left: Backing, right: Backing) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether there is a result, or somebody else who could tell it.
  package var hasOutcome: Bool { hasResult || backing > .nobody }
}

extension Example {
  /// An order for examples that were merged; only equal ones have none.
  static func precedes(_ left: Example, _ right: Example) -> Bool { left.key < right.key }

  private var key: (CalendarDay, Int, Int, Int, Int, Int) {
    (day, title, level, project ?? 0, backing.rawValue, (hasResult ? 1000 : 0) + rank)
  }
}

extension Entry {
  /// What it is an example of; empty for a wish, which asks for something that was not there.
  var examples: [(skill: SkillID, example: Example)] {
    guard !(kind == .feedback && direction == .wish) else { return [] }
    let levelled = countedEvidence.compactMap { piece in
      piece.countedLevel.map { (skill: piece.skill, level: $0) }
    }
    guard !levelled.isEmpty else { return [] }
    let title = FoldedNumber.of(title)
    let project = project.flatMap(\.nonBlank).map(FoldedNumber.of)
    let ranked = levelled.enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }
    return ranked.enumerated().map { place, pair in
      (
        pair.element.skill,
        Example(
          day: day, level: pair.element.level, title: title, project: project, backing: backing,
          hasResult: result?.nonBlank != nil, rank: place + 1)
      )
    }
  }

  /// Who stands behind it.
  package var backing: Example.Backing {
    func names(_ list: [String]) -> Bool { list.contains { $0.nonBlank != nil } }
    if kind == .feedback, direction == .praise, names(people) { return .praise }
    return names(confirmedBy) ? .canConfirm : .nobody
  }

  /// Whether somebody else stands behind it.
  package var isConfirmed: Bool { backing > .nobody }

  /// What this entry shows of a skill; `nil` if it is no evidence for it. A level outside of 1 to 5
  /// counts as none named. Where a file names a skill twice, the higher level counts.
  package func evidence(for skill: SkillID) -> Evidence? {
    var best: Evidence?
    for piece in evidence where piece.skill == skill {
      if best.map({ ($0.countedLevel ?? 0) < (piece.countedLevel ?? 0) }) ?? true { best = piece }
    }
    return best
  }

  /// The evidence with every skill once.
  var countedEvidence: [Evidence] {
    guard evidence.count > 1, Set(evidence.map(\.skill)).count < evidence.count else {
      return evidence
    }
    var seen: Set<SkillID> = []
    return evidence.compactMap { piece in
      seen.insert(piece.skill).inserted ? self.evidence(for: piece.skill) : nil
    }
  }
}

extension Evidence {
  /// The level, if it is one that a skill has.
  package var countedLevel: Int? { level.flatMap { Skill.levelRange.contains($0) ? $0 : nil } }
}

/// A text without case, accents and surplus blanks, as a number that stays the same while the program
/// runs: names are compared a million times for one page.
enum FoldedNumber {
  static func of(_ text: String) -> Int {
    var hasher = Hasher()
    for word in TextFolding.folded(text).split(separator: " ") { hasher.combine(word) }
    return hasher.finalize()
  }
}
