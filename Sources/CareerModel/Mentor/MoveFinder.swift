/// Chooses this week's move. The same record, day and framework give the same move, and it stays
/// the same all week unless what it rests on changes.
struct MoveFinder {
  private let career: Career
  private let standings: Standings
  private let readiness: Readiness?
  private var journal: Journal { career.journal }
  private var profile: Profile { career.profile }
  private var framework: Framework { career.framework }
  private var today: CalendarDay { career.today }

  init(_ career: Career, _ standings: Standings, _ readiness: Readiness?) {
    self.career = career
    self.standings = standings
    self.readiness = readiness
  }

  /// The move; `nil` if the framework has no skill left to grow in, or all moves were declined.
  var move: Move? {
    if journal.count < InsightFinder.fewestEntries { return first }
    // A gap that a goal already covers has its next move.
    let open = career.plan.open.flatMap(\.evidence)
    let gaps = skills.map { ($0, career.nextLevel(of: $0, standings)) }
    let free = gaps.filter { skill, level in
      !open.contains { $0.skill == skill && ($0.level ?? 0) >= level }
    }
    for (skill, level) in free.isEmpty ? gaps : free {
      if let move = move(for: skill, at: level, isFirst: false) { return move }
    }
    return nil
  }

  /// The first thing to log: what the present stage is about.
  private var first: Move? {
    let stage =
      profile.tenure(on: today).flatMap { framework.stage($0.stage) }
      ?? profile.stageAhead(in: framework, on: today)
    let asks = stage?.asks.sorted { ($1.weight, $0.level) < ($0.weight, $1.level) } ?? []
    for ask in asks where standings[ask.skill]?.notApplicable == nil {
      if let move = move(for: ask.skill, at: ask.level, isFirst: true) { return move }
    }
    return nil
  }

  // MARK: - Which skill and level

  /// The gaps, largest gain first; without a gap, what the stage asks, weakest first; without a
  /// stage, all skills.
  private var skills: [SkillID] {
    if let gaps = readiness?.gaps, !gaps.isEmpty { return gaps.map(\.skill) }
    let known = readiness?.counted.map(\.skill) ?? framework.skills.map(\.id)
    return known.enumerated().sorted { left, right in
      (standings[left.element]?.shown ?? 0, left.offset)
        < (standings[right.element]?.shown ?? 0, right.offset)
    }
    .map(\.element)
  }

  // MARK: - Which deed

  private func move(for skill: SkillID, at level: Int, isFirst: Bool) -> Move? {
    guard let known = framework.skill(skill) else { return nil }
    let options = GoalSuggestion.options(for: skill, at: level, standings, in: career)
    // What chance brings cannot be planned for this week.
    let planned = options.filter { !$0.isByChance }
    let moves = (planned.isEmpty ? options : planned).map { suggestion in
      Move(
        skill: skill, level: level, signal: suggestion.signal, title: suggestion.title,
        doneWhen: suggestion.doneWhen, from: nearest(to: level, in: skill),
        person: person(for: skill), department: department(for: known), question: known.question,
        isFirst: isFirst)
    }
    return moves.first { !profile.dismisses($0.dismissalID, on: today) }
  }

  // MARK: - What it starts from

  /// The newest entry at the highest level below `level`, within the window.
  private func nearest(to level: Int, in skill: SkillID) -> EntryID? {
    let examples = standings[skill]?.examples.filter { $0.level < level } ?? []
    guard let highest = examples.map(\.level).max(),
      let day = examples.last(where: { $0.level == highest })?.day
    else { return nil }
    return journal.entries(of: day.month).last { entry in
      entry.day == day && entry.evidence(for: skill)?.countedLevel == highest && !entry.isWish
    }?.id
  }

  /// The person named most often in the latest entries for a skill, else in all of the latest; of
  /// several, the one named last.
  private func person(for skill: SkillID) -> String? {
    let latest = journal.monthsRead.lazy.prefix(Self.monthsOfPeople)
      .flatMap { month in journal.entries(of: month).reversed() }
    let known = latest.filter { $0.evidence(for: skill) != nil }.flatMap(\.people)
    return Self.mostFrequent(Array(known)) ?? Self.mostFrequent(latest.flatMap(\.people))
  }

  /// How many months back people are looked for: who one worked with longer ago may be gone.
  private static let monthsOfPeople = 6

  /// A department of the last year, for skills that are practised with departments.
  private func department(for skill: Skill) -> String? {
    let rule = framework.insights?.first { $0.check == .departments }
    guard skill.withDepartments ?? false, let wanted = rule?.departments else { return nil }
    let year = DayRange(last: 365, to: today)
    let met = Set(journal.entries(in: year).flatMap(\.departments).map { $0.lowercased() })
    return wanted.first { !met.contains($0) } ?? wanted.first
  }

  private static func mostFrequent(_ names: [String]) -> String? {
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let most = counts.values.max()
    return names.first { counts[$0] == most }
  }
}
