import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

struct WhyScreenTests {
  private func why(_ planner: Planner) -> WhyScreen? {
    planner.state.overlay?.of(WhyScreen.self)
  }

  /// Talent management: four entries at level 2 that show it, one above, one below, one without a
  /// level and one too old.
  private static let record = Career(
    .manager,
    [
      talent("T1", "2026-11-02", 2, "Atlas"), talent("T2", "2026-10-02", 2, "Atlas"),
      talent("T3", "2026-09-01", 2, "Beacon"), talent("T4", "2026-09-03", 2, "Beacon"),
      talent("T5", "2026-08-01", 4, nil), talent("T6", "2026-07-01", 1, nil),
      talent("T7", "2026-06-01", nil, nil), talent("T8", "2023-01-05", 3, nil),
    ])

  private static func talent(
    _ id: EntryID, _ day: String, _ level: Int?, _ project: String?
  ) -> Entry {
    .fixture(
      id, on: day, "Entry \(id)", [Evidence(skill: "talent-management", level: level)],
      project: project)
  }

  private func reasons(_ subject: Reasoning.Subject, _ career: Career = record) -> Reasoning? {
    var planner = Planner(career)
    planner.press("1")
    let whole = CareerModel.Career(
      profile: career.profile, framework: .builtIn, journal: planner.state.journal, plan: Plan(),
      today: today)
    return Record(whole, reading: planner.state.reading).reasoner?
      .reasoning(for: subject)
  }

  private func ids(_ section: Reasoning.Section) -> [EntryID] {
    section.rows.compactMap { row in if case .entry(let id)? = row.item { id } else { nil } }
  }

