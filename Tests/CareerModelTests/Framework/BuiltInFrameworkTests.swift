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
      #expect(skill.levels.allSatisfy { $0.currentSignals.count >= 3 }, "\(skill.id)")
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

  @Test func `a signal is retired where another skill has the same deed`() {
    let signals = framework.skills.flatMap { skill in
      skill.levels.flatMap(\.signals).map { (skill: skill.id, signal: $0) }
    }
    let retired = signals.filter(\.signal.isRetired)
    #expect(retired.map(\.signal.id) == ["delay-told-early", "jargon-avoided"])
    for (skill, signal) in retired {
      let successor = signals.first { $0.signal.id == signal.successor }
      #expect(successor?.signal.isRetired == false && successor?.skill != skill, "\(signal.id)")
    }
  }

  @Test func `no two signals have the same text`() {
    let texts = framework.skills.flatMap(\.levels).flatMap(\.signals).map(\.text)
    #expect(Set(texts).count == texts.count)
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

  @Test func `an engineering manager makes a start on four skills of a leader`() throws {
    let asks = try #require(framework.stage("engineering-manager")).asks
    for skill: SkillID in [
      "business-alignment", "cross-functional-collaboration", "change-management",
      "business-acumen",
    ] {
      let ask = asks.first { $0.skill == skill }
      #expect(ask?.level == 2 && ask?.weight == 1, "\(skill)")
    }
  }

  @Test func `what a leader needs less of than a manager is named with its reason`() throws {
    let manager = try #require(framework.stage("engineering-manager"))
    let leader = try #require(framework.stage("technology-leader"))
    var less: [SkillID] = []
    for ask in manager.asks {
      let level = leader.asks.first { $0.skill == ask.skill }?.level ?? 0
      guard level < ask.level else { continue }
      less.append(ask.skill)
      let title = framework.title(of: ask.skill).lowercased()
      #expect(leader.origin.thought.lowercased().contains(title), "\(ask.skill)")
    }
    #expect(less == ["work-management", "troubleshooting"])
  }

  @Test func `teamwork is needed at every stage, never less than before`() {
    let levels = framework.stages.map { $0.asks.first { $0.skill == "teamwork" }?.level ?? 0 }
    #expect(levels == [2, 3, 4, 4])
  }

  @Test func `of the steps forward the last is the only pivot, and every way back is one`() {
    let (back, forward) = (
      framework.transitions.filter { framework.isAfter($0.from, $0.to) },
      framework.transitions.filter { framework.isAfter($0.to, $0.from) }
    )
    #expect(forward.map(\.pivot) == [false, false, true])
    #expect(forward.last?.to == "technology-leader")
    #expect(back.count == 4 && back.allSatisfy(\.pivot))
    #expect(framework.transitions == forward + back)
  }

  @Test func `hands-on work can be gone back to from every later stage, in words of its own`() {
    for stage in framework.stages.dropFirst() {
      let step = framework.transition(to: "hands-on-engineer", holding: stage.id)
      #expect(step?.from == stage.id, "\(stage.id)")
      #expect(step?.origin.source == Framework.ourReadingSource, "\(stage.id)")
    }
  }

  @Test func `every stage says what staying well looks like`() {
    #expect(framework.stages.allSatisfy { $0.staying?.isEmpty == false })
  }

  @Test func `all nine pieces of advice have a place`() {
    #expect(framework.advice.count == 9)
    for advice in framework.advice {
      let when = advice.when
      #expect(
        when?.holding != nil || when?.aimingAt != nil || when?.skill != nil, "\(advice.id)")
    }
  }

  @Test func `each stage held, with the next as the target, has advice`() {
    for (stage, next) in zip(framework.stages, framework.stages.dropFirst()) {
      let skills = Set(next.asks.map(\.skill))
      #expect(
        framework.advice.contains {
          $0.applies(holding: stage.id, aimingAt: next.id, workingOn: skills)
        }, "\(stage.id)")
    }
  }

  @Test func `finding a mentor is our own advice`() {
    let advice = framework.advice.first { $0.id == "find-a-mentor" }
    #expect(advice?.origin.source == Framework.ourReadingSource)
  }

  @Test func `every two neighbouring stages have at least three contrasts`() {
    for (stage, next) in zip(framework.stages, framework.stages.dropFirst()) {
      let contrasts = framework.contrasts.filter { $0.sides.map(\.stage) == [stage.id, next.id] }
      #expect(contrasts.count >= 3, "\(stage.title)")
    }
  }

  @Test func `what the articles do not compare is our own reading`() {
    let own = framework.contrasts.filter { $0.origin.source == Framework.ourReadingSource }
    #expect(own.map(\.id) == ["whose-work", "stuck-work", "reach-of-the-plan", "people-work"])
  }

  @Test func `each side of a contrast names levels of skills that its stage asks for`() {
    for side in framework.contrasts.flatMap(\.sides) {
      let asked = framework.stage(side.stage)?.asks.map(\.skill) ?? []
      #expect(side.levels?.isEmpty == false && side.skills == nil, "\(side.word)")
      #expect(Set(asked).isSuperset(of: side.levels?.map(\.skill) ?? []), "\(side.word)")
    }
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
    let contrasts = framework.contrasts.filter { $0.origin.source != Framework.ourReadingSource }
    let wanted =
      framework.stages.map { "stage:\($0.id)" } + contrasts.map { "contrast:\($0.id)" }
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
    for stage in framework.stages {
      texts += [stage.title, stage.about, stage.staying ?? "", stage.origin.thought] + stage.does
    }
    for step in framework.transitions {
      texts += [step.changes, step.letGo, step.mistake, step.origin.thought]
    }
    texts += framework.skills.flatMap(\.levels).flatMap(\.signals).map(\.text)
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
