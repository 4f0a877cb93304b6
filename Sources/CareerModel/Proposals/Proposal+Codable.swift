// The format of a proposal in proposals.json, described by data/schema/proposals.schema.json.

extension Proposal: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case id, state, entry, into, repository, project, week, title, skills, people, commits
    case created, updated
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
    people = try container.decodeList(of: String.self, forKey: .people)
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
    var (entry, other) = (EntryID?.none, EntryID?.none)
    if case .kept(let id) = state { entry = id }
    if case .joined(let id) = state { other = id }
    try unknown.encode(
      to: encoder,
      beside: [
        Key.id: id, .state: state.name, .entry: entry, .into: other, .repository: repository,
        .project: project, .week: week, .title: title, .skills: evidence.unlessEmpty,
        .people: people.unlessEmpty, .commits: commits, .created: created, .updated: updated,
      ])
  }
}

/// Stored as a line of `git log`: `3f2a9c81d4e7 2026-11-03T14:05:06+01:00 Retry failed uploads`.
extension ProposedCommit: WrittenAsText {
  static var shape: String { "a commit: its name, its time, its subject" }

  init?(_ text: String) {
    let words = text.utf8.split(
      separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count >= 2, !words[0].isEmpty else { return nil }
    self.init(
      hash: String(Substring(words[0])), time: String(Substring(words[1])),
      subject: words.count > 2 ? String(Substring(words[2])) : "")
  }

  package var description: String { subject.isEmpty ? "\(hash) \(time)" : "\(hash) \(work)" }
}
