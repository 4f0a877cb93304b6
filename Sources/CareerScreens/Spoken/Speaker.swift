import CareerDrawing
import CareerModel
package import CareerPages

/// Turns the screen into spoken lines: what happened or where the user is, then the content.
///
/// Every line is self-contained: the name before the value, the important part first, and
/// independent of the cursor.
package struct Speaker {
  private let state: AppState
  private let title: String
  /// The content of the screen or its overlay.
  package let body: [SpokenLine]

  package init(_ state: AppState) {
    self.state = state
    (title, body) = (state.front.title(state), state.front.spokenLines(state))
  }

  /// What happened; otherwise the current place and how to list its keys.
  package var head: [SpokenLine] {
    if let working = state.working { return [SpokenLine(working.words, role: .heading)] }
    if let error = state.errors.first {
      let more = state.errors.count > 1 ? " \(state.errors.count - 1) more." : ""
      return [.error("\(error) Escape dismisses.\(more)")]
    }
    if let message = state.message {
      return [message.tone == .error ? .error(message.text) : SpokenLine(message.text, role: .good)]
    }
    return [.heading([title, state.unread != 0 ? "Loading" : "", keys].asSentences)]
  }

  /// How to list the keys; in a form, where no key lists them, the keys themselves.
  private var keys: String {
    guard state.place == nil else { return "\(state.key(.help).capitalizedFirst): keys" }
    let hints = FootBar.inCharacterSet(state.front.hints, state)
    return hints.map { "\(Self.spoken(key: $0)): \($1)" }.joined(separator: ", ")
  }

  /// Returns the spoken name of a key: `question mark`, `capital G`, `Page Up`.
  static func spoken(key: String) -> String {
    if let name = keyNames[key] { return name }
    guard key.count == 1, key != key.lowercased() else { return key }
    return "capital \(key)"
  }

  /// Whether a word of the help is a key name, not an example.
  static func isKey(_ word: String) -> Bool {
    word.count == 1 || word.hasPrefix("Ctrl-") || word.hasPrefix("Alt-")
      || Key.named.contains { $0.name(in: .ascii) == word }
  }

  private static let keyNames = [
    "?": "question mark", "/": "slash", ":": "colon", "+": "plus", "-": "minus", "=": "equals",
    "[": "left bracket", "]": "right bracket", "{": "left brace", "}": "right brace",
    "Esc": "Escape", "PgUp": "Page Up", "PgDn": "Page Down", "Del": "Delete",
    "Up Down": "Up and Down", "1-5": "1 to 5", "0-3": "0 to 3",
  ]
}
