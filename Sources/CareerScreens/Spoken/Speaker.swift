import CareerDrawing
package import CareerPages

/// Says in lines what the screen would show: what happened or where one is, then what is in front.
///
/// Every line stands for itself: the name before the value, the important first, and nothing of it
/// depends on where the cursor is.
package struct Speaker {
  private let state: AppState
  private let title: String
  /// What is on the screen, or on what lies over it.
  package let body: [SpokenLine]

  package init(_ state: AppState) {
    self.state = state
    (title, body) = (state.front.title(state), state.front.spokenLines(state))
  }

  /// What happened; else where one is, and how to come to the keys.
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

  /// They are not said on every screen: one key does. Where letters are text, there is no such key.
  private var keys: String {
    guard state.place == nil else { return "\(state.key(.help).capitalizedFirst): keys" }
    let hints = FootBar.inCharacterSet(state.front.hints, state)
    return hints.map { "\(Self.spoken(key: $0)): \($1)" }.joined(separator: ", ")
  }

  /// A key as one says it: `question mark`, `capital G`, `Page Up`.
  static func spoken(key: String) -> String {
    if let name = keyNames[key] { return name }
    guard key.count == 1, key != key.lowercased() else { return key }
    return "capital \(key)"
  }

  /// Whether a word of the help is the name of a key, and no example.
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
