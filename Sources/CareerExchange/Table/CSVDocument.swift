import CareerModel

/// Entries as a table for a spreadsheet, after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): a row
/// an entry, oldest first, a column a field (`EntryField`). It reads back exactly (`TableReader`), except
/// for keys that this version does not know, for which a table has no room.
struct CSVDocument {
  let text: String

  init(_ request: ExportRequest, _ career: Career) {
    let columns = EntryField.columns.map { ($0, $0.field) }
    var text = EntryField.columns.map(\.label).joined(separator: ",") + Self.newline
    for entry in career.journal.entries(matching: request.query) {
      text += columns.map { Self.cell(TableCell.text(of: $0, $1, in: entry)) }
        .joined(separator: ",")
      text += Self.newline
    }
    self.text = text
  }

  private static let newline = "\r\n"

  private static func cell(_ text: String) -> String {
    let text = FormulaGuard.guarded(text)
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    // A blank at either end stands in quotes too: some readers trim what is bare.
    guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    quoted.unicodeScalars.append("\"")
    return quoted
  }
}
