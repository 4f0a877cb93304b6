import CareerJSON

extension Change {
  /// The purpose of a change, used for its message, its undo and the cursor. In the history it is
  /// `{"did": "beganStage", "name": "Team lead"}`; unknown acts and shapes are kept, without
  /// effect.
  package struct Intent: Hashable, Codable, Sendable {
    private let stored: JSONValue

    /// - Parameter name: What the edits do not contain, such as the title of a stage or step.
    package init(_ act: Act, _ name: String? = nil) {
      let keys = ["did": act.rawValue, "name": name].compactMapValues(\.self)
      stored = .object(keys.mapValues(JSONValue.string))
    }

    package init(from decoder: any Decoder) throws { stored = try JSONValue(from: decoder) }

    package func encode(to encoder: any Encoder) throws { try stored.encode(to: encoder) }

    /// `nil` for an act of a newer Cairn.
    package var act: Act? { text("did").flatMap(Act.init) }
    package var name: String? { text("name") }

    private func text(_ key: String) -> String? {
      guard case .object(let keys) = stored, case .string(let text)? = keys[key] else { return nil }
      return text
    }
  }
}

extension Change.Intent {
  /// What can be done to a record. The raw values are stable names in the history.
  package enum Act: String, Hashable, Sendable, CaseIterable {
    /// On entries, goals or the profile.
    case logged, edited, deleted, restored
    /// Feedback into praise and wishes.
    case sorted
    case planned, startedGoal, pausedGoal, reopenedGoal, fulfilledGoal, droppedGoal
    case addedStep, tickedStep, untickedStep, changedStep, removedStep
    case beganStage, assessed
    case dismissedInsight, restoredInsights, declinedMove
    /// Reviews done, and their reminders switched off and on.
    case reviewed, mutedReviews, unmutedReviews
    /// Proposals, and the answers to them.
    case proposed, kept, skipped, joined
    case imported
    /// By Cairn itself: merging copies of files, and repairs by the doctor.
    case merged, repaired
  }

  /// Returns the intent of `Goal.startedOrNot`.
  package static func starting(_ goal: Goal) -> Change.Intent {
    Change.Intent(goal.state == .started ? .pausedGoal : goal.isOpen ? .startedGoal : .reopenedGoal)
  }

  /// Returns the intent of `Goal.ticking`, for the step before it is ticked.
  package static func ticking(_ step: GoalStep) -> Change.Intent {
    Change.Intent(step.done == nil ? .tickedStep : .untickedStep, step.title)
  }
}
