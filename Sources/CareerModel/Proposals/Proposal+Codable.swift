// The format of a proposal in proposals.json, described by data/schema/proposals.schema.json.

extension Proposal: Stored {
  enum Key: String, CodingKey, CaseIterable {
    case id, state, entry, into, repository, project, week, title, skills, people, commits
    case created, updated
  }

  init(_ keys: inout StoredKeys<Key>) throws {
    self.init(
      id: try keys[.id], state: try Self.state(&keys), repository: try keys[.repository],
      project: try keys[.project], week: try keys[.week], title: try keys[.title],
      evidence: try keys[list: .skills], people: try keys[list: .people],
      commits: try keys[.commits], created: try keys[.created],
      updated: try keys[optional: .updated], unknown: try keys.unknown)
  }

  private static func state(_ keys: inout StoredKeys<Key>) throws -> State {
    switch try keys[.state] as String {
    case "open": return .open
    case "skipped": return .skipped
    case "kept": return .kept(as: try keys[.entry])
    case "joined": return .joined(into: try keys[.into])
    case let other:
      throw keys.error(other, isNot: "a state: open, kept, skipped or joined", at: .state)
    }
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> {
    var (entry, other) = (EntryID?.none, EntryID?.none)
    if case .kept(let id) = state { entry = id }
    if case .joined(let id) = state { other = id }
    return [
      .id: id, .state: state.name, .entry: entry, .into: other, .repository: repository,
      .project: project, .week: week, .title: title, .skills: evidence.unlessEmpty,
      .people: people.unlessEmpty, .commits: commits, .created: created, .updated: updated,
    ]
  }
}

/// Stored as a line of `git log`: `3f2a9c81d4e7 2026-11-03T14:05:06+01:00 Retry failed uploads`.
extension ProposedCommit: WrittenAsText {
  package static var shape: String { "a commit: its name, its time, its subject" }

  package init?(utf8: UnsafeBufferPointer<UInt8>) {
    let words = utf8.split(
      separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count >= 2, !words[0].isEmpty else { return nil }
    self.init(
      hash: String(decoding: words[0], as: UTF8.self),
      time: String(decoding: words[1], as: UTF8.self),
      subject: words.count > 2 ? String(decoding: words[2], as: UTF8.self) : "")
  }

  package var description: String { subject.isEmpty ? "\(hash) \(time)" : "\(hash) \(work)" }
}
