import CareerModel

/// Entries as CSV, after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): one row per entry,
/// oldest first, one column per field (`EntryField`). Reading it back (`TableReader`) is lossless,
/// except for unknown keys, for which a table has no room.
enum CSVDocument {
  static func text(of request: ExportRequest, _ career: Career) -> String {
    let columns = EntryField.columns.map { ($0, $0.field) }
    let rows = career.journal.entries(matching: request.query).map { entry in
      columns.map { cell(TableCell.text(of: $0, $1, in: entry)) }
    }
    return ([EntryField.columns.map(\.label)] + rows)
      .map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let text = FormulaGuard.guarded(text)
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    // Leading and trailing blanks need quotes too: some readers trim bare cells.
    return needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20
      ? CellList.quoted(text) : text
  }
}
