/// What Cairn knows of careers: stages, their targets, skills; see data/framework.
package struct Framework: Hashable, Codable, Sendable {
  /// The id of the built-in framework.
  package static let builtInID = "technology-leadership"

  package var id: String
  package var title: String
  package var about: String
  /// A sentence on which figures are this project's own reading instead of the sources'.
  package var ourReading: String
  package var sources: [Source]
  /// In the order of the path.
  package var stages: [Stage]
  /// One per pair of neighbouring stages, and others, such as the way back to hands-on work.
  package var transitions: [Transition]
  package var groups: [SkillGroup]
  package var skills: [Skill]
  package var contrasts: [Contrast]
  package var advice: [Advice]
  /// What establishes a level; `nil` means `ReadinessRule.standard`.
  package var readiness: ReadinessRule?
  /// What to look for in a record; `nil` means nothing.
  package var insights: [InsightRule]?
  /// What the sources say that a planner can use, and where it went; `nil` if not tracked.
  package var statements: [Statement]?

  /// Creates a framework with only the names of its skills: all that parsing a log line needs.
  package static func names(
    id: String, skills: [(id: SkillID, title: String, short: String)]
  ) -> Framework {
    let skills = skills.map { skill in
      Skill(
        id: skill.id, title: skill.title, short: skill.short, group: "", handsOn: false, about: "",
        levels: [], prompts: [], pitfalls: [], origin: Origin(source: "", thought: ""))
    }
    return Framework(
      id: id, title: "", about: "", ourReading: "", sources: [], stages: [], transitions: [],
      groups: [], skills: skills, contrasts: [], advice: [])
  }

  /// A text that the framework is based on.
  package struct Source: Hashable, Codable, Sendable {
    package var id: String
    package var title: String
  }

  /// A heading for a group of skills.
  package struct SkillGroup: Hashable, Codable, Sendable {
    package var id: String
    package var title: String
  }

  /// Advice for the whole path.
  package struct Advice: Hashable, Codable, Sendable {
    package var id: String
    package var text: String
    /// When it applies; `nil` means always.
    package var when: Occasion?
    package var origin: Origin

    /// The occasion for advice. Everything it names must be true.
    package struct Occasion: Hashable, Codable, Sendable {
      /// Only for people at one of these stages; `nil` means at any.
      package var holding: [StageID]?
      /// Only for people with one of these as their target stage; `nil` means with any.
      package var aimingAt: [StageID]?
      /// The skill that it helps with; `nil` means the whole role.
      package var skill: SkillID?
    }

    /// Returns whether it applies to someone at a stage, with a target stage, who works on skills.
    package func applies(
      holding stage: StageID?, aimingAt target: StageID?, workingOn skills: Set<SkillID>
    ) -> Bool {
      guard let when else { return true }
      return StageID.isAmong(when.holding, stage) && StageID.isAmong(when.aimingAt, target)
        && (when.skill.map(skills.contains) ?? true)
    }
  }

  /// One thought from a source, and the places of this framework that use it.
  package struct Statement: Hashable, Codable, Sendable {
    /// The ids of the sources of the thought.
    package var sources: [String]
    /// The thought, in our own words.
    package var thought: String
    /// For example `level:work-management/4`, `mode:business-alignment/steady`, `stage:team-lead`.
    package var places: [String]
  }

  /// The rule that establishes levels.
  package var rule: ReadinessRule { readiness ?? .standard }

  package func stage(_ id: StageID) -> Stage? { stages.first { $0.id == id } }
  package func skill(_ id: SkillID) -> Skill? { skills.first { $0.id == id } }

  /// Returns the skill's title, or its id if this framework has no such skill.
  package func title(of id: SkillID) -> String { skill(id)?.title ?? id.rawValue }
  /// Returns the stage's title, or its id if this framework has no such stage.
  package func title(of id: StageID) -> String { stage(id)?.title ?? id.rawValue }

  /// Returns the skill's short name, or its id if this framework has no such skill.
  package func short(of id: SkillID) -> String {
    // By its index, or the whole skill would be copied.
    skills.firstIndex { $0.id == id }.map { skills[$0].short } ?? id.rawValue
  }

  /// Returns the text of the evidence's signal, or the signal's id; `nil` if it names no signal.
  package func text(of evidence: Evidence) -> String? {
    guard let id = evidence.signal else { return nil }
    let signals = skill(evidence.skill)?.levels.flatMap(\.signals) ?? []
    return signals.first { $0.id == id }?.text ?? id.rawValue
  }

  /// Returns the next stage on the path; `nil` after the last one and for an unknown id.
  package func stage(after id: StageID) -> Stage? { stages.drop { $0.id != id }.dropFirst().first }

  /// Returns the transition from a stage to the next one; `nil` after the last one.
  package func transition(from id: StageID) -> Transition? {
    stage(after: id).flatMap { transition(from: id, to: $0.id) }
  }

  /// Returns the transition from one stage to another; `nil` if the framework has none.
  package func transition(from start: StageID, to end: StageID) -> Transition? {
    transitions.first { $0.from == start && $0.to == end }
  }

  /// Returns the transition to a stage: from the stage held, otherwise from the previous stage.
  /// `nil` for the first stage, for the stage held, and for a way back that the framework lacks.
  package func transition(to id: StageID, holding held: StageID?) -> Transition? {
    if let held {
      if let own = transition(from: held, to: id) { return own }
      if held == id || isAfter(held, id) { return nil }
    }
    guard let place = stages.firstIndex(where: { $0.id == id }), place > 0 else { return nil }
    return transition(from: stages[place - 1].id, to: id)
  }

  /// Returns whether a stage comes later on the path than another; false if one is unknown.
  package func isAfter(_ id: StageID, _ other: StageID) -> Bool {
    guard let place = stages.firstIndex(where: { $0.id == id }),
      let otherPlace = stages.firstIndex(where: { $0.id == other })
    else { return false }
    return place > otherPlace
  }
}

/// The origin of a statement: a source and the thought in it, or `our-reading` and the reason.
package struct Origin: Hashable, Codable, Sendable {
  package var source: String
  package var thought: String

  package init(source: String, thought: String) { (self.source, self.thought) = (source, thought) }
}
