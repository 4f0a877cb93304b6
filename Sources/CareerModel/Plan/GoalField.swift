/// The fields of a goal, by their keys in a file, in display order.
package enum GoalField: String, FieldKey {
  case title, by, every, priority, skills, why, doneWhen, tags, steps, state, fulfilledBy, id
  case created, updated

  package var field: Field<Goal> {
    switch self {
    case .title: Field(\.title, as: .title(), redaction: { $1.line($0) })
    case .by: Field(\.by, as: .due(), called: "due", redaction: kept)
    case .every: Field(\.every, as: .oneOf(Repetition.allCases), redaction: kept)
    case .priority: Field(\.priority, as: .priority(), redaction: kept)
    case .skills: Field(\.evidence, as: .skills(), redaction: { $1.evidence($0) })
    case .why: Field(\.why, as: .block(), redaction: { $0.map($1.text) })
    case .doneWhen: Field(\.doneWhen, as: .block(), redaction: { $0.map($1.text) })
    case .tags: Field(\.tags, as: .list(by: .comma), redaction: { $0.map($1.text) })
    case .steps:
      Field(\.steps, as: .steps(), redaction: { steps, by in steps.map { $0.redacted(by: by) } })
    case .state: Field(\.state, as: .state(), redaction: { $0.redacted(by: $1) })
    case .fulfilledBy:
      Field(\.fulfilledBy, as: .ids(), called: "fulfilled by", redaction: { $0.map($1.id) })
    case .id: Field(\.id, as: .id(), redaction: { $1.id($0) })
    case .created: Field(\.created, as: .instant(), redaction: { $1.time($0) })
    case .updated: Field(\.updated, as: .instant(), redaction: { $1.time($0) })
    }
  }
}

extension Goal: Fielded {
  package typealias Key = GoalField
  package static let fields = GoalField.table

  /// Starts a planned goal when its first step is done.
  package func settled(after former: Goal) -> Goal {
    let begins = state == .planned && stepsDone > 0 && former.stepsDone == 0
    return begins ? with(self) { $0.state = .started } : self
  }
}
