import CareerModel

/// The text of another program as a title, one line of limited length, and the rest as note.
struct ImportedText: Hashable, Sendable {
  let title: String
  /// `nil` if nothing remains for it.
  let note: String?

  /// Creates the text; `nil` if both are blank. Without a title, the note's first line becomes one.
  init?(title: String, note: String? = nil) {
    let lines = Self.lines(of: title) + Self.lines(of: note ?? "")
    guard let first = lines.first?.trimmed else { return nil }
    var rest = Array(lines.dropFirst())
    if first.count > LogLine.longestTitle {
      self.title = String(first.prefix(LogLine.longestTitle - 1)).trimmed + "…"
      rest.insert(first, at: 0)
    } else {
      self.title = first
    }
    self.note = rest.isEmpty ? nil : rest.joined(separator: "\n")
  }

  /// Returns the lines without blank ones at either end.
  private static func lines(of text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    return lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed().map(String.init)
  }
}

extension String {
  /// The text on one line, cut to 60 characters, which is enough to find it again.
  var shortened: String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// Returns the first line, shortened to at most `length` characters.
  func cut(to length: Int) -> String {
    let line = split(maxSplits: 1, whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count <= length ? line : String(line.prefix(length - 1)).trimmed + "…"
  }

  /// The text on one line, trimmed, as a title requires; `nil` if nothing remains.
  var oneLine: String? {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ").nonBlank
  }
}

extension StringProtocol {
  /// Returns the text without trailing characters that satisfy the predicate.
  func withoutEnd(where isDropped: (Character) -> Bool) -> String {
    String(reversed().drop(while: isDropped).reversed())
  }
}
