/// Why a goal cannot change as requested.
package enum GoalProblem: Error, Hashable, Sendable {
  case isDone(on: CalendarDay)
  case isDropped(reason: String)
  case ahead(CalendarDay)
}

extension Goal {
  /// Why it cannot be done or dropped; `nil` if it is open.
  package var whyClosed: GoalProblem? {
    switch state {
    case .planned, .started: nil
    case .done(let day): .isDone(on: day)
    case .dropped(let reason): .isDropped(reason: reason)
    }
  }

  /// Returns the goal done on a day by these entries; keeps entries that fulfilled it before.
  package func done(on day: CalendarDay, by entries: [EntryID]) -> Goal {
    with(self) { goal in
      goal.state = .done(on: day)
      goal.fulfilledBy += entries.filter { !fulfilledBy.contains($0) }
    }
  }

  package func dropped(because reason: String) -> Goal {
    with(self) { $0.state = .dropped(reason: reason) }
  }

  /// The goal started, or reopened after it was done or dropped; planned again if it is started.
  package var startedOrNot: Goal {
    with(self) { $0.state = state == .started ? .planned : .started }
  }

  /// Returns the goal with a step ticked on a day, or unticked. Ticking starts a planned goal.
  package func ticking(_ step: Int, on day: CalendarDay) -> Goal {
    var goal = self
    guard goal.steps.indices.contains(step) else { return self }
    goal.steps[step].done = steps[step].done == nil ? day : nil
    if state == .planned, goal.steps[step].done != nil { goal.state = .started }
    return goal
  }

  /// The index of the first step still to do; `nil` if there is none.
  package var nextStep: Int? { steps.firstIndex { $0.done == nil } }

  package var stepsDone: Int { steps.count { $0.done != nil } }
}

extension Change {
  package static func plan(_ goal: Goal) -> Change {
    Change([.goal(before: nil, after: goal)], as: .planned)
  }

  package static func remove(goal: Goal) -> Change {
    Change([.goal(before: goal, after: nil)], as: .deleted)
  }

  /// Returns the change that edits a goal at a time; empty if nothing differs.
  package static func edit(
    _ goal: Goal, to after: Goal, as intent: Intent = Intent(.edited), at instant: Instant
  ) -> Change {
    let after = after == goal ? goal : after.updated(at: instant)
    return with(Change([.goal(before: goal, after: after)])) { $0.intent = intent }
  }

  /// Returns the change for a goal done on a day; plans a repeating goal again, as `next`.
  package static func fulfil(
    _ goal: Goal, on day: CalendarDay, by entry: EntryID? = nil, next: EntryID, at instant: Instant
  ) -> Change {
    let done = goal.done(on: day, by: entry.map { [$0] } ?? [])
    return with(.edit(goal, to: done, as: Intent(.fulfilledGoal), at: instant)) { change in
      let next = goal.next(after: day, id: next, created: instant)
      change.edits += next.map { [.goal(before: nil, after: $0)] } ?? []
    }
  }

  /// Returns the same change, with the milestone that the goal became.
  package static func fulfil(
    _ goal: Goal, with milestone: Entry, next: EntryID, at instant: Instant
  ) -> Change {
    with(fulfil(goal, on: milestone.day, by: milestone.id, next: next, at: instant)) {
      $0.edits.append(.entry(before: nil, after: milestone))
    }
  }
}
