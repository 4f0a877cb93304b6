/// Chooses this week's move. The same record, day and framework give the same move, and it stays
/// the same all week unless what it rests on changes.
struct MoveFinder {
  private let journal: Journal
  private let profile: Profile
  private let framework: Framework
  private let plan: Plan
  private let standings: Standings
  private let readiness: Readiness?
  private let today: CalendarDay

  init(_ career: Career, _ standings: Standings, _ readiness: Readiness?) {
    (journal, profile, framework) = (career.journal, career.profile, career.framework)
    (plan, today) = (career.plan, career.today)
    self.standings = standings
    self.readiness = readiness
  }

  /// The move; `nil` if the framework has no skill left to grow in, or all moves were declined.
  var move: Move? {
    if journal.count < InsightFinder.fewestEntries { return first }
    // A gap that a goal already covers has its next move.
    let open = plan.open.flatMap(\.evidence)
    let wanted = wanted
    let free = wanted.filter { skill, _ in
      let level = level(of: skill)
      return !open.contains { $0.skill == skill && ($0.level ?? 0) >= level }
    }
    for (skill, target) in free.isEmpty ? wanted : free {
      if let move = move(for: skill, at: level(of: skill), towards: target) { return move }
    }
    return nil
  }

  /// The first thing to log: what the present stage asks for and the record says least about.
  private var first: Move? {
    let stage =
      profile.tenure(on: today).flatMap { framework.stage($0.stage) }
      ?? profile.stageAhead(in: framework, on: today)
    let asks = (stage?.asks ?? []).sorted { left, right in
      let (known, other) = (entries(of: left), entries(of: right))
      return (known, right.weight, left.level) < (other, left.weight, right.level)
    }
    for ask in asks where standings[ask.skill]?.notApplicable == nil {
      let target = stage.map { Move.Target(stage: $0.id, level: ask.level) }
      if let move = move(for: ask.skill, at: ask.level, towards: target, isFirst: true) {
        return move
      }
    }
    return nil
  }

  private func entries(of ask: Stage.Ask) -> Int { standings[ask.skill]?.entries ?? 0 }

  // MARK: - Which skill and level

  /// The gaps of the stage ahead, largest gain first; if there are none, those of the first later
  /// stage that has some; without any, all skills, weakest first.
  private var wanted: [(skill: SkillID, target: Move.Target?)] {
    var ahead = readiness
    while let found = ahead {
      guard found.gaps.isEmpty else {
        return found.gaps.map { ($0.skill, .init(stage: found.stage, level: $0.asked)) }
      }
      ahead = framework.stage(after: found.stage).map {
        Readiness(for: $0, standings, profile: profile, rule: framework.rule)
      }
    }
    let known = framework.skills.map(\.id).filter { standings[$0]?.notApplicable == nil }
    return known.enumerated().sorted { left, right in
      (standings[left.element]?.shown ?? 0, left.offset)
        < (standings[right.element]?.shown ?? 0, right.offset)
    }
    .map { ($0.element, nil) }
  }

  /// The established level plus one, but nothing below what the present stage asks.
  private func level(of skill: SkillID) -> Int {
    let stage = profile.tenure(on: today).flatMap { framework.stage($0.stage) }
    let asked = stage?.asks.first { $0.skill == skill }?.level ?? 0
    return min(max((standings[skill]?.shown ?? 0) + 1, asked), Skill.levelRange.upperBound)
  }

  // MARK: - Which deed

  private func move(
    for skill: SkillID, at level: Int, towards target: Move.Target?, isFirst: Bool = false
  ) -> Move? {
    guard let known = framework.skill(skill) else { return nil }
    let deeds = deeds(of: known, at: level)
    var move = Move(
      skill: skill, level: level, target: target,
      title: "Show \(known.title.lowercasedFirst) at level \(level)",
      from: nearest(to: level, in: skill), person: person(for: skill),
      department: department(for: known), question: known.question, isFirst: isFirst)
    for deed in deeds where !isFirst || !deed.isByChance {
      move.signal = deed.id
      move.title = deed.text.asSomethingToDo
      move.doneWhen = deed.text
      move.step = deed.firstStep
      if !profile.dismisses(move.dismissalID, on: today) { return move }
    }
    return deeds.isEmpty && !profile.dismisses(move.dismissalID, on: today) ? move : nil
  }

  /// Returns the deeds of a level, best first: those that no entry names, no goal plans and no
  /// entry's words seem to tell, and of these the ones that do not take chance. What only chance
  /// brings is left out if there is no way to prepare for it.
  private func deeds(of skill: Skill, at level: Int) -> [Skill.Signal] {
    let deeds = (skill.level(level)?.currentSignals ?? []).filter {
      !$0.text.isEmpty && (!$0.isByChance || $0.firstStep != nil)
    }
    let named = standings[skill.id]?.signals ?? [:]
    let entries = entries(for: skill.id, in: framework.rule.windowMonths)
    func done(_ deed: Skill.Signal) -> Int {
      let words = DeedWords(deed.text)
      let isPlanned = plan.open.flatMap(\.evidence).contains { $0.signal == deed.id }
      return (named[deed.id]?.count ?? 0)
        + (isPlanned || entries.contains(where: words.areTold) ? 1 : 0)
    }
    return deeds.map { (deed: $0, done: done($0)) }.enumerated().sorted { left, right in
      (left.element.done, left.element.deed.isByChance ? 1 : 0, left.offset)
        < (right.element.done, right.element.deed.isByChance ? 1 : 0, right.offset)
    }
    .map(\.element.deed)
  }

  // MARK: - What it starts from

  /// The newest entry at the highest level below `level`, within the window.
  private func nearest(to level: Int, in skill: SkillID) -> EntryID? {
    let own = entries(for: skill, in: framework.rule.windowMonths).filter { $0.kind != .feedback }
    func claimed(_ entry: Entry) -> Int? {
      entry.evidence(for: skill)?.countedLevel.flatMap { $0 < level ? $0 : nil }
    }
    let highest = own.compactMap(claimed).max()
    return own.first { highest != nil && claimed($0) == highest }?.id
  }

  /// The person named most often in the latest entries for a skill; of several, the one named last.
  private func person(for skill: SkillID) -> String? {
    Self.mostFrequent(entries(for: skill, in: Self.monthsOfPeople).flatMap(\.people))
  }

  /// How many months back people are looked for: those of earlier work may have moved on.
  private static let monthsOfPeople = 6

  /// The department named most often in the last year's entries for a skill, else one still to meet;
  /// only for skills that are practised with departments.
  private func department(for skill: Skill) -> String? {
    let rule = framework.insights?.first { $0.check == .departments }
    guard skill.withDepartments ?? false, let wanted = rule?.departments else { return nil }
    let year = DayRange(last: 365, to: today)
    let met = Set(journal.entries(in: year).flatMap(\.departments).map { $0.lowercased() })
    return Self.mostFrequent(entries(for: skill.id, in: 12).flatMap(\.departments))
      ?? wanted.first { !met.contains($0) } ?? wanted.first
  }

  /// Returns the entries for a skill in the latest months with entries, newest first.
  private func entries(for skill: SkillID, in months: Int) -> [Entry] {
    let first = today.month.adding(1 - months)
    return journal.monthsRead.filter { $0 >= first && $0 <= today.month }
      .flatMap { journal.entries(of: $0).reversed() }
      .filter { $0.evidence(for: skill) != nil && $0.day <= today }
  }

  private static func mostFrequent(_ names: [String]) -> String? {
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let most = counts.values.max()
    return names.first { counts[$0] == most }
  }
}
