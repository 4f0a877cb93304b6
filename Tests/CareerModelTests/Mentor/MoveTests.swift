import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// This week's move, in a framework of one stage held and one aimed at.
struct MoveTests {
  private let framework: Framework = {
    var framework = Framework.small
    framework.stages = [
      .fixture("team-lead", "Team lead", asks: [("talent-management", 2), ("teamwork", 3)]),
      .fixture("manager", "Manager", asks: [("business-acumen", 3), ("talent-management", 4)]),
    ]
    for index in framework.skills.indices {
      let skill = framework.skills[index].id
      framework.skills[index].question = "What about \(skill)?"
      for level in framework.skills[index].levels.indices {
        framework.skills[index].levels[level].signals = ["a", "b"].map { name in
          .init(
            id: SignalID(rawValue: "\(skill)-\(level + 1)\(name)"),
            text: "Wrote \(name) of level \(level + 1)")
        }
      }
    }
    return framework
  }()

  private let profile = Profile(
    stages: [StageTenure(stage: "team-lead", from: on("2024-01-01"))], aim: Aim(stage: "manager"))

  /// Twelve entries that say nothing of a skill.
  private let others = (1...12).map { Entry.fixture(EntryID(rawValue: "other \($0)"), "x\($0)") }

  /// Talent management at level 2, with a single example of level 3.
  private let mentoring = [
    Entry.proof("1", of: "talent-management", 2, on: "2026-05-04", people: ["Sam"]),
    Entry.proof("2", of: "talent-management", 2, on: "2026-07-06", people: ["Kim"]),
    Entry.proof("3", of: "talent-management", 2, on: "2026-08-10", people: ["Kim"]),
    Entry.proof("4", of: "talent-management", 3, on: "2026-10-12"),
  ]

  private func move(
    _ entries: [Entry], goals: [Goal] = [], profile: Profile? = nil, in changed: Framework? = nil,
    on day: CalendarDay = today
  ) -> Move? {
    var journal = Journal()
    journal.set(Dictionary(grouping: entries) { $0.day.month })
    let career = Career(
      profile: profile ?? self.profile, framework: changed ?? framework, journal: journal,
      plan: Plan(goals),
      today: day)
    return career.move(career.reading)
  }

  @Test func `it is for the gap that would add most, one level above the established one`() throws {
    let acumen = try #require(move(others))
    #expect(acumen.skill == "business-acumen")
    #expect(acumen.level == 1)
    #expect(acumen.title == "Write a of level 1")
    #expect(acumen.doneWhen == "Wrote a of level 1")
    #expect(acumen.question == "What about business-acumen?")
    #expect(!acumen.isFirst)
  }

  @Test func `a gap with an example comes first, and what feedback asked for before it`()
    throws
  {
    // Business acumen would add 1 × (1 − 0 ÷ 3), talent management only 1 × (1 − 2 ÷ 4).
    #expect(try #require(move(others + mentoring)).skill == "talent-management")
    let wish = Entry.proof(
      "wish", of: "business-acumen", 3, on: "2026-10-05", kind: .feedback, direction: .wish)
    #expect(try #require(move(others + mentoring + [wish])).skill == "business-acumen")
  }

  @Test func `a claimed level is the one to establish, up to one above the target`() throws {
    let claim = Entry.proof("claim", of: "business-acumen", 2, on: "2026-10-05")
    #expect(try #require(move(others + [claim])).level == 2)
    let above = Entry.proof("above", of: "business-acumen", 5, on: "2026-10-05")
    #expect(try #require(move(others + [above])).level == 4)
  }

  @Test func `of entries on one level, it builds on the one that is closest to the deed`() throws {
    let close = Entry.proof(
      "close", of: "talent-management", 2, on: "2026-02-02", title: "Wrote a level guide")
    #expect(try #require(move(others + mentoring + [close])).from == "close")
  }

  @Test func `it builds on the newest entry at the highest level below, and on a known person`()
    throws
  {
    let aside = Goal.fixture("01G", [("business-acumen", 1)])
    let talent = try #require(move(others + mentoring, goals: [aside]))
    #expect(talent.evidence.skill == "talent-management")
    #expect(talent.level == 3)
    #expect(talent.from == "3")
    #expect(talent.person == "Kim")
  }

