/// The fields of an entry, by their keys in a file, in display order.
package enum EntryField: String, FieldKey {
  case title, kind, date, skills, result, project, people, departments, tags, links, confirmedBy
  case direction, starred, note, period, id, created, updated

  package var field: Field<Entry> {
    switch self {
    case .title: Field(\.title, as: .title(), redaction: { $1.text($0) })
    case .kind: Field(\.kind, as: .kind(), redaction: kept)
    case .date: Field(\.stated, as: .stated(), redaction: kept)
    case .skills: Field(\.evidence, as: .skills(), redaction: { $1.evidence($0) })
    case .result: Field(\.result, as: .block(), redaction: { $0.map($1.text) })
    case .project: Field(\.project, as: .line(), redaction: { $0.map($1.project) })
    case .people: Field(\.people, as: .list(by: .comma), redaction: { $0.map($1.person) })
    case .departments: Field(\.departments, as: .list(by: .comma), redaction: { $0.map($1.text) })
    case .tags: Field(\.tags, as: .list(by: .comma), redaction: { $0.map($1.text) })
    case .links: Field(\.links, as: .list(by: .blank), redaction: { $1.links($0) })
    case .confirmedBy:
      Field(
        \.confirmedBy, as: .list(by: .comma), shown: "can confirm", redaction: { $0.map($1.person) }
      )
    case .direction: Field(\.direction, as: .oneOf(FeedbackDirection.allCases), redaction: kept)
    case .starred: Field(\.isStarred, as: .yes(), redaction: kept)
    case .note: Field(\.note, as: .block(), redaction: { $0.map($1.lines) })
    case .period:
      Field(\.period, as: .period(), redaction: { name, _ in name?.days == nil ? nil : name })
    case .id: Field(\.id, as: .id(), redaction: { $1.id($0) })
    case .created: Field(\.created, as: .instant(), redaction: { $1.time($0) })
    case .updated: Field(\.updated, as: .instant(), redaction: { $1.time($0) })
    }
  }
}

extension Entry: Fielded {
  package typealias Key = EntryField
  package static let fields = EntryField.table
  package static let firstToEdit: [EntryField] = [
    .title, .kind, .date, .skills, .people, .departments,
  ]
}
