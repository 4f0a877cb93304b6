package import CareerModel

/// Two stages side by side, for one person's record. Neutral: it says everything of both.
package struct StageComparison: Hashable, Sendable {
  package var left: Side
  package var right: Side
  /// How the two differ, where the framework describes both sides.
  package var contrasts: [Contrast]
  /// Every skill that either stage has a target for, in the framework's order.
  package var skills: [SkillRow]
  /// The number of entries in the last year, without feedback; the shares are based on it.
  package var entriesOfYear: Int

  package struct Side: Hashable, Sendable {
    package var stage: Stage
    /// The entries of the last year that match this stage, newest first. They show a skill only
    /// this stage has a target for, or a level above the other's target. One can match both stages.
    package var likeIt: [EntryID]
    /// Their share of all entries of the last year, 0 to 100; `nil` if there are no entries.
    package var percent: Int?
  }

  package struct Contrast: Hashable, Sendable {
    package var id: String
    package var title: String
    package var left: Cell
    package var right: Cell
    package var origin: Origin
  }

  /// One side of a contrast, with its entries from the last year.
  package struct Cell: Hashable, Sendable {
    package var word: String
    package var text: String
    /// Newest first.
    package var entries: [EntryID]
  }

  /// A skill's entries from the last year: those up to the left target, and those above it.
  package struct Split: Hashable, Sendable {
    package var left: [EntryID]
    package var right: [EntryID]

    fileprivate init?(_ skill: SkillID, _ left: Int?, _ right: Int?, _ year: [Entry]) {
      guard let left, let right, left < right else { return nil }
      let levels = year.compactMap { entry in
        entry.evidence(for: skill)?.countedLevel.map { (id: entry.id, level: $0) }
      }
      self.left = levels.filter { $0.level <= left }.map(\.id)
      self.right = levels.filter { $0.level > left }.map(\.id)
      guard !self.left.isEmpty, !self.right.isEmpty else { return nil }
    }
  }

  package struct SkillRow: Hashable, Sendable {
    package var skill: SkillID
    /// The target of each stage; `nil` if it has none for the skill.
    package var left: Int?
    package var right: Int?
    /// The established level, 0 to 5.
    package var shown: Int
    /// The highest level that an entry claims, 0 to 5.
    package var claimed: Int
    /// Its entries by level; `nil` unless the right target is higher and each side has some.
    package var split: Split?
    /// What happens to the skill on the way from left to right.
    package var change: Change {
      guard let right else { return .letGo }
      let left = left ?? 0
      return left == right ? .keep : left < right ? .gain : .less
    }
  }

  package enum Change: String, Hashable, Sendable {
    /// The other stage has a higher target, or the only one.
    case gain
    /// Both have the same target.
    case keep
    /// The other stage has a lower target.
    case less
    /// The other stage has no target.
    case letGo = "let go"
  }

  package init(
    _ left: Stage, _ right: Stage, framework: Framework, journal: Journal, standings: Standings,
    on today: CalendarDay
  ) {
    let year = journal.entries(in: DayRange(last: 365, to: today)).filter(\.isOwnWork)
    entriesOfYear = year.count
    let (lefts, rights) = (left.levels, right.levels)
    skills = framework.skills.map(\.id).filter { lefts[$0] != nil || rights[$0] != nil }.map {
      SkillRow(
        skill: $0, left: lefts[$0], right: rights[$0], shown: standings[$0]?.shown ?? 0,
        claimed: standings[$0]?.claimed ?? 0, split: Split($0, lefts[$0], rights[$0], year))
    }
    func side(_ stage: Stage, beside other: [SkillID: Int]) -> Side {
      let own = stage.levels
      let like = year.filter { entry in
        entry.evidence.contains { piece in
          let theirs = other[piece.skill] ?? 0
          return theirs < own[piece.skill] ?? 0
            && (theirs == 0 || (piece.countedLevel ?? 0) > theirs)
        }
      }
      return Side(stage: stage, likeIt: like.map(\.id), percent: like.count.percent(of: year.count))
    }
    self.left = side(left, beside: rights)
    self.right = side(right, beside: lefts)
    contrasts = framework.contrasts.compactMap { contrast in
      func side(_ stage: Stage) -> CareerModel.Contrast.Side? {
        contrast.sides.first { $0.stage == stage.id }
      }
      guard let one = side(left), let other = side(right) else { return nil }
      func cell(_ side: CareerModel.Contrast.Side, _ other: CareerModel.Contrast.Side) -> Cell {
        let entries = year.filter { side.holds($0, beside: other) }
        return Cell(word: side.word, text: side.text, entries: entries.map(\.id))
      }
      return Contrast(
        id: contrast.id, title: contrast.title, left: cell(one, other), right: cell(other, one),
        origin: contrast.origin)
    }
  }
}

extension Stage {
  /// The target of each skill.
  fileprivate var levels: [SkillID: Int] {
    Dictionary(asks.map { ($0.skill, $0.level) }) { first, _ in first }
  }
}

extension Contrast.Side {
  /// Returns whether an entry is this side's kind of work. Where both sides name a skill, its level
  /// decides: the other side takes over from its own lowest level on, if that is higher.
  fileprivate func holds(_ entry: Entry, beside other: Self) -> Bool {
    entry.evidence.contains { piece in
      let level = piece.countedLevel ?? 0
      let isAsked = least(of: piece.skill).map { least in
        least <= level && other.least(of: piece.skill).map { $0 <= least || level < $0 } ?? true
      }
      return isAsked ?? false || piece.signal.map((signals ?? []).contains) ?? false
    } || (departments == true && !entry.departments.isEmpty)
  }

  private func least(of skill: SkillID) -> Int? {
    (skills ?? []).contains(skill) ? 0 : levels?.first { $0.skill == skill }?.level
  }
}

extension Framework {
  /// The two stages to compare by default: the stage held and the next one, or else those of the
  /// first pivot onwards, or the last two. `nil` if the framework has fewer than two stages.
  package func comparedStages(holding held: StageID?) -> (Stage, Stage)? {
    if let held, let present = stage(held), let next = stage(after: held) { return (present, next) }
    if let pivot = transitions.first(where: { $0.pivot && !isAfter($0.from, $0.to) }),
      let from = stage(pivot.from), let to = stage(pivot.to)
    {
      return (from, to)
    }
    guard stages.count > 1 else { return nil }
    return (stages[stages.count - 2], stages[stages.count - 1])
  }
}
