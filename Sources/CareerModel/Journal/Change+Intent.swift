extension Change {
  /// What a change was made for: what its message, its undo and the cursor go by.
  ///
  /// In the history it is `{"did": "beganStage", "name": "Team lead"}`. What stands there is kept as it
  /// is: an act that this version does not know, or a whole intent of another shape, says nothing and
  /// harms nothing.
  package struct Intent: Hashable, Codable, Sendable {
    private let stored: JSONValue

    /// - Parameter name: What is not in the edits: the title of a stage or a step, the id of an insight,
    ///   the kind of a document.
    package init(_ act: Act, _ name: String? = nil) {
      let keys = ["did": act.rawValue, "name": name].compactMapValues(\.self)
      stored = .object(keys.mapValues(JSONValue.string))
    }

    package init(from decoder: any Decoder) throws { stored = try JSONValue(from: decoder) }

    package func encode(to encoder: any Encoder) throws { try stored.encode(to: encoder) }

    /// `nil` for one of a newer Cairn.
    package var act: Act? { text("did").flatMap(Act.init) }
    package var name: String? { text("name") }

    private func text(_ key: String) -> String? {
      guard case .object(let keys) = stored, case .string(let text)? = keys[key] else { return nil }
      return text
    }
  }
}

extension Change.Intent {
  /// What can be done to a record, by the stable name that the history gives it.
  package enum Act: String, Hashable, Sendable, CaseIterable {
    /// Entries, goals or the profile.
    case logged, edited, deleted, restored
    case planned, startedGoal, pausedGoal, reopenedGoal, fulfilledGoal, droppedGoal
    case addedStep, tickedStep, untickedStep, changedStep, removedStep
    case beganStage
    case dismissedInsight, restoredInsights
    /// Reviews done, and their reminders switched off and on.
    case reviewed, mutedReviews, unmutedReviews
    /// Proposals, and what was said to them.
    case proposed, kept, skipped, joined
    case imported
    /// By Cairn itself: what copies of files brought, and what the doctor did.
    case merged, repaired
  }

  /// That of `Goal.startedOrNot`.
  package static func starting(_ goal: Goal) -> Change.Intent {
    Change.Intent(
      goal.state == .started ? .pausedGoal : goal.isOpen ? .startedGoal : .reopenedGoal)
  }

  /// That of `Goal.ticking`, of the step as it was.
  package static func ticking(_ step: GoalStep) -> Change.Intent {
    Change.Intent(step.done == nil ? .tickedStep : .untickedStep, step.title)
  }
}
