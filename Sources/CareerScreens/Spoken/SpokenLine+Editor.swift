import CareerModel
import CareerPages

extension SpokenLine {
  /// An input line behind its label.
  init(_ label: String, editor: LineEditor) {
    let before = "\(label): " + String(editor.characters[..<editor.cursor]).printable
    let after = String(editor.characters[editor.cursor...]).printable
    self.init(before + after, role: .input, isFocus: true, caret: before.count)
  }

  /// One of several choices; the one that is made is said to be, and has the focus.
  init(choice text: String, isChosen: Bool) {
    self.init((isChosen ? "selected: " : "") + text.asSentence, isFocus: isChosen)
  }

  /// What a typed day is understood as, or why it cannot be one.
  init(_ understood: Result<String, DayField.Refusal>) {
    switch understood {
    case .success(let words): self.init(words.asSentence)
    case .failure(let refusal): self = .error(refusal.words)
    }
  }
}
