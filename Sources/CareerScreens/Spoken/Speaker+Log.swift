import CareerDrawing
import CareerModel
import CareerPages

// Log: the journal, newest first, one entry a line.
extension Speaker {
  func lines(of log: LogScreen) -> [SpokenLine] {
    let count = log.count(state)
    let header = words(forFilter: log.narrowing)
    guard count > 0 else { return header + [SpokenLine(nothingInLog, isFocus: true)] }
    let first = log.cursor / entriesAtOnce * entriesAtOnce
    return header
      + (first..<min(count, first + entriesAtOnce)).compactMap { row in
        log.place(ofRow: row, state).flatMap { state.journal[$0] }.map { entry in
          SpokenLine(
            words(for: entry, place: "\(row + 1) of \(count)"), isFocus: row == log.cursor)
        }
      }
  }

  /// So many entries are looked at together, for a journal may have a hundred thousand. Which ones
  /// does not change from one of them to the next.
  var entriesAtOnce: Int { max(1, state.size.rows / 2) }

  private var nothingInLog: String {
    if state.unread != 0 { return "Reading the record." }
    return state.log.query.isEmpty
      ? "The journal is empty. Press \(state.key(.log)) to log a skill, "
        + "\(state.key(.milestone)) for a milestone, \(state.key(.feedback)) for feedback: one line is enough."
      : "No entry fits this filter. Escape shows all of them again."
  }

  /// What a list is narrowed to; nothing without a filter.
  func words(forFilter narrowing: Narrowing?) -> [SpokenLine] {
    guard let narrowing, narrowing.isShown else { return [] }
    let count = state.journal.count
    let words =
      "Filter \(narrowing.filter): \(narrowing.found ?? count) of \(Wording.count(count, "entry", "entries")). "
    let problem = narrowing.query.problems.first.map { "Not counted: " + Wording.words(for: $0) }
    return [SpokenLine(words + (problem ?? "Escape shows all."))]
  }
}
