import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

/// What a review finds in a record of the small framework.
struct ReviewTests {
  /// With two questions for every skill.
  private static let framework: Framework = {
    var framework = Framework.small
    for place in framework.skills.indices {
      let id = framework.skills[place].id
      framework.skills[place].prompts = ["\(id) one?", "\(id) two?"]
    }
    return framework
  }()

  private func review(
    _ entries: [Entry], profile: Profile = Profile(), goals: [Goal] = [],
    framework: Framework = framework, on day: CalendarDay = today
  ) -> Review {
    review(.weekly, entries, profile: profile, goals: goals, framework: framework, on: day)
  }

  private func review(
    _ rhythm: ReviewRhythm, _ entries: [Entry], profile: Profile = Profile(),
    goals: [Goal] = [], framework: Framework = framework, on day: CalendarDay = today
  ) -> Review {
    let journal = Journal.fixture(entries)
    let career = Career(
      profile: profile, framework: framework, journal: journal, plan: Plan(goals), today: day)
    return Review(rhythm, of: career, reading: career.reading)
  }

  private let lead = Profile(
    stages: [StageTenure(stage: "team-lead", from: on("2024-01-01"))],
    aim: Aim(stage: "team-lead"))

  // MARK: - What was logged

  @Test func `what was logged in the week is counted by kind and by skill, newest first`() {
    let review = review([
      .fixture("A", on: "2026-11-14"),
      .fixture("B", kind: .milestone, on: "2026-11-15", "x", [Evidence(skill: "teamwork")]),
      .fixture(
        "C", on: "2026-11-21", "x",
        [Evidence(skill: "teamwork", level: 2), Evidence(skill: "juggling")]),
      .fixture("D", on: "2026-11-22"),
    ])
    #expect(review.entries == ["C", "B"])
    #expect(review.kinds == [.milestone: 1, .skill: 1])
    #expect(review.skills.map(\.skill) == ["teamwork", "juggling"])
    #expect(review.entries(for: "teamwork") == 2)
    #expect(review.entries(for: "business-acumen") == 0)
    #expect(review.quarter == nil)
  }

  @Test func `of a quarter the milestones and the feedback are worth reading one by one`() {
    let entries: [Entry] = [
      .fixture("A", on: "2026-11-10"), .fixture("B", kind: .milestone, on: "2026-10-15"),
      .fixture("C", kind: .feedback, on: "2026-09-15"),
    ]
    #expect(review(.quarterly, entries).highlights == ["B", "C"])
    #expect(review(.quarterly, entries).entries == ["A", "B", "C"])
    #expect(review(.weekly, [.fixture("A")]).highlights == ["A"])
  }

  @Test func `an empty career has an empty review that still asks something`() {
    for rhythm in ReviewRhythm.allCases {
      let review = review(rhythm, [])
      #expect(review.entries.isEmpty && review.owed.isEmpty && review.people.isEmpty)
      #expect(review.goals.isEmpty)
      #expect(!review.prompts.isEmpty)
    }
    var bare = Framework.small
    (bare.stages, bare.skills) = ([], [])
    #expect(review(.quarterly, [], framework: bare).prompts.isEmpty)
  }

  // MARK: - Questions

  @Test func `gaps without an entry in these days are asked about first`() {
    let entry = Entry.fixture("A", on: "2026-11-20", "x", [Evidence(skill: "talent-management")])
    let asked = review([entry], profile: lead).prompts
    #expect(asked.map(\.skill) == ["teamwork", "talent-management"])
    #expect(asked.allSatisfy { $0.shown < $0.asked ?? 0 })
    #expect(asked[0].asked == 3 && asked[0].shown == 0)
  }

  @Test(
    arguments: [(0, 3, 1), (2, 3, 3), (3, 3, 3), (4, 3, 3), (2, nil, 3), (5, nil, 5)]
      as [(Int, Int?, Int)])
  func `a question is about the level after the established one, up to the target`(
    shown: Int, asked: Int?, level: Int
  ) {
    let prompt = Review.Prompt(skill: "teamwork", question: "What?", asked: asked, shown: shown)
    #expect(prompt.level == level)
    #expect(prompt.evidence == Evidence(skill: "teamwork", level: level))
  }

  @Test func `what does not apply is not asked about`() {
    let profile = lead.leavingOut("teamwork", because: "alone")
    #expect(review([], profile: profile).prompts.map(\.skill) == ["talent-management"])
  }

  @Test func `a skill without questions is passed over`() {
    var framework = Self.framework
    framework.skills[1].prompts = []
    let asked = review([], profile: lead, framework: framework).prompts
    #expect(asked.map(\.skill) == ["talent-management"])
  }

