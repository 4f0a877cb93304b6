/// Keeps a spreadsheet from taking a cell's text for a formula, so that a title which somebody else
/// wrote cannot run anything there, and gives the text back exactly when the table is read.
///
/// A text that begins with a formula's sign gets an apostrophe in front. So does one that begins with
/// apostrophes and such a sign behind them: reading takes one apostrophe off exactly those, so every
/// text comes back as it was. No other text is touched.
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

  /// Whether a formula's sign begins the text, apostrophes before it set aside.
  private static func looksLikeFormula(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(signs.contains) ?? false
  }

  /// The signs, and the white space that spreadsheets pass over before one, after OWASP, "CSV
  /// Injection" (https://owasp.org/www-community/attacks/CSV_Injection); the wide forms are typed in
  /// East Asia and taken for the same.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
