import CareerDrawing
import CareerModel
import CareerPages

/// The line above a list that is narrowed: how much the filter leaves, and how to take it away.
enum FilterHeader {
  /// Whether there is anything to say.
  static func isShown(_ query: Query) -> Bool { !query.isEmpty || !query.problems.isEmpty }

  static func draw(
    _ found: Int, _ filter: String, _ query: Query, _ state: AppState, row: Int, frame: inout Frame
  ) {
    let column = frame.put(
      "\(found) of \(state.journal.count)  ", row: row, column: 1, role: .present)
    if state.overlay?.of(FilterForm.self) != nil { return }
    let room = frame.size.columns - column - 1
    if let problem = query.problems.first {
      let words = "not counted: " + Wording.words(for: problem)
      frame.put(words, row: row, column: column, role: .warning, limit: room)
      return
    }
    let hint = "   (\(state.key(.back)) shows all)"
    let fits = TextWidth.columns(of: filter.printable) + hint.count <= room
    frame.put(filter + (fits ? hint : ""), row: row, column: column, role: .faint, limit: room)
  }
}
