import CCareerData

/// The lists of words in data/words/exchange.txt.
enum WordList {
  static func named(_ name: String) -> [String] { lists[name] ?? [] }

  private static let lists: [String: [String]] = {
    let lines = EmbeddedFile.text(cairn_exchange_words).replacing("\n  ", with: " ")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
    return lines.reduce(into: [:]) { lists, line in
      let name = line.prefix { $0 != ":" }
      lists[String(name)] = line.dropFirst(name.count + 2).split(separator: ", ").map(String.init)
    }
  }()
}

/// A file of data/ inside the program.
enum EmbeddedFile {
  /// - Parameter bytes: The function of `CCareerData` that hands out the file.
  static func text(_ bytes: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?) -> String {
    var length = 0
    let start = bytes(&length)
    return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }
}
