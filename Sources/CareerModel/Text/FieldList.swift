/// Several values on one line of text: `Sam, "Lee, Ann"`.
package enum FieldList {
  /// The separator of the values.
  package enum Separator: Sendable {
    case comma
    /// For links, which may contain commas.
    case blank
  }

  static func text(of values: [String], by separator: Separator) -> String {
    let typed = values.map { needsQuotes($0, separator) ? quoted($0) : $0 }
    return typed.joined(separator: separator == .comma ? ", " : " ")
  }

  static func values(_ text: String, by separator: Separator) -> [String]? {
    var values: [String] = []
    var rest = Substring(text)
    func isSeparator(_ character: Character) -> Bool {
      separator == .comma ? character == "," : character.isWhitespace
    }
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard let first = rest.first else { return values }
      var value = ""
      if first == "\"" {
        guard let inside = takeQuoted(&rest) else { return nil }
        value = inside
      }
      let behind = rest.prefix { !isSeparator($0) }
      rest = rest.dropFirst(behind.count)
      let end = separator == .blank && behind.last == "," ? behind.dropLast() : behind
      value += first == "\"" ? end.droppingLast(while: \.isWhitespace) : String(end).trimmed[...]
      values.append(value)
    }
  }

  private static func takeQuoted(_ rest: inout Substring) -> String? {
    var value = ""
    rest.removeFirst()
    while let character = rest.popFirst() {
      if character == "\"" {
        guard rest.first == "\"" else { return value }
        rest.removeFirst()
      }
      value.append(character)
    }
    return nil
  }

  private static func quoted(_ value: String) -> String {
    "\"" + value.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  private static func needsQuotes(_ value: String, _ separator: Separator) -> Bool {
    guard let first = value.first, let last = value.last else { return true }
    return first == "\"" || first.isWhitespace || last.isWhitespace
      || (separator == .comma ? value.contains(",") : first == "," || last == ",")
      || (separator == .blank && value.contains(where: \.isWhitespace))
  }
}
