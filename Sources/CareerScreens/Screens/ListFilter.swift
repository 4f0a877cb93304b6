import CareerDrawing
package import CareerModel
import CareerPages

/// The filter of a list. A line above the list shows how many match, and how to clear it.
package struct ListFilter: Hashable, Sendable {
  package var filter: String
  package var query: Query
  /// The number of matching entries; `nil` without a filter.
  package var found: Int?

  /// Whether there is anything to show.
  var isShown: Bool { !query.isEmpty || !query.problems.isEmpty }

  func draw(_ world: World, row: Int, frame: inout Frame) {
    let count = world.journal.count
    let column = frame.put("\(found ?? count) of \(count)  ", row: row, column: 1, role: .present)
    if world.overlay?.of(FilterForm.self) != nil { return }
    let room = frame.size.columns - column - 1
    if let problem = query.problems.first {
      let words = "ignored: " + Wording.summary(of: problem)
      frame.put(words, row: row, column: column, role: .warning, limit: room)
      return
    }
    let hint = "   (\(world.key(.back)) clears)"
    let fits = TextWidth.columns(of: filter.printable) + hint.count <= room
    frame.put(filter + (fits ? hint : ""), row: row, column: column, role: .faint, limit: room)
  }
}

extension Screen {
  /// Describes the filter; empty without one.
  func spokenFilter(_ world: World) -> [SpokenLine] {
    guard let narrowing, narrowing.isShown else { return [] }
    let count = world.journal.count
    let left = "\(narrowing.found ?? count) of \(Wording.count(count, "entry", "entries"))"
    let problem = narrowing.query.problems.first.map { "Ignored: " + Wording.summary(of: $0) }
    return [SpokenLine("Filter \(narrowing.filter): \(left). " + (problem ?? "Escape clears it."))]
  }
}
