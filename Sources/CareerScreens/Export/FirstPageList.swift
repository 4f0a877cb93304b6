import CareerDrawing
import CareerModel
import CareerPages

/// The choice and order of the entries on a document's first page, within the export form.
package struct FirstPageList: Hashable, Sendable {
  /// The chosen entries, in order.
  private(set) var chosen: [EntryID]
  private let candidates: [EntryID]
  private(set) var cursor = 0
  /// Why the last key did nothing.
  private var refusal: String?

  init(_ page: ExportPreview.FirstPage) { (chosen, candidates) = (page.shown, page.candidates) }

  /// The chosen entries, then the others, strongest first.
  private func entries(_ world: World) -> [Entry] {
    (chosen + candidates.filter { !chosen.contains($0) }).compactMap(world.journal.entry)
  }

  /// Performs a command; `nil` for one with its usual effect.
  mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    let entries = entries(world)
    refusal = nil
    cursor = min(cursor, max(0, entries.count - 1))
    guard let id = entries.indices.contains(cursor) ? entries[cursor].id : nil else { return nil }
    let place = chosen.firstIndex(of: id)
    switch (command, place) {
    case (.tick, let place?): chosen.remove(at: place)
    case (.tick, nil) where chosen.count == ExportRequest.mostFirst:
      refusal = "A first page has at most \(chosen.count) entries. Take one out first."
    case (.tick, nil): chosen.append(id)
    case (.laneUp, let place?) where place > 0: chosen.swapAt(place, place - 1)
    case (.laneDown, let place?) where place + 1 < chosen.count: chosen.swapAt(place, place + 1)
    case (.laneUp, _), (.laneDown, _): break
    default:
      let page = max(1, world.body.rows / 2)
      return ListCursor.move(&cursor, by: command, page: page, count: entries.count) ? [] : nil
    }
    // The cursor goes with the entry.
    cursor = self.entries(world).firstIndex { $0.id == id } ?? cursor
    return []
  }

  mutating func choose(_ line: Int) { cursor = line }

  func spokenLines(_ world: World) -> [SpokenLine] {
    let entries = entries(world)
    return [refusal.map { SpokenLine($0, role: .error) }].compactMap(\.self)
      + entries.enumerated().map { place, entry in
        let standing = chosen.contains(entry.id) ? "on the first page" : "not on it"
        return SpokenLine(
          "\(Self.words(entry)): \(standing), \(place + 1) of \(entries.count).",
          isFocus: place == cursor)
      }
  }

  func view(_ world: World, in rect: Rect, frame: inout Frame) {
    let isRoomy = rect.rows > 14
    let area = rect.form(columns: 100, margin: 2, top: isRoomy ? 1 : 0)
    frame.put("First page: \(chosen.count) of \(ExportRequest.mostFirst)", in: area, role: .heading)
    if let refusal { frame.put(refusal, row: area.bottom - 1, column: area.column, role: .error) }
    let list = area.inset(top: isRoomy ? 2 : 1, bottom: refusal == nil ? 0 : 1)
    let entries = entries(world)
    let top = ListCursor.top(showing: cursor, of: entries.count, rows: list.rows)
    for ((index, entry), line) in zip(entries.enumerated().dropFirst(top), list.lines) {
      let isChosen = chosen.contains(entry.id)
      frame.mark(line, as: .line(index))
      frame.put(choiceMark: isChosen, row: line.row, column: line.column + 1)
      frame.put(Self.words(entry), in: line, at: 3, role: isChosen ? .text : .faint)
      if index == cursor { frame.put(cursorOn: line.inset(left: -1)) }
    }
  }

  private static func words(_ entry: Entry) -> String {
    entry.result?.nonBlank.map { "\(entry.title) → \($0)" } ?? entry.title
  }
}
