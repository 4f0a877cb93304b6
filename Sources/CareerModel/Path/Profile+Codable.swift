// The shape of a profile in a file; data/schema/profile.schema.json describes it.

extension Profile: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case format, version
    case name, stages, aim, framework, assessments, notApplicable, weights, dismissals
    case reviews
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      name: try container.decodeIfPresent(String.self, forKey: .name),
      stages: try container.decodeList(of: StageTenure.self, forKey: .stages)
        .sorted { $0.from < $1.from },
      aim: try container.decodeIfPresent(Aim.self, forKey: .aim),
      framework: try container.decodeIfPresent(String.self, forKey: .framework),
      assessments: try container.decodeList(of: Assessment.self, forKey: .assessments),
      notApplicable: try container.decodeList(of: NotApplicable.self, forKey: .notApplicable),
      weights: try container.decodeList(of: SkillWeight.self, forKey: .weights),
      dismissals: try container.decodeList(of: Dismissal.self, forKey: .dismissals),
      reviews: try container.decodeList(of: ReviewMark.self, forKey: .reviews),
      unknown: try UnknownKeys(in: decoder, except: Key.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(name, forKey: .name)
    try container.encodeUnlessEmpty(stages, forKey: .stages)
    try container.encodeIfPresent(aim, forKey: .aim)
    try container.encodeIfPresent(framework, forKey: .framework)
    try container.encodeUnlessEmpty(assessments, forKey: .assessments)
    try container.encodeUnlessEmpty(notApplicable, forKey: .notApplicable)
    try container.encodeUnlessEmpty(weights, forKey: .weights)
    try container.encodeUnlessEmpty(dismissals, forKey: .dismissals)
    try container.encodeUnlessEmpty(reviews, forKey: .reviews)
    try unknown.encode(to: encoder)
  }
}

extension StageTenure: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case stage, from, to
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      stage: try container.decode(StageID.self, forKey: .stage),
      from: try container.decode(CalendarDay.self, forKey: .from),
      to: try container.decodeIfPresent(CalendarDay.self, forKey: .to),
      unknown: try UnknownKeys(in: decoder, except: Key.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(stage, forKey: .stage)
    try container.encode(from, forKey: .from)
    try container.encodeIfPresent(to, forKey: .to)
    try unknown.encode(to: encoder)
  }
}

extension Aim: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case stage, by
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      stage: try container.decode(StageID.self, forKey: .stage),
      by: try container.decodeIfPresent(CalendarDay.self, forKey: .by),
      unknown: try UnknownKeys(in: decoder, except: Key.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(stage, forKey: .stage)
    try container.encodeIfPresent(by, forKey: .by)
    try unknown.encode(to: encoder)
  }
}

extension Assessment: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case skill, level, date
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      skill: try container.decode(SkillID.self, forKey: .skill),
      level: try container.decode(Int.self, forKey: .level),
      date: try container.decode(CalendarDay.self, forKey: .date),
      unknown: try UnknownKeys(in: decoder, except: Key.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(skill, forKey: .skill)
    try container.encode(level, forKey: .level)
    try container.encode(date, forKey: .date)
    try unknown.encode(to: encoder)
  }
}

extension NotApplicable: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case skill, reason
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      skill: try container.decode(SkillID.self, forKey: .skill),
      reason: try container.decode(String.self, forKey: .reason),
      unknown: try UnknownKeys(in: decoder, except: Key.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(skill, forKey: .skill)
    try container.encode(reason, forKey: .reason)
    try unknown.encode(to: encoder)
  }
}

extension SkillWeight: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case skill, weight
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      skill: try container.decode(SkillID.self, forKey: .skill),
      weight: try container.decode(Int.self, forKey: .weight),
      unknown: try UnknownKeys(in: decoder, except: Key.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(skill, forKey: .skill)
    try container.encode(weight, forKey: .weight)
    try unknown.encode(to: encoder)
  }
}

extension Dismissal: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case insight, until
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      insight: try container.decode(String.self, forKey: .insight),
      until: try container.decodeIfPresent(CalendarDay.self, forKey: .until),
      unknown: try UnknownKeys(in: decoder, except: Key.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(insight, forKey: .insight)
    try container.encodeIfPresent(until, forKey: .until)
    try unknown.encode(to: encoder)
  }
}
