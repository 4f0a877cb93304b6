/// The raw token under the cursor, quotes included, as fish passes it to a completion. Fish quotes
/// what it inserts; this type only recovers what was typed. Works on scalars, like `BashLine`.
struct FishToken {
  /// The token without its quotes.
  let word: String
  /// Whether the cursor is inside quotes.
  let isInQuotes: Bool

  init(_ raw: String) {
    var word = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    var rest = Substring(raw).unicodeScalars
    while let scalar = rest.popFirst() {
      switch (quote, scalar) {
      case (nil, "'"), (nil, "\""): quote = scalar
      case (quote, _) where scalar == quote: quote = nil
      case (_, "\\"):
        // Inside quotes, a backslash escapes that quote, itself and, in double quotes, the dollar.
        let isHeld = rest.first.map { next in
          quote == nil || next == "\\" || next == quote || (quote == "\"" && next == "$")
        }
        word.append(isHeld == true ? rest.removeFirst() : scalar)
      default: word.append(scalar)
      }
    }
    self.word = String(word)
    isInQuotes = quote != nil
  }
}
