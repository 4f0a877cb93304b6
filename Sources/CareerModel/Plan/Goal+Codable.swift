// The format of a goal in plan.json, described by data/schema/plan.schema.json.

extension Goal: Codable {
  /// The keys of a state besides its name.
  private enum StateKey: String, CodingKey, CaseIterable {
    case doneOn, droppedBecause
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: GoalField.self)
    id = try container.decode(EntryID.self, forKey: .id)
    title = try container.decode(String.self, forKey: .title)
    evidence = try container.decodeList(of: Evidence.self, forKey: .skills)
    why = try container.decodeIfPresent(String.self, forKey: .why)
    priority = try Self.decodePriority(container)
    doneWhen = try container.decodeIfPresent(String.self, forKey: .doneWhen)
    steps = try container.decodeList(of: GoalStep.self, forKey: .steps)
    by = try container.decodeIfPresent(CalendarDay.self, forKey: .by)
    every = try container.decodeIfPresent(Repetition.self, forKey: .every)
    state = try Self.decodeState(container, decoder.container(keyedBy: StateKey.self))
    fulfilledBy = try container.decodeList(of: EntryID.self, forKey: .fulfilledBy)
    created = try container.decode(Instant.self, forKey: .created)
    updated = try container.decodeIfPresent(Instant.self, forKey: .updated) ?? created
    unknown = try UnknownKeys(in: decoder) {
      GoalField(stringValue: $0) != nil || StateKey(stringValue: $0) != nil
    }
  }

  private static func decodePriority(
    _ container: KeyedDecodingContainer<GoalField>
  ) throws -> Priority {
    guard let name = try container.decodeIfPresent(String.self, forKey: .priority) else {
      return .needed
    }
    guard let priority = Priority(rawValue: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .priority, in: container,
        debugDescription: "\"\(name)\" is not a priority: essential, needed or helpful")
    }
    return priority
  }

  private static func decodeState(
    _ container: KeyedDecodingContainer<GoalField>, _ more: KeyedDecodingContainer<StateKey>
  ) throws -> State {
    switch try container.decode(String.self, forKey: .state) {
    case "planned": return .planned
    case "started": return .started
    case "done": return .done(on: try more.decode(CalendarDay.self, forKey: .doneOn))
    case "dropped":
      return .dropped(reason: try more.decode(String.self, forKey: .droppedBecause))
    case let other:
      throw DecodingError.dataCorruptedError(
        forKey: .state, in: container,
        debugDescription: "\"\(other)\" is not a state: planned, started, done or dropped")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: GoalField.self)
    var more = encoder.container(keyedBy: StateKey.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encodeUnlessEmpty(evidence, forKey: .skills)
    try container.encodeIfPresent(why, forKey: .why)
    try container.encode(priority, forKey: .priority)
    try container.encodeIfPresent(doneWhen, forKey: .doneWhen)
    try container.encodeUnlessEmpty(steps, forKey: .steps)
    try container.encodeIfPresent(by, forKey: .by)
    try container.encodeIfPresent(every, forKey: .every)
    try container.encode(state.name, forKey: .state)
    switch state {
    case .planned, .started: break
    case .done(let day): try more.encode(day, forKey: .doneOn)
    case .dropped(let reason): try more.encode(reason, forKey: .droppedBecause)
    }
    try container.encodeUnlessEmpty(fulfilledBy, forKey: .fulfilledBy)
    try container.encode(created, forKey: .created)
    try container.encode(updated, forKey: .updated)
    try unknown.encode(to: encoder)
  }
}

extension GoalStep: Codable {
  private enum Key: String, CodingKey, CaseIterable { case title, by, done }

  package init(from decoder: any Decoder) throws {
    let keys = try StoredKeys<Key>(decoder)
    self.init(
      title: try keys[.title], by: try keys[optional: .by], done: try keys[optional: .done],
      unknown: keys.unknown)
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: [Key.title: title, .by: by, .done: done])
  }
}
