import CareerModel

/// Entries as a table for a spreadsheet, after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): a row
/// an entry, oldest first, a column a field (`EntryField`). It reads back exactly (`TableReader`), except
/// for keys that this version does not know, for which a table has no room.
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
    // A blank at either end stands in quotes too: some readers trim what is bare.
    return needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20
      ? CellList.quoted(text) : text
  }
}
