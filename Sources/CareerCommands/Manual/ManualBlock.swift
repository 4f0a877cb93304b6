/// A block of the manual, independent of the output format.
enum ManualBlock: Equatable {
  case section(String)
  case subsection(String)
  case paragraph(String)
  /// Verbatim lines.
  case code([String])
  case terms([Term])

  struct Term: Equatable {
    var term: String
    var text: String
  }

  static func terms(_ terms: [(String, String)]) -> ManualBlock {
    .terms(terms.map { Term(term: $0.0, text: $0.1) })
  }

  /// Parses a help discussion: paragraphs separated by empty lines, and indented lines.
  static func blocks(of discussion: String) -> [ManualBlock] {
    var (blocks, text, code): ([ManualBlock], [String], [String]) = ([], [], [])
    func end() {
      if !text.isEmpty { blocks.append(.paragraph(text.joined(separator: " "))) }
      while code.last?.isEmpty == true { code.removeLast() }
      if !code.isEmpty { blocks.append(.code(code)) }
      (text, code) = ([], [])
    }
    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line)
      if line.hasPrefix("  ") {
        if !text.isEmpty { end() }
        code.append(String(line.dropFirst(2)))
      } else if line.isEmpty {
        if code.isEmpty { end() } else { code.append("") }
      } else {
        if !code.isEmpty { end() }
        text.append(line)
      }
    }
    end()
    return blocks
  }
}
