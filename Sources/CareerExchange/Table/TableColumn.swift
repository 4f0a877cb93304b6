package import CareerModel

/// The fields of an entry as table columns, and the names that other programs use.
extension EntryField {
  /// The columns in the order of writing.
  package static let columns = all(beginningWith: [.date, .kind, .title, .result])

  /// Returns the field of a column header (`TableHeader`); `nil` if it is unknown.
  init?(header: String) {
    guard let column = Self.byName[TableHeader.name(header)] else { return nil }
    self = column
  }

  private static let byName: [String: EntryField] = {
    let names = allCases.map { ($0.label, $0) }
    let others = synonyms.flatMap { column, words in words.map { ($0, column) } }
    return Dictionary(names + others) { first, _ in first }
  }()

  /// The names that other programs use for a field.
  static let synonyms: KeyValuePairs<EntryField, [String]> = [
    .date: ["day", "when", "completed", "completed on", "achieved", "achieved on"],
    .kind: ["type", "category", "issue type"],
    .title: [
      "what", "achievement", "accomplishment", "entry", "headline", "summary", "name",
      "card name", "task", "task name", "issue", "degree name",
    ],
    .result: ["results", "impact", "outcome", "outcomes"],
    .skills: ["skill", "competency", "competencies"],
    .project: ["initiative", "projects", "project name"],
    .people: ["person", "with", "who", "collaborators", "stakeholders", "members"],
    .departments: ["department"],
    .tags: ["tag", "labels", "label", "keywords"],
    .links: ["link", "url", "urls", "evidence", "reference", "references", "card url"],
    .confirmedBy: ["confirmedby", "witness", "witnesses"],
    .note: [
      "notes", "description", "details", "body", "comment", "comments", "card description",
    ],
    .created: ["created at", "created on", "date created", "logged", "logged at"],
    .updated: ["updated at", "modified", "modified at"],
  ]
}

/// What the cells of a table hold.
enum TableCell {
  static func text(of key: EntryField, _ field: Field<Entry>, in entry: Entry) -> String {
    // Other programs read a day; the period has a column of its own.
    if key == .date { return entry.day.description }
    if key == .skills { return SkillCell.text(of: entry.evidence) }
    let parts = field.parts(entry)
    return field.separator.map { list($0).text(of: parts) } ?? parts.first ?? ""
  }

  /// Returns the values in a cell.
  static func parts(of cell: String, in field: Field<Entry>) -> [String] {
    if let separator = field.separator { return list(separator).values(of: cell) }
    return cell.isEmpty ? [] : [cell]
  }

  private static func list(_ separator: FieldList.Separator) -> CellList {
    separator == .comma ? .names : .links
  }
}