  @Test func `nothing is below what the present stage asks`() throws {
    // Without evidence, the level after the established one would be 1.
    let aside = Goal.fixture("01G", [("business-acumen", 1)])
    #expect(try #require(move(others, goals: [aside])).level == 2)
  }

  @Test func `a deed that an entry names already comes behind one that none does`() throws {
    let named = Entry.fixture(
      "named", on: "2026-11-02", "Did it",
      [Evidence(skill: "business-acumen", level: 1, signal: "business-acumen-1a")])
    #expect(try #require(move(others + [named])).signal == "business-acumen-1b")
  }

  @Test func `it is the same on every day of a week`() {
    let week = (0..<7).map { move(others + mentoring, on: today.startOfWeek.adding(days: $0)) }
    #expect(Set(week).count == 1)
    #expect(week[0] != nil)
  }

  @Test func `declined, another is offered for four weeks`() throws {
    let first = try #require(move(others))
    let declined = profile.declining(first, on: today)
    let second = try #require(move(others, profile: declined))
    #expect(second.signal == "business-acumen-1b")
    #expect(move(others, profile: declined, on: today.adding(days: 27)) == second)
    #expect(move(others, profile: declined, on: today.adding(days: 28)) == first)
    let both = declined.declining(second, on: today)
    #expect(try #require(move(others, profile: both)).skill == "talent-management")
  }

  @Test func `an answer that has run out is dropped with the next one`() throws {
    let first = try #require(move(others))
    let declined = profile.declining(first, on: today)
    let later = declined.declining(
      try #require(move(others, profile: declined)), on: today.adding(days: 40))
    #expect(later.dismissals.map(\.insight) == ["move:business-acumen/business-acumen-1b"])
  }

  @Test func `with fewer than twelve entries it is the first thing to log for the present stage`()
    throws
  {
    let first = try #require(move([]))
    #expect(first.isFirst)
    // Both weigh the same; the lower target is the easier start.
    #expect(first.skill == "talent-management")
    #expect(first.level == 2)
    #expect(try #require(move(Array(others.prefix(11)))).isFirst)
    #expect(try #require(move(others)).isFirst == false)
  }

  @Test func `the line of its goal reads back as the same deed`() throws {
    let found = try #require(move(others))
    let line = LogLine(found.goalText, as: .goal, framework: framework, today: today)
    #expect(line.title == found.title)
    #expect(line.evidence == [found.evidence])
  }

  /// The framework with the first deed of each level changed.
  private func framework(_ change: (inout Skill.Signal) -> Void) -> Framework {
    var framework = framework
    for index in framework.skills.indices {
      for level in framework.skills[index].levels.indices {
        change(&framework.skills[index].levels[level].signals[0])
      }
    }
    return framework
  }

  @Test func `it is the first step of its deed, and the goal is the deed`() throws {
    let stepped = framework { $0.firstStep = "Pick one." }
    let found = try #require(move(others, in: stepped))
    #expect(found.step == "Pick one.")
    #expect(found.title == "Write a of level 1")
  }

  @Test func `a deed that an entry describes without naming it comes behind one that none does`()
    throws
  {
    let told = Entry.proof(
      "told", of: "business-acumen", 1, on: "2026-11-02", title: "Mentored two interns")
    let interns = framework { $0.text = "Mentored an intern" }
    #expect(try #require(move(others, in: interns)).signal == "business-acumen-1a")
    #expect(try #require(move(others + [told], in: interns)).signal == "business-acumen-1b")
  }

  @Test func `what only chance brings is prepared for, behind all else`() throws {
    let chancy = framework {
      $0.byChance = true
      $0.firstStep = "Write down whom to call."
    }
    let first = try #require(move(others, in: chancy))
    #expect(first.signal == "business-acumen-1b")
    let second = try #require(
      move(others, profile: profile.declining(first, on: today), in: chancy))
    #expect(second.step == "Write down whom to call.")
    let unprepared = framework { $0.byChance = true }
    #expect(
      try #require(move(others, profile: profile.declining(first, on: today), in: unprepared))
        .skill == "talent-management")
  }
}
