import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct NameMatchTests {
  private let framework = Framework.small

  private func skill(_ text: String) -> SkillID? {
    guard case .one(let skill) = framework.matchSkill(text) else { return nil }
    return skill.id
  }

  @Test(arguments: [
    ("talent-management", "talent-management"), ("Talent Management", "talent-management"),
    ("TALENT_MANAGEMENT", "talent-management"), ("teamwork", "teamwork"),
    ("acumen", "business-acumen"), ("Hands-on", "hands-on-delivery"),
  ])
  func `an id, a title or a short name is found, whatever its capitals`(
    text: String, expected: String
  ) {
    #expect(skill(text)?.rawValue == expected)
  }

  @Test(arguments: [
    ("talent", "talent-management"), ("trouble", "troubleshooting"), ("tr", "troubleshooting"),
    ("hands on d", "hands-on-delivery"), ("business-al", "business-alignment"),
    ("te", "teamwork"), ("h", "hands-on-delivery"), ("manage", "talent-management"),
    ("delivery", "hands-on-delivery"),
  ])
  func `an unambiguous beginning of a name or of a word in it is enough`(
    text: String, expected: String
  ) {
    #expect(skill(text)?.rawValue == expected)
  }

  @Test func `an exact name wins over the beginnings of longer ones`() {
    var framework = Framework.small
    framework.skills.append(.fixture("team", "Team", "Team", group: "management"))
    #expect(framework.matchSkill("team") == .one(framework.skills[6]))
  }

  @Test func `several that begin alike are all named, in the order of the framework`() {
    let skills = framework.skills
    #expect(framework.matchSkill("business") == .several([skills[4], skills[5]]))
    #expect(framework.matchSkill("t") == .several([skills[1], skills[2], skills[3]]))
  }

  @Test
  func `where none begins so the ones with the same first letter are near, the nearest first`() {
    let skills = framework.skills
    #expect(framework.matchSkill("buziness") == .none(candidates: [skills[4], skills[5]]))
    guard case .none(let near) = framework.matchSkill("talnet") else {
      Issue.record("it was found")
      return
    }
    #expect(near.first?.id == "talent-management" && Set(near) == Set(skills[1...3]))
  }

  @Test func `where nothing is near all are candidates`() {
    #expect(framework.matchSkill("xyz") == .none(candidates: framework.skills))
    #expect(framework.matchSkill("🦊") == .none(candidates: framework.skills))
  }

  @Test func `stages are found like skills`() {
    #expect(framework.matchStage("team lead") == .one(framework.stages[0]))
    #expect(framework.matchStage("eng") == .one(framework.stages[1]))
    #expect(framework.matchStage("t") == .several([framework.stages[0], framework.stages[2]]))
    #expect(framework.matchStage("leader") == .one(framework.stages[2]))
    #expect(framework.matchStage("boss") == .none(candidates: framework.stages))
  }
}
