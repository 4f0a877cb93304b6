import CareerModel

/// The cells of a row by what they mean.
struct Cells {
  /// Of several columns that mean the same, all.
  private var texts: [EntryField: [String]] = [:]

  init(columns: [EntryField?], texts: [String]) {
    for (column, text) in zip(columns, texts) {
      if let column { self.texts[column, default: []].append(FormulaGuard.unguarded(text)) }
    }
  }

  /// Empty where there is no such column.
  subscript(column: EntryField) -> String { texts[column]?.first ?? "" }

  func all(_ column: EntryField) -> [String] { texts[column] ?? [] }

  func words(_ column: EntryField) -> [String] { all(column).flatMap(CellList.names.values) }

  /// Every blank of it; `nil` where nothing stands there.
  func exact(_ column: EntryField) -> String? {
    let text = self[column]
    return text.isEmpty ? nil : text
  }

  /// Puts what is plain text into an entry.
  func fill(_ entry: inout Entry, trimmed: Bool = false) {
    for (key, field) in Entry.fields {
      guard let set = field.set else { continue }
      let parts = all(key).flatMap { TableCell.parts(of: trimmed ? $0.trimmed : $0, in: field) }
      set(parts, &entry)
    }
  }
}
