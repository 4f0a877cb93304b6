import CareerModel

/// The layout of a Markdown document, and its pieces. Text from elsewhere goes through `inMarkdown`
/// first.
enum Markdown {
  /// The maximum length of a line; only headings and table rows may be longer.
  static let columns = 100

  /// Returns a document with its paragraphs and list items, one per line, wrapped, and its tables
  /// aligned. The first row of a table is its head.
  static func laidOut(_ document: String) -> String {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.reduce(into: [[Substring]]()) { blocks, line in
      let isRow = line.hasPrefix("| ")
      if isRow, blocks.last?[0].hasPrefix("| ") == true {
        blocks[blocks.count - 1].append(line)
      } else {
        blocks.append([line])
      }
    }.map { block in
      switch block[0] {
      case let head where head.hasPrefix("| "): table(block.map(cells))
      case let item where item.hasPrefix("- "): wrapped(item.dropFirst(2), first: "- ", rest: "  ")
      case let heading where heading.hasPrefix("#"): String(heading)
      case let text: wrapped(text, first: "", rest: "")
      }
    }.joined(separator: "\n")
  }

  /// Returns the cells of a row, which contain no bar that is not escaped.
  private static func cells(_ row: Substring) -> [String] {
    row.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Returns a table with aligned columns if they fit.
  private static func table(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let fits = widths.reduce(1) { $0 + $1 + 3 } <= columns
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { cell, width in
        fits ? cell + String(repeating: " ", count: width - cell.count) : cell
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.map { String(repeating: "-", count: fits ? $0 + 2 : 3) }
    return ([line(rows[0]), "|" + rule.joined(separator: "|") + "|"] + rows.dropFirst().map(line))
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

  private static func wrapped(_ text: Substring, first: String, rest: String) -> String {
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
    for scalar in harmless.trimmed.unicodeScalars {
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
