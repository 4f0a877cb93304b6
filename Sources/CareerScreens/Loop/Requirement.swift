import CareerModel
import CareerPages

/// What a command needs to be available, as data/help/keys.txt names it.
package enum Requirement: String, CaseIterable, Sendable {
  case entry, goal, openGoal, item, skill, figure, cursor, link, insight, proposal, record, stages
  case filter, words, filtered, planned, trial, tried, more, snooze, stage, merge, feedback
  case closer, wider, group, groups

  /// Returns why it is missing; `nil` if it is there.
  package func missing(_ state: AppState) -> String? {
    switch self {
    case .entry: state.entryAtCursor == nil ? "no entry selected" : nil
    case .goal: state.goalAtCursor == nil ? "no goal selected" : nil
    case .openGoal:
      if let goal = state.goalAtCursor {
        goal.whyClosed.map {
          Wording.summary(of: $0, of: goal) + "; \(state.key(.start)) reopens it"
        }
      } else {
        "no goal selected"
      }
    case .item:
      state.entryAtCursor == nil && state.goalAtCursor == nil ? "no entry or goal selected" : nil
    case .skill: state.skillAtCursor == nil ? "no skill selected" : nil
    case .figure: state.subjectAtCursor == nil ? "no figure selected" : nil
    case .cursor:
      state.entryAtCursor == nil && state.subjectAtCursor == nil ? "nothing to open" : nil
    case .link:
      state.linkAtCursor == nil && state.entryAtCursor?.links.isEmpty != false
        ? "no link to open" : nil
    case .insight: state.path.whyNotDismissed(state)
    case .proposal: ProposalsScreen.atCursor(state) == nil ? "no open proposals" : nil
    case .record: state.reading == nil ? "still loading" : nil
    case .stages: state.framework.stages.isEmpty ? "the framework has no stages" : nil
    case .filter:
      state.screen.narrowing?.query.isEmpty != false
        ? "set a filter with \(state.key(.find)) first" : nil
    case .words: state.sought.isEmpty ? "search with \(state.key(.find)) first" : nil
    case .filtered: state.log.filter.isEmpty ? "no filter to clear" : nil
    case .planned: state[PlanScreen.self].itemAtCursor(state) == nil ? "nothing to open" : nil
    case .trial:
      state.goalAtCursor != nil
        ? Self.openGoal.missing(state) : state.skillAtCursor == nil ? "no goal selected" : nil
    case .tried: state.tried.isEmpty ? "no what-if to end" : nil
    case .more: state.path.hidesMore(state) ? nil : Self.cursor.missing(state)
    case .snooze: state.entryAtCursor == nil ? Self.insight.missing(state) : nil
    case .stage: state.compare.whyNoOtherStage(state)
    case .merge: ProposalsScreen.whyNotJoined(state)
    case .feedback: state.journal.hasUndirectedFeedback ? nil : "all feedback is sorted"
    case .closer: inLanes(state) { $0.unit.closer == nil ? "already at one day per column" : nil }
    case .wider: inLanes(state) { $0.unit.wider == nil ? "already at one year per column" : nil }
    case .group: inLanes(state) { $0.group(state) == nil ? "only skill lanes fold" : nil }
    case .groups: inLanes(state) { $0.skills.isEmpty ? "no skill lanes" : nil }
    }
  }

  private func inLanes(_ state: AppState, _ why: (TimelineScreen) -> String?) -> String? {
    state.timeline.look == .calendar
      ? "the calendar always shows days; \(state.key(.otherLook)) shows the lanes"
      : why(state.timeline)
  }
}
