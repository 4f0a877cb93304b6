import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// What holds of the reading of any record, for many made-up ones.
struct ReadingPropertyTests {
  private let stage = Stage.fixture(
    "stage", "A stage", asks: [("teamwork", 4), ("talent-management", 3), ("juggling", 2)])

  private func readiness(_ standings: Standings, profile: Profile = Profile()) -> Readiness {
    var rule = ReadinessRule.other
    rule.coveragePercent = 0
    return Readiness(for: stage, standings, profile: profile, rule: rule)
  }

  private func standings(_ entries: [Entry], profile: Profile = Profile()) -> Standings {
    var framework = Framework.small
    framework.readiness = .other
    return CareerReading.of(entries, profile: profile, framework: framework).standings
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `the fold over digests equals a plain fold over entries`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let standings = standings(entries)
    let naive = NaiveReading(entries: entries, rule: .other, today: today)
    for standing in standings.skills {
      let skill = standing.skill
      #expect(standing.shown == naive.shown(skill), "seed \(seed): \(skill)")
      #expect(standing.met == naive.met(skill), "seed \(seed): \(skill)")
      #expect(standing.claimed == naive.claimed(skill), "seed \(seed): \(skill)")
      #expect(standing.trend == naive.trend(skill), "seed \(seed): \(skill)")
      #expect(standing.last == naive.last(skill), "seed \(seed): \(skill)")
      #expect(standing.entries == naive.count(skill), "seed \(seed): \(skill)")
    }
    let profile = Profile().leavingOut("juggling", because: "no balls")
    let figure = Readiness(
      for: stage, self.standings(entries, profile: profile), profile: profile, rule: .other)
    let percent = naive.percent(stage, weight: \.weight, leavingOut: ["juggling"])
    #expect(figure.percent == (figure.coverage < 50 ? nil : percent), "seed \(seed)")
  }

