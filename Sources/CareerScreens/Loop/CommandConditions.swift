import CareerModel
import CareerPages

// Why a command is unavailable; `nil` if it is available.
extension Command {
  static let needsEntry: Condition = { $0.entryAtCursor == nil ? "no entry selected" : nil }
  static let needsLink: Condition = {
    $0.linkAtCursor == nil && $0.entryAtCursor?.links.isEmpty != false ? "no link to open" : nil
  }

  static let needsGoal: Condition = { $0.goalAtCursor == nil ? "no goal selected" : nil }
  static let needsSkill: Condition = { $0.skillAtCursor == nil ? "no skill selected" : nil }
  static let needsInsight: Condition = { $0.path.whyNotDismissed($0) }
  static let needsRecord: Condition = { $0.reading == nil ? "still loading" : nil }

  static let needsItem: Condition = {
    $0.entryAtCursor == nil && $0.goalAtCursor == nil ? "no entry or goal selected" : nil
  }

  static let needsOpenGoal: Condition = { state in
    guard let goal = state.goalAtCursor else { return "no goal selected" }
    return goal.whyClosed.map {
      Wording.summary(of: $0, of: goal) + "; \(state.key(.start)) reopens it"
    }
  }

  static let needsProposal: Condition = {
    ProposalsScreen.atCursor($0) == nil ? "no open proposals" : nil
  }

  static let needsFilter: Condition = {
    $0.screen.narrowing?.query.isEmpty != false
      ? "set a filter with \($0.key(.find)) first" : nil
  }

  static let needsWords: Condition = {
    $0.sought.isEmpty ? "search with \($0.key(.find)) first" : nil
  }

  static let needsStages: Condition = {
    $0.framework.stages.isEmpty ? "the framework has no stages" : nil
  }

  static let inLanes: Condition = {
    $0.timeline.look == .calendar
      ? "the calendar always shows days; \($0.key(.otherLook)) shows the lanes" : nil
  }
}
