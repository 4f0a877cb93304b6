import CareerModel

/// The columns of a table of entries, in the order in which they are written, and what other programs
/// call them.
package enum TableColumn: String, CaseIterable, Sendable {
  case date, kind, title, result, skills, project, people, departments, tags, links
  case confirmedBy = "confirmed by"
  case note, id, created, updated

  /// The column that a header means; `nil` for one that is not known. Capitals, blanks, hyphens and
  /// underscores make no difference.
  init?(header: String) {
    let words = header.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }
    guard let column = Self.byName[words.joined(separator: " ")] else { return nil }
    self = column
  }

  /// What the cell of an entry holds.
  func text(of entry: Entry) -> String {
    switch self {
    case .date: entry.day.description
    case .kind: entry.kind.rawValue
    case .title: entry.title
    case .result: entry.result ?? ""
    case .skills: SkillCell.text(of: entry.evidence)
    case .project: entry.project ?? ""
    case .people: CellList.names.text(of: entry.people)
    case .departments: CellList.names.text(of: entry.departments)
    case .tags: CellList.names.text(of: entry.tags)
    case .links: CellList.links.text(of: entry.links)
    case .confirmedBy: CellList.names.text(of: entry.confirmedBy)
    case .note: entry.note ?? ""
    case .id: entry.id.rawValue
    case .created: entry.created.description
    case .updated: entry.updated.description
    }
  }

  /// The names under which other programs have them.
  var synonyms: [String] {
    switch self {
    case .date: ["day", "when", "completed", "completed on", "achieved", "achieved on"]
    case .kind: ["type", "category"]
    case .title: ["what", "achievement", "accomplishment", "entry", "headline", "summary", "name"]
    case .result: ["results", "impact", "outcome", "outcomes"]
    case .skills: ["skill", "competency", "competencies"]
    case .project: ["initiative"]
    case .people: ["person", "with", "who", "collaborators", "stakeholders"]
    case .departments: ["department"]
    case .tags: ["tag", "labels", "label", "keywords"]
    case .links: ["link", "url", "urls", "evidence", "reference", "references"]
    case .confirmedBy: ["confirmedby", "witness", "witnesses"]
    case .note: ["notes", "description", "details", "body", "comment", "comments"]
    case .id: []
    case .created: ["created at", "logged", "logged at"]
    case .updated: ["updated at", "modified", "modified at"]
    }
  }

  private static let byName: [String: TableColumn] = {
    let pairs = allCases.flatMap { column in
      ([column.rawValue] + column.synonyms).map { ($0, column) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()
}
