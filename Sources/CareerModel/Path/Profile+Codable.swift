// The format of a profile in a file, described by data/schema/profile.schema.json.

extension Profile: Stored {
  enum Key: String, CodingKey, CaseIterable {
    case format, version
    case name, scope, stages, aim, framework, assessments, notApplicable, weights, dismissals
    case reviews, ruleSeen
  }

  init(_ keys: inout StoredKeys<Key>) throws {
    self.init(
      name: try keys[optional: .name], scope: try keys[optional: .scope],
      stages: (try keys[list: .stages] as [StageTenure]).sorted { $0.from < $1.from },
      aim: try keys[optional: .aim], framework: try keys[optional: .framework],
      assessments: try keys[list: .assessments],
      notApplicable: try keys[list: .notApplicable], weights: try keys[list: .weights],
      dismissals: try keys[list: .dismissals], reviews: try keys[list: .reviews],
      ruleSeen: try keys[optional: .ruleSeen], unknown: try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> {
    [
      .name: name, .scope: scope, .stages: stages.unlessEmpty, .aim: aim, .framework: framework,
      .assessments: assessments.unlessEmpty, .notApplicable: notApplicable.unlessEmpty,
      .weights: weights.unlessEmpty, .dismissals: dismissals.unlessEmpty,
      .reviews: reviews.unlessEmpty, .ruleSeen: ruleSeen,
    ]
  }
}

extension StageTenure: Stored {
  enum Key: String, CodingKey, CaseIterable { case stage, from, to }

  init(_ keys: inout StoredKeys<Key>) throws {
    self.init(
      stage: try keys[.stage], from: try keys[.from], to: try keys[optional: .to],
      unknown: try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> { [.stage: stage, .from: from, .to: to] }
}

extension Aim: Stored {
  enum Key: String, CodingKey, CaseIterable { case stage, by }

  init(_ keys: inout StoredKeys<Key>) throws {
    self.init(stage: try keys[.stage], by: try keys[optional: .by], unknown: try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> { [.stage: stage, .by: by] }
}

extension Assessment: Stored {
  enum Key: String, CodingKey, CaseIterable { case skill, level, date }

  init(_ keys: inout StoredKeys<Key>) throws {
    self.init(
      skill: try keys[.skill], level: try keys[.level], date: try keys[.date],
      unknown: try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> { [.skill: skill, .level: level, .date: date] }
}

extension NotApplicable: Stored {
  enum Key: String, CodingKey, CaseIterable { case skill, reason }

  init(_ keys: inout StoredKeys<Key>) throws {
    self.init(skill: try keys[.skill], reason: try keys[.reason], unknown: try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> { [.skill: skill, .reason: reason] }
}

extension SkillWeight: Stored {
  enum Key: String, CodingKey, CaseIterable { case skill, weight }

  init(_ keys: inout StoredKeys<Key>) throws {
    self.init(skill: try keys[.skill], weight: try keys[.weight], unknown: try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> { [.skill: skill, .weight: weight] }
}

extension Dismissal: Stored {
  enum Key: String, CodingKey, CaseIterable { case insight, until }

  init(_ keys: inout StoredKeys<Key>) throws {
    self.init(
      insight: try keys[.insight], until: try keys[optional: .until], unknown: try keys.unknown)
  }

  var stored: KeyValuePairs<Key, (any Encodable)?> { [.insight: insight, .until: until] }
}
