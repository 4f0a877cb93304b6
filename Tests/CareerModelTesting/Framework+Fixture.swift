import CareerTesting

@testable package import CareerModel

extension Framework {
  /// Three stages and six skills: small enough to be seen at once, well in every part.
  package static let small = Framework(
    id: "small", title: "A small framework", about: "For the tests.", ourReading: "All of it.",
    sources: [Source(id: "article", title: "An article")],
    stages: [
      .fixture("team-lead", "Team lead", asks: [("talent-management", 2), ("teamwork", 3)]),
      .fixture("engineering-manager", "Engineering manager", asks: [("talent-management", 4)]),
      .fixture("technology-leader", "Technology leader", asks: [("business-alignment", 4)]),
    ],
    transitions: [
      .fixture(from: "team-lead", to: "engineering-manager"),
      .fixture(from: "engineering-manager", to: "technology-leader", pivot: true),
    ],
    groups: [
      SkillGroup(id: "management", title: "Management"),
      SkillGroup(id: "leadership", title: "Leadership"),
    ],
    skills: [
      .fixture("hands-on-delivery", "Hands-on delivery", "Hands-on", group: "management"),
      .fixture("teamwork", "Teamwork", "Teamwork", group: "management"),
      .fixture("talent-management", "Talent management", "Talent", group: "management"),
      .fixture("troubleshooting", "Troubleshooting", "Troubleshoot", group: "management"),
      .fixture("business-alignment", "Business alignment", "Alignment", group: "leadership"),
      .fixture("business-acumen", "Business acumen", "Acumen", group: "leadership"),
    ],
    contrasts: [
      Contrast(
        id: "scope", title: "Scope",
        sides: [
          .init(stage: "engineering-manager", word: "running", text: "Runs the work."),
          .init(stage: "technology-leader", word: "shaping", text: "Shapes the direction."),
        ], origin: .fixture)
    ],
    advice: [Advice(id: "find-a-mentor", text: "Find a mentor.", origin: .fixture)])

  /// The small framework with everything else that a framework may have.
  package static let complete: Framework = {
    var framework = small
    framework.readiness = .standard
    framework.insights = [
      .fixture,
      InsightRule(
        id: "nobody-else", title: "Only your own team", check: .departments, days: 90, least: 3,
        words: ["finance"], kinds: [.skill, .feedback], departments: ["finance"], says: "",
        advice: "", origin: .fixture),
    ]
    framework.statements = [
      Statement(sources: ["article"], thought: "", places: ["skill:teamwork"])
    ]
    framework.contrasts[0].sides[0].skills = ["teamwork"]
    framework.contrasts[0].sides[0].departments = true
    framework.contrasts[0].sides[1].levels = [SkillLevel(skill: "business-alignment", level: 3)]
    framework.contrasts[0].sides[1].signals = ["signal-2"]
    framework.skills[1].modes = [.init(id: "calm", title: "Calm", text: "")]
    framework.skills[1].levels[0].signals.append(
      .init(id: "signal-former", text: "Did it", successor: "signal-2"))
    framework.stages[1].staying = ""
    framework.advice[0].when = .init(
      holding: ["team-lead"], aimingAt: ["engineering-manager"], skill: "teamwork")
    return framework
  }()
}

extension InsightRule {
  package static let fixture = InsightRule(
    id: "too-much", title: "Hands-on work", check: .shareAbove, holding: ["team-lead"],
    aimingAt: ["engineering-manager"], days: 90, percent: 50, least: 4,
    skills: ["hands-on-delivery"], against: ["talent-management"], signals: ["signal-1"],
    says: "", advice: "", origin: .fixture)
}

extension Origin {
  package static let fixture = Origin(source: "article", thought: "The article says so.")
}

extension Stage {
  package static func fixture(_ id: StageID, _ title: String, asks: [(SkillID, Int)]) -> Stage {
    Stage(
      id: id, title: title, short: String(title.prefix(10)), about: "", does: [],
      asks: asks.map { Ask(skill: $0, level: $1, weight: 1) }, origin: .fixture)
  }
}

extension Transition {
  package static func fixture(from: StageID, to: StageID, pivot: Bool = false) -> Transition {
    Transition(
      from: from, to: to, pivot: pivot, changes: "", letGo: "", mistake: "", origin: .fixture)
  }
}

extension Skill {
  package static func fixture(
    _ id: SkillID, _ title: String, _ short: String, group: String
  ) -> Skill {
    Skill(
      id: id, title: title, short: short, group: group, handsOn: id == "hands-on-delivery",
      about: "",
      levels: levelRange.map { level in
        Level(
          level: level, text: "Shows it at \(level).",
          signals: [Signal(id: SignalID(rawValue: "signal-\(level)"), text: "")])
      },
      prompts: [], pitfalls: [], modes: nil, origin: .fixture)
  }
}
