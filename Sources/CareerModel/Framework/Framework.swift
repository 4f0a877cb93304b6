/// What Cairn knows of careers: the stages of the path, the skills they ask for, and how the roles
/// differ. The built-in one is `data/framework/technology-leadership.json`.
package struct Framework: Hashable, Codable, Sendable {
  /// The id of the built-in one.
  package static let builtInID = "technology-leadership"

  package var id: String
  package var title: String
  package var about: String
  /// Which figures are not from the sources but this project's own reading, in a sentence.
  package var ourReading: String
  package var sources: [Source]
  /// In the order of the path.
  package var stages: [Stage]
  /// One for each pair of neighbouring stages.
  package var transitions: [Transition]
  package var groups: [SkillGroup]
  package var skills: [Skill]
  package var contrasts: [Contrast]
  package var advice: [Advice]
  /// What it takes for a level to count as shown; `nil` is `ReadinessRule.standard`.
  package var readiness: ReadinessRule?
  /// What a record is looked through for; `nil` is nothing.
  package var insights: [InsightRule]?
  /// What the sources say that a planner can use, and where it went; `nil` where nobody kept count.
  package var statements: [Statement]?

  /// One with nothing but the names of its skills: all that reading a typed line needs.
  package static func names(
    id: String, skills: [(id: SkillID, title: String, short: String)]
  ) -> Framework {
    let nowhere = Origin(source: "", thought: "")
    return Framework(
      id: id, title: "", about: "", ourReading: "", sources: [], stages: [], transitions: [],
      groups: [],
      skills: skills.map { skill in
        Skill(
          id: skill.id, title: skill.title, short: skill.short, group: "", handsOn: false,
          about: "",
          levels: [], prompts: [], pitfalls: [], origin: nowhere)
      }, contrasts: [], advice: [])
  }

  /// A text that the framework rests on.
  package struct Source: Hashable, Codable, Sendable {
    package var id: String
    package var title: String
  }

  /// A heading under which skills stand together.
  package struct SkillGroup: Hashable, Codable, Sendable {
    package var id: String
    package var title: String
  }

  /// A piece of advice that belongs to no single stage or skill.
  package struct Advice: Hashable, Codable, Sendable {
    package var id: String
    package var text: String
    package var origin: Origin
  }

  /// One thought of a source, and the places of this framework that carry it.
  package struct Statement: Hashable, Codable, Sendable {
    /// The ids of the sources that have the thought.
    package var sources: [String]
    /// The thought, in our words.
    package var thought: String
    /// `skill:talent-management`, `level:work-management/4`, `mode:business-alignment/steady`,
    /// `signal:talent-management/conflict-settled`, `stage:team-lead`, `transition:team-lead`,
    /// `contrast:role-scope`, `advice:find-a-mentor`, `insight:no-mentor`.
    package var places: [String]
  }

  /// What it takes for a level to count as shown.
  package var rule: ReadinessRule { readiness ?? .standard }

  package func stage(_ id: StageID) -> Stage? { stages.first { $0.id == id } }
  package func skill(_ id: SkillID) -> Skill? { skills.first { $0.id == id } }

  /// The skill's title, or its bare id where this framework has no such skill.
  package func title(of id: SkillID) -> String { skill(id)?.title ?? id.rawValue }
  /// The stage's title, or its bare id where this framework has no such stage.
  package func title(of id: StageID) -> String { stage(id)?.title ?? id.rawValue }

  /// The skill's short name, or its bare id where this framework has no such skill.
  package func short(of id: SkillID) -> String { skill(id)?.short ?? id.rawValue }

  /// What the signal says that evidence points at; its bare id where the framework has no such
  /// signal, `nil` where the evidence points at none.
  package func text(of evidence: Evidence) -> String? {
    guard let id = evidence.signal else { return nil }
    let signals = skill(evidence.skill)?.levels.flatMap(\.signals) ?? []
    return signals.first { $0.id == id }?.text ?? id.rawValue
  }

  /// The stage that follows on the path; `nil` after the last one and for an unknown id.
  package func stage(after id: StageID) -> Stage? {
    guard let index = stages.firstIndex(where: { $0.id == id }), index + 1 < stages.count else {
      return nil
    }
    return stages[index + 1]
  }

  /// The step from a stage to the one after it; `nil` after the last one.
  package func transition(from id: StageID) -> Transition? {
    transitions.first { $0.from == id }
  }

  /// The step to a stage from the one before it; `nil` to the first one.
  package func transition(to id: StageID) -> Transition? {
    transitions.first { $0.to == id }
  }
}

/// Where a statement comes from: a source and the thought in it, or `our-reading` and the reason.
package struct Origin: Hashable, Codable, Sendable {
  package var source: String
  package var thought: String

  package init(source: String, thought: String) {
    self.source = source
    self.thought = thought
  }
}
