package import CareerModel

/// What an entry or a goal is shown to be, by one character. Of goals in one place the last of these has to be seen.
package enum ItemSymbol: Int, Hashable, Comparable, Sendable {
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
    // The common kind is plain, which also makes a row of the list half a colour change shorter.
    case .skill: .text
    case .milestone, .goal: .milestone
    case .feedback: .feedback
    case .goalDropped: .faint
    case .goalDone: .good
    case .goalOverdue: .error
    }
  }

  package static func < (one: ItemSymbol, other: ItemSymbol) -> Bool {
    one.rawValue < other.rawValue
  }
}
