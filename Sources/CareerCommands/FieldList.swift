import CareerDrawing
import CareerModel
import CareerPages

/// Labels and texts below each other; a text of several lines stays behind its label.
enum FieldList {
  private static let labelColumns = 14

  static func print(_ fields: [(label: String, text: String)]) {
    for (label, text) in fields {
      for (index, line) in lines(of: text).enumerated() {
        let head = index == 0 ? label : ""
        let blanks = String(repeating: " ", count: max(1, labelColumns - head.count))
        CareerCommands.print(StyledText(head + blanks, .faint) + StyledText(line))
      }
    }
  }

  /// Broken to what a terminal has room for; in a pipe only where the text is.
  private static func lines(of text: String) -> [String] {
    guard let columns = Output.columns else {
      // "\r\n" is one character, and another one than "\n".
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map(String.init)
    }
    return Paragraph.lines(of: text, columns: max(20, columns - labelColumns))
  }
}
