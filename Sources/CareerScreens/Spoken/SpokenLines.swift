import CareerDrawing
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
  init(_ understood: Result<String, Refusal>) {
    switch understood {
    case .success(let words): self.init(words.asSentence)
    case .failure(let refusal): self = .error(refusal.words)
    }
  }
}

extension [SpokenLine] {
  /// The place of the last line, for what is read line by line.
  var lastPlace: Int { Swift.max(0, count - 1) }

  /// With the focus on one of them, or on the nearest that there is.
  func focusing(on place: Int) -> [SpokenLine] {
    var lines = self
    let place = Swift.min(Swift.max(0, place), lines.count - 1)
    if lines.indices.contains(place) { lines[place].isFocus = true }
    return lines
  }

  /// `Label: text`; every paragraph of a text is a line.
  static func said(_ label: String, _ text: String) -> [SpokenLine] {
    text.split(separator: "\n").enumerated().map { place, text in
      SpokenLine(place == 0 && !label.isEmpty ? "\(label): \(text)" : String(text))
    }
  }
}

extension AppState {
  /// So many entries are looked at together, for a journal may have a hundred thousand. Which ones
  /// does not change from one of them to the next.
  var entriesAtOnce: Int { max(1, size.rows / 2) }
}
