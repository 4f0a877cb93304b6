/// A role on the path.
package struct Stage: Hashable, Codable, Sendable, Identifiable {
  package var id: StageID
  package var title: String
  /// A name of at most ten columns, for narrow bands.
  package var short: String
  /// What the role is about, in a sentence.
  package var about: String
  /// What people do at this stage, one line each.
  package var does: [String]
  package var asks: [Ask]
  /// What staying well looks like, for those whose target this stage is; `nil` if nothing is said.
  package var staying: String?
  package var origin: Origin

  /// A stage's target for a skill. Levels and weights are this project's own reading.
  package struct Ask: Hashable, Codable, Sendable {
    package var skill: SkillID
    /// 1 to 5.
    package var level: Int
    /// 1 to 3: the weight of the skill among all targets of the stage.
    package var weight: Int
  }
}

/// The step from one stage to another: to the next one, or back to an earlier one.
package struct Transition: Hashable, Codable, Sendable {
  package var from: StageID
  package var to: StageID
  /// Whether it is a change of role, not just a promotion: staying is just as good.
  package var pivot: Bool
  package var changes: String
  package var letGo: String
  /// The common mistake on this step.
  package var mistake: String
  package var origin: Origin
}

/// A skill at a level.
package struct SkillLevel: Hashable, Codable, Sendable {
  package var skill: SkillID
  /// 1 to 5.
  package var level: Int
}

/// A way in which stages differ, with a text for each side.
package struct Contrast: Hashable, Codable, Sendable {
  package var id: String
  package var title: String
  package var sides: [Side]
  package var origin: Origin

  package struct Side: Hashable, Codable, Sendable {
    package var stage: StageID
    /// The side in one or two words.
    package var word: String
    package var text: String
    /// The skills whose evidence belongs to this side at any level; `nil` means none.
    package var skills: [SkillID]?
    /// Skills whose evidence belongs to this side from a level on, up to the level from which it
    /// belongs to the other side; `nil` means none.
    package var levels: [SkillLevel]?
    /// Signals whose evidence belongs to this side at any level; `nil` means none.
    package var signals: [SignalID]?
    /// Whether entries that name another department belong to this side.
    package var departments: Bool?
  }
}