  @Test func `a skill’s reasons hold every entry of it once, under what it does for the level`()
    throws
  {
    let answer = try #require(reasons(.skill("talent-management")))
    #expect(answer.title == "Talent management: level 2 (entries up to 4)")
    #expect(
      answer.sections.map(\.title) == [
        "4 entries at level 2",
        "1 entry above level 2, not enough for level 3 yet",
        "1 entry below level 2",
        "1 entry without a level, so not counted; add one, such as #talent-management:3",
        "1 entry from before December 2024, not counted",
        "Advice",
      ])
    #expect(
      answer.sections.map(ids) == [["T1", "T2", "T4", "T3"], ["T5"], ["T6"], ["T7"], ["T8"], []])
  }

  @Test func `the smallest thing that would raise a level is named`() throws {
    let answer = try #require(reasons(.skill("talent-management")))
    #expect(
      answer.next?.hasPrefix(
        "Level 3 needs 2 more examples at level 3, in 2 new months, from another project. "
          + "You need fewer if others can confirm them. Level")
        == true, "\(answer.next ?? "")")
  }

  @Test func `what somebody says of themselves stands beside it, with the difference`() throws {
    var career = Self.record
    career.profile = career.profile.assessing("talent-management", at: 4, on: on("2026-11-01"))
    let answer = try #require(reasons(.skill("talent-management"), career))
    #expect(
      answer.paragraphs.contains(
        "Self-assessment: level 4 (2 weeks ago), 2 levels above your evidence. "
          + "Self-assessments never count."))
  }

  @Test func `an assessment at no known level is kept and said to be none`() throws {
    var career = Self.record
    career.profile = career.profile.assessing("talent-management", at: 9, on: on("2026-11-01"))
    let answer = try #require(reasons(.skill("talent-management"), career))
    #expect(
      answer.paragraphs.contains(
        "Self-assessment: level 9 (2 weeks ago) is not between 1 and 5; it is kept but not used. "
          + "Self-assessments never count."))
  }

  @Test func `a skill that the framework does not have keeps its entries`() throws {
    let career = Career(
      .manager,
      [.fixture("J1", on: "2026-11-01", "Juggled", [Evidence(skill: "juggling", level: 2)])])
    let answer = try #require(reasons(.skill("juggling"), career))
    #expect(answer.paragraphs[0].contains("Not in this framework"))
    #expect(answer.sections.map(ids) == [["J1"]])
  }

  @Test func `a stage’s reasons lead on to those of its skills`() {
    var planner = Planner(Self.record)
    planner.press("w")
    #expect(why(planner)?.reasoning.subject == .readiness("technology-leader"))
    planner.press(.enter)
    #expect(why(planner)?.reasoning.subject == .skill("teamwork"))
    planner.press(.escape)
    #expect(why(planner)?.reasoning.subject == .readiness("technology-leader"))
    planner.press(.escape)
    #expect(planner.state.overlay == nil)
  }

  @Test(arguments: Framework.builtIn.advice)
  func `every piece of advice is among the reasons of someone it applies to`(
    advice: Framework.Advice
  ) throws {
    var career = Career(.manager, [])
    career.profile.stages = []
    if let held = advice.when?.holding?.first {
      career.profile.stages = [StageTenure(stage: held, from: on("2024-01-01"))]
    }
    let aim = advice.when?.aimingAt?.last ?? "technology-leader"
    career.profile.aim = Aim(stage: aim)
    func isTold(_ subject: Reasoning.Subject) throws -> Bool {
      try #require(reasons(subject, career)).sections.flatMap(\.rows)
        .contains(.words("\(advice.text)", hang: .within))
    }
    #expect(try isTold(.readiness(aim)))
    if let skill = advice.when?.skill { #expect(try isTold(.skill(skill))) }
  }

  @Test func `advice for another stage is not among the reasons`() throws {
    let staying = try #require(
      Framework.builtIn.advice.first { $0.when?.holding == ["engineering-manager"] })
    var career = Career(.manager, [])
    func isTold() throws -> Bool {
      try #require(reasons(.readiness("technology-leader"), career)).sections.flatMap(\.rows)
        .contains(.words("\(staying.text)", hang: .within))
    }
    #expect(try isTold())
    career.profile.stages = [StageTenure(stage: "team-lead", from: on("2024-01-01"))]
    #expect(try !isTold())
  }

  private func move(_ planner: inout Planner, to entry: EntryID) {
    planner.press("g")
    for _ in 0..<50 where planner.state.entryAtCursor?.id != entry { planner.press(.down) }
  }

  @Test func `an entry that is deleted from among the reasons leaves them`() {
    var planner = Planner(Self.record)
    planner.state.open(
      AnyFeature(WhyScreen(.skill("talent-management"), planner.state)))
    move(&planner, to: "T2")
    planner.press(.enter, "d")
    #expect(why(planner)?.reasoning.sections.first.map(ids) == ["T1", "T4", "T3"])
    for id in ["T1", "T4"] as [EntryID] {
      move(&planner, to: id)
      planner.press(.enter, "d")
    }
    #expect(why(planner)?.reasoning.title == "Talent management: level 1 (entries up to 4)")
    planner.press(.escape, "u", "u", "u")
    #expect(planner.state.reading?.standings["talent-management"]?.shown == 2)
  }

  @Test func `an entry that is edited from among the reasons comes back, and then they`() {
    var planner = Planner(Self.record)
    planner.state.open(
      AnyFeature(WhyScreen(.skill("talent-management"), planner.state)))
    move(&planner, to: "T1")
    planner.run("Enter e Home \"Again: \" Enter")
    #expect(planner.picture.contains("Again: Entry T1"))
    planner.run("Esc")
    #expect(why(planner) != nil)
  }

  @Test(arguments: Size.all)
  func `what stands below the last row can be read too, and one comes back`(size: Size) throws {
    let thought = try #require(Framework.builtIn.stage("technology-leader")?.origin.thought)
    let end = try #require(thought.split(separator: " ").last)
    var planner = Planner(Self.record, size: size)
    planner.press("w")
    let first = planner.state
    planner.press("G")
    let origin = planner.state.view().text.dropLast(2).joined(separator: " ")
    #expect(origin.contains(end))
    for _ in 0..<200 { planner.press(.down) }
    let last = planner.state
    planner.press(.up)
    #expect(planner.state.view() != last.view())
    for _ in 0..<200 { planner.press(.up) }
    #expect(planner.state == first)
  }
}
