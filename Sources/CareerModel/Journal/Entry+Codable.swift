// The format of an entry in files and in `--json`, described by data/schema/journal.schema.json.

extension Entry: Stored {
  init(_ keys: inout StoredKeys<EntryField>) throws {
    (confirmedBy, created) = (try keys[list: .confirmedBy], try keys[.created])
    (day, departments) = (try keys[.date], try keys[list: .departments])
    (direction, id, kind) = (try keys[optional: .direction], try keys[.id], try keys[.kind])
    (links, note) = (try keys[list: .links], try keys[optional: .note])
    (people, period) = (try keys[list: .people], try keys[optional: .period])
    (project, result) = (try keys[optional: .project], try keys[optional: .result])
    (evidence, isStarred) = (try keys[list: .skills], try keys[optional: .starred] ?? false)
    (tags, title) = (try keys[list: .tags], try keys[.title])
    (updated, unknown) = (try keys[optional: .updated] ?? created, try keys.unknown)
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
    (level, signal) = (try keys[optional: .level], try keys[optional: .signal])
    (skill, unknown) = (try keys[.skill], try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> {
    [.skill: skill, .level: level, .signal: signal]
  }
}
