package import CareerModel

extension Review {
  /// Creates the review of a career, of which `reading` has the figures.
  package init(_ rhythm: ReviewRhythm, of career: Career, reading: CareerReading) {
    let today = career.today
    let period = rhythm.period(upTo: today, since: career.profile.lastReview(rhythm))
    let finder = ReviewFinder(rhythm: rhythm, career: career, reading: reading, period: period)
    let logged = career.journal.entries(in: DayRange(from: period.lowerBound, to: today))
    let skills = finder.skills(of: logged)
    let owed = finder.owed
    let horizon = rhythm.horizon(from: today)
    self.init(
      rhythm: rhythm, today: today, period: period, entries: logged.map(\.id),
      highlights: logged.filter { rhythm == .weekly || $0.kind != .skill }.map(\.id),
      kinds: MonthDigest(logged).kinds, skills: skills,
      prompts: finder.prompts(notLogged: { skill in !skills.contains { $0.skill == skill } }),
      owed: owed.prefix(rhythm.mostOwed).map(\.id), owedInAll: owed.count,
      goals: career.plan.open.filter { goal in goal.by.map { $0 <= horizon } ?? false }.map(\.id),
      people: finder.people, quarter: rhythm == .quarterly ? finder.quarter : nil)
  }
}

// The size of a review. Our own choice: what fits into two minutes, or a quarter of an hour.
extension ReviewRhythm {
  fileprivate var mostPrompts: Int { self == .weekly ? 2 : 4 }
  fileprivate var mostOwed: Int { self == .weekly ? 5 : 10 }
  fileprivate var mostPeople: Int { self == .weekly ? 5 : 8 }
  /// How many days without mention of a person who was often met.
  fileprivate var daysNotMet: Int { self == .weekly ? 28 : 91 }
}

private struct ReviewFinder {
  let rhythm: ReviewRhythm
  let career: Career
  let reading: CareerReading
  let period: ClosedRange<CalendarDay>

  private var journal: Journal { career.journal }
  private var profile: Profile { career.profile }
  private var framework: Framework { career.framework }
  private var today: CalendarDay { career.today }

  private static let daysToResult = 7
  /// The entries per year that name a person for them to count as often met.
  private static let fewestMeetings = 3

  func skills(of entries: [Entry]) -> [Review.SkillCount] {
    let counts = entries.flatMap { Set($0.evidence.map(\.skill)) }
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.map(Review.SkillCount.init).sorted { left, right in
      (right.entries, left.skill.rawValue) < (left.entries, right.skill.rawValue)
    }
  }

  /// Entries without a result, older than a week, from the last half year.
  var owed: [Entry] {
    let days = DayRange(
      from: today.adding(months: -6), to: today.adding(days: -Self.daysToResult - 1))
    let open = journal.entries(in: days).filter { $0.result == nil && $0.kind != .feedback }
    return open.filter { $0.kind == .milestone } + open.filter { $0.kind != .milestone }
  }

  var people: [Review.Person] {
    let months = today.month.adding(-11)...today.month
    let digests = journal.digests.filter { months.contains($0.key) }.values
    let named = digests.reduce(into: [String: MonthDigest.Tally]()) {
      $0.merge($1.people, uniquingKeysWith: MonthDigest.Tally.merged)
    }
    let border = today.adding(days: -rhythm.daysNotMet)
    return named.filter { name, tally in
      tally.count >= Self.fewestMeetings && tally.last < border && name.printable.nonBlank != nil
    }
    .map { Review.Person(name: $0.key, entries: $0.value.count, last: $0.value.last) }
    .sorted { ($1.entries, $0.name) < ($0.entries, $1.name) }
    .prefix(rhythm.mostPeople).map(\.self)
  }

  // MARK: - Prompts

  /// Picks prompts from the gaps for the stage ahead, then from the other targets, each time those
  /// without entries first. Skills and their questions rotate by week or quarter.
  func prompts(notLogged: (SkillID) -> Bool) -> [Review.Prompt] {
    let gaps = reading.readiness?.gaps.map(\.skill) ?? []
    let others = asked.filter { !gaps.contains($0) }
    let tiers = [
      gaps.filter(notLogged), gaps.filter { !notLogged($0) },
      others.filter(notLogged), others.filter { !notLogged($0) },
    ]
    var prompts: [Review.Prompt] = []
    for tier in tiers {
      let skills = tier.filter { framework.skill($0)?.prompts.isEmpty == false }
      let count = max(0, min(rhythm.mostPrompts - prompts.count, skills.count))
      let first = rhythm.number(of: today) * count
      prompts += (first..<first + count).compactMap { place in
        prompt(skills[place.modulo(skills.count)], turn: place.floorDivided(by: skills.count))
      }
    }
    return prompts
  }

  private func prompt(_ skill: SkillID, turn: Int) -> Review.Prompt? {
    guard let questions = framework.skill(skill)?.prompts, !questions.isEmpty else { return nil }
    return Review.Prompt(
      skill: skill, question: questions[turn.modulo(questions.count)],
      asked: reading.readiness?.asks.first { $0.skill == skill }?.asked,
      shown: reading.standings[skill]?.shown ?? 0)
  }

  /// The applicable skills with a target at the stage ahead or the present one; all without stages.
  private var asked: [SkillID] {
    let present = profile.stage(in: framework, on: today)
    let ahead = profile.stageAhead(in: framework, on: today)
    let named = [ahead, present].compactMap(\.self).flatMap(\.asks).map(\.skill)
    let wanted = named.isEmpty ? framework.skills.map(\.id) : named
    return wanted.unique.filter { reading.standings[$0]?.notApplicable == nil }
  }

  // MARK: - The quarter

  var quarter: Review.Quarter {
    let before = career.standings(atEndOf: period.lowerBound.adding(days: -1))
    let levels = reading.standings.skills.compactMap { standing in
      let shown = before[standing.skill]?.shown ?? 0
      return shown == standing.shown
        ? nil : LevelChange(skill: standing.skill, before: shown, now: standing.shown)
    }
    let stage = profile.stageAhead(in: framework, on: today)
    let year = today.adding(months: -12)
    let unassessed = (reading.readiness?.counted ?? []).compactMap { ask in
      let last = profile.assessment(of: ask.skill)
      return last.map { $0.date >= year } ?? false
        ? nil : Review.Unassessed(skill: ask.skill, last: last)
    }
    return Review.Quarter(
      levels: levels, stage: stage?.id,
      before: stage.flatMap {
        Readiness(for: $0, before, profile: profile, rule: framework.rule).percent
      },
      now: reading.readiness?.percent, unassessed: unassessed)
  }
}
