import CCareerData

/// The tables of data/demo/phrases.txt, embedded in the program: every text of a made-up career.
struct DemoTables: Sendable {
  static let shared = DemoTables()

  private let lines: [String: [Substring]]

  private init() {
    var length = 0
    let bytes = UnsafeBufferPointer(start: cairn_demo_phrases(&length), count: length)
    var lines: [String: [Substring]] = [:]
    var name = ""
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("== ") {
        name = String(line.dropFirst(3))
      } else if !line.hasPrefix("#") {
        lines[name, default: []].append(line)
      }
    }
    self.lines = lines
  }

  /// The lines of a table; empty for an unknown name.
  subscript(name: String) -> [Substring] { lines[name] ?? [] }

  /// Returns the lines of a table as texts; `\n` in a line is a line break.
  func texts(_ name: String) -> [String] {
    self[name].map { line in
      var text = ""
      for (place, part) in line.split(separator: "\\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        text += (place > 0 ? "\n" : "") + part
      }
      return text
    }
  }
}
