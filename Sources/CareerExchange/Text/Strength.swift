import CareerModel

/// How much an entry proves beside others: first what says what came of it, then the level, then what
/// has a figure in it, what somebody stands behind, milestones, and what is newest. Our reading.
struct Strength {
  private let marks: (Int, Int, Int, Int, Int, Int)
  private let id: String

  /// - Parameter skill: The skill that is to be proved; `nil` for whichever is shown furthest.
  init(_ entry: Entry, of skill: SkillID? = nil) {
    let levels =
      skill.map { [entry.evidence(for: $0)?.countedLevel] } ?? entry.evidence.map(\.countedLevel)
    let result = entry.result?.nonBlank
    marks = (
      result == nil ? 0 : 1, levels.compactMap(\.self).max() ?? 0,
      result?.contains(where: \.isNumber) == true ? 1 : 0, entry.isConfirmed ? 1 : 0,
      entry.kind == .milestone ? 1 : 0, entry.day.ordinal
    )
    id = entry.id.rawValue
  }

  func exceeds(_ other: Strength) -> Bool {
    marks == other.marks ? id > other.id : marks > other.marks
  }
}

extension [Entry] {
  /// Those that prove most, in this order.
  func strongest(_ most: Int = .max, of skill: SkillID? = nil) -> [Entry] {
    let sorted = map { (entry: $0, strength: Strength($0, of: skill)) }
      .sorted { $0.strength.exceeds($1.strength) }
    return sorted.prefix(most).map(\.entry)
  }
}

/// Some entries of a kind, of which a page has room for the strongest only.
struct Pile: Hashable {
  /// The strongest, in this order.
  var shown: [Entry]
  var count: Int
  /// How many of them owe their result, as `Entry.owesResult` has it.
  var owed: Int
  /// How many are told elsewhere.
  var elsewhere = 0

  /// How many are told nowhere.
  var more: Int { count - elsewhere - shown.count }

  init(
    _ entries: [Entry], most: Int, of skill: SkillID? = nil, without told: Set<EntryID> = [],
    on today: CalendarDay
  ) {
    let rest = entries.filter { !told.contains($0.id) }
    shown = rest.strongest(most, of: skill)
    count = entries.count
    elsewhere = count - rest.count
    owed = entries.count { $0.owesResult(on: today) }
  }
}

extension Entry {
  /// Whether something can be said by now of what came of it, and nobody has written it down. Feedback
  /// owes none; a week is what the reviews wait too.
  func owesResult(on today: CalendarDay) -> Bool {
    result?.nonBlank == nil && kind != .feedback && day.days(to: today) > 7
  }

  /// The skill that it shows furthest; the first of several. `nil` where it shows none.
  var mainSkill: SkillID? {
    evidence.max { ($0.countedLevel ?? 0) < ($1.countedLevel ?? 0) }?.skill
  }
}

/// A name, and how many entries have it.
struct NameCount: Hashable {
  var name: String
  var count: Int

  /// The most frequent names, each of them once for an entry.
  static func most(_ most: Int, of names: some Sequence<[String]>) -> [NameCount] {
    var counts: [String: Int] = [:]
    for list in names {
      for name in Set(list.compactMap { $0.printable.nonBlank }) { counts[name, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(most).map { NameCount(name: $0.key, count: $0.value) }
  }
}
