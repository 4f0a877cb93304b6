// The format of an entry in files and in `--json`, described by data/schema/journal.schema.json.

extension Entry: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: EntryField.self)
    let created = try container.decode(Instant.self, forKey: .created)
    self.init(
      id: try container.decode(EntryID.self, forKey: .id),
      kind: try container.decode(EntryKind.self, forKey: .kind),
      day: try container.decode(CalendarDay.self, forKey: .date),
      title: try container.decode(String.self, forKey: .title),
      evidence: try container.decodeList(of: Evidence.self, forKey: .skills),
      result: try container.decodeIfPresent(String.self, forKey: .result),
      note: try container.decodeIfPresent(String.self, forKey: .note),
      project: try container.decodeIfPresent(String.self, forKey: .project),
      people: try container.decodeList(of: String.self, forKey: .people),
      departments: try container.decodeList(of: String.self, forKey: .departments),
      links: try container.decodeList(of: String.self, forKey: .links),
      tags: try container.decodeList(of: String.self, forKey: .tags),
      confirmedBy: try container.decodeList(of: String.self, forKey: .confirmedBy),
      period: try container.decodeIfPresent(PeriodName.self, forKey: .period),
      isStarred: try container.decodeIfPresent(Bool.self, forKey: .starred) ?? false,
      direction: try container.decodeIfPresent(FeedbackDirection.self, forKey: .direction),
      created: created,
      updated: try container.decodeIfPresent(Instant.self, forKey: .updated) ?? created,
      unknown: try UnknownKeys(in: decoder, except: EntryField.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: EntryField.self)
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encode(day, forKey: .date)
    try container.encodeIfPresent(period, forKey: .period)
    try container.encodeIfPresent(direction, forKey: .direction)
    if isStarred { try container.encode(true, forKey: .starred) }
    try container.encode(title, forKey: .title)
    try container.encodeUnlessEmpty(evidence, forKey: .skills)
    try container.encodeIfPresent(result, forKey: .result)
    try container.encodeIfPresent(note, forKey: .note)
    try container.encodeIfPresent(project, forKey: .project)
    try container.encodeUnlessEmpty(people, forKey: .people)
    try container.encodeUnlessEmpty(departments, forKey: .departments)
    try container.encodeUnlessEmpty(links, forKey: .links)
    try container.encodeUnlessEmpty(tags, forKey: .tags)
    try container.encodeUnlessEmpty(confirmedBy, forKey: .confirmedBy)
    try container.encode(created, forKey: .created)
    try container.encode(updated, forKey: .updated)
    try unknown.encode(to: encoder)
  }
}

extension Evidence: Codable {
  private enum Key: String, CodingKey, CaseIterable { case skill, level, signal }

  package init(from decoder: any Decoder) throws {
    let keys = try StoredKeys<Key>(decoder)
    self.init(
      skill: try keys[.skill], level: try keys[optional: .level],
      signal: try keys[optional: .signal],
      unknown: keys.unknown)
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: [Key.skill: skill, .level: level, .signal: signal])
  }
}
