package import CareerDrawing
import CareerModel
package import CareerPages

/// Feedback that is neither praise nor a wish, newest first: logged in an earlier version, or imported.
/// One key sorts an entry and moves on; leaving saves all answers as one change.
package struct SortFeedbackScreen: Feature {
  static let title = "Sort feedback"

  /// The entries to sort, including those answered here.
  private var entries: [EntryID] = []
  private var row = 0
  /// The answers so far; entries without one stay as they are.
  private var directions: [EntryID: FeedbackDirection] = [:]

  init(_ world: World) { renew(.journal, world) }

  /// Older months may arrive, and other windows may sort too: the cursor stays on its entry.
  package mutating func renew(_ news: News, _ world: World) {
    let entry = atCursor
    entries = world.journal.undirectedFeedback.map(\.id)
    row = entries.firstIndex { $0 == entry } ?? max(0, min(row, entries.count - 1))
  }

  private var atCursor: EntryID? { entries.indices.contains(row) ? entries[row] : nil }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    switch command {
    case .praise: answer(.praise)
    case .wish: answer(.wish)
    case .neither: answer(nil)
    case .back: return save(world) + [.close]
    default:
      let page = max(1, layout(in: world.body).list.rows - 1)
      return ListCursor.move(&row, by: command, page: page, count: entries.count) ? [] : nil
    }
    return []
  }

  private mutating func answer(_ direction: FeedbackDirection?) {
    guard let entry = atCursor else { return }
    directions[entry] = direction
    row = min(row + 1, entries.count - 1)
  }

  private func save(_ world: World) -> [Request] {
    let sorted = entries.compactMap { id in
      directions[id].flatMap { direction in world.journal.entry(id).map { ($0, direction) } }
    }
    guard !sorted.isEmpty else { return [] }
    return [.effect(.sortFeedback(Dictionary(uniqueKeysWithValues: sorted)))]
  }

  package mutating func stand(onRow row: Int, _ world: World) {
    if entries.indices.contains(row) { self.row = row }
  }

  package func leave(_ world: World) -> [Request] { save(world) }

  package var place: KeyContext? { .sortFeedback }

  package func meant(_ world: World) -> Meant? { .nothing }

  // MARK: - View

  package func title(_ world: World) -> String { Self.title }

  private func nothing(_ world: World) -> String {
    world.reading == nil ? "Loading…" : "All feedback is sorted."
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    guard !entries.isEmpty else { return [SpokenLine(nothing(world), isFocus: true)] }
    return entries.enumerated().compactMap { place, id in
      world.journal.entry(id).map { entry in
        let answer = directions[id]?.rawValue.capitalizedFirst ?? "Not sorted"
        let about = world.speech.summary(of: entry, place: "\(place + 1) of \(entries.count)")
        return SpokenLine("\(answer). \(about)", isFocus: place == row)
      }
    }
  }

  private func layout(in rect: Rect) -> (head: Rect, list: Rect, detail: Rect) {
    let (head, body) = rect.split(top: 1)
    let (list, detail) = body.split(top: max(3, body.rows * 3 / 5))
    return (head, list, detail.inset(top: 1, left: 2, right: 2))
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let (head, list, detail) = layout(in: rect)
    let end = frame.put(Self.title, row: head.row, column: 1, role: .heading)
    frame.put(
      "\(directions.count) of \(entries.count) sorted", row: head.row, column: end + 2,
      role: .faint)
    guard let entry = atCursor.flatMap(world.journal.entry) else {
      frame.put(paragraph: nothing(world), in: list.inset(top: 1, left: 2, right: 2))
      return
    }
    let top = ListCursor.top(showing: row, of: entries.count, rows: list.rows)
    for ((place, id), line) in zip(entries.enumerated().dropFirst(top), list.lines) {
      guard let entry = world.journal.entry(id) else { continue }
      let answer = directions[id]
      frame.put(answer?.rawValue ?? "", in: line, at: 2, role: answer == .praise ? .good : .warning)
      EntryRow.draw(
        .entry(entry), world.framework, today: world.today, in: line.inset(left: 9, right: 1),
        frame: &frame)
      frame.mark(line, as: .line(place))
      if place == row { frame.put(cursorOn: line) }
    }
    frame.put(ruleBefore: detail)
    world.detailPane.draw(
      EntryPage(entry, world.record).fields, more: nil, in: detail, frame: &frame)
  }
}
