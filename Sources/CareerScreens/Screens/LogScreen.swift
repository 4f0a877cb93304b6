import CareerDrawing
package import CareerModel
import CareerPages

/// The journal, newest first: a list that draws only the rows in view, a detail pane where there is
/// room, and a filter.
package enum LogScreen {
  package struct State: Hashable, Sendable {
    /// The row of the list under the cursor.
    package var cursor = 0
    /// The row of the list at the top of the screen.
    package var top = 0
    package var filter = ""
    package var query = Query()
    /// The places of the entries that the filter finds; `nil` without a filter.
    package var matches: [Int]?
    /// The entry under the cursor, so that the cursor stays on it when others come or go.
    package var place: Int? = 0
  }

  static func count(_ state: AppState) -> Int { state.log.matches?.count ?? state.journal.count }

  /// The place in the journal of a row of the list; `nil` beyond its end.
  static func place(ofRow row: Int, _ state: AppState) -> Int? {
    guard (0..<count(state)).contains(row) else { return nil }
    return state.log.matches?[row] ?? row
  }

  // MARK: - Update

  static func update(_ state: inout AppState, _ command: Command.ID) {
    let page = max(1, layout(state).list.rows - 1)
    let row = state.log.cursor
    switch command {
    case .up, .previousMatch: move(&state, to: row - 1)
    case .down, .nextMatch: move(&state, to: row + 1)
    case .pageUp: move(&state, to: row - page)
    case .pageDown: move(&state, to: row + page)
    case .first: move(&state, to: 0)
    case .last: move(&state, to: count(state) - 1)
    case .back: filter(&state, by: "")
    default: break
    }
  }

  /// Puts the cursor on a row and scrolls just so far that it is in view.
  static func move(_ state: inout AppState, to row: Int) {
    let last = max(0, count(state) - 1)
    state.log.cursor = min(max(0, row), last)
    state.log.place = place(ofRow: state.log.cursor, state)
    let rows = max(1, layout(state).list.rows)
    let top = min(state.log.top, state.log.cursor)
    state.log.top = min(max(top, state.log.cursor - rows + 1), max(0, count(state) - rows))
  }

  /// Narrows the list to what a query finds; the cursor stays on its entry, or goes to `entry`, if
  /// that is found too, and else to the next older one.
  static func filter(_ state: inout AppState, by text: String, keeping entry: EntryID? = nil) {
    let entry = entry ?? state.entryInLog
    state.log.filter = text
    state.log.query = Query(text, framework: state.framework, today: state.today)
    refresh(&state, keeping: entry)
  }

  /// Finds the list anew after the journal has changed, with the cursor on `entry` where it is
  /// still in the list.
  static func refresh(_ state: inout AppState, keeping entry: EntryID?) {
    state.log.matches =
      state.log.query.isEmpty ? nil : state.journal.places(matching: state.log.query)
    guard let place = entry.flatMap({ state.journal.place(of: $0) }) else {
      return move(&state, to: state.log.cursor)
    }
    let row = state.log.matches.map { matches in
      matches.firstIndex { $0 >= place } ?? matches.count - 1
    }
    move(&state, to: row ?? place)
  }

  /// The row of the list that an entry has; the cursor's where a filter hides it, `nil` where it is gone.
  static func row(of entry: EntryID, _ state: AppState) -> Int? {
    state.journal.place(of: entry).map { place in
      state.log.matches.map { $0.firstIndex(of: place) ?? state.log.cursor } ?? place
    }
  }

  /// Puts the cursor on an entry of the list.
  static func focus(on entry: EntryID, _ state: inout AppState) {
    if let row = row(of: entry, state) { move(&state, to: row) }
  }

  // MARK: - View

  struct Layout {
    var list: Rect
    var detail: Rect?
  }

  static func layout(_ state: AppState) -> Layout {
    let body = state.body.inset(top: FilterHeader.isShown(state.log.query) ? 1 : 0)
    if body.columns >= 110 {
      let (list, detail) = body.split(left: body.columns * 3 / 5)
      return Layout(list: list, detail: detail.inset(left: 2, right: 1))
    }
    // Where there is room below: not at 80x24, where the list needs it and Enter is near.
    if body.rows >= 28 {
      let (list, detail) = body.split(top: body.rows - 10)
      return Layout(list: list, detail: detail.inset(top: 1, left: 2, right: 2))
    }
    return Layout(list: body, detail: nil)
  }

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let layout = layout(state)
    if FilterHeader.isShown(state.log.query) {
      FilterHeader.draw(
        count(state), state.log.filter, state.log.query, state, row: rect.row, frame: &frame)
    }
    guard count(state) > 0 else { return drawEmpty(state, in: layout.list, frame: &frame) }
    drawList(state, in: layout.list, frame: &frame)
    guard let detail = layout.detail, let entry = state.entryAtCursor else { return }
    drawRule(state, layout, frame: &frame)
    frame.whenAtRest(in: detail) {
      EntryDetail.draw(entry, state: state, in: detail, frame: &$0)
    }
  }

  private static func drawList(_ state: AppState, in rect: Rect, frame: inout Frame) {
    // Also of the row that has just scrolled away: the top row shall not change its look for it.
    var dayAbove = place(ofRow: state.log.top - 1, state).flatMap { state.journal[$0]?.day }
    for index in 0..<rect.rows {
      let listRow = state.log.top + index
      guard let place = place(ofRow: listRow, state), let entry = state.journal[place] else {
        break
      }
      let row = rect.row + index
      EntryRow.draw(
        entry, state.framework, today: state.today, row: row, column: rect.column + 1,
        columns: rect.columns - 2,
        repeatsDay: entry.day == dayAbove, frame: &frame)
      frame.mark(
        Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), as: .entry(listRow))
      if listRow == state.log.cursor {
        frame.put(cursorInRow: row, column: rect.column)
      }
      dayAbove = entry.day
    }
  }

  private static func drawRule(_ state: AppState, _ layout: Layout, frame: inout Frame) {
    guard let detail = layout.detail else { return }
    if detail.column > 2 {
      for row in layout.list.row..<layout.list.bottom {
        frame.put(glyph: state.glyphs.vertical, row: row, column: detail.column - 2, role: .rule)
      }
    } else {
      frame.fill(
        state.glyphs.horizontal, row: detail.row - 1, column: 0, count: layout.list.columns,
        role: .rule)
    }
  }

  private static func drawEmpty(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let words =
      if state.unread != 0 {
        "Reading …"
      } else if state.log.query.isEmpty {
        "The journal is empty. Press \(state.key(.log)) to log a skill, "
          + "\(state.key(.milestone)) for a milestone, \(state.key(.feedback)) for feedback: one line is enough."
      } else {
        "No entry fits this filter. \(state.key(.back)) shows all of them again."
      }
    frame.put(paragraph: words, in: rect.inset(top: 1, left: 2, right: 2))
  }
}

extension AppState {
  /// The entry under the cursor of the Log screen, whichever screen is open.
  var entryInLog: EntryID? { log.place.flatMap { journal[$0]?.id } }
}
