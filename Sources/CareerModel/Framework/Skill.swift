/// A skill that stages have targets for, with five levels.
package struct Skill: Hashable, Codable, Sendable, Identifiable {
  package var id: SkillID
  package var title: String
  /// A name of at most thirteen columns, for tables and lanes.
  package var short: String
  /// The id of its `SkillGroup`.
  package var group: String
  /// Whether evidence for it is hands-on work, which a lead should do less of.
  package var handsOn: Bool
  package var about: String
  /// Exactly five levels, from 1 to 5.
  package var levels: [Level]
  /// Questions that remind people of what they could log.
  package var prompts: [String]
  /// A question for a one-to-one about growing in it; `nil` if there is none.
  package var question: String?
  /// Whether it is practised with other departments; `nil` means no.
  package var withDepartments: Bool?
  package var pitfalls: [String]
  /// The ways in which it is practised; `nil` if there is only one.
  package var modes: [Mode]?
  package var origin: Origin

  /// A level of a skill, as an observable description.
  package struct Level: Hashable, Codable, Sendable {
    /// 1 to 5.
    package var level: Int
    package var text: String
    package var signals: [Signal]

    /// The signals that are not retired: those to suggest and to choose from.
    package var currentSignals: [Signal] { signals.filter { !$0.isRetired } }
  }

  /// An observable behaviour at a level, which evidence can name.
  package struct Signal: Hashable, Codable, Sendable, Identifiable {
    package var id: SignalID
    package var text: String
    /// A first step that fits into a week, or how to prepare for it; `nil` if there is none.
    package var firstStep: String?
    /// Whether only chance brings it, such as a conflict; `nil` means no.
    package var byChance: Bool?
    /// The signal that replaces this one; `nil` if it is in use. A retired signal keeps its text and
    /// the evidence that names it, but is no longer suggested or offered.
    package var successor: SignalID?

    package var isRetired: Bool { successor != nil }
    package var isByChance: Bool { byChance ?? false }
  }

  package struct Mode: Hashable, Codable, Sendable {
    package var id: String
    package var title: String
    package var text: String
  }

  /// Returns `nil` if there is no such level.
  package func level(_ number: Int) -> Level? { levels.first { $0.level == number } }

  /// The levels of evidence.
  package static let levelRange = 1...5
}
