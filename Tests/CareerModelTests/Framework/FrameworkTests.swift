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

  @Test func `a framework is read as it was written`() throws {
    #expect(try reread(framework) == framework)
  }

  @Test func `ids stand in JSON as plain texts`() throws {
    #expect(try encoded(["team-lead"] as [StageID]) == json(#"["team-lead"]"#))
    #expect(try decoded([SignalID].self, from: #"["listens"]"#) == ["listens"])
    #expect("\("teamwork" as SkillID)" == "teamwork")
  }
}
