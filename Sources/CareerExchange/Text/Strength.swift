import CareerModel

extension Entry {
  /// What makes it strong evidence, the weightiest first: a result, the level, a number in the
  /// result, someone else's backing, being a milestone, the day. Our reading.
  fileprivate func strength(for skill: SkillID?) -> (Int, Int, Int, Int, Int, Int) {
    let levels = skill.map { [evidence(for: $0)?.countedLevel] } ?? evidence.map(\.countedLevel)
    let result = result?.nonBlank
    return (
      result == nil ? 0 : 1, levels.compactMap(\.self).max() ?? 0,
      result?.contains(where: \.isNumber) == true ? 1 : 0, isConfirmed ? 1 : 0,
      kind == .milestone ? 1 : 0, day.ordinal
    )
  }
}

extension [Entry] {
  /// Returns the strongest entries, strongest first. Without a skill, the level of any counts.
  func strongest(_ most: Int = .max, of skill: SkillID? = nil) -> [Entry] {
    let sorted = map { ($0, $0.strength(for: skill)) }.sorted { left, right in
      left.1 == right.1 ? left.0.id.rawValue > right.0.id.rawValue : left.1 > right.1
    }
    return sorted.prefix(most).map(\.0)
  }
}

/// A set of entries; a page shows only the strongest.
struct Pile: FromFacts {
  let facts: CareerFacts
  /// The strongest entries, strongest first.
  let shown: [Entry]
  let count: Int
  /// How many of all entries have no result yet, as in `Entry.owesResult`.
  let owed: Int
  /// How many entries do not appear anywhere.
  let more: Int

  /// - Parameter told: The entries that appear elsewhere already.
  init(
    _ entries: [Entry], most: Int, of skill: SkillID? = nil, without told: Set<EntryID> = [],
    _ facts: CareerFacts
  ) {
    let rest = entries.filter { !told.contains($0.id) }
    self.facts = facts
    shown = rest.strongest(most, of: skill)
    (count, more) = (entries.count, rest.count - shown.count)
    owed = entries.count { $0.owesResult(on: facts.today) }
  }

  /// Creates a pile of the newest feedback among some entries.
  init(newest entries: [Entry], most: Int, _ facts: CareerFacts) {
    let feedback = entries.filter { $0.kind == .feedback }
    self.facts = facts
    shown = Array(feedback.sorted { Entry.precedes($1, $0) }.prefix(most))
    (count, owed, more) = (feedback.count, 0, feedback.count - shown.count)
  }
}

extension Entry {
  /// Whether a result is missing that could be known by now, after a week as in the reviews.
  func owesResult(on today: CalendarDay) -> Bool {
    result?.nonBlank == nil && kind != .feedback && day.days(to: today) > 7
  }

  /// The skill with the highest level, the first of several; `nil` if there is none.
  var mainSkill: SkillID? {
    evidence.max { ($0.countedLevel ?? 0) < ($1.countedLevel ?? 0) }?.skill
  }
}

/// A name, and the number of entries that have it.
struct NameCount: Hashable {
  var name: String
  var count: Int

  /// Returns the most frequent names, counting each once per entry.
  static func most(_ most: Int, of names: some Sequence<[String]>) -> [NameCount] {
    var counts: [String: Int] = [:]
    for list in names {
      for name in Set(list.compactMap { $0.printable.nonBlank }) { counts[name, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(most).map { NameCount(name: $0.key, count: $0.value) }
  }
}
