/// One thing that is said, on a line of its own. It is as long as it needs to be; only drawing breaks
/// it to the width of the terminal.
package struct SpokenLine: Hashable, Sendable {
  /// Words; no picture is among them but what a person typed.
  package var text: String
  /// A heading stays on the page of the line below it.
  package var role: Role
  /// Whether the keys mean this line: the terminal's cursor stands on it, and readers follow that.
  package var isFocus: Bool
  /// How many characters stand before the place where one types; `nil` where one does not.
  package var caret: Int?

  package init(_ text: String, role: Role = .text, isFocus: Bool = false, caret: Int? = nil) {
    self.text = text
    self.role = role
    self.isFocus = isFocus
    self.caret = caret
  }

  package static func heading(_ text: String) -> SpokenLine { SpokenLine(text, role: .heading) }

  /// What went wrong is called an error in words, not by its colour.
  package static func error(_ text: String) -> SpokenLine {
    SpokenLine("Error: \(text)", role: .error)
  }
}

extension String {
  /// With a full stop, where it does not end like a sentence already.
  package var asSentence: String {
    guard let last = self.last else { return "" }
    return ".!?:…".contains(last) ? self : self + "."
  }
}

extension [String] {
  /// Sentences one after the other; those that are empty are left out.
  package var asSentences: String {
    filter { !$0.isEmpty }.map(\.asSentence).joined(separator: " ")
  }
}
