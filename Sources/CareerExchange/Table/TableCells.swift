import CareerModel

/// The cells of a row by field.
struct Cells {
  /// The texts of all columns for a field.
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
  func exact(_ column: EntryField) -> String? {
    let text = self[column]
    return text.isEmpty ? nil : text
  }

  /// Copies the text fields into an entry.
  func fill(_ entry: inout Entry, trimmed: Bool = false) {
    for (key, field) in Entry.fields {
      guard let set = field.set else { continue }
      let parts = all(key).flatMap { TableCell.parts(of: trimmed ? $0.trimmed : $0, in: field) }
      set(parts, &entry)
    }
  }
}
