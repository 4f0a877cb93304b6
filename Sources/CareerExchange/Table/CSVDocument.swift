import CareerModel
import CareerPages

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

/// Keeps a spreadsheet from running a cell's text as a formula, because someone else may have
/// written it, and restores the exact text on reading.
///
/// A text that begins with a formula sign, or with apostrophes before such a sign, gets an
/// apostrophe in front; reading removes one from exactly those texts.
enum FormulaGuard {
  static func guarded(_ text: String) -> String { looksLikeFormula(text) ? "'" + text : text }

  static func unguarded(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && looksLikeFormula(text)
      ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether the text begins with a formula sign, ignoring apostrophes before it.
  private static func looksLikeFormula(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(signs.contains) ?? false
  }

  /// The formula signs, and the white space that spreadsheets skip before one, after OWASP, "CSV
  /// Injection" (https://owasp.org/www-community/attacks/CSV_Injection). The full-width forms are
  /// used in East Asia and treated alike.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
