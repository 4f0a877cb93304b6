/// Something that was done to a career, as a value: it can be applied, taken back, and kept.
///
/// A change says what each thing was before and what it is after. It is applied to the state that
/// is on disk at that moment, so that two windows can work at once; where the thing on disk is no
/// longer what the change saw, applying it is refused rather than overwriting the other's work.
package struct Change: Hashable, Codable, Sendable {
  /// In the order in which they are carried out.
  package var edits: [Edit]

  package init(_ edits: [Edit]) {
    self.edits = edits
  }

  /// One thing before and after; `nil` before is an addition, `nil` after a removal.
  package enum Edit: Hashable, Sendable {
    case entry(before: Entry?, after: Entry?)
    case goal(before: Goal?, after: Goal?)
    case profile(before: Profile, after: Profile)
    case proposal(before: Proposal?, after: Proposal?)
  }

  package static func add(_ entries: [Entry]) -> Change {
    Change(entries.map { .entry(before: nil, after: $0) })
  }

  package static func remove(_ entry: Entry) -> Change {
    Change([.entry(before: entry, after: nil)])
  }

  package static func replace(_ before: Entry, with after: Entry) -> Change {
    Change([.entry(before: before, after: after)])
  }

  /// Remembers only what differs: undo would otherwise keep the whole profile twice for each word.
  package static func edit(_ before: Profile, to after: Profile) -> Change {
    let (before, after) = Profile.difference(before, after)
    return Change([.profile(before: before, after: after)])
  }

  /// Whether everything is after it as it was before.
  package var changesNothing: Bool {
    edits.allSatisfy { $0 == $0.inverse }
  }

  package var touchesProfile: Bool {
    edits.contains { if case .profile = $0 { true } else { false } }
  }

  package var touchesPlan: Bool {
    edits.contains { if case .goal = $0 { true } else { false } }
  }

  package var touchesProposals: Bool {
    edits.contains { if case .proposal = $0 { true } else { false } }
  }

  /// The change that takes this one back.
  package var inverse: Change {
    Change(edits.reversed().map(\.inverse))
  }
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

extension Change.Edit: Codable {
  private enum Key: String, CodingKey {
    case entry, goal, profile, proposal
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
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .entry(let before, let after):
      try container.encode(Pair(before: before, after: after), forKey: .entry)
    case .goal(let before, let after):
      try container.encode(Pair(before: before, after: after), forKey: .goal)
    case .profile(let before, let after):
      try container.encode(Pair(before: before, after: after), forKey: .profile)
    case .proposal(let before, let after):
      try container.encode(Pair(before: before, after: after), forKey: .proposal)
    }
  }
}
