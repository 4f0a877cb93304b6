import CareerJSON
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct FrameworkTests {
  private let framework = Framework.small

  @Test func `stages and skills are found by their ids`() {
    #expect(framework.stage("team-lead")?.title == "Team lead")
    #expect(framework.stage("captain") == nil)
    #expect(framework.skill("teamwork")?.group == "management")
    #expect(framework.skill("juggling") == nil)
  }

  @Test func `an unknown id is shown as it is`() {
    #expect(framework.title(of: "talent-management" as SkillID) == "Talent management")
    #expect(framework.title(of: "juggling" as SkillID) == "juggling")
    #expect(framework.title(of: "team-lead" as StageID) == "Team lead")
    #expect(framework.title(of: "captain" as StageID) == "captain")
  }

  @Test func `the path leads from each stage to the next and ends at the last`() {
    #expect(framework.stage(after: "team-lead")?.id == "engineering-manager")
    #expect(framework.stage(after: "engineering-manager")?.id == "technology-leader")
    #expect(framework.stage(after: "technology-leader") == nil)
    #expect(framework.stage(after: "captain") == nil)
  }

  @Test func `a transition leads away from each stage but the last`() {
    #expect(framework.transition(from: "team-lead")?.to == "engineering-manager")
    #expect(framework.transition(from: "engineering-manager")?.pivot == true)
    #expect(framework.transition(from: "technology-leader") == nil)
  }

  @Test func `a transition back is none to the next stage`() {
    var framework = framework
    framework.transitions.insert(.fixture(from: "engineering-manager", to: "team-lead"), at: 0)
    #expect(framework.transition(from: "engineering-manager")?.to == "technology-leader")
  }

  @Test(
    arguments: [
      (nil, "engineering-manager", "team-lead"), (nil, "team-lead", nil), (nil, "captain", nil),
      ("captain", "engineering-manager", "team-lead"),
      ("team-lead", "engineering-manager", "team-lead"),
      ("team-lead", "technology-leader", "engineering-manager"),
      ("engineering-manager", "engineering-manager", nil),
      ("engineering-manager", "team-lead", "engineering-manager"),
      ("technology-leader", "engineering-manager", nil),
    ] as [(StageID?, StageID, StageID?)])
  func `the way to a stage starts from the one held, and is never told backwards`(
    held: StageID?, target: StageID, from: StageID?
  ) {
    var framework = framework
    framework.transitions.append(
      .fixture(from: "engineering-manager", to: "team-lead", pivot: true))
    let step = framework.transition(to: target, holding: held)
    #expect(step?.from == from && (step == nil || step?.to == target))
  }

  @Test(
    arguments: [
      ("team-lead", "engineering-manager", ["teamwork", "troubleshooting"], true),
      ("engineering-manager", "engineering-manager", ["teamwork"], false),
      ("team-lead", nil, ["teamwork"], false), (nil, "engineering-manager", ["teamwork"], false),
      ("team-lead", "engineering-manager", [], false),
    ] as [(StageID?, StageID?, Set<SkillID>, Bool)])
  func `advice applies where all that it names is so`(
    held: StageID?, target: StageID?, skills: Set<SkillID>, applies: Bool
  ) {
    let advice = Framework.complete.advice[0]
    #expect(advice.applies(holding: held, aimingAt: target, workingOn: skills) == applies)
    #expect(framework.advice[0].applies(holding: held, aimingAt: target, workingOn: skills))
  }

  @Test func `a retired signal is found by its whole name only, and keeps its text`() {
    let framework = Framework.complete
    let skill = framework.skills[1]
    #expect(skill.level(1)?.currentSignals.map(\.id) == ["signal-1"])
    #expect(skill.signals(at: 1, beginning: "signal").map(\.signal.id) == ["signal-1"])
    #expect(skill.signals(at: nil, beginning: "signal-f").isEmpty)
    #expect(skill.signals(at: nil, beginning: "signal-former").map(\.level) == [1])
    let evidence = Evidence(skill: "teamwork", level: 1, signal: "signal-former")
    #expect(framework.text(of: evidence) == "Did it")
  }

  @Test func `a framework is read as it was written`() throws {
    #expect(try reread(framework) == framework)
    #expect(try reread(Framework.complete) == .complete)
  }

  @Test func `ids stand in JSON as plain texts`() throws {
    #expect(try encoded(["team-lead"] as [StageID]) == json(#"["team-lead"]"#))
    #expect(try decoded([SignalID].self, from: #"["listens"]"#) == ["listens"])
    #expect("\("teamwork" as SkillID)" == "teamwork")
  }
}
