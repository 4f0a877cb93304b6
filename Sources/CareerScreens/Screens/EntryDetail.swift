import CareerDrawing
package import CareerModel
import CareerPages

/// Everything that an entry says, as lines of label and text: the detail pane, and the whole of
/// the screen that Enter opens.
enum EntryDetail {
  /// A line of the detail: a label (empty on the lines that continue it) and a text.
  struct Line: Hashable {
    var label: String
    var text: String
    var role: Role
  }

  static func draw(
    _ entry: Entry, state: AppState, in rect: Rect, scroll: Int = 0, moreKey: String? = nil,
    frame: inout Frame
  ) {
    let lines = lines(of: entry, state: state, columns: rect.columns)
    let labelColumns = labelColumns(in: rect.columns)
    for (index, line) in lines.dropFirst(scroll).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      frame.put(
        line.label, row: row, column: rect.column, role: .faint, limit: labelColumns - 1)
      let indent = line.role == .heading ? 0 : labelColumns
      frame.put(
        line.text, row: row, column: rect.column + indent, role: line.role,
        limit: rect.columns - indent)
    }
    if lines.count - scroll > rect.rows, rect.rows > 0 {
      let more =
        "\(lines.count - scroll - rect.rows + 1) more lines: \(moreKey ?? state.key(.open))"
      frame.clear(Rect(row: rect.bottom - 1, column: rect.column, rows: 1, columns: rect.columns))
      frame.put(more, row: rect.bottom - 1, column: rect.column, role: .faint, limit: rect.columns)
    }
  }

  private static func labelColumns(in columns: Int) -> Int { columns < 50 ? 9 : 13 }

  static func lines(of entry: Entry, state: AppState, columns: Int) -> [Line] {
    var lines = Paragraph.lines(of: entry.title, columns: columns)
      .map { Line(label: "", text: $0, role: .heading) }
    for (label, text, role) in fields(of: entry, state) {
      let wrapped = Paragraph.lines(
        of: text, columns: max(1, columns - labelColumns(in: columns)))
      for (index, piece) in wrapped.enumerated() {
        lines.append(Line(label: index == 0 ? label : "", text: piece, role: role))
      }
    }
    return lines
  }

  static func fields(of entry: Entry, _ state: AppState) -> [(String, String, Role)] {
    let distance = entry.day.distance(from: state.today)
    var fields: [(String, String, Role)] = [
      ("When", "\(entry.day.longText), \(distance)", .text),
      ("Kind", entry.kind.title, ItemSign(entry.kind).role),
    ]
    for piece in entry.evidence {
      fields.append(("Skill", words(for: piece, state), .skill))
      if let signal = state.framework.text(of: piece) {
        fields.append(("", signal, .text))
      } else if let level = piece.level, let skill = state.framework.skill(piece.skill),
        let text = skill.level(level)?.text
      {
        fields.append(("", text, .faint))
      }
    }
    if let result = entry.result { fields.append(("Result", result, .good)) }
    let lists: [(String, [String])] = [
      ("Project", entry.project.map { [$0] } ?? []), ("People", entry.people),
      ("Departments", entry.departments), ("Tags", entry.tags), ("Links", entry.links),
      ("Confirmed by", entry.confirmedBy),
    ]
    for (label, values) in lists where !values.isEmpty {
      fields.append((label, values.joined(separator: ", "), .text))
    }
    if let note = entry.note { fields.append(("Note", note, .text)) }
    return fields
  }

  private static func words(for piece: Evidence, _ state: AppState) -> String {
    let known = state.framework.skill(piece.skill)
    return state.framework.title(of: piece.skill) + (piece.level.map { ", level \($0)" } ?? "")
      + (known == nil ? " (not in this framework)" : "")
  }
}

/// One entry over the whole screen.
package enum EntryScreen {
  package struct State: Hashable, Sendable {
    package var entry: EntryID
    package var scroll = 0

    package init(entry: EntryID) { self.entry = entry }
  }

  static func update(
    _ state: State, _ command: Command.ID, app: inout AppState
  ) -> [Effect]? {
    var state = state
    let entry = app.journal.entry(state.entry)
    let lines = entry.map { EntryDetail.lines(of: $0, state: app, columns: app.size.columns - 4) }
    let last =
      app.isSpoken
      ? Speaker(app).lastPlace : max(0, (lines?.count ?? 0) - (app.body.rows - 1))
    state.scroll = min(state.scroll, last)
    switch command {
    case .back:
      app.close()
      return []
    case .delete:
      app.close()
      return entry.map { [.perform(.remove($0))] }
    case .nextMatch: state = neighbour(of: entry, by: 1, &app) ?? state
    case .previousMatch: state = neighbour(of: entry, by: -1, &app) ?? state
    default:
      guard
        let place = ListCursor.place(
          from: state.scroll, by: command, page: app.body.rows / 2, count: last + 1)
      else { return nil }
      state.scroll = place
    }
    app.overlay = .entry(state)
    return []
  }

  /// The next entry of the Log's list, on which the Log's cursor then stands too; `nil` at its ends.
  private static func neighbour(
    of entry: Entry?, by step: Int, _ app: inout AppState
  ) -> State? {
    guard let place = entry.flatMap({ app.journal.place(of: $0.id) }) else { return nil }
    let row = app.log.matches.map { $0.firstIndex(of: place) ?? app.log.cursor } ?? place
    guard let next = LogScreen.place(ofRow: row + step, app).flatMap({ app.journal[$0] }) else {
      app.message = .init(step > 0 ? "This is the oldest entry." : "This is the newest entry.")
      return nil
    }
    LogScreen.move(&app, to: row + step)
    return State(entry: next.id)
  }

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    guard let entry = app.journal.entry(state.entry) else {
      frame.put("This entry is gone.", row: rect.row + 1, column: rect.column + 2)
      return
    }
    let area = rect.inset(top: rect.rows > 14 ? 1 : 0, left: 2, right: 2)
    // A larger terminal has fewer lines to scroll than the one that was scrolled in.
    let lines = EntryDetail.lines(of: entry, state: app, columns: area.columns)
    EntryDetail.draw(
      entry, state: app, in: area, scroll: min(state.scroll, max(0, lines.count - area.rows)),
      moreKey: Key.down.name(in: app.glyphs), frame: &frame)
  }
}
