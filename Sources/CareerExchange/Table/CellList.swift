/// Several values in one cell, so that they read back exactly: `Sam; "Lee; Ann"`.
///
/// A value that holds a separator or a quote, or that begins or ends with a blank, stands in quotes;
/// two of them inside are one. It works on scalars, since a mark behind a separator would make one
/// character of both.
struct CellList {
  /// What is written between the values.
  private let joint: String
  /// What parts them when they are read.
  private let separates: @Sendable (Unicode.Scalar) -> Bool

  /// Words and names: semicolons part them; where there is none, commas and newlines do, as other
  /// programs write them: `Doe, Sam; Roe, Kim` are two.
  static let names = CellList(joint: "; ") { $0 == ";" || $0 == "," || $0 == "\n" }
  private static let semicolons = CellList(joint: "; ") { $0 == ";" }
  /// Addresses, which may hold either: blanks and newlines part them.
  static let links = CellList(joint: " ") { $0.properties.isWhitespace }

  private init(joint: String, separates: @escaping @Sendable (Unicode.Scalar) -> Bool) {
    self.joint = joint
    self.separates = separates
  }

  func text(of values: [String]) -> String {
    values.map { needsQuotes($0) ? Self.quoted($0) : $0 }.joined(separator: joint)
  }

  /// The values of a cell. A quote that is never closed is itself: nobody loses a name by it.
  func values(of text: String) -> [String] {
    let list = separates(",") && Self.hasSemicolon(text) ? Self.semicolons : self
    return list.parted(text)
  }

  /// Outside of quotes.
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
      if first == "\"", let inside = Self.takeQuoted(&rest, until: separates) {
        values.append(inside)
      } else {
        let value = rest.prefix { !separates($0) }
        rest = rest.dropFirst(value.count)
        values.append(String(Self.trimmedEnd(value)))
      }
    }
  }

  /// What stands between the quotes at the head of a text, which is taken off with the blanks behind
  /// it; `nil`, and nothing taken off, where no closing quote comes before a separator or the end.
  private static func takeQuoted(
    _ rest: inout Substring.UnicodeScalarView, until separates: (Unicode.Scalar) -> Bool
  ) -> String? {
    var value = String.UnicodeScalarView()
    var left = rest.dropFirst()
    while let scalar = left.popFirst() {
      guard scalar == "\"" else {
        value.append(scalar)
        continue
      }
      if left.first == "\"" {
        value.append("\"")
        left = left.dropFirst()
        continue
      }
      let behind = left.drop { $0.properties.isWhitespace && !separates($0) }
      guard behind.first.map(separates) ?? true else { return nil }
      rest = behind
      return String(value)
    }
    return nil
  }

  private static func trimmedEnd(
    _ value: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    guard let last = value.lastIndex(where: { !$0.properties.isWhitespace }) else {
      return value.prefix(0)
    }
    return value[...last]
  }

  /// In quotes, of which two inside are one.
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
