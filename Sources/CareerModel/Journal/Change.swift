/// A change to a career, as a value: each thing before and after. It is applied to the state on
/// disk, which lets two windows work at once, and fails if that is not what the change recorded.
package struct Change: Hashable, Codable, Sendable {
  /// In the order in which they are applied.
  package var edits: [Edit]
  /// The purpose; `nil` if an earlier version wrote the history without one.
  package var intent: Intent?

  package init(_ edits: [Edit], as act: Intent.Act? = nil, _ name: String? = nil) {
    self.edits = edits
    intent = act.map { Intent($0, name) }
  }

  /// One thing before and after: `nil` before is an addition, `nil` after a removal.
  package enum Edit: Hashable, Codable, Sendable {
    case entry(before: Entry?, after: Entry?)
    case goal(before: Goal?, after: Goal?)
    case profile(before: Profile, after: Profile)
    case proposal(before: Proposal?, after: Proposal?)
  }

  package static func add(_ entries: [Entry]) -> Change {
    Change(entries.map { .entry(before: nil, after: $0) }, as: .logged)
  }

  package static func remove(_ entries: [Entry]) -> Change {
    Change(entries.map { .entry(before: $0, after: nil) }, as: .deleted)
  }

  package static func remove(_ entry: Entry) -> Change { remove([entry]) }

  package static func replace(_ before: Entry, with after: Entry) -> Change {
    Change([.entry(before: before, after: after)], as: .edited)
  }

  /// Gives feedback entries a direction.
  package static func sort(_ directions: [Entry: FeedbackDirection], at now: Instant) -> Change {
    let edits = directions.sorted { $0.key.id.rawValue < $1.key.id.rawValue }.map { pair in
      Edit.entry(
        before: pair.key, after: with(pair.key.updated(at: now)) { $0.direction = pair.value })
    }
    return Change(edits, as: .sorted)
  }

  /// Records only the differences; undo would otherwise keep the profile twice for every word.
  package static func edit(
    _ before: Profile, to after: Profile, as act: Intent.Act = .edited, _ name: String? = nil
  ) -> Change {
    let (before, after) = Profile.difference(before, after)
    return Change([.profile(before: before, after: after)], as: act, name)
  }

  /// Returns a change that gives a thing another id, to tell it apart from a duplicate.
  package static func rename(_ thing: Thing, to id: EntryID) -> Change {
    Change([thing.addition.inverse, thing.renamed(to: id).addition])
  }

  /// Whether everything is the same before and after.
  package var changesNothing: Bool { edits.allSatisfy { $0 == $0.inverse } }

  package var touchesProfile: Bool {
    edits.contains { if case .profile = $0 { true } else { false } }
  }
  package var touchesPlan: Bool { edits.contains { if case .goal = $0 { true } else { false } } }
  package var touchesProposals: Bool {
    edits.contains { if case .proposal = $0 { true } else { false } }
  }

  /// The change that undoes this one, with the same intent.
  package var inverse: Change { with(self) { $0.edits = edits.reversed().map(\.inverse) } }

  /// The next goal, planned when a repeating goal is fulfilled; `nil` if there is none.
  package var nextGoal: Goal? {
    guard intent?.act == .fulfilledGoal else { return nil }
    return edits.lazy.compactMap { edit in
      if case .goal(nil, let goal?) = edit { goal } else { nil }
    }.first
  }

  /// The entry that this change leaves in the journal, its last edit; `nil` if it leaves none.
  package var entry: Entry? { if case .entry(_, let entry)? = edits.last { entry } else { nil } }
}

extension Change.Edit {
  package var inverse: Change.Edit {
    switch self {
    case .entry(let before, let after): .entry(before: after, after: before)
    case .goal(let before, let after): .goal(before: after, after: before)
    case .profile(let before, let after): .profile(before: after, after: before)
    case .proposal(let before, let after): .proposal(before: after, after: before)
    }
  }

  /// The thing edited, before and after; `nil` for the profile.
  package var things: (before: Thing?, after: Thing?) {
    switch self {
    case .entry(let before, let after): (before.map(Thing.entry), after.map(Thing.entry))
    case .goal(let before, let after): (before.map(Thing.goal), after.map(Thing.goal))
    case .proposal(let before, let after): (before.map(Thing.proposal), after.map(Thing.proposal))
    case .profile: (nil, nil)
    }
  }
}
