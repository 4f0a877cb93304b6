/// The counts and last days of one month of the journal, on which all summaries build. Digests
/// merge in any order, with no entry in memory.
package struct MonthDigest: Hashable, Sendable {
  package private(set) var kinds: [EntryKind: Int] = [:]
  package private(set) var skills: [SkillID: SkillTally] = [:]
  package private(set) var projects: [String: Tally] = [:]
  package private(set) var departments: [String: Tally] = [:]
  package private(set) var people: [String: Tally] = [:]

  /// The number of feedback entries that are neither praise nor a wish.
  package private(set) var undirected = 0

  /// The number of occurrences and the day of the last one.
  package struct Tally: Hashable, Sendable {
    package var count: Int
    package var last: CalendarDay

    package static func merged(_ left: Tally, _ right: Tally) -> Tally {
      Tally(count: left.count + right.count, last: max(left.last, right.last))
    }
  }

  /// The evidence for a skill: all entries, the examples with a level, and signal counts.
  package struct SkillTally: Hashable, Sendable {
    package var all: Tally
    /// Sorted by `Example.precedes`. Entries without a level, and wishes, are only in `all`.
    package var examples: [Example]
    /// By the signal that the entries name.
    package var signals: [SignalID: Tally]
    /// How many of all entries are feedback.
    package var feedback = 0
    /// The day of the last entry that is not a wish; `nil` if all are.
    package var last: CalendarDay?

    fileprivate static func merged(_ left: SkillTally, _ right: SkillTally) -> SkillTally {
      SkillTally(
        all: .merged(left.all, right.all),
        examples: (left.examples + right.examples).sorted(by: Example.precedes),
        signals: left.signals.merging(right.signals, uniquingKeysWith: Tally.merged),
        feedback: left.feedback + right.feedback,
        last: [left.last, right.last].compactMap(\.self).max())
    }
  }

  package init() {}

  package init(_ entries: [Entry]) {
    // The first entry of a title and day, and the lines that share them with another one.
    var first = [Int: Int](minimumCapacity: entries.count)
    var others: Set<LoggedLine> = []
    func isRepeated(_ place: Int, titled title: Int) -> Bool {
      let number = title ^ entries[place].day.ordinal
      guard let known = first[number] else {
        first[number] = place
        return false
      }
      let line = LoggedLine(entries[place])
      return line == LoggedLine(entries[known]) || !others.insert(line).inserted
    }
    for place in entries.indices {
      let title = entries[place].evidence.isEmpty ? 0 : FoldedNumber.of(entries[place].title)
      count(
        entries[place], titled: title,
        isRepeated: !entries[place].evidence.isEmpty && isRepeated(place, titled: title))
    }
    // The same entries make the same digest, in whatever order they were read.
    for skill in skills.keys { skills[skill]?.examples.sort(by: Example.precedes) }
  }

  package var entries: Int { kinds.values.reduce(0, +) }

  package func merged(with other: MonthDigest) -> MonthDigest {
    var merged = self
    merged.kinds.merge(other.kinds, uniquingKeysWith: +)
    merged.undirected += other.undirected
    merged.skills.merge(other.skills, uniquingKeysWith: SkillTally.merged)
    merged.projects.merge(other.projects, uniquingKeysWith: Tally.merged)
    merged.departments.merge(other.departments, uniquingKeysWith: Tally.merged)
    merged.people.merge(other.people, uniquingKeysWith: Tally.merged)
    return merged
  }

  // In place, once per entry read. A line repeated on a day is an entry, but no further evidence.
  private mutating func count(_ entry: Entry, titled title: Int, isRepeated: Bool) {
    // What a default value captures is copied, so that is the day and not the entry.
    let day = entry.day
    kinds[entry.kind, default: 0] += 1
    if entry.isUndirectedFeedback { undirected += 1 }
    if !entry.evidence.isEmpty {
      let examples = isRepeated ? [] : entry.examples(titled: title)
      for piece in entry.countedEvidence {
        let example = examples.first { $0.skill == piece.skill }?.example
        skills[piece.skill, default: SkillTally(on: day)].count(
          on: day, signal: isRepeated ? nil : piece.signal, example,
          isFeedback: entry.kind == .feedback, isWish: entry.isWish)
      }
    }
    if let project = entry.project { projects[project, default: Tally(on: day)].count(on: day) }
    for name in entry.departments { departments[name, default: Tally(on: day)].count(on: day) }
    for name in entry.people { people[name, default: Tally(on: day)].count(on: day) }
  }
}

extension MonthDigest.Tally {
  fileprivate init(on day: CalendarDay) { self.init(count: 0, last: day) }

  fileprivate mutating func count(on day: CalendarDay) {
    count += 1
    last = max(last, day)
  }
}

extension MonthDigest.SkillTally {
  fileprivate init(on day: CalendarDay) {
    self.init(all: MonthDigest.Tally(on: day), examples: [], signals: [:])
  }

  fileprivate mutating func count(
    on day: CalendarDay, signal: SignalID?, _ example: Example?, isFeedback: Bool, isWish: Bool
  ) {
    if let signal { signals[signal, default: MonthDigest.Tally(on: day)].count(on: day) }
    if let example { examples.append(example) }
    all.count(on: day)
    if isFeedback { feedback += 1 }
    if !isWish { last = max(last ?? day, day) }
  }
}
