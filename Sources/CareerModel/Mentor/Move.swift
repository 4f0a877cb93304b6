/// One thing worth doing this week: a deed that a gap still lacks, tied to what the record has.
package struct Move: Hashable, Sendable {
  package var skill: SkillID
  /// The level that it would be an example of.
  package var level: Int
  /// The criterion it works towards; `nil` if no stage asks for the skill.
  package var target: Target?
  /// The deed in the framework's words, which no entry names yet; `nil` if the framework has none.
  package var signal: SignalID?
  /// The deed as a goal: "Put a cost and a benefit on one proposal".
  package var title: String
  /// The deed as done, which makes it an example; `nil` if there is none.
  package var doneWhen: String?
  /// The first step, which fits into a week; `nil` if the framework has none.
  package var step: String?
  /// The nearest entry of one's own: the newest at the highest level below; `nil` if there is none.
  package var from: EntryID?
  /// Someone named in recent entries for the skill; `nil` if no one is.
  package var person: String?
  /// A department named in recent entries for the skill; only for work with departments.
  package var department: String?
  /// A question for the next one-to-one; `nil` if the framework has none for the skill.
  package var question: String?
  /// Whether the record is too small for more than a first thing to log.
  package var isFirst: Bool

  /// The level that a stage asks for.
  package struct Target: Hashable, Sendable {
    package var stage: StageID
    package var level: Int
  }

  /// The evidence it would be.
  package var evidence: Evidence { Evidence(skill: skill, level: level, signal: signal) }

  /// The name it is declined by in `Profile.dismissals`.
  package var dismissalID: String {
    "\(Self.dismissalPrefix)\(skill)/\(signal?.rawValue ?? "\(level)")"
  }

  fileprivate static let dismissalPrefix = "move:"

  /// How long a declined move is not offered again. Our own choice: four weekly moves.
  package static let declinedDays = 28
}

extension Dismissal {
  /// Whether it declines a move, instead of dismissing an insight.
  package var isOfMove: Bool { insight.hasPrefix(Move.dismissalPrefix) }
}

extension Profile {
  /// Returns this profile with a move declined for four weeks, without answers that have run out.
  package func declining(_ move: Move, on today: CalendarDay) -> Profile {
    var profile = self
    profile.dismissals.removeAll { $0.isOfMove && ($0.until.map { $0 < today } ?? false) }
    return profile.dismissing(move.dismissalID, until: today.adding(days: Move.declinedDays - 1))
  }
}

extension Change {
  /// Declines a move, so that another is offered.
  package static func decline(_ move: Move, in profile: Profile, on today: CalendarDay) -> Change {
    .edit(profile, to: profile.declining(move, on: today), as: .declinedMove, move.title)
  }
}

extension Career {
  /// Returns this week's move; `nil` if there is nothing left to suggest.
  package func move(_ reading: CareerReading) -> Move? {
    MoveFinder(self, reading.standings, reading.readiness).move
  }
}
