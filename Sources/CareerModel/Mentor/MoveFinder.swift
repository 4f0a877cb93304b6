/// Chooses this week's move, which stays the same unless what it rests on changes.
struct MoveFinder {
  private let career: Career
  private let standings: Standings
  private let readiness: Readiness?

  private var profile: Profile { career.profile }
  private var framework: Framework { career.framework }
  private var plan: Plan { career.plan }
  private var today: CalendarDay { career.today }

  init(_ career: Career, _ standings: Standings, _ readiness: Readiness?) {
    (self.career, self.standings, self.readiness) = (career, standings, readiness)
  }

  /// The move; `nil` if the framework has no skill left to grow in, or all moves were declined.
  var move: Move? {
    if career.journal.count < InsightFinder.fewestEntries { return first }
    // A gap that a goal already covers has its next move.
    let open = plan.open.flatMap(\.evidence)
    let wanted = wanted
    let free = wanted.filter { skill, target in
      let level = level(of: skill, asked: target?.level)
      return !open.contains { $0.skill == skill && ($0.level ?? 0) >= level }
    }
    for (skill, target) in free.isEmpty ? wanted : free {
      let level = level(of: skill, asked: target?.level)
      if let move = move(for: skill, at: level, towards: target) { return move }
    }
    return nil
  }

  /// The first thing to log: what the present stage asks for and the record says least about.
  private var first: Move? {
    let stage =
      profile.stage(in: framework, on: today) ?? profile.stageAhead(in: framework, on: today)
    let asks = (stage?.asks ?? []).sorted { left, right in
      let (known, other) = (standings[left.skill]?.entries, standings[right.skill]?.entries)
      return (known ?? 0, right.weight, left.level) < (other ?? 0, left.weight, right.level)
    }
    for ask in asks where standings[ask.skill]?.notApplicable == nil {
      let target = stage.map { Move.Target(stage: $0.id, level: ask.level) }
      if let move = move(for: ask.skill, at: ask.level, towards: target, isFirst: true) {
        return move
      }
    }
    return nil
  }

  // MARK: - Which skill and level

  /// The gaps of the stage ahead; if there are none, those of the first later stage that has some;
  /// without any, all skills, weakest first. Of the gaps, first those that feedback asked for, then
  /// those with examples to build on, then the largest gain.
  private var wanted: [(skill: SkillID, target: Move.Target?)] {
    var ahead = readiness
    while let found = ahead {
      guard found.gaps.isEmpty else {
        return found.gaps.map { (gap: $0, rank: rank($0)) }.sorted { $0.rank < $1.rank }
          .map { ($0.gap.skill, .init(stage: found.stage, level: $0.gap.asked)) }
      }
      ahead = framework.stage(after: found.stage).map {
        Readiness(for: $0, standings, profile: profile, rule: framework.rule)
      }
    }
    return framework.skills.map(\.id).filter { standings[$0]?.notApplicable == nil }
      .sorted { standings[$0]?.shown ?? 0 < standings[$1]?.shown ?? 0 }.map { ($0, nil) }
  }

  /// Returns 0 for a gap that feedback asked for, 1 for one with an example to build on, else 2.
  private func rank(_ gap: Readiness.Ask) -> Int {
    if entries(for: gap.skill, in: Self.latestMonths).contains(where: \.isWish) { return 0 }
    let level = level(of: gap.skill, asked: gap.asked)
    return standings[gap.skill]?.examples.contains { $0.level >= level - 1 } ?? false ? 1 : 2
  }

  /// The next level, or what an entry already claims if that is higher, up to one above the target.
  private func level(of skill: SkillID, asked target: Int?) -> Int {
    let claimed = standings[skill]?.claimed ?? 0
    return max(career.nextLevel(of: skill, standings), min(claimed, target.map { $0 + 1 } ?? 0))
  }

  // MARK: - Which deed

  /// An entry for the skill, with its words.
  private struct Told: Sendable {
    let entry: Entry
    let words: DeedWords
  }

