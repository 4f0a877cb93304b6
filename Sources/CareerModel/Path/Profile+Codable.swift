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
