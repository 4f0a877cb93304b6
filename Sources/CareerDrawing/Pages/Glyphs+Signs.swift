package import CareerPages

extension Glyphs {
  /// Returns the characters for a sign of a text.
  package subscript(sign: Text.Sign) -> String {
    switch sign {
    case .plain(let text): text
    case .bullet: String(skill)
    case .caret: String(caret)
    case .separator: " \(separator) "
    case .dash: String(dash)
    case .arrow: " \(arrow) "
    case .goal: String(goal)
    case .done: String(stepDone)
    case .open: String(stepOpen)
    }
  }
}
