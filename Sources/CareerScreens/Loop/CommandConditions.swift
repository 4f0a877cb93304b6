import CareerModel
import CareerPages

// Why a command can do nothing now, in words; `nil` where it can.
extension Command {
  static let needsEntry: @Sendable (AppState) -> String? = {
    $0.entryAtCursor == nil ? "no entry here" : nil
  }

  static let needsProposal: @Sendable (AppState) -> String? = {
    ProposalsScreen.atCursor($0) == nil ? "no open proposals" : nil
  }

  static let needsRecord: @Sendable (AppState) -> String? = {
    $0.reading == nil ? "still loading" : nil
  }

  static let needsFilter: @Sendable (AppState) -> String? = {
    $0.screen.narrowing?.query.isEmpty != false
      ? "no filter; \($0.key(.find)) sets one" : nil
  }

  static let needsWords: @Sendable (AppState) -> String? = {
    $0.sought.isEmpty ? "no active search; \($0.key(.find)) starts one" : nil
  }

  static let inLanes: @Sendable (AppState) -> String? = {
    $0.timeline.look == .calendar
      ? "the calendar always shows days; \($0.key(.otherLook)) shows the lanes" : nil
  }

  static let needsItem: @Sendable (AppState) -> String? = {
    $0.entryAtCursor == nil && $0.goalAtCursor == nil
      ? "no entry or goal here" : nil
  }

  static let needsSkill: @Sendable (AppState) -> String? = {
    $0.skillAtCursor == nil ? "no skill here" : nil
  }

  static let needsGoal: @Sendable (AppState) -> String? = {
    $0.goalAtCursor == nil ? "no goal here" : nil
  }

  static let needsOpenGoal: @Sendable (AppState) -> String? = { state in
    guard let goal = state.goalAtCursor else { return "no goal here" }
    return goal.whyClosed.map {
      Wording.words(for: $0, of: goal) + "; \(state.key(.start)) reopens it"
    }
  }

  static let needsInsight: @Sendable (AppState) -> String? = {
    $0.path.whyNotDismissed($0)
  }

  static let needsStages: @Sendable (AppState) -> String? = {
    $0.framework.stages.isEmpty ? "the framework has no stages" : nil
  }
}
