import CareerJSON

/// A planned milestone.
package struct Goal: Hashable, Sendable, Identifiable {
  package var id: EntryID
  package var title: String
  /// The evidence it would be, with the level to reach.
  package var evidence: [Evidence]
  /// Why it is worthwhile.
  package var why: String?
  package var priority: Priority
  /// When it counts as done, in words.
  package var doneWhen: String?
  package var steps: [GoalStep]
  /// `nil` for "no date".
  package var by: CalendarDay?
  /// How often it repeats; `nil` for once.
  package var every: Repetition?
  package var state: State
  package var fulfilledBy: [EntryID]
  package var tags: [String]
  package var created: Instant
  package var updated: Instant
  package var unknown: UnknownKeys

  package init(
    id: EntryID, title: String, evidence: [Evidence] = [], why: String? = nil,
    priority: Priority = .needed, doneWhen: String? = nil, steps: [GoalStep] = [],
    by: CalendarDay? = nil, every: Repetition? = nil, state: State = .planned,
    fulfilledBy: [EntryID] = [], tags: [String] = [], created: Instant, updated: Instant? = nil,
    unknown: UnknownKeys = UnknownKeys()
  ) {
    (self.id, self.title, self.evidence, self.why) = (id, title, evidence, why)
    (self.priority, self.doneWhen, self.steps, self.by) = (priority, doneWhen, steps, by)
    (self.every, self.state, self.fulfilledBy, self.created) = (every, state, fulfilledBy, created)
    (self.tags, self.updated, self.unknown) = (tags, updated ?? created, unknown)
  }

  package enum Priority: String, Hashable, Codable, Sendable, CaseIterable {
    case essential, needed, helpful
  }

  package enum State: Hashable, Sendable {
    case planned
    case started
    case done(on: CalendarDay)
    case dropped(reason: String)

    /// The name in the file.
    package var name: String {
      switch self {
      case .planned: "planned"
      case .started: "started"
      case .done: "done"
      case .dropped: "dropped"
      }
    }
  }
}

/// A step towards a goal.
package struct GoalStep: Hashable, Codable, JSONReadable, Sendable {
  package var title: String
  /// `nil` for "no date".
  package var by: CalendarDay?
  /// The day it was done; `nil` if it is still to do.
  package var done: CalendarDay?
  package var unknown: UnknownKeys

  package init(
    title: String, by: CalendarDay? = nil, done: CalendarDay? = nil,
    unknown: UnknownKeys = UnknownKeys()
  ) { (self.title, self.by, self.done, self.unknown) = (title, by, done, unknown) }
}
