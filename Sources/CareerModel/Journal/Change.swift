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
  package enum Edit: Hashable, Sendable {
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
    Change([thing.addition.inverse, with(thing) { $0.id = id }.addition])
  }

  /// Whether everything is the same before and after.
  package var changesNothing: Bool { edits.allSatisfy { $0 == $0.inverse } }

  package var touchesProfile: Bool { edits.contains { $0.key == .profile } }
  package var touchesPlan: Bool { edits.contains { $0.key == .goal } }
  package var touchesProposals: Bool { edits.contains { $0.key == .proposal } }

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
}

extension Change.Edit {
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

extension Change.Edit: Codable {
  fileprivate enum Key: String, CodingKey {
    case entry, goal, profile, proposal
  }

  fileprivate var key: Key {
    switch self {
    case .entry: .entry
    case .goal: .goal
    case .profile: .profile
    case .proposal: .proposal
    }
  }

  private struct Pair<Value: Codable>: Codable {
    var before: Value?
    var after: Value?
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let pair = try container.decodeIfPresent(Pair<Entry>.self, forKey: .entry) {
      self = .entry(before: pair.before, after: pair.after)
    } else if let pair = try container.decodeIfPresent(Pair<Goal>.self, forKey: .goal) {
      self = .goal(before: pair.before, after: pair.after)
    } else if let pair = try container.decodeIfPresent(Pair<Proposal>.self, forKey: .proposal) {
      self = .proposal(before: pair.before, after: pair.after)
    } else {
      let pair = try container.decode(Pair<Profile>.self, forKey: .profile)
      self = .profile(before: pair.before ?? Profile(), after: pair.after ?? Profile())
    }
  }

  package func encode(to encoder: any Encoder) throws {
    func encode<Value: Codable>(_ before: Value?, _ after: Value?) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(Pair(before: before, after: after), forKey: key)
    }
    switch self {
    case .entry(let before, let after): try encode(before, after)
    case .goal(let before, let after): try encode(before, after)
    case .profile(let before, let after): try encode(before, after)
    case .proposal(let before, let after): try encode(before, after)
    }
  }
}
