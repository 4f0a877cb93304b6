import CareerTesting
import Testing

@testable import CareerModel

/// What product.md promises of data/framework/technology-leadership.json.
struct BuiltInFrameworkTests {
  private let framework: Framework

  init() throws {
    framework = Framework.builtIn
  }

  @Test func `it has no problems`() {
    #expect(framework.problems == [])
    #expect(framework.id == "technology-leadership")
    #expect(framework.sources.count == 2)
  }

  @Test func `its four stages are those of the path`() {
    #expect(
      framework.stages.map(\.id) == [
        "hands-on-engineer", "team-lead", "engineering-manager", "technology-leader",
      ])
  }

  @Test(arguments: [
    ("foundation", ["hands-on-delivery", "teamwork"]),
    (
      "engineering-management",
      ["technical-expertise", "work-management", "talent-management", "troubleshooting"]
    ),
    (
      "technology-leadership",
      [
        "business-alignment", "cross-functional-collaboration", "innovation-and-research",
        "change-management", "business-acumen",
      ]
    ),
  ])
  func `its eleven skills stand in three groups`(group: String, ids: [String]) {
    #expect(framework.skills.filter { $0.group == group }.map(\.id.rawValue) == ids)
    #expect(framework.skills.count == 11)
    #expect(framework.groups.count == 3)
  }

  @Test func `hands-on delivery alone is hands-on work`() {
    #expect(framework.skills.filter(\.handsOn).map(\.id) == ["hands-on-delivery"])
  }

  @Test func `each skill has five levels with a text and three signals or more to observe`() {
    for skill in framework.skills {
      #expect(skill.levels.map(\.level) == [1, 2, 3, 4, 5], "\(skill.id)")
      #expect(skill.levels.allSatisfy { !$0.text.isEmpty }, "\(skill.id)")
      #expect(skill.levels.allSatisfy { $0.signals.count >= 3 }, "\(skill.id)")
      #expect(skill.levels.flatMap(\.signals).allSatisfy { !$0.text.isEmpty }, "\(skill.id)")
    }
  }

  @Test func `each skill has three prompts and two pitfalls or more`() {
    for skill in framework.skills {
      #expect(skill.prompts.count >= 3 && skill.pitfalls.count >= 2, "\(skill.id)")
    }
  }

  @Test func `no signal of one skill is named like one of another`() {
    let ids = framework.skills.flatMap(\.levels).flatMap(\.signals).map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `business alignment has a steady mode and one for unpopular opinions`() {
    #expect(framework.skill("business-alignment")?.modes?.map(\.id) == ["steady", "backbone"])
  }

  @Test func `what a stage asks lies within the levels and weights, each skill once`() {
    for stage in framework.stages {
      #expect(!stage.asks.isEmpty && !stage.does.isEmpty, "\(stage.id)")
      #expect(stage.asks.allSatisfy { (1...5).contains($0.level) }, "\(stage.id)")
      #expect(stage.asks.allSatisfy { (1...3).contains($0.weight) }, "\(stage.id)")
      #expect(Set(stage.asks.map(\.skill)).count == stage.asks.count, "\(stage.id)")
    }
  }

  @Test func `engineering management and technology leadership are asked of their stages`() {
    for (stage, group) in [
      ("engineering-manager", "engineering-management"),
      ("technology-leader", "technology-leadership"),
    ] {
      let asked = Set(framework.stage(StageID(rawValue: stage))?.asks.map(\.skill) ?? [])
      let skills = framework.skills.filter { $0.group == group }.map(\.id)
      #expect(asked.isSuperset(of: skills), "\(stage)")
    }
  }

  @Test func `the last transition is the only pivot`() {
    #expect(framework.transitions.map(\.pivot) == [false, false, true])
    #expect(framework.transitions.last?.to == "technology-leader")
  }

  @Test func `four contrasts set the last two stages against each other`() {
    #expect(framework.contrasts.count == 4)
    for contrast in framework.contrasts {
      #expect(contrast.sides.map(\.stage) == ["engineering-manager", "technology-leader"])
    }
  }

  @Test func `each side of a contrast has skills that its stage asks for`() {
    for side in framework.contrasts.flatMap(\.sides) {
      let asked = framework.stage(side.stage)?.asks.map(\.skill) ?? []
      #expect(side.skills?.isEmpty == false, "\(side.word)")
      #expect(Set(asked).isSuperset(of: side.skills ?? []), "\(side.word)")
    }
    let open = framework.contrasts.flatMap(\.sides).filter { $0.departments == true }
    #expect(open.map(\.word) == ["Across departments"])
  }

  @Test func `its readiness rule is the one that Cairn comes with, and says why`() throws {
    var rule = try #require(framework.readiness)
    #expect(rule.origin.source == Framework.ourReadingSource && !rule.origin.thought.isEmpty)
    rule.origin = ReadinessRule.standard.origin
    #expect(rule == .standard)
  }

  @Test func `both sources are used, and every statement names one of them`() {
    let sources = Set(framework.sources.map(\.id))
    #expect(Set((framework.statements ?? []).flatMap(\.sources)) == sources)
    #expect((framework.statements ?? []).allSatisfy { !$0.sources.isEmpty && !$0.places.isEmpty })
    #expect(Set(framework.skills.map(\.origin.source)) == sources)
    #expect(Set(framework.insights.map { $0.map(\.origin.source) } ?? []).isSuperset(of: sources))
  }

  @Test func `every place of a statement is in the framework`() {
    let statements = framework.statements ?? []
    #expect(statements.count >= 35)
    #expect(Set(statements.map(\.thought)).count == statements.count)
    let places = Set(framework.places)
    for place in statements.flatMap(\.places) { #expect(places.contains(place), "\(place)") }
  }

  @Test func `every skill, contrast and insight from a source carries a statement`() {
    let used = Set((framework.statements ?? []).flatMap(\.places))
    let insights = (framework.insights ?? []).filter {
      $0.origin.source != Framework.ourReadingSource
    }
    let wanted =
      framework.stages.map { "stage:\($0.id)" } + framework.contrasts.map { "contrast:\($0.id)" }
      + framework.advice.map { "advice:\($0.id)" } + insights.map { "insight:\($0.id)" }
    for place in wanted { #expect(used.contains(place), "\(place)") }
    for skill in framework.skills {
      #expect(used.contains { $0.contains(":\(skill.id)") }, "\(skill.id)")
    }
  }

  @Test func `short names fit into their columns`() {
    #expect(framework.skills.allSatisfy { $0.short.count <= 13 })
    #expect(framework.stages.allSatisfy { $0.short.count <= 10 })
  }

  @Test(arguments: [
    ("talent", "talent-management"), ("trouble", "troubleshooting"),
    ("cross", "cross-functional-collaboration"), ("change", "change-management"),
    ("innovation", "innovation-and-research"), ("acumen", "business-acumen"),
  ])
  func `every skill is found by a word`(text: String, id: String) {
    guard case .one(let skill) = framework.matchSkill(text) else {
      Issue.record("\(text) finds no single skill")
      return
    }
    #expect(skill.id.rawValue == id)
  }

  @Test func `every id, title and short name finds its own skill and stage`() {
    for skill in framework.skills {
      for name in [skill.id.rawValue, skill.title, skill.short] {
        #expect(framework.matchSkill(name) == .one(skill), "\(name)")
      }
    }
    for stage in framework.stages {
      for name in [stage.id.rawValue, stage.title, stage.short] {
        #expect(framework.matchStage(name) == .one(stage), "\(name)")
      }
    }
  }

  @Test func `its texts can be shown as they stand`() {
    var texts = framework.advice.map(\.text) + (framework.statements ?? []).map(\.thought)
    for rule in framework.insights ?? [] {
      texts += [rule.title, rule.says, rule.advice, rule.origin.thought] + (rule.words ?? [])
    }
    for skill in framework.skills {
      texts += [skill.title, skill.about] + skill.levels.map(\.text) + skill.prompts
    }
    for stage in framework.stages { texts += [stage.title, stage.about] + stage.does }
    #expect(texts.allSatisfy { $0.printable == $0 && $0.trimmed == $0 && !$0.isEmpty })
  }
}

extension Framework {
  /// Every place that a statement may name.
  fileprivate var places: [String] {
    stages.map { "stage:\($0.id)" } + transitions.map { "transition:\($0.from)" }
      + contrasts.map { "contrast:\($0.id)" } + advice.map { "advice:\($0.id)" }
      + (insights ?? []).map { "insight:\($0.id)" }
      + skills.flatMap { skill in
        ["skill:\(skill.id)"] + skill.levels.map { "level:\(skill.id)/\($0.level)" }
          + skill.levels.flatMap(\.signals).map { "signal:\(skill.id)/\($0.id)" }
          + (skill.modes ?? []).map { "mode:\(skill.id)/\($0.id)" }
      }
  }
}
