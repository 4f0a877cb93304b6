import CareerModel

/// The blocks of a Markdown document as text, without empty lines around them. Their content is
/// Markdown already: text from elsewhere goes through `inMarkdown` first.
enum Markdown {
  /// The maximum length of a line; only table rows may be longer.
  static let columns = 100

  static func document(_ blocks: [String]) -> String {
    blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  static func heading(_ level: Int, _ title: String) -> String {
    String(repeating: "#", count: level) + " " + title.inMarkdown
  }

  static func paragraph(_ text: String) -> String { wrapped(text, first: "", rest: "") }

  /// Returns a list, or an empty string if there are no items.
  static func list(_ items: [String]) -> String {
    items.map { wrapped($0, first: "- ", rest: "  ") }.joined(separator: "\n")
  }

  /// Returns a table with aligned columns if they fit, or an empty string if there are no rows.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    let fits = widths.reduce(1) { $0 + $1 + 3 } <= columns
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { cell, width in
        fits ? cell + String(repeating: " ", count: width - cell.count) : cell
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.map { String(repeating: "-", count: fits ? $0 + 2 : 3) }
    return ([line(head), "|" + rule.joined(separator: "|") + "|"] + rows.map(line))
      .joined(separator: "\n")
  }

  /// Returns a link to a heading of the same document, with the anchor that GitHub generates.
  static func link(to heading: String) -> String {
    let name = heading.printable.lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " }
      .map { $0 == " " ? "-" : String($0) }.joined()
    return "[\(heading.inMarkdown)](#\(name))"
  }

  /// Returns a stable name as code, or as plain text if it contains other characters than names do.
  static func code(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || [45, 47, 58, 46].contains(byte)
    }
    return isPlain && !name.isEmpty ? "`\(name)`" : name.inMarkdown
  }

  private static func wrapped(_ text: String, first: String, rest: String) -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        (line, isEmpty) = (rest, true)
      }
      line += isEmpty ? atLineStart(word) : " " + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// Escapes a word that would start a list or a rule at the beginning of a line.
  fileprivate static func atLineStart(_ word: Substring) -> String {
    if let first = word.unicodeScalars.first, "-+=".unicodeScalars.contains(first) {
      return "\\" + word
    }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let next = word.dropFirst(digits.count)
    guard !digits.isEmpty, next == "." || next == ")" else { return String(word) }
    return digits + "\\" + next
  }
}

extension String {
  /// The text escaped scalar by scalar: Markdown sees a bracket even below a combining mark.
  var inMarkdown: String {
    var escaped = String.UnicodeScalarView()
    for scalar in printable.trimmed.unicodeScalars {
      if #"\`*_[]<>|~&#"#.unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// The text escaped for a place where a line may begin with it.
  var asMarkdownText: String {
    let text = inMarkdown
    let word = text.prefix { $0 != " " }
    return Markdown.atLineStart(word) + text.dropFirst(word.count)
  }

  /// The address as an autolink, or as plain text if it is none or would end the link.
  var asMarkdownLink: String {
    let text = printable.trimmed
    let isAddress = ["https://", "http://", "mailto:"].contains { text.lowercased().hasPrefix($0) }
    let isSafe = !text.unicodeScalars.contains {
      $0.properties.isWhitespace || "<>\\".unicodeScalars.contains($0)
    }
    return isAddress && isSafe ? "<\(text)>" : text.asMarkdownText
  }
}
