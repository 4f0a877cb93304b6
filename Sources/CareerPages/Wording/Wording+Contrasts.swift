package import CareerModel

// How two stages differ, and what counts for each.
extension Wording {
  /// Returns which of two kinds of work most entries are: `More within the team than across
  /// departments`. `Mostly` is three times as many.
  static func balance(_ halves: Pair<Half>, of words: Pair<String>) -> String {
    let (left, right) = (halves.left.count ?? 0, halves.right.count ?? 0)
    let (most, least) = left < right ? (words.right, words.left) : (words.left, words.right)
    let (high, low) = (max(left, right), min(left, right))
    return if high == 0 {
      "No entries in the past year count here"
    } else if low == 0 {
      "Only \(small(most))"
    } else if high == low {
      "As much \(small(most)) as \(small(least))"
    } else if high >= 3 * low {
      "Mostly \(small(most))"
    } else {
      "More \(small(most)) than \(small(least))"
    }
  }

  /// Returns up to five names, or four and the number of the others.
  static func few(_ names: [String]) -> String {
    let more = names.count > 5 ? names.count - 4 : 0
    return names.dropLast(more).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// Returns how a skill changes from the left stage to the right one, and how far its level is
  /// from the target: `Grow: 2 levels short`.
  static func summary(of row: StageComparison.SkillRow) -> String {
    func words(_ change: StageComparison.Change) -> String { summary(of: change).capitalizedFirst }
    guard let target = row.right else { return "\(words(row.change)): no target" }
    let short = target - row.shown
    // A lower target that is still ahead of you is no reason to do less.
    if short > 0 { return "\(words(.gain)): \(count(short, "level", "levels")) short" }
    if row.change == .less { return "Do less: \(target) is enough" }
    let state = short == 0 ? "target met" : "\(-short) above target"
    // A target that you have met leaves nothing to grow.
    return row.change == .gain ? state.capitalizedFirst : "\(words(row.change)): \(state)"
  }

  /// Returns what counts on a side of a contrast: skills with their levels, signals, departments.
  package static func evidence(
    under side: Contrast.Side, beside other: Contrast.Side?, _ framework: Framework
  ) -> [String] {
    let signals = framework.skills.flatMap(\.levels).flatMap(\.signals)
    func words(_ skill: SkillID, from start: Int) -> String {
      let end = other?.levels?.first { $0.skill == skill && $0.level > start }?.level
      return framework.title(of: skill) + levels(from: start, below: end)
    }
    var evidence = (side.skills ?? []).map { words($0, from: 0) }
    evidence += (side.levels ?? []).map { words($0.skill, from: $0.level) }
    evidence += (side.signals ?? []).map { id in
      "“\(signals.first { $0.id == id }?.text ?? id.rawValue)”"
    }
    if side.departments == true { evidence.append("any entry with another department") }
    return evidence
  }

  /// Returns ` from level 3`, ` at levels 1 to 3` or ` at level 2`; empty for all levels.
  private static func levels(from start: Int, below end: Int?) -> String {
    guard let end else { return start > 0 ? " from level \(start)" : "" }
    if start == 0 { return " below level \(end)" }
    return start + 1 == end ? " at level \(start)" : " at levels \(start) to \(end - 1)"
  }
}

extension StageComparison {
  /// The skills of which the right stage asks more, as contrasts between their levels.
  package func skillContrasts(_ framework: Framework) -> [Contrast] {
    skills.compactMap { row in
      guard let split = row.split, let left = row.left, let right = row.right else { return nil }
      func cell(_ word: String, _ asked: Int, _ entries: [EntryID]) -> Cell {
        let text = framework.skill(row.skill)?.level(asked)?.text ?? ""
        return Cell(word: word, text: "Level \(asked): \(text)", entries: entries)
      }
      return Contrast(
        id: "level/\(row.skill)", title: framework.title(of: row.skill),
        left: cell(left == 1 ? "Level 1" : "Level \(left) and below", left, split.left),
        right: cell("Level \(left + 1) and above", right, split.right),
        origin: Origin(
          source: Framework.ourReadingSource,
          thought: "The framework says which level each stage needs."))
    }
  }
}

extension StageComparison.Contrast {
  /// The contrast with its sides swapped.
  var mirrored: Self { Self(id: id, title: title, left: right, right: left, origin: origin) }

  /// The number of entries under either side; an entry may be under both.
  package var count: Int { Set(left.entries + right.entries).count }
}
