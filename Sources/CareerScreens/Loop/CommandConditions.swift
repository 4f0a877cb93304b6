import CareerModel
import CareerPages

// Why a command can do nothing now, in words; `nil` where it can.
extension Command {
  static let needsEntry: @Sendable (AppState) -> String? = {
    $0.entryAtCursor == nil ? "there is no entry under the cursor" : nil
  }

  static let needsProposal: @Sendable (AppState) -> String? = {
    ProposalsScreen.atCursor($0) == nil ? "no proposal waits" : nil
  }

  static let needsRecord: @Sendable (AppState) -> String? = {
    $0.reading == nil ? "the record is still being read" : nil
  }

  static let needsFilter: @Sendable (AppState) -> String? = {
    $0.screen.narrowing?.query.isEmpty != false
      ? "there is no filter; \($0.key(.find)) sets one" : nil
  }

  static let needsWords: @Sendable (AppState) -> String? = {
    $0.sought.isEmpty ? "nothing is looked for; \($0.key(.find)) does" : nil
  }

  static let inLanes: @Sendable (AppState) -> String? = {
    $0.timeline.look == .calendar
      ? "the calendar always shows days; \($0.key(.otherLook)) goes back to the lanes" : nil
  }

  static let needsItem: @Sendable (AppState) -> String? = {
    $0.entryAtCursor == nil && $0.goalAtCursor == nil
      ? "there is no entry or goal under the cursor" : nil
  }

  static let needsSkill: @Sendable (AppState) -> String? = {
    $0.skillAtCursor == nil ? "there is no skill under the cursor" : nil
  }

  static let needsGoal: @Sendable (AppState) -> String? = {
    $0.goalAtCursor == nil ? "there is no goal under the cursor" : nil
  }

  static let needsOpenGoal: @Sendable (AppState) -> String? = { state in
    guard let goal = state.goalAtCursor else { return "there is no goal under the cursor" }
    return goal.whyClosed.map {
      Wording.words(for: $0, of: goal) + "; \(state.key(.start)) takes it up again"
    }
  }

  static let needsInsight: @Sendable (AppState) -> String? = {
    $0.path.whyNotDismissed($0)
  }

  static let needsStages: @Sendable (AppState) -> String? = {
    $0.framework.stages.isEmpty ? "the framework has no stages" : nil
  }
}
