package import CareerModel

// Goals, their outcomes and proposals in words, for the planner and the command line.

extension Wording {
  /// Explains why a goal cannot be changed as requested.
  package static func summary(of problem: GoalProblem, of goal: Goal) -> String {
    let title = quoted(goal.title)
    return switch problem {
    case .isDone(let day): "\(title) was completed on \(day.mediumText)"
    case .isDropped(let reason): "\(title) was dropped: \(reason)"
    case .ahead(let day): "\(isAhead(day))"
    }
  }

  /// Returns `planned`, `started`, `done 3 Nov 2026` or `dropped`.
  package static func summary(of state: Goal.State) -> String {
    if case .done(let day) = state { "done \(day.mediumText)" } else { state.name }
  }

  /// Returns when a goal is due: `by Thu 31 Dec 2026, in 5 weeks`, `no date`.
  package static func due(_ goal: Goal, today: CalendarDay) -> Text {
    guard let day = goal.by else { return "no date" }
    let end = goal.isOverdue(on: today) ? ": overdue" : ""
    return "by \(day: day), \(day.distance(from: today))\(end)"
  }

  /// Returns when a goal is due or was done, or why it was dropped.
  package static func outcome(of goal: Goal, today: CalendarDay) -> Text {
    switch goal.state {
    case .planned, .started: due(goal, today: today)
    case .done(let day): "done \(day: day), \(day.distance(from: today))"
    case .dropped(let reason): "dropped: \(reason)"
    }
  }

  /// Returns `2/4`; empty for a goal without steps.
  package static func steps(of goal: Goal) -> String {
    goal.steps.isEmpty ? "" : "\(goal.stepsDone)/\(goal.steps.count)"
  }

  /// Returns `12 commits in shop, 2 Nov to 6 Nov 2026`.
  package static func facts(of proposal: Proposal) -> String {
    let (first, last) = (proposal.firstDay, proposal.day)
    let days =
      first == last
      ? last.mediumText
      : first.year == last.year
        ? "\(first.shortText) to \(last.mediumText)" : "\(first.mediumText) to \(last.mediumText)"
    return "\(count(proposal.commits.count, "commit", "commits")) in \(proposal.project), \(days)"
  }
}
