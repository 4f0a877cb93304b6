import CCareerData

/// The tables of a text file embedded in the program: `== name`, then lines; `#` is a remark.
package struct DataTables: Sendable {
  static let words = DataTables(cairn_word_lists)
  /// The keys of the planner.
  package static let keys = DataTables(cairn_keys)
  /// The built-in themes.
  package static let themes = DataTables(cairn_themes)
  /// The lists of words and the tables for reading and writing documents.
  package static let exchange = DataTables(cairn_exchange_words)

  private let lines: [String: [Substring]]

  /// - Parameter file: The function of `CCareerData` that hands out the file.
  package init(_ file: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?) {
    lines = EmbeddedFile.sections(file).mapValues { lines in
      lines.filter { line in line.utf8.first.map { $0 != UInt8(ascii: "#") } ?? false }
    }
  }

  /// The lines of a table; empty for an unknown name.
  package subscript(name: String) -> [Substring] { lines[name] ?? [] }

  /// Returns the cells of each line of a table, which bars separate.
  package func rows(_ name: String) -> [[String]] {
    self[name].map { line in
      line.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        .map(Self.withoutBlanks)
    }
  }

  /// Much quicker than `trimmed`, which checks for any Unicode whitespace.
  private static func withoutBlanks(_ cell: Substring.UTF8View) -> String {
    let isBlank = { $0 == UInt8(ascii: " ") }
    let end = cell.lastIndex { !isBlank($0) }.map(cell.index(after:)) ?? cell.startIndex
    return String(Substring(cell[..<end].drop(while: isBlank)))
  }

  /// Returns the words or phrases of a table, which commas separate.
  package func terms(_ name: String) -> [String] {
    self[name].flatMap { $0.utf8.split(separator: UInt8(ascii: ",")) }.map(Self.withoutBlanks)
  }

  /// Returns the terms of two words each, the first by the second: `wrote write`.
  func pairs(_ name: String) -> [String: String] {
    terms(name).reduce(into: [:]) { pairs, term in
      let words = term.split(separator: " ").map(String.init)
      pairs[words[0]] = words[1]
    }
  }
}

/// A file of data/ inside the program.
package enum EmbeddedFile {
  /// - Parameter bytes: The function of `CCareerData` that hands out the file.
  package static func text(_ bytes: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?) -> String
  {
    var length = 0
    let start = bytes(&length)
    return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// Returns the lines below each heading `== name`, with empty ones; those above the first heading
  /// have an empty name.
  package static func sections(
    _ bytes: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?
  ) -> [String: [Substring]] {
    let text = text(bytes)
    let newlines = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    }
    var (sections, name, lines) = ([String: [Substring]](), "", [Substring]())
    var start = text.startIndex
    for newline in (newlines ?? []) + [text.utf8.count] {
      let line = text[start..<text.utf8.index(text.startIndex, offsetBy: newline)]
      if line.utf8.starts(with: "== ".utf8) {
        sections[name, default: []] += lines
        (name, lines) = (String(line.dropFirst(3)), [])
      } else {
        lines.append(line)
      }
      start = text.utf8.index(line.endIndex, offsetBy: newline < text.utf8.count ? 1 : 0)
    }
    sections[name, default: []] += lines
    return sections
  }
}
