import CareerDrawing
import CareerModel
import CareerPages

extension SpokenLine {
  /// Creates an input line after its label.
  init(_ label: String, editor: LineEditor) {
    let before = "\(label): " + String(editor.characters[..<editor.cursor]).printable
    let after = String(editor.characters[editor.cursor...]).printable
    self.init(before + after, role: .input, isFocus: true, caret: before.count)
  }

  /// Creates one of several choices; the chosen one is announced and has the focus.
  init(choice text: String, isChosen: Bool) {
    self.init((isChosen ? "selected: " : "") + text.asSentence, isFocus: isChosen)
  }

  /// Creates the line for a parsed day, or for why it is invalid.
  init(_ understood: Result<String, Refusal>) {
    switch understood {
    case .success(let words): self.init(words.asSentence)
    case .failure(let refusal): self = .error(refusal.words)
    }
  }
}

extension [SpokenLine] {
  /// The index of the last line, for text read line by line.
  var lastPlace: Int { Swift.max(0, count - 1) }

  /// Returns the lines with the focus on the one at `place`, or the nearest.
  func focusing(on place: Int) -> [SpokenLine] {
    var lines = self
    let place = Swift.min(Swift.max(0, place), lines.count - 1)
    if lines.indices.contains(place) { lines[place].isFocus = true }
    return lines
  }
}

extension AppState {
  /// The number of entries on a page, because a journal may have a hundred thousand. Moving within
  /// a page does not change its entries.
  var entriesAtOnce: Int { max(1, size.rows / 2) }
}
