package import CareerModel

/// The fields of an entry as table columns.
extension EntryField {
  /// The columns in the order of writing.
  package static let columns = all(beginningWith: [.date, .kind, .title, .result])

  /// Returns the field of a column header (`TableHeader`); `nil` if it is unknown.
  init?(header: String) {
    guard let column = Self.byName[TableHeader.name(header)] else { return nil }
    self = column
  }

  private static let byName = Dictionary(
    allCases.map { ($0.label, $0) } + allCases.flatMap { key in key.synonyms.map { ($0, key) } }
  ) { first, _ in first }

  /// The names that other programs use for it.
  var synonyms: [String] { DataTables.exchange.terms("column \(rawValue)") }
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
    field.separator.map { list($0).values(of: cell) } ?? (cell.isEmpty ? [] : [cell])
  }

  private static func list(_ separator: FieldList.Separator) -> CellList {
    separator == .comma ? .names : .links
  }
}

/// The cells of a row by field.
struct Cells {
  private var texts: [EntryField: [String]] = [:]

  init(columns: [EntryField?], texts: [String]) {
    for (column, text) in zip(columns, texts) {
      if let column { self.texts[column, default: []].append(FormulaGuard.unguarded(text)) }
    }
  }

  /// Returns the first text of a field; empty if there is no such column.
  subscript(column: EntryField) -> String { texts[column]?.first ?? "" }

  func all(_ column: EntryField) -> [String] { texts[column] ?? [] }
  func words(_ column: EntryField) -> [String] { all(column).flatMap(CellList.names.values) }

  /// Returns the text untrimmed; `nil` if it is empty.
  func exact(_ column: EntryField) -> String? { self[column].isEmpty ? nil : self[column] }

  /// Copies the text fields into an entry.
  func fill(_ entry: inout Entry, trimmed: Bool = false) {
    for (key, field) in Entry.fields {
      guard let set = field.set else { continue }
      let parts = all(key).flatMap { TableCell.parts(of: trimmed ? $0.trimmed : $0, in: field) }
      set(parts, &entry)
    }
  }
}
