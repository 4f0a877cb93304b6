/// Why a goal cannot become what was wished of it.
package enum GoalProblem: Error, Hashable, Sendable {
  /// It is done already, since a day.
  case isDone(on: CalendarDay)
  case isDropped(reason: String)
  /// The day on which it was done has not come yet.
  case ahead(CalendarDay)
}

extension Goal {
  /// What keeps it from being done or dropped; `nil` while it is open.
  package var whyClosed: GoalProblem? {
    switch state {
    case .planned, .started: nil
    case .done(let day): .isDone(on: day)
    case .dropped(let reason): .isDropped(reason: reason)
    }
  }

  /// Done on a day, by these entries; what fulfilled it before stays.
  package func done(on day: CalendarDay, by entries: [EntryID]) -> Goal {
    var goal = self
    goal.state = .done(on: day)
    goal.fulfilledBy += entries.filter { !fulfilledBy.contains($0) }
    return goal
  }

  package func dropped(because reason: String) -> Goal {
    var goal = self
    goal.state = .dropped(reason: reason)
    return goal
  }

  /// Begun, or taken up again after it was done or dropped; put back to planned where it is started.
  package var startedOrNot: Goal {
    var goal = self
    goal.state = state == .started ? .planned : .started
    return goal
  }

  /// With one step ticked on a day, or not any more. Ticking one starts a goal that was only planned.
  package func ticking(_ step: Int, on day: CalendarDay) -> Goal {
    var goal = self
    guard goal.steps.indices.contains(step) else { return self }
    goal.steps[step].done = steps[step].done == nil ? day : nil
    if state == .planned, goal.steps[step].done != nil { goal.state = .started }
    return goal
  }

  /// The place of the first step that is still to do; `nil` where there is none.
  package var nextStep: Int? { steps.firstIndex { $0.done == nil } }

  package var stepsDone: Int { steps.count { $0.done != nil } }
}

extension Change {
  /// A goal that is new in the plan.
  package static func plan(_ goal: Goal) -> Change {
    Change([.goal(before: nil, after: goal)], as: .planned)
  }

  package static func remove(goal: Goal) -> Change {
    Change([.goal(before: goal, after: nil)], as: .deleted)
  }

  /// A goal as it became at a time; nothing where it is what it was.
  package static func edit(
    _ goal: Goal, to after: Goal, as intent: Intent = Intent(.edited), at instant: Instant
  ) -> Change {
    var change = Change([
      .goal(before: goal, after: after == goal ? goal : after.updated(at: instant))
    ])
    change.intent = intent
    return change
  }

  /// A goal done on a day, by an entry that is there already or by none. One that repeats is planned again.
  ///
  /// - Parameter next: The id of the goal that follows it, where one does.
  package static func fulfil(
    _ goal: Goal, on day: CalendarDay, by entry: EntryID? = nil, next: EntryID, at instant: Instant
  ) -> Change {
    var change = Change.edit(
      goal, to: goal.done(on: day, by: entry.map { [$0] } ?? []), as: Intent(.fulfilledGoal),
      at: instant)
    if let next = goal.next(after: day, id: next, created: instant) {
      change.edits.append(.goal(before: nil, after: next))
    }
    return change
  }

  /// The same with the milestone that it became.
  package static func fulfil(
    _ goal: Goal, with milestone: Entry, next: EntryID, at instant: Instant
  ) -> Change {
    var change = fulfil(
      goal, on: milestone.day, by: milestone.id, next: next, at: instant)
    change.edits.append(.entry(before: nil, after: milestone))
    return change
  }
}
