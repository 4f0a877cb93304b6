import CareerModel

extension Entry {
  /// What makes it strong evidence, the weightiest first: the star, a result, its figure, someone
  /// else's backing, the level, the day. Our reading.
  fileprivate func strength(for skill: SkillID?, _ figure: Int) -> (Int, Int, Int, Int, Int, Int) {
    let levels = skill.map { [evidence(for: $0)?.countedLevel] } ?? evidence.map(\.countedLevel)
    let result = result?.nonBlank
    return (
      isStarred ? 1 : 0, result == nil ? 0 : 1, figure, isConfirmed ? 1 : 0,
      levels.compactMap(\.self).max() ?? 0, day.ordinal
    )
  }

  /// 3 for an amount of money, a share, or a figure before and after; 2 for a time; 1 for another
  /// number.
  fileprivate var figureWeight: Int {
    guard let result = result?.nonBlank,
      result.utf8.contains(where: { (48...57).contains($0) || $0 >= 0x80 })
    else { return 0 }
    return ResultFigure(result).map { $0.isTime ? 2 : 3 }
      ?? (result.contains(where: \.isNumber) ? 1 : 0)
  }
}

extension [Entry] {
  /// Returns the entries, strongest first. Without a skill, the level of any counts.
  func strongest(of skill: SkillID? = nil) -> [Entry] { strongest(of: skill) { $0.figureWeight } }

  fileprivate func strongest(of skill: SkillID?, weighingFigures weigh: (Entry) -> Int) -> [Entry] {
    map { ($0, $0.strength(for: skill, weigh($0))) }.sorted { left, right in
      left.1 == right.1 ? left.0.id.rawValue > right.0.id.rawValue : left.1 > right.1
    }.map(\.0)
  }
}

/// The entries that a document has told so far: it tells nothing twice, and no two entries whose
/// titles are almost the same, such as `Filled the last open role in the billing team` and
/// `… in the search team`.
struct ToldEntries {
  /// Whether only equal titles count as the same: in a list that is to be complete.
  var tellsAlike = false
  private var ids: Set<EntryID> = []
  /// The titles by their first word.
  private var titles: [Substring: [(id: EntryID, title: Title)]] = [:]

  private struct Title {
    let text: String
    /// Its words without numbers.
    let words: Set<Substring>
    let first: Substring

    init(_ entry: Entry) {
      text = TextFolding.folded(entry.title)
      let all = text.split { !$0.isLetter && !$0.isNumber }
      words = Set(all.filter { !$0.allSatisfy(\.isNumber) })
      first = all.first ?? ""
    }

    /// Whether it shares three of four words with another one of at least five.
    func isLike(_ other: Title) -> Bool {
      let most = max(words.count, other.words.count)
      return most > 4 && words.intersection(other.words).count * 4 >= most * 3
    }
  }
  /// The weights of figures that were looked for already.
  private var weights: [EntryID: Int] = [:]

  func has(_ entry: Entry) -> Bool {
    if ids.contains(entry.id) { return true }
    let title = Title(entry)
    return titles[title.first, default: []].contains { told in
      told.title.text == title.text || !tellsAlike && told.title.isLike(title)
    }
  }

  mutating func tell(_ entry: Entry) {
    let title = Title(entry)
    ids.insert(entry.id)
    titles[title.first, default: []].append((entry.id, title))
  }

  mutating func forget(_ entry: Entry) {
    ids.remove(entry.id)
    titles[Title(entry).first]?.removeAll { $0.id == entry.id }
  }

  /// Returns the strongest entries that are not told yet, and tells them.
  mutating func strongest(_ most: Int, of entries: [Entry], for skill: SkillID? = nil) -> [Entry] {
    let sorted = entries.filter { !ids.contains($0.id) }.strongest(of: skill) { entry in
      if let weight = weights[entry.id] { return weight }
      let weight = entry.figureWeight
      weights[entry.id] = weight
      return weight
    }
    return tell(most, of: sorted)
  }

  /// Tells the first entries that are not told yet, and returns them.
  mutating func tell(_ most: Int, of entries: some Sequence<Entry>) -> [Entry] {
    var found: [Entry] = []
    for entry in entries {
      if found.count >= most { break }
      if has(entry) { continue }
      tell(entry)
      found.append(entry)
    }
    return found
  }
}

/// A set of entries; a page shows only the strongest, or feedback in parts of its own.
struct Pile: FromFacts {
  let facts: CareerFacts
  /// The strongest entries that no earlier part tells, strongest first.
  let shown: [Entry]
  let count: Int

  init(
    _ entries: [Entry], most: Int, of skill: SkillID? = nil, _ facts: CareerFacts,
    _ told: inout ToldEntries
  ) {
    self.facts = facts
    shown = told.strongest(most, of: entries.filter { $0.kind != .feedback }, for: skill)
    count = entries.count
  }

  /// Creates a pile of feedback, newest first: praise, or wishes.
  init(
    _ direction: FeedbackDirection, in entries: [Entry], most: Int, _ facts: CareerFacts,
    _ told: inout ToldEntries
  ) {
    let said = entries.filter { $0.kind == .feedback && $0.direction == direction }
    self.facts = facts
    shown = told.tell(most, of: said)
    count = said.count
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
