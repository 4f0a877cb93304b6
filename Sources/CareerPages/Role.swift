/// What a piece of the screen is, which decides how it looks. Views name roles; a `Theme` turns
/// them into colours and attributes only when the frame is painted.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case text
  /// Of less weight: labels, hints, repeated dates.
  case faint
  case heading
  /// The tab that is open, the stage that is held.
  case present
  case rule
  case key
  case skill
  case milestone
  case feedback
  case today
  case good
  case warning
  case error
  /// What is being typed.
  case input
}

extension Role {
  /// What it is for, for those who make a theme of their own.
  package var about: String {
    switch self {
    case .text: "everything else"
    case .faint: "labels, hints, repeated dates"
    case .heading: "headings, titles of milestones, digits of levels"
    case .present: "the open screen, the current stage, the selection"
    case .rule: "lines between areas"
    case .key: "keys in the key bar"
    case .skill: "marks and counts of skill entries"
    case .milestone: "marks of milestones and open goals"
    case .feedback: "marks of feedback"
    case .today: "today"
    case .good: "results, completed goals, success"
    case .warning: "insights and warnings"
    case .error: "errors and overdue goals"
    case .input: "text you type"
    }
  }
}
