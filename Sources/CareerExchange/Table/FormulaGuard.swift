/// Keeps a spreadsheet from running a cell's text as a formula, because someone else may have
/// written it, and restores the exact text on reading.
///
/// A text that begins with a formula sign, or with apostrophes before such a sign, gets an
/// apostrophe in front. Reading removes one apostrophe from exactly those texts, so every text
/// survives the round trip. No other text is changed.
enum FormulaGuard {
  static func guarded(_ text: String) -> String {
    looksLikeFormula(text) ? "'" + text : text
  }

  static func unguarded(_ text: String) -> String {
    text.utf8.first == apostrophe && looksLikeFormula(text)
      ? String(text.unicodeScalars.dropFirst())
      : text
  }

  private static let apostrophe = UInt8(ascii: "'")

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
