import CareerModel

/// What another program calls an entry, made to fit: a title is one line and of some length, and
/// what does not go into it goes into the note. Nothing is lost.
struct ImportedText: Hashable, Sendable {
  let title: String
  /// `nil` where there is nothing more to say.
  let note: String?

  /// `nil` where neither text says anything. Where there is no title, the note's first line is one.
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

  /// Without blank lines at either end.
  private static func lines(of text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    return lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed().map(String.init)
  }
}
