// The format of an entry in files and in `--json`, described by data/schema/journal.schema.json.

extension Entry: Stored {
  init(_ keys: inout StoredKeys<EntryField>) throws {
    let created: Instant = try keys[.created]
    self.init(
      id: try keys[.id], kind: try keys[.kind], day: try keys[.date], title: try keys[.title],
      evidence: try keys[list: .skills], result: try keys[optional: .result],
      note: try keys[optional: .note], project: try keys[optional: .project],
      people: try keys[list: .people], departments: try keys[list: .departments],
      links: try keys[list: .links], tags: try keys[list: .tags],
      confirmedBy: try keys[list: .confirmedBy], period: try keys[optional: .period],
      isStarred: try keys[optional: .starred] ?? false, direction: try keys[optional: .direction],
      created: created, updated: try keys[optional: .updated], unknown: try keys.unknown)
  }

  var stored: KeyValuePairs<EntryField, (any Encodable)?> {
    [
      .id: id, .kind: kind, .date: day, .period: period, .direction: direction,
      .starred: isStarred ? true : nil, .title: title, .skills: evidence.unlessEmpty,
      .result: result, .note: note, .project: project, .people: people.unlessEmpty,
      .departments: departments.unlessEmpty, .links: links.unlessEmpty, .tags: tags.unlessEmpty,
      .confirmedBy: confirmedBy.unlessEmpty, .created: created, .updated: updated,
    ]
  }
}

extension Evidence: Stored {
  enum Key: String, CodingKey, CaseIterable { case skill, level, signal }

  init(_ keys: inout StoredKeys<Key>) throws {
    self.init(
      skill: try keys[.skill], level: try keys[optional: .level],
      signal: try keys[optional: .signal], unknown: try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> {
    [.skill: skill, .level: level, .signal: signal]
  }
}
