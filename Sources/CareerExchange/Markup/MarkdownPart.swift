import CareerModel
import CareerPages

/// A block of a document's Markdown. These are the blocks that templates need; anything else, HTML
/// included, is text.
enum MarkdownPart: Hashable {
  case heading(Int, String)
  case paragraph(String)
  case quotation(String)
  case list([String])
  /// Rows of cells; the first row is the head.
  case table([[String]])

  /// Returns the blocks of a document.
  static func all(in markdown: String) -> [MarkdownPart] {
    var (parts, isAfterBlank) = ([MarkdownPart](), true)
    for line in DocumentTemplate.lines(of: markdown).map({ String($0).trimmed }) {
      let part = part(line)
      if !isAfterBlank, let longer = parts.last?.followed(by: part) {
        parts[parts.count - 1] = longer
      } else if !line.isEmpty {
        parts.append(part)
      }
      isAfterBlank = line.isEmpty
    }
    return parts
  }

  private static func part(_ line: String) -> MarkdownPart {
    if let heading = MarkdownBlock.heading(line) { return .heading(heading.level, heading.text) }
    if line.hasPrefix("- ") { return .list([String(line.dropFirst(2))]) }
    if line.hasPrefix("> ") { return .quotation(String(line.dropFirst(2))) }
    return line.hasPrefix("|") ? .table([cells(of: line)]) : .paragraph(line)
  }

  /// Returns the block with the next line; `nil` if that begins another one.
  private func followed(by next: MarkdownPart) -> MarkdownPart? {
    switch (self, next) {
    case (_, .paragraph("")): nil
    case (.list(let items), .list(let more)): .list(items + more)
    case (.list(let items), .paragraph(let text)):
      .list(items.dropLast() + [(items.last ?? "") + " " + text])
    case (.quotation(let text), .quotation(let more)), (.quotation(let text), .paragraph(let more)):
      .quotation(text + " " + more)
    case (.paragraph(let text), .paragraph(let more)): .paragraph(text + " " + more)
    // The second row is a rule.
    case (.table(let rows), .table(let more)):
      .table(rows + more.filter { !(rows.count == 1 && $0.allSatisfy(Self.isRule)) })
    default: nil
    }
  }

  private static func isRule(_ cell: String) -> Bool {
    !cell.isEmpty && cell.allSatisfy { "-: ".contains($0) }
  }

  private static func cells(of line: String) -> [String] {
    var (cells, isEscaped) = ([String](), false)
    for scalar in line.unicodeScalars {
      if scalar == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return (cells.last?.isEmpty == true ? cells.dropLast() : cells).map(\.trimmed)
  }
}

// MARK: - HTML

extension MarkdownPart {
  /// Returns the block as HTML. Above the first section, text is larger and a table has figures.
  func markup(in section: String?) -> Markup {
    switch self {
    case .heading(let level, let text): Self.block("h\(level)", text)
    case .paragraph(let text): Self.block("p", text, section == nil ? "lead" : nil)
    case .quotation(let text): tag("blockquote") { Self.block("p", text) }
    case .list(let items): tag("ul") { for item in items { Self.block("li", item) } }
    case .table(let rows): section.map { Self.table(rows, $0) } ?? Self.figures(rows)
    }
  }

  private static func block(_ name: String, _ text: String, _ look: String? = nil) -> Markup {
    tag(name, ["class": look, "dir": "auto"]) { MarkdownText(text).markup }
  }

  /// Returns each column as an item, its head in large letters.
  private static func figures(_ rows: [[String]]) -> Markup {
    tag("ul", ["class": "figures"]) {
      for (column, head) in rows[0].enumerated() {
        tag("li", ["dir": "auto"]) {
          tag("strong") { MarkdownText(head).markup }
          for row in rows.dropFirst() where column < row.count {
            " "
            MarkdownText(row[column]).markup
          }
        }
      }
    }
  }

  private static func table(_ rows: [[String]], _ section: String) -> Markup {
    let columns = rows[0].indices
    // An empty column is for text by hand.
    let hasText = columns.map { column in
      let cells = rows.dropFirst().compactMap { column < $0.count ? $0[column].nonBlank : nil }
      return cells.isEmpty || cells.contains { $0.contains(where: \.isLetter) }
    }
    return tag("div", ["class": "scroll", "tabindex": 0, "role": "group", "aria-label": section]) {
      tag("table") {
        tag("caption") { section }
        tag("thead") {
          tag("tr") {
            for column in columns {
              tag("th", ["scope": "col", "class": hasText[column] ? "text" : nil]) {
                MarkdownText(rows[0][column]).markup
              }
            }
          }
        }
        tag("tbody") {
          for row in rows.dropFirst() {
            tag("tr") {
              for column in columns {
                let cell = MarkdownText(column < row.count ? row[column] : "").markup
                if column == 0 {
                  tag("th", ["scope": "row"]) { cell }
                } else {
                  let label = MarkdownText(rows[0][column]).plain
                  tag("td", ["class": hasText[column] ? "text" : nil, "data-label": label]) {
                    cell
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