  @Test func `the made-up records show something and not everything`() {
    let shown = SeededRandom.seeds(40).flatMap { seed in
      var random = SeededRandom(seed: seed)
      return standings(random.record()).skills.map(\.shown)
    }
    for level in 0...5 { #expect(shown.contains(level), "level \(level)") }
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `adding evidence never lowers a shown level nor readiness`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var entries: [Entry] = []
    var before = standings(entries)
    for entry in random.record() {
      entries.append(entry)
      let after = standings(entries)
      for standing in before.skills {
        let now = after[standing.skill]
        #expect(now?.shown ?? -1 >= standing.shown, "seed \(seed): \(entry)")
        #expect(
          zip(standing.trend, now?.trend ?? []).allSatisfy { $0 <= $1 }, "seed \(seed): \(entry)")
      }
      let (old, new) = (readiness(before), readiness(after))
      #expect(new.percent ?? 0 >= old.percent ?? 0, "seed \(seed): \(entry)")
      #expect(new.coverage >= old.coverage, "seed \(seed): \(entry)")
      before = after
    }
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `an older entry never raises freshness`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var entries = random.record()
    for _ in 0..<5 {
      let before = standings(entries)
      for skill in SeededRandom.recordedSkills {
        guard let last = before[skill]?.last else { continue }
        let day = last.adding(days: -random.below(400))
        let older = Entry.proof("older", of: skill, 5, on: day.description, kind: .feedback)
        #expect(standings(entries + [older])[skill]?.last == last, "seed \(seed): \(skill)")
      }
      entries.append(contentsOf: random.record(atMost: 2))
    }
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `removing an entry and putting it back gives the same reading`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    var journal = Journal.fixture(entries)
    let before = CareerReading(journal, profile: Profile(), framework: .small, on: today)
    for entry in random.shuffled(entries).prefix(5) {
      let month = entry.day.month
      let all = journal.entries(of: month)
      journal.set([month: all.filter { $0.id != entry.id }])
      journal.set([month: random.shuffled(all)])
      let after = CareerReading(journal, profile: Profile(), framework: .small, on: today)
      #expect(after == before, "seed \(seed): \(entry)")
    }
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `months read in any order and grouping give the same standings`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let months = Dictionary(grouping: entries) { $0.day.month }
    var journal = Journal()
    for month in random.shuffled(Array(months.keys)) {
      journal.set([month: random.shuffled(months[month] ?? [])])
    }
    let once = standings(entries)
    let framework = Framework.small
    #expect(
      Standings(journal.digests, profile: Profile(), framework: framework, on: today)
        == Standings(
          Journal.fixture(entries).digests, profile: Profile(), framework: framework, on: today),
      "seed \(seed)")
    #expect(standings(random.shuffled(entries)) == once, "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `digests merged in any order come to the same counts`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let digests = Dictionary(grouping: random.record()) { $0.day.month }.values
      .map { MonthDigest($0) }
    let forwards = digests.reduce(MonthDigest()) { $0.merged(with: $1) }
    let shuffled = random.shuffled(digests).reduce(MonthDigest()) { $1.merged(with: $0) }
    #expect(forwards == shuffled, "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `what is dated after today's month changes no standing`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let soon = entries.filter { $0.day.month <= today.month }
    let (all, some) = (standings(entries), standings(soon))
    for standing in some.skills {
      #expect(all[standing.skill] == standing, "seed \(seed): \(standing.skill)")
    }
  }

  @Test(arguments: SeededRandom.seeds(80))
  func `following the next step exactly establishes the level on its last day`(seed: UInt64) throws
  {
    var random = SeededRandom(seed: seed)
    let entries = random.record().filter { $0.day <= today }
    let rule: ReadinessRule = seed.isMultiple(of: 2) ? .other : .standard
    var framework = Framework.small
    framework.readiness = rule
    func standing(_ entries: [Entry], on day: CalendarDay) -> SkillStanding? {
      CareerReading.of(entries, framework: framework, on: day).standings["teamwork"]
    }
    let before = try #require(standing(entries, on: today))
    for level in Skill.levelRange {
      guard let step = NextStep(to: level, from: before.examples, under: rule, on: today) else {
        #expect(before.met >= level, "seed \(seed), level \(level)")
        continue
      }
      #expect(step.days.count == step.examples && step.days == step.days.sorted(), "seed \(seed)")
      #expect(step.days[0] >= today && (step.notBefore ?? today) == step.days.last, "seed \(seed)")
      let done = step.days.enumerated().map { number, day in
        Entry.proof(
          "step \(number)", level, on: day.description,
          result: step.needsOutcome && number == 0 ? "It held" : nil,
          project: number < step.projects ? "new \(number)" : nil)
      }
      let last = step.days.last ?? today
      let after = try #require(standing(entries + done, on: last))
      #expect(after.met >= level, "seed \(seed): \(step)")
      #expect(after.shown >= level, "seed \(seed): \(step)")
    }
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `a copy of an entry, on its day, changes nothing but the number of entries`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let before = standings(entries)
    for entry in random.shuffled(entries).prefix(5) {
      var copy = entry
      copy.id = "copy"
      copy.title = " \(entry.title.uppercased())  "
      let after = standings(entries + [copy])
      for standing in before.skills {
        let now = after[standing.skill]
        #expect(now?.shown == standing.shown && now?.met == standing.met, "seed \(seed): \(entry)")
        #expect(now?.patterns == standing.patterns, "seed \(seed): \(entry)")
      }
    }
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `a wish raises nothing`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let before = standings(entries)
    for skill in SeededRandom.recordedSkills {
      let wish = Entry.proof(
        "wish", of: skill, 5, on: "2026-11-02", kind: .feedback, result: "x", people: ["Sam"],
        confirmedBy: ["Kim"], direction: .wish)
      let now = standings(entries + [wish])[skill]
      #expect(now?.shown == before[skill]?.shown ?? 0, "seed \(seed)")
      #expect(now?.claimed == before[skill]?.claimed ?? 0, "seed \(seed)")
    }
  }

  @Test(arguments: SeededRandom.seeds(20))
  func `one more day never drops a level by more than one`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record(atMost: 60)
    var framework = Framework.small
    framework.readiness = .other
    var (before, falls) = ([SkillID: Int](), [SkillID: CalendarMonth?]())
    for ahead in 0..<40 {
      let day = on("2025-06-30").month.adding(ahead).firstDay
      let reading = CareerReading.of(entries, framework: framework, on: day)
      for standing in reading.standings.skills {
        let old = before[standing.skill] ?? 0
        #expect(standing.shown >= old - 1, "seed \(seed): \(standing.skill) \(day)")
        if standing.shown < old, let said = falls[standing.skill] {
          #expect(said == day.month, "seed \(seed): \(standing.skill) \(day)")
        }
        before[standing.skill] = standing.shown
        falls[standing.skill] = standing.fallsIn
      }
    }
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `case, accents and blanks in names of projects change nothing`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let renamed = entries.map { entry in
      var entry = entry
      entry.project = entry.project.map {
        random.pick([$0.uppercased(), "  \($0) ", "\u{E9}\($0)"])
      }
      return entry
    }
    let plain = renamed.map { entry in
      var entry = entry
      entry.project = entry.project.map { $0.lowercased().replacing("\u{E9}", with: "e").trimmed }
      return entry
    }
    let (one, other) = (standings(renamed), standings(plain))
    for standing in one.skills {
      #expect(other[standing.skill]?.patterns == standing.patterns, "seed \(seed)")
    }
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `what the person says never changes what is shown`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let profile = SeededRandom.recordedSkills.reduce(Profile()) {
      $0.assessing($1, at: random.pick([1, 3, 5, 9]), on: today)
    }
    let (plain, assessed) = (standings(entries), standings(entries, profile: profile))
    for standing in assessed.skills {
      var standing = standing
      standing.assessment = nil
      guard let before = plain[standing.skill] else {
        #expect(standing.shown == 0 && standing.entries == 0, "seed \(seed)")
        continue
      }
      #expect(before == standing, "seed \(seed)")
    }
    #expect(readiness(plain) == readiness(assessed), "seed \(seed)")
  }
}
