/// One spoken item, on a line of its own. It may have any length; only drawing wraps it to the
/// width of the terminal.
package struct SpokenLine: Hashable, Sendable {
  /// Words, with no symbols except those the user typed.
  package var text: String
  /// A heading stays on the same screen page as the line below it.
  package var role: Role
  /// Whether the keys act on this line: it has the terminal's cursor, which screen readers follow.
  package var isFocus: Bool
  /// The number of characters before the insertion point; `nil` for a line without input.
  package var caret: Int?

  package init(_ text: String, role: Role = .text, isFocus: Bool = false, caret: Int? = nil) {
    (self.text, self.role, self.isFocus, self.caret) = (text, role, isFocus, caret)
  }

  package static func heading(_ text: String) -> SpokenLine { SpokenLine(text, role: .heading) }

  /// Creates an error line, marked by a word rather than by its colour.
  package static func error(_ text: String) -> SpokenLine {
    SpokenLine("Error: \(text)", role: .error)
  }
}

extension String {
  /// The string with a full stop, unless it already ends like a sentence.
  package var asSentence: String {
    guard let last = self.last else { return "" }
    return ".!?:…".contains(last) ? self : self + "."
  }
}

extension [String] {
  /// The sentences joined, without empty ones.
  package var asSentences: String {
    filter { !$0.isEmpty }.map(\.asSentence).joined(separator: " ")
  }
}
