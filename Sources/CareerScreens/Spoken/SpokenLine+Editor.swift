import CareerModel
import CareerPages

extension SpokenLine {
  /// An input line behind its label.
  init(_ label: String, editor: LineEditor) {
    let before = "\(label): " + String(editor.characters[..<editor.cursor]).printable
    let after = String(editor.characters[editor.cursor...]).printable
    self.init(before + after, role: .input, isFocus: true, caret: before.count)
  }
}
