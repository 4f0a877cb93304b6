import CareerJSON

// The format of a goal in plan.json, described by data/schema/plan.schema.json.

extension Goal: Codable, JSONReadable {
  private enum StateKey: String, CodingKey, CaseIterable { case doneOn, droppedBecause }

  package init(from decoder: any Decoder) throws {
    let object = try JSONElement(decoder)
    var keys = try StoredKeys<GoalField>(object, and: StateKey.allCases.map(\.rawValue))
    self.init(
      id: try keys[.id], title: try keys[.title], evidence: try keys[list: .skills],
      why: try keys[optional: .why], priority: try Self.priority(&keys),
      doneWhen: try keys[optional: .doneWhen], steps: try keys[list: .steps],
      by: try keys[optional: .by], every: try keys[optional: .every],
      state: try Self.state(&keys, in: object),
      fulfilledBy: try keys[list: .fulfilledBy], tags: try keys[list: .tags],
      created: try keys[.created], updated: try keys[optional: .updated], unknown: try keys.unknown)
  }

  private static func priority(_ keys: inout StoredKeys<GoalField>) throws -> Priority {
    guard let name: String = try keys[optional: .priority] else { return .needed }
    guard let priority = Priority(rawValue: name) else {
      throw keys.error(name, isNot: "a priority: essential, needed or helpful", at: .priority)
    }
    return priority
  }

  private static func state(
    _ keys: inout StoredKeys<GoalField>, in object: JSONElement
  ) throws -> State {
    func more<Value: Decodable>(_ key: StateKey) throws -> Value {
      try object.needed(key.rawValue).decode()
    }
    switch try keys[.state] as String {
    case "planned": return .planned
    case "started": return .started
    case "done": return .done(on: try more(.doneOn))
    case "dropped": return .dropped(reason: try more(.droppedBecause))
    case let other:
      throw keys.error(other, isNot: "a state: planned, started, done or dropped", at: .state)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var more = encoder.container(keyedBy: StateKey.self)
    if case .done(let day) = state { try more.encode(day, forKey: .doneOn) }
    if case .dropped(let reason) = state { try more.encode(reason, forKey: .droppedBecause) }
    try unknown.encode(
      to: encoder,
      beside: [
        GoalField.id: id, .title: title, .skills: evidence.unlessEmpty, .why: why,
        .priority: priority, .doneWhen: doneWhen, .steps: steps.unlessEmpty, .by: by,
        .every: every, .state: state.name, .fulfilledBy: fulfilledBy.unlessEmpty,
        .tags: tags.unlessEmpty, .created: created, .updated: updated,
      ])
  }
}