  private func move(
    for skill: SkillID, at level: Int, towards target: Move.Target?, isFirst: Bool = false
  ) -> Move? {
    guard let known = framework.skill(skill) else { return nil }
    let told = entries(for: skill, in: framework.rule.windowMonths)
      .mapOnAllCores { Told(entry: $0, words: DeedWords($0)) }
    let deeds = deeds(of: known, at: level, beside: told)
    var move = Move(
      skill: skill, level: level, target: target,
      title: "Show \(known.title.lowercasedFirst) at level \(level)",
      person: Self.mostFrequent(entries(for: skill, in: Self.latestMonths).flatMap(\.people)),
      department: department(for: known), question: known.question, isFirst: isFirst)
    for deed in deeds where !isFirst || !deed.isByChance {
      move.signal = deed.id
      move.title = deed.text.asSomethingToDo
      move.doneWhen = deed.text
      move.step = deed.firstStep
      guard !profile.dismisses(move.dismissalID, on: today) else { continue }
      move.from = nearest(to: deed, at: level, in: skill, among: told)
      return move
    }
    return deeds.isEmpty && !profile.dismisses(move.dismissalID, on: today) ? move : nil
  }

  /// Returns the deeds of a level, best first: those neither named, planned nor told in words, and
  /// of these the ones that do not take chance. Chance without a way to prepare is left out.
  private func deeds(of skill: Skill, at level: Int, beside told: [Told]) -> [Skill.Signal] {
    let deeds = (skill.level(level)?.currentSignals ?? []).filter {
      !$0.text.isEmpty && (!$0.isByChance || $0.firstStep != nil)
    }
    let named = standings[skill.id]?.signals ?? [:]
    let planned = Set(plan.open.flatMap(\.evidence).compactMap(\.signal))
    func done(_ deed: Skill.Signal) -> Int {
      let isPlanned = planned.contains(deed.id)
      return (named[deed.id]?.count ?? 0)
        + (isPlanned || told.map(\.words).contains(where: DeedWords(deed.text).areTold) ? 1 : 0)
    }
    return deeds.map { (deed: $0, rank: (done($0), $0.isByChance ? 1 : 0)) }
      .sorted { $0.rank < $1.rank }.map(\.deed)
  }

  // MARK: - What it starts from

  /// The entry for the skill below the level that says most of a deed's words; of several, the
  /// highest, then the newest.
  private func nearest(
    to deed: Skill.Signal, at level: Int, in skill: SkillID, among told: [Told]
  ) -> EntryID? {
    let words = DeedWords(deed.text)
    let own = told.compactMap { told in
      told.entry.evidence(for: skill)?.countedLevel.flatMap { claimed in
        claimed < level && told.entry.kind != .feedback
          ? (id: told.entry.id, rank: (words.count(in: told.words), claimed)) : nil
      }
    }
    // The first of equals is the newest.
    return own.min { $0.rank > $1.rank }?.id
  }

  /// How far back to look for people and wishes: those of earlier work may have moved on.
  private static let latestMonths = 6

  /// The department named most often in a year; only for skills practised with departments.
  private func department(for skill: Skill) -> String? {
    skill.withDepartments ?? false
      ? Self.mostFrequent(entries(for: skill.id, in: 12).flatMap(\.departments)) : nil
  }

  /// Returns the entries for a skill in the last months, newest first.
  private func entries(for skill: SkillID, in months: Int) -> [Entry] {
    let (journal, months) = (career.journal, today.month.adding(1 - months)...today.month)
    return journal.monthsRead
      .filter { months.contains($0) && journal.digests[$0]?.skills[skill] != nil }
      .flatMap { month in
        journal.entries(of: month).reversed().filter { entry in
          entry.day <= today && entry.evidence.contains { $0.skill == skill }
        }
      }
  }

  /// Returns the name that occurs most often; of several, the one named last, which is the first.
  private static func mostFrequent(_ names: [String]) -> String? {
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let most = counts.values.max()
    return names.first { counts[$0] == most }
  }
}

extension Career {
  /// The established level plus one, but nothing below what the present stage asks; 1 to 5.
  package func nextLevel(of skill: SkillID, _ standings: Standings) -> Int {
    let stage = profile.stage(in: framework, on: today)
    let asked = stage?.asks.first { $0.skill == skill }?.level ?? 0
    return min(max((standings[skill]?.shown ?? 0) + 1, asked), Skill.levelRange.upperBound)
  }
}
