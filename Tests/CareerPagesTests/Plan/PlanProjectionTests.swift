import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

struct PlanProjectionTests {
  private let framework: Framework = {
    var framework = Framework.small
    framework.stages = [
      .fixture(
        "stage", "A stage",
        asks: [("teamwork", 3), ("talent-management", 2), ("troubleshooting", 2), ("juggling", 3)])
    ]
    return framework
  }()

  /// Teamwork and talent management established at 2, and two of the three examples that level 3 of
  /// teamwork takes.
  private let entries: [Entry] =
    ["teamwork", "talent-management"].flatMap { skill in
      (1...4).map { number in
        Entry.proof(
          "\(skill) \(number)", of: SkillID(rawValue: skill), 2, on: "2026-0\(number)-01")
      }
    } + [
      .proof("5", of: "teamwork", 3, on: "2026-06-01"),
      .proof("6", of: "teamwork", 3, on: "2026-08-01"),
    ]

  private func projection(
    _ goals: [Goal], _ entries: [Entry]? = nil, profile: Profile = Profile()
  ) throws -> PlanProjection {
    let career = Career(
      profile: profile, framework: framework, journal: .fixture(entries ?? self.entries),
      plan: Plan(goals), today: today)
    return try #require(Outlook(career.reading, of: career)).projection
  }

  @Test func `without goals nothing changes, and every gap is open`() throws {
    let projection = try projection([])
    #expect(projection.before == projection.after)
    #expect(projection.goals == 0 && projection.shortfalls == [])
    #expect(projection.before.met == 1 && projection.before.counted.count == 4)
    #expect(projection.uncovered.map(\.skill) == ["troubleshooting", "juggling", "teamwork"])
  }

  @Test func `a goal that is the last example a level takes meets its criterion`() throws {
    let projection = try projection([.fixture("01A", [("teamwork", 3)], by: "2026-12-01")])
    #expect(projection.goals == 1 && projection.after.met == 2)
    #expect(projection.before.percent == 42 && projection.after.percent == 50)
    #expect(projection.uncovered.map(\.skill) == ["troubleshooting", "juggling"])
    #expect(projection.shortfalls == [])
  }

  @Test func `a goal is one example, and what its gap takes after that is counted`() throws {
    let projection = try projection(
      [.fixture("01A", [("teamwork", 3), ("juggling", 3)], by: "2026-12-01")],
      entries.filter { $0.id != "6" })
    #expect(projection.after == projection.before)
    #expect(projection.uncovered.map(\.skill) == ["troubleshooting"])
    #expect(projection.shortfalls.map(\.skill) == ["teamwork", "juggling"])
    #expect(projection.shortfalls.map(\.step.examples) == [1, 2])
  }

  @Test func `goals with the same title are one example`() throws {
    let twice: [Goal] = [
      .fixture("01A", [("troubleshooting", 2)]),
      .fixture("01B", [("troubleshooting", 2)], by: "2027-02-01"),
    ]
    var differing = twice
    differing[1].title = "Do another"
    #expect(try projection(twice).shortfalls.map(\.step.examples) == [2])
    #expect(try projection(differing).shortfalls.map(\.step.examples) == [1])
  }

  @Test(arguments: [nil, 0, 9] as [Int?])
  func `a goal without a level is no example, but its gap has a goal`(level: Int?) throws {
    let goal = Goal.fixture("01A", [("teamwork", level)])
    let projection = try projection([goal])
    #expect(projection.after == projection.before)
    #expect(!projection.uncovered.map(\.skill).contains("teamwork"))
    #expect(projection.shortfalls.map(\.step.examples) == [1])
  }

  @Test func `a goal at the established level leaves its gap without a goal`() throws {
    let projection = try projection([.fixture("01A", [("teamwork", 2)])])
    #expect(projection.after == projection.before)
    #expect(projection.uncovered.map(\.skill).contains("teamwork"))
  }

  @Test func `what is done or dropped counts no more`() throws {
    let projection = try projection([
      .fixture("01A", [("teamwork", 3)], state: .done(on: today)),
      .fixture("01B", [("juggling", 4)], state: .dropped(reason: "no balls")),
    ])
    #expect(projection.goals == 0 && projection.after == projection.before)
  }

  @Test func `a goal in years to come lets no level fade`() throws {
    let projection = try projection([.fixture("01A", [("teamwork", 1)], by: "2031-01-01")])
    #expect(projection.after == projection.before)
  }

  @Test func `what does not apply is neither asked nor a gap`() throws {
    let profile = Profile().leavingOut("juggling", because: "no balls")
    let projection = try projection([.fixture("01A", [("juggling", 5)])], profile: profile)
    #expect(projection.after.counted.count == 3 && projection.after == projection.before)
    #expect(projection.shortfalls == [])
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `the projection is what logging each goal once gives`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let goals = (0..<random.number(in: 0...6)).map { random.goal($0) }
    let logged = entries + goals.filter(\.isOpen).map { milestone(of: $0) }
    let journal = Journal.fixture(logged)
    let last = max(today, goals.filter(\.isOpen).compactMap(\.by).max() ?? today)
    let months = (0...today.month.ordinal.distance(to: last.month.ordinal))
    let standings = months.map { ahead in
      Standings(
        journal.digests, profile: Profile(), framework: framework,
        on: today.month.adding(ahead).lastDay)
    }
    let projection = try projection(goals, entries)
    for ask in projection.after.asks {
      let shown = standings.compactMap { $0[ask.skill]?.shown }.max() ?? 0
      #expect(ask.shown == shown, "seed \(seed): \(ask.skill)")
    }
    #expect(
      projection.after
        == Readiness(
          stage: "stage", asks: projection.after.asks, rule: framework.rule), "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `one more goal never takes a criterion away`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    var goals: [Goal] = []
    var met = try projection([], entries).after.met
    for number in 0..<6 {
      goals.append(random.goal(number))
      let now = try projection(goals, entries).after.met
      #expect(now >= met, "seed \(seed)")
      met = now
    }
  }

  /// The milestone that `cairn plan done` logs, on the goal's day.
  private func milestone(of goal: Goal) -> Entry {
    let day = max(goal.by ?? today, today)
    let line = LogLine(
      goal.milestoneText, as: .milestone, framework: framework, today: day, known: goal.evidence)
    return Entry(line, kind: .milestone, id: goal.id, today: day, created: goal.created)
  }
}

extension SeededRandom {
  /// A goal for the recorded skills: overdue, without a day or due within two years.
  fileprivate mutating func goal(_ place: Int) -> Goal {
    Goal(
      id: EntryID(rawValue: "01G\(place)"),
      title: chance(0.3) ? "Ran the week" : "Do \(place) \(pick(["", "%cloud", "@Sam +legal"]))",
      evidence: recordedEvidence(),
      by: chance(0.8) ? today.adding(days: number(in: -60...700)) : nil,
      state: chance(0.9) ? .planned : .done(on: today), created: instant("2026-01-01"))
  }
}
