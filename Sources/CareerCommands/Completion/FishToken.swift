/// The token under the cursor as fish hands it to a completion: raw, with its quotes. Fish quotes what it
/// inserts by itself; this only finds what was typed. Read by scalars, for the reason of `BashLine`.
struct FishToken {
  /// Without its quotes.
  let word: String
  /// Whether the cursor is within quotes.
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
        // Within quotes a backslash holds quotes of that kind, itself and, in double ones, the dollar.
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
