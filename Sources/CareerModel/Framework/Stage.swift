/// One of the roles on the path.
package struct Stage: Hashable, Codable, Sendable, Identifiable {
  package var id: StageID
  package var title: String
  /// A name of ten columns or less, for narrow bands.
  package var short: String
  /// What the role is about, in a sentence.
  package var about: String
  /// What one does at this stage, a line each.
  package var does: [String]
  package var asks: [Ask]
  package var origin: Origin

  /// How far a stage asks a skill to be shown. Levels and weights are this project's reading.
  package struct Ask: Hashable, Codable, Sendable {
    package var skill: SkillID
    /// 1 to 5.
    package var level: Int
    /// 1 to 3: how much the skill counts among those asked for.
    package var weight: Int
  }
}

/// The step from one stage to its neighbour.
package struct Transition: Hashable, Codable, Sendable {
  package var from: StageID
  package var to: StageID
  /// A change of role rather than one more rung: staying is as good an answer.
  package var pivot: Bool
  package var changes: String
  package var letGo: String
  /// The mistake that is commonly made on this step.
  package var mistake: String
  package var origin: Origin
}

/// One of the ways in which two stages differ, with a side for each.
package struct Contrast: Hashable, Codable, Sendable {
  package var id: String
  package var title: String
  package var sides: [Side]
  package var origin: Origin

  package struct Side: Hashable, Codable, Sendable {
    package var stage: StageID
    /// The side in a word or two.
    package var word: String
    package var text: String
    /// The skills whose evidence belongs to this side; `nil` is none.
    package var skills: [SkillID]?
    /// Whether an entry that names another department belongs to this side.
    package var departments: Bool?
  }
}
