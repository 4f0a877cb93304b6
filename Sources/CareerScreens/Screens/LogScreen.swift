package import CareerDrawing
package import CareerModel
package import CareerPages

/// The journal, newest first: a list, a detail pane if there is room, and a filter.
package struct LogScreen: Screen {
  package static let tab = Tab.log
  package static let place = KeyContext("log")
  package static let firstHint: Text? =
    "Add #skill:level to a line to make it count; \(key: .edit) edits an entry"

  /// The index of the row under the cursor.
  package var cursor = 0
  /// The index of the top row.
  package var top = 0
  package var filter = ""
  package var query = Query()
  /// The journal indices of the matching entries; `nil` without a filter.
  package var matches: [Int]?
  /// The entry under the cursor; the cursor stays on it when other entries are added or removed.
  package var entry: EntryID?

  package init(on today: CalendarDay) {}

  func count(_ world: World) -> Int { matches?.count ?? world.journal.count }

  /// Returns the journal index of a row; `nil` beyond the end of the list.
  func place(ofRow row: Int, _ world: World) -> Int? {
    guard (0..<count(world)).contains(row) else { return nil }
    return matches?[row] ?? row
  }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    switch command {
    case .nextMatch: stand(onRow: cursor + 1, world)
    case .previousMatch: stand(onRow: cursor - 1, world)
    case .back: find("", keeping: nil, world)
    default:
      let page = max(1, layout(world).list.rows - 1)
      guard let step = ListCursor.step(command, page: page, count: count(world)) else { return nil }
      stand(onRow: cursor + step, world)
    }
    return []
  }

  package mutating func step(_ command: Command.ID, _ world: World) { _ = perform(command, world) }

  package mutating func renew(_ news: News, _ world: World) {
    switch news {
    case .size: stand(onRow: cursor, world)
    case .day, .profile: find(filter, keeping: entry, world)
    // A cursor on the newest entry stays on the newest.
    case .journal: refresh(keeping: cursor == 0 ? nil : entry, world)
    case .plan, .proposals, .reading: break
    }
  }

  package mutating func focus(on change: Change, _ world: World) {
    if let entry = change.entry, world.journal.place(of: entry.id) != nil {
      refresh(keeping: entry.id, world)
    }
  }

  package mutating func focus(on meant: Meant, _ world: World) {
    if let row = meant.entry.flatMap({ row(of: $0, world) }) { stand(onRow: row, world) }
  }

  package func meant(_ world: World) -> Meant? { Meant(entry: entry) }

  package var narrowing: ListFilter? {
    ListFilter(filter: filter, query: query, found: matches?.count)
  }

  package func rowAtCursor(_ world: World) -> Int { cursor }

  /// Puts the cursor on a row and scrolls just far enough to show it.
  package mutating func stand(onRow row: Int, _ world: World) {
    let last = max(0, count(world) - 1)
    cursor = min(max(0, row), last)
    entry = place(ofRow: cursor, world).flatMap { world.journal[$0]?.id }
    let rows = max(1, layout(world).list.rows)
    let top = min(self.top, cursor)
    self.top = min(max(top, cursor - rows + 1), max(0, count(world) - rows))
  }

  /// Filters the list. The cursor stays on its entry, or goes to `entry`, if that matches, and else
  /// to the next older one.
  package mutating func find(_ words: String, keeping entry: EntryID?, _ world: World) {
    filter = words
    query = Query(words, framework: world.framework, today: world.today)
    refresh(keeping: entry ?? self.entry, world)
  }

  /// Runs the filter again, with the cursor on `entry` if it still matches.
  private mutating func refresh(keeping entry: EntryID?, _ world: World) {
    let texts = world.overlay?.of(FilterForm.self)?.texts
    matches = query.isEmpty ? nil : world.journal.places(matching: query, in: texts)
    guard let place = entry.flatMap(world.journal.place) else { return stand(onRow: cursor, world) }
    let row = matches.map { matches in matches.firstIndex { $0 >= place } ?? matches.count - 1 }
    stand(onRow: row ?? place, world)
  }

  /// Whether the filter hides an existing entry.
  func hides(_ entry: EntryID, _ world: World) -> Bool {
    guard let matches, let place = world.journal.place(of: entry) else { return false }
    return !matches.contains(place)
  }

  /// Returns the row of an entry: the cursor's if a filter hides it, `nil` if it is gone.
  func row(of entry: EntryID, _ world: World) -> Int? {
    world.journal.place(of: entry).map { place in
      matches.map { $0.firstIndex(of: place) ?? cursor } ?? place
    }
  }

  // MARK: - View

  struct Layout {
    var list: Rect
    var detail: Rect?
  }

  func layout(_ world: World) -> Layout {
    let body = world.body.inset(top: narrowing?.isShown == true ? 1 : 0)
    if body.columns >= 110 {
      // Titles come first, up to their usual length.
      let (list, detail) = body.split(left: max(body.columns * 3 / 5, min(90, body.columns - 44)))
      return Layout(list: list, detail: detail.inset(left: 2, right: 1))
    }
    // Only on taller screens: at 80x24 the list needs the rows, and Enter opens the details.
    if body.rows >= 28 {
      let (list, detail) = body.split(top: body.rows - 10)
      return Layout(list: list, detail: detail.inset(top: 1, left: 2, right: 2))
    }
    return Layout(list: body, detail: nil)
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let count = count(world)
    let header = spokenFilter(world)
    guard count > 0 else { return header + [SpokenLine(nothing(world), isFocus: true)] }
    let first = cursor / world.entriesAtOnce * world.entriesAtOnce
    return header
      + (first..<min(count, first + world.entriesAtOnce)).compactMap { row in
        place(ofRow: row, world).flatMap { world.journal[$0] }.map { entry in
          let words = world.speech.summary(of: entry, place: "\(row + 1) of \(count)")
          let hit = query.hit(in: entry).map { " Found in \($0)".asSentence } ?? ""
          return SpokenLine(words + hit, isFocus: row == cursor)
        }
      }
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    let layout = layout(world)
    if let narrowing, narrowing.isShown { narrowing.draw(world, row: rect.row, frame: &frame) }
    guard count(world) > 0 else {
      frame.put(paragraph: nothing(world), in: layout.list.inset(top: 1, left: 2, right: 2))
      return
    }
    drawList(world, in: layout.list, frame: &frame)
    guard let detail = layout.detail, let entry = entry.flatMap(world.journal.entry) else { return }
    frame.put(ruleBefore: detail)
    frame.whenAtRest(in: detail) {
      world.detailPane.draw(
        EntryPage(entry, world.record).whole, more: "\(key: .open)", in: detail, frame: &$0)
    }
  }

  private func drawList(_ world: World, in rect: Rect, frame: inout Frame) {
    // The row at the top always says its month.
    var above: CalendarDay?
    for (row, line) in zip(top..., rect.lines) {
      guard let place = place(ofRow: row, world), let entry = world.journal[place] else { break }
      EntryRow.draw(
        .entry(entry), world.framework, today: world.today, in: line.inset(left: 1, right: 1),
        below: above, hit: query.hit(in: entry), frame: &frame)
      frame.mark(line, as: .line(row))
      if row == cursor { frame.put(cursorOn: line) }
      above = entry.day
    }
  }

  /// Returns the text of an empty list.
  private func nothing(_ world: World) -> String {
    if world.unread != 0 { return world.isSpoken ? "Loading." : "Loading…" }
    return query.isEmpty
      ? "Nothing logged yet. Press \(world.key(.log)) to log what you did, \(world.key(.milestone)) for a "
        + "milestone, \(world.key(.feedback)) for feedback."
      : world.words("No matching entries", then: .back, "clear the filter")
  }
}

extension AppState { package var log: LogScreen { self[LogScreen.self] } }
