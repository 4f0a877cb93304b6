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
    var (lines, name) = ([String: [Substring]](), "")
    // By its bytes, which takes a third of the time.
    for line in EmbeddedFile.text(file).utf8.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: "== ".utf8) {
        name = String(Substring(line.dropFirst(3)))
      } else if line.first != UInt8(ascii: "#") {
        lines[name, default: []].append(Substring(line))
      }
    }
    self.lines = lines
  }

  /// The lines of a table; empty for an unknown name.
  package subscript(name: String) -> [Substring] { lines[name] ?? [] }

  /// Returns the cells of each line of a table, which bars separate.
  package func rows(_ name: String) -> [[String]] {
    self[name].map { line in
      line.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { cell in
        let isBlank = { $0 == UInt8(ascii: " ") }
        let end = cell.lastIndex { !isBlank($0) } ?? cell.startIndex
        return String(Substring(cell[...end].drop(while: isBlank)))
      }
    }
  }

  /// Returns the words or phrases of a table, which commas separate.
  package func terms(_ name: String) -> [String] {
    self[name].flatMap { $0.split(separator: ",") }.map { String($0).trimmed }
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
}
