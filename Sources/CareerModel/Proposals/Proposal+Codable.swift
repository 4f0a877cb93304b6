// The shape of a proposal in proposals.json; data/schema/proposals.schema.json describes it.

extension Proposal: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case id, state, entry, into, repository, project, week, title, skills, commits, created, updated
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try container.decode(EntryID.self, forKey: .id)
    state = try Self.decodeState(container)
    repository = try container.decode(String.self, forKey: .repository)
    project = try container.decode(String.self, forKey: .project)
    week = try container.decode(CalendarDay.self, forKey: .week)
    title = try container.decode(String.self, forKey: .title)
    evidence = try container.decodeList(of: Evidence.self, forKey: .skills)
    commits = try container.decode([ProposedCommit].self, forKey: .commits)
    created = try container.decode(Instant.self, forKey: .created)
    updated = try container.decodeIfPresent(Instant.self, forKey: .updated) ?? created
    unknown = try UnknownKeys(in: decoder, except: Key.self)
  }

  private static func decodeState(_ container: KeyedDecodingContainer<Key>) throws -> State {
    switch try container.decode(String.self, forKey: .state) {
    case "open": return .open
    case "skipped": return .skipped
    case "kept": return .kept(as: try container.decode(EntryID.self, forKey: .entry))
    case "joined": return .joined(into: try container.decode(EntryID.self, forKey: .into))
    case let other:
      throw DecodingError.dataCorruptedError(
        forKey: .state, in: container,
        debugDescription: "\"\(other)\" is not a state: open, kept, skipped or joined")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(state.name, forKey: .state)
    switch state {
    case .open, .skipped: break
    case .kept(let entry): try container.encode(entry, forKey: .entry)
    case .joined(let other): try container.encode(other, forKey: .into)
    }
    try container.encode(repository, forKey: .repository)
    try container.encode(project, forKey: .project)
    try container.encode(week, forKey: .week)
    try container.encode(title, forKey: .title)
    try container.encodeUnlessEmpty(evidence, forKey: .skills)
    try container.encode(commits, forKey: .commits)
    try container.encode(created, forKey: .created)
    try container.encode(updated, forKey: .updated)
    try unknown.encode(to: encoder)
  }
}

/// A line, as `git log` writes them: `3f2a9c81d4e7 2026-11-03T14:05:06+01:00 Retry failed uploads`.
extension ProposedCommit: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let words = text.utf8.split(
      separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count >= 2, !words[0].isEmpty,
      let commit = ProposedCommit(
        hash: String(Substring(words[0])), time: String(Substring(words[1])),
        subject: words.count > 2 ? String(Substring(words[2])) : "")
    else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\"\(text)\" is not a commit: its name, its time, its subject")
    }
    self = commit
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(subject.isEmpty ? "\(hash) \(time)" : "\(hash) \(work)")
  }
}
