package import CareerModel

/// The symbol of an entry or a goal. If goals share a column, the one declared last here is drawn.
package enum ItemSymbol: Hashable, Comparable, Sendable {
  case skill, milestone, feedback
  case goalDropped, goalDone, goal, goalOverdue

  package init(_ kind: EntryKind) {
    self =
      switch kind {
      case .skill: .skill
      case .milestone: .milestone
      case .feedback: .feedback
      }
  }

  package init(_ goal: Goal, on today: CalendarDay) {
    self =
      switch goal.state {
      case .planned, .started: goal.isOverdue(on: today) ? .goalOverdue : .goal
      case .done: .goalDone
      case .dropped: .goalDropped
      }
  }

  package var role: Role {
    switch self {
    // The common kind is plain, which also saves half a colour change per row of the list.
    case .skill: .text
    case .milestone, .goal: .milestone
    case .feedback: .feedback
    case .goalDropped: .faint
    case .goalDone: .good
    case .goalOverdue: .error
    }
  }
}
