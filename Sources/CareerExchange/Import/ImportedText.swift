import CareerModel

/// The text of another program as title and note. A title is one line of limited length; the rest
/// goes into the note, so that nothing is lost.
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
