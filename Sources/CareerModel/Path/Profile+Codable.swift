// The format of a profile in a file, described by data/schema/profile.schema.json.

extension Profile: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case format, version
    case name, stages, aim, framework, assessments, notApplicable, weights, dismissals
    case reviews, ruleSeen
  }

  package init(from decoder: any Decoder) throws {
    let keys = try StoredKeys<Key>(decoder)
    self.init(
      name: try keys[optional: .name],
      stages: (try keys[list: .stages] as [StageTenure]).sorted { $0.from < $1.from },
      aim: try keys[optional: .aim], framework: try keys[optional: .framework],
      assessments: try keys[list: .assessments],
      notApplicable: try keys[list: .notApplicable], weights: try keys[list: .weights],
      dismissals: try keys[list: .dismissals], reviews: try keys[list: .reviews],
      ruleSeen: try keys[optional: .ruleSeen],
      unknown: keys.unknown)
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(
      to: encoder,
      beside: [
        Key.name: name, .stages: stages.unlessEmpty, .aim: aim, .framework: framework,
        .assessments: assessments.unlessEmpty, .notApplicable: notApplicable.unlessEmpty,
        .weights: weights.unlessEmpty, .dismissals: dismissals.unlessEmpty,
        .reviews: reviews.unlessEmpty, .ruleSeen: ruleSeen,
      ])
  }
}

extension StageTenure: Codable {
  private enum Key: String, CodingKey, CaseIterable { case stage, from, to }

  package init(from decoder: any Decoder) throws {
    let keys = try StoredKeys<Key>(decoder)
    self.init(
      stage: try keys[.stage], from: try keys[.from], to: try keys[optional: .to],
      unknown: keys.unknown)
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: [Key.stage: stage, .from: from, .to: to])
  }
}

extension Aim: Codable {
  private enum Key: String, CodingKey, CaseIterable { case stage, by }

  package init(from decoder: any Decoder) throws {
    let keys = try StoredKeys<Key>(decoder)
    self.init(stage: try keys[.stage], by: try keys[optional: .by], unknown: keys.unknown)
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: [Key.stage: stage, .by: by])
  }
}

extension Assessment: Codable {
  private enum Key: String, CodingKey, CaseIterable { case skill, level, date }

  package init(from decoder: any Decoder) throws {
    let keys = try StoredKeys<Key>(decoder)
    self.init(
      skill: try keys[.skill], level: try keys[.level], date: try keys[.date], unknown: keys.unknown
    )
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: [Key.skill: skill, .level: level, .date: date])
  }
}

extension NotApplicable: Codable {
  private enum Key: String, CodingKey, CaseIterable { case skill, reason }

  package init(from decoder: any Decoder) throws {
    let keys = try StoredKeys<Key>(decoder)
    self.init(skill: try keys[.skill], reason: try keys[.reason], unknown: keys.unknown)
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: [Key.skill: skill, .reason: reason])
  }
}

extension SkillWeight: Codable {
  private enum Key: String, CodingKey, CaseIterable { case skill, weight }

  package init(from decoder: any Decoder) throws {
    let keys = try StoredKeys<Key>(decoder)
    self.init(skill: try keys[.skill], weight: try keys[.weight], unknown: keys.unknown)
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: [Key.skill: skill, .weight: weight])
  }
}

extension Dismissal: Codable {
  private enum Key: String, CodingKey, CaseIterable { case insight, until }

  package init(from decoder: any Decoder) throws {
    let keys = try StoredKeys<Key>(decoder)
    self.init(insight: try keys[.insight], until: try keys[optional: .until], unknown: keys.unknown)
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: [Key.insight: insight, .until: until])
  }
}