  @Test func `within a week the questions stay, from week to week they take turns`() {
    let profile = Profile(aim: Aim(stage: "team-lead"))
    let monday = today.startOfWeek
    let week = (0..<7).map { review([], profile: profile, on: monday.adding(days: $0)).prompts }
    #expect(Set(week).count == 1)
    let weeks = (0..<2).flatMap { week in
      review([], profile: profile, on: monday.adding(days: 7 * week)).prompts.map(\.question)
    }
    #expect(
      Set(weeks) == [
        "talent-management one?", "talent-management two?", "teamwork one?", "teamwork two?",
      ])
  }

  @Test func `a skill that is asked about alone asks all its questions in turn`() {
    var framework = Self.framework
    let place = framework.skills.firstIndex { $0.id == "talent-management" } ?? 0
    framework.skills[place].prompts = ["one?", "two?", "three?", "four?"]
    let profile = lead.leavingOut("teamwork", because: "alone")
    let asked = (0..<4).flatMap { week in
      review(
        [], profile: profile, framework: framework, on: today.adding(days: 7 * week)
      ).prompts.filter { $0.skill == "talent-management" }.map(\.question)
    }
    #expect(Set(asked) == ["one?", "two?", "three?", "four?"])
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `a review asks of as many skills as it has time for, of none twice`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let day = random.day(in: on("2024-06-01")...on("2027-03-31"))
    let stage: StageID = random.pick(["team-lead", "engineering-manager", "technology-leader"])
    for (rhythm, most) in [(ReviewRhythm.weekly, 2), (.quarterly, 4)] {
      let found = review(rhythm, entries, profile: Profile(aim: Aim(stage: stage)), on: day)
      #expect(found.prompts.count <= most, "seed \(seed)")
      #expect(Set(found.prompts.map(\.skill)).count == found.prompts.count, "seed \(seed)")
      #expect(found.owed.count <= found.owedInAll, "seed \(seed)")
      let naive = entries.filter { found.period.contains($0.day) }
      #expect(Set(found.entries) == Set(naive.map(\.id)), "seed \(seed)")
    }
  }

  // MARK: - What is owed, due and missed

  @Test func `results are owed by entries between a week and half a year old, milestones first`() {
    let review = review([
      .fixture("young", on: "2026-11-14"), .fixture("week", on: "2026-11-13"),
      .fixture("milestone", kind: .milestone, on: "2026-06-01"),
      .fixture("half a year", on: "2026-05-21"), .fixture("old", on: "2026-05-20"),
      .fixture("said", on: "2026-11-01", result: "it worked"),
      .fixture("feedback", kind: .feedback, on: "2026-11-01"),
    ])
    #expect(review.owed == ["milestone", "week", "half a year"])
    #expect(review.owedInAll == 3)
  }

  @Test func `only so many results are asked for as there is time for`() {
    let entries = (0..<30).map { Entry.fixture(EntryID(rawValue: "\($0)"), on: "2026-10-01") }
    #expect(review(entries).owed.count == 5)
    #expect(review(.quarterly, entries).owed.count == 10)
    #expect(review(entries).owedInAll == 30)
  }

  @Test func `open goals are named that are overdue or due within the time to come`() {
    func goal(_ id: EntryID, _ by: String?, _ state: Goal.State = .planned) -> Goal {
      Goal(id: id, title: "x", by: by.map(on), state: state, created: instant("2026-01-01"))
    }
    let goals = [
      goal("no date", nil), goal("next year", "2027-02-21"), goal("later", "2027-02-22"),
      goal("a week", "2026-11-28"), goal("overdue", "2026-11-01", .started),
      goal("done", "2026-11-25", .done(on: today)),
      goal("dropped", "2026-11-25", .dropped(reason: "no")),
    ]
    #expect(review([], goals: goals).goals == ["overdue", "a week"])
    #expect(review(.quarterly, [], goals: goals).goals == ["overdue", "a week", "next year"])
  }

  @Test func `people are missed who were met often in a year and not lately`() {
    func met(_ name: String, _ days: String...) -> [Entry] {
      days.map { .fixture(EntryID(rawValue: "\(name) \($0)"), on: $0, people: [name]) }
    }
    let entries =
      met("Sam", "2026-03-01", "2026-04-01", "2026-05-01", "2026-10-23")
      + met("Kim", "2026-03-01", "2026-04-01", "2026-05-01")
      + met("Lately", "2026-03-01", "2026-04-01", "2026-10-24")
      + met("Twice", "2026-03-01", "2026-04-01")
      + met("Long ago", "2025-01-01", "2025-02-01", "2026-03-01")
    #expect(review(entries).people.map(\.name) == ["Sam", "Kim"])
    #expect(review(entries).people[0].entries == 4)
    #expect(review(entries).people[0].last == on("2026-10-23"))
    #expect(review(.quarterly, entries).people.map(\.name) == ["Kim"])
  }

  // MARK: - The quarter

  private let shown = ["2026-09-01", "2026-10-01", "2026-11-01", "2026-11-02"].enumerated().map {
    Entry.proof("P\($0)", of: "teamwork", 3, on: $1, project: $0 == 0 ? "Atlas" : "Beacon")
  }

  @Test func `a quarter tells which levels came and went, and what readiness was before`() throws {
    let quarter = try #require(review(.quarterly, shown, profile: lead).quarter)
    #expect(quarter.levels == [LevelChange(skill: "teamwork", before: 0, now: 3)])
    #expect(quarter.stage == "team-lead")
    #expect(quarter.before == nil)
    #expect(quarter.now == 50)
    let later = try #require(
      review(.quarterly, shown, profile: lead, on: on("2029-02-10")).quarter)
    #expect(later.levels == [LevelChange(skill: "teamwork", before: 3, now: 2)])
    #expect(later.before == 50 && later.now == 33)
  }

  @Test func `self-assessments are asked for that are missing or older than a year`() throws {
    let old = lead.assessing("teamwork", at: 2, on: on("2025-11-20"))
    let quarter = try #require(review(.quarterly, [], profile: old).quarter)
    #expect(quarter.unassessed.map(\.skill) == ["talent-management", "teamwork"])
    #expect(quarter.unassessed.map(\.last?.level) == [nil, 2])
    let fresh = old.assessing("teamwork", at: 2, on: on("2025-11-21"))
      .leavingOut("talent-management", because: "alone")
    #expect(review(.quarterly, [], profile: fresh).quarter?.unassessed == [])
  }
}
