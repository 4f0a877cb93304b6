/// Several values in one cell that read back exactly: `Sam; "Lee; Ann"`.
///
/// A value with a separator, a quote, or a blank at either end is quoted, and inner quotes are
/// doubled. It works on scalars, because a combining mark after a separator would merge both into
/// one character.
struct CellList {
  /// The text between written values.
  private let joint: String
  /// Whether a scalar separates values when reading.
  private let separates: @Sendable (Unicode.Scalar) -> Bool

  /// Words and names, separated by semicolons; if there are none, by commas and newlines, as in
  /// other programs. `Doe, Sam; Roe, Kim` are two.
  static let names = CellList(joint: "; ") { $0 == ";" || $0 == "," || $0 == "\n" }
  private static let semicolons = CellList(joint: "; ") { $0 == ";" }
  /// URLs, which may contain semicolons and commas; white space separates them.
  static let links = CellList(joint: " ") { $0.properties.isWhitespace }

  func text(of values: [String]) -> String {
    values.map { needsQuotes($0) ? Self.quoted($0) : $0 }.joined(separator: joint)
  }

  /// Returns the values of a cell. A quote that is never closed is literal, so no name is lost.
  func values(of text: String) -> [String] {
    let list = separates(",") && Self.hasSemicolon(text) ? Self.semicolons : self
    return list.parted(text)
  }

  /// Whether a text has a semicolon outside quotes.
  private static func hasSemicolon(_ text: String) -> Bool {
    var isQuoted = false
    return text.utf8.contains { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: ";") && !isQuoted
    }
  }

  private func parted(_ text: String) -> [String] {
    var values: [String] = []
    var rest = Substring.UnicodeScalarView(text.unicodeScalars)
    while true {
      rest = rest.drop { separates($0) || $0.properties.isWhitespace }
      guard let first = rest.first else { return values }
      if first == "\"", let inside = takeQuoted(&rest) {
        values.append(inside)
      } else {
        let value = rest.prefix { !separates($0) }
        rest = rest.dropFirst(value.count)
        let last = value.lastIndex { !$0.properties.isWhitespace }
        values.append(last.map { String(value[...$0]) } ?? "")
      }
    }
  }

  /// Removes a quoted value and the blanks after it from the beginning of `rest`. Returns `nil` and
  /// removes nothing if no closing quote comes before a separator or the end.
  private func takeQuoted(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var value = String.UnicodeScalarView()
    var left = rest.dropFirst()
    while let scalar = left.popFirst() {
      if scalar == "\"" {
        if left.first != "\"" {
          let behind = left.drop { $0.properties.isWhitespace && !separates($0) }
          guard behind.first.map(separates) ?? true else { return nil }
          rest = behind
          return String(value)
        }
        left = left.dropFirst()
      }
      value.append(scalar)
    }
    return nil
  }

  /// Returns the value in quotes, with inner quotes doubled.
  static func quoted(_ value: String) -> String {
    "\"" + value.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  private func needsQuotes(_ value: String) -> Bool {
    let scalars = value.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return true }
    return first.properties.isWhitespace || last.properties.isWhitespace
      || scalars.contains { $0 == "\"" || $0 == ";" || separates($0) }
  }
}
