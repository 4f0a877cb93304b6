/// One thing that a stage asks for, with five levels at which it can be shown.
package struct Skill: Hashable, Codable, Sendable, Identifiable {
  package var id: SkillID
  package var title: String
  /// A name of thirteen columns or less, for tables and lanes.
  package var short: String
  /// The id of its `SkillGroup`.
  package var group: String
  /// Whether evidence for it is hands-on work, which a lead should have less of.
  package var handsOn: Bool
  package var about: String
  /// Exactly five, from 1 to 5.
  package var levels: [Level]
  /// Questions that remind one of what could be logged.
  package var prompts: [String]
  package var pitfalls: [String]
  /// The different ways in which it is practised; `nil` where there is only one.
  package var modes: [Mode]?
  package var origin: Origin

  /// How far a skill is shown, as a text that can be observed.
  package struct Level: Hashable, Codable, Sendable {
    /// 1 to 5.
    package var level: Int
    package var text: String
    package var signals: [Signal]
  }

  /// One observable behaviour at a level; what evidence can point at.
  package struct Signal: Hashable, Codable, Sendable, Identifiable {
    package var id: SignalID
    package var text: String
  }

  package struct Mode: Hashable, Codable, Sendable {
    package var id: String
    package var title: String
    package var text: String
  }

  /// `nil` for a number that is no level.
  package func level(_ number: Int) -> Level? { levels.first { $0.level == number } }

  /// The levels that evidence can show.
  package static let levelRange = 1...5
}
