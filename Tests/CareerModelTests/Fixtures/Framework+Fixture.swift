@testable import CareerModel

extension Framework {
  /// Three stages and six skills: small enough to be seen at once, well in every part.
  static let small = Framework(
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
}

extension Origin {
  static let fixture = Origin(source: "article", thought: "The article says so.")
}

extension Stage {
  static func fixture(_ id: StageID, _ title: String, asks: [(SkillID, Int)]) -> Stage {
    Stage(
      id: id, title: title, short: String(title.prefix(10)), about: "", does: [],
      asks: asks.map { Ask(skill: $0, level: $1, weight: 1) }, origin: .fixture)
  }
}

extension Transition {
  static func fixture(from: StageID, to: StageID, pivot: Bool = false) -> Transition {
    Transition(
      from: from, to: to, pivot: pivot, changes: "", letGo: "", mistake: "", origin: .fixture)
  }
}

extension Skill {
  static func fixture(
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
