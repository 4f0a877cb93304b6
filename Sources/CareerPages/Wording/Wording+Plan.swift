package import CareerModel

// How goals and what becomes of them are put into words, in the planner and on the command line.

extension Wording {
  /// What a change of one goal did: `Done: “Talk to the board”`, `Ticked “Write the page”, 2 of 4`.
  package static func words(from before: Goal, to after: Goal, titleColumns: Int) -> String {
    let title = quoted(after.title, columns: titleColumns)
    if before.state != after.state, before.steps == after.steps {
      return switch (before.state, after.state) {
      case (_, .done): "Done: \(title)"
      case (_, .dropped): "Dropped \(title)"
      case (.planned, .started): "Started \(title)"
      case (.started, .planned): "Put back to planned: \(title)"
      default: "Took up again: \(title)"
      }
    }
    var rest = after
    (rest.steps, rest.state, rest.updated) = (before.steps, before.state, before.updated)
    let isOfSteps = rest == before
    return
      (isOfSteps
      ? steps(from: before.steps, to: after.steps, titleColumns: titleColumns) : nil)
      ?? "Edited the goal \(title)"
  }

  /// `nil` where the steps are what they were.
  private static func steps(
    from before: [GoalStep], to after: [GoalStep], titleColumns: Int
  ) -> String? {
    func quoted(_ step: GoalStep) -> String { Self.quoted(step.title, columns: titleColumns) }
    let change = after.difference(from: before)
    let ticked = after.count { $0.done != nil }
    switch (change.removals.first, change.insertions.first) {
    case (nil, nil): return nil
    case (nil, .insert(_, let step, _)?): return "Added the step \(quoted(step))"
    case (.remove(_, let step, _)?, nil): return "Removed the step \(quoted(step))"
    case (.remove(_, let old, _)?, .insert(_, let new, _)?) where old.done != new.done:
      return (new.done == nil ? "Not done after all: " : "Ticked ")
        + "\(quoted(new)), \(ticked) of \(after.count)"
    case (_, .insert(_, let step, _)?): return "Changed the step \(quoted(step))"
    default: return "Changed the steps"
    }
  }

  /// `Done: “First hire”, with its milestone`; `nil` for any other change.
  package static func fulfilled(_ change: Change, titleColumns: Int) -> String? {
    guard change.edits.count == 2, case .goal(let before?, let after?) = change.edits[0],
      case .entry(nil, let entry?) = change.edits[1], after.fulfilledBy.contains(entry.id)
    else { return nil }
    return words(from: before, to: after, titleColumns: titleColumns) + ", with its milestone"
  }

  /// Why a goal cannot become what was wished.
  package static func words(for problem: GoalProblem, of goal: Goal) -> String {
    let title = quoted(goal.title)
    return switch problem {
    case .isDone(let day): "\(title) is done, since \(day.mediumText)"
    case .isDropped(let reason): "\(title) was dropped: \(reason)"
    case .ahead(let day): "\(isAhead(day))"
    }
  }

  /// `planned`, `started`, `done 3 Nov 2026`, `dropped`.
  package static func words(for state: Goal.State) -> String {
    if case .done(let day) = state { "done \(day.mediumText)" } else { state.name }
  }

  /// When a goal is due: `by 31 Dec 2026, in 5 weeks`, `some day`.
  package static func due(_ goal: Goal, today: CalendarDay) -> String {
    goal.by.map { "by \($0.longText), \($0.distance(from: today))" } ?? "some day"
  }

  /// `2/4`; empty for a goal without steps.
  package static func steps(of goal: Goal) -> String {
    goal.steps.isEmpty ? "" : "\(goal.stepsDone)/\(goal.steps.count)"
  }
}
