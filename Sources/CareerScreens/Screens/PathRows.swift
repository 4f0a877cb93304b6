import CareerDrawing
import CareerModel
import CareerPages

/// The rows of the Path screen below the stage line, of which those are drawn that are near the
/// cursor.
struct PathRows {
  /// Which parts of the screen: all below each other, or two columns of them.
  enum Parts {
    case all, figures, entries
  }

  private enum Row {
    case blank
    case heading(String)
    case gapHeading
    case readiness(Readiness)
    case gap(Readiness.Ask)
    /// A line of an insight's remark; the first one carries the cursor.
    case insight(Insight, String, isFirst: Bool)
    case entry(Entry)
    case putAway(String)
    case text(String, role: Role, indent: Int)
    case labelled(String, String)
  }

  private let state: AppState
  private let columns: Int
  private var rows: [Row] = []

  init(_ state: AppState, columns: Int, parts: Parts) {
    self.state = state
    self.columns = columns
    if parts != .entries { addFigures() }
    if parts != .figures { addEntries() }
    if parts != .entries { addSteps() }
  }

  // MARK: - Which rows

  private mutating func addFigures() {
    if let trouble = state.profileTrouble {
      add(trouble, role: .error)
      rows.append(.blank)
    } else if state.profile.tenure(on: state.today) == nil {
      add(
        state.profile.stages.isEmpty
          ? "No stage is set yet. Press \(state.key(.edit)) to say where you "
            + "stand and where you want to go."
          : "You hold no stage today. \(state.key(.begin)) begins one, "
            + "\(state.key(.editPath)) changes those you held.")
      rows.append(.blank)
    }
    guard let reading = state.reading else { return add("Reading …", role: .faint) }
    if let readiness = reading.readiness {
      rows.append(.readiness(readiness))
      if readiness.gaps.isEmpty {
        add("Nothing that this stage asks is missing from your record.", role: .good)
      } else {
        rows += [.blank, .gapHeading]
        rows += readiness.gaps.map(Row.gap)
      }
    }
    for ask in reading.readiness?.asks ?? [] {
      guard let reason = ask.notApplicable else { continue }
      add("Left out: \(state.framework.title(of: ask.skill)): \(reason)", role: .faint)
    }
    if !reading.insights.isEmpty {
      rows += [.blank, .heading("Worth a look")]
      for insight in reading.insights {
        let lines = Paragraph.lines(of: insight.says, columns: columns - 4)
        rows += lines.enumerated().map { .insight(insight, $1, isFirst: $0 == 0) }
      }
    }
    addPutAway()
  }

  private mutating func addPutAway() {
    let names = PathScreen.putAway(state)
    guard !names.isEmpty else { return }
    if state.reading?.insights.isEmpty == true { rows.append(.blank) }
    rows.append(
      .putAway("Put away (\(state.key(.delete)) brings back): " + names.joined(separator: ", ")))
  }

  private mutating func addEntries() {
    separate()
    rows.append(.heading("Latest entries"))
    let entries = PathScreen.latest(state)
    rows += entries.map(Row.entry)
    if entries.isEmpty {
      add(
        state.unread == 0
          ? "Nothing is logged yet. Press \(state.key(.log)) and write one line: "
            + "what did you do this week?"
          : "Reading …")
    }
  }

  /// What the way to the stage ahead is about.
  private mutating func addSteps() {
    let ahead = state.profile.stageAhead(in: state.framework, on: state.today)
    guard let ahead else { return }
    separate()
    let isHeld = state.profile.tenure(on: state.today)?.stage == ahead.id
    let isAim = state.profile.aim?.stage == ahead.id
    let mark =
      isHeld ? (isAim ? "your stage, and your aim" : "your stage") : isAim ? "your aim" : "next"
    rows.append(.heading("\(ahead.title) (\(mark))"))
    add(ahead.about)
    rows += ahead.does.flatMap { labelled(String(state.glyphs.skill), $0) }
    if !isHeld, let step = state.framework.transition(to: ahead.id) {
      for (label, text) in [
        ("Changes", step.changes), ("Let go", step.letGo), ("Mistake", step.mistake),
      ] {
        rows += labelled(label, text)
      }
    }
  }

  private mutating func separate() {
    if !rows.isEmpty { rows.append(.blank) }
  }

  private mutating func add(_ text: String, role: Role = .text) {
    rows += Paragraph.lines(of: text, columns: columns).map { .text($0, role: role, indent: 0) }
  }

  /// A short label, and a text that is broken beside it.
  private func labelled(_ label: String, _ text: String) -> [Row] {
    let indent = label.count == 1 ? 2 : 9
    let lines = Paragraph.lines(of: text, columns: columns - indent)
    return lines.enumerated().map { index, line in
      index == 0 ? .labelled(label, line) : .text(line, role: .text, indent: indent)
    }
  }

  // MARK: - Drawing

  func draw(in rect: Rect, frame: inout Frame) {
    let cursor = PathScreen.cursor(state)
    let place = rows.firstIndex { item(of: $0) == cursor && cursor != nil } ?? 0
    let top = ListCursor.top(showing: place, of: rows.count, rows: rect.rows)
    for (index, row) in rows.dropFirst(top).prefix(rect.rows).enumerated() {
      let line = Rect(row: rect.row + index, column: rect.column, rows: 1, columns: rect.columns)
      draw(row, in: line, frame: &frame)
      guard let item = item(of: row) else { continue }
      frame.mark(line, as: .path(item))
      if item == cursor { frame.put(cursorInRow: line.row, column: line.column - 1) }
    }
    if top + rect.rows < rows.count, rect.rows > 1 {
      frame.put(moreBelow: rect)
    }
  }

  private func item(of row: Row) -> PathScreen.Item? {
    switch row {
    case .readiness: .readiness
    case .gap(let ask): .gap(ask.skill)
    case .insight(let insight, _, isFirst: true): .insight(insight.id)
    case .putAway: .putAway
    case .entry(let entry): .entry(entry.id)
    default: nil
    }
  }

  private func draw(_ row: Row, in line: Rect, frame: inout Frame) {
    switch row {
    case .blank: break
    case .heading(let title): frame.put(title, row: line.row, column: line.column, role: .heading)
    case .gapHeading: drawGapHeading(in: line, frame: &frame)
    case .readiness(let readiness): draw(readiness, in: line, frame: &frame)
    case .gap(let ask): draw(ask, in: line, frame: &frame)
    case .insight(_, let text, let isFirst):
      if isFirst { frame.put("!", row: line.row, column: line.column, role: .warning) }
      frame.put(text, row: line.row, column: line.column + 2, limit: line.columns - 2)
    case .entry(let entry):
      EntryRow.draw(
        entry, state.framework, today: state.today, row: line.row, column: line.column,
        columns: line.columns,
        frame: &frame)
    case .putAway(let text):
      frame.put(text, row: line.row, column: line.column, role: .faint, limit: line.columns)
    case .text(let text, let role, let indent):
      frame.put(
        text, row: line.row, column: line.column + indent, role: role,
        limit: line.columns - indent)
    case .labelled(let label, let text):
      frame.put(label, row: line.row, column: line.column, role: .faint)
      let indent = label.count == 1 ? 2 : 9
      frame.put(text, row: line.row, column: line.column + indent, limit: line.columns - indent)
    }
  }

  private func draw(_ readiness: Readiness, in line: Rect, frame: inout Frame) {
    let stage = state.framework.title(of: readiness.stage)
    let title = line.columns >= 70 ? "Ready as \(stage.lowercased())" : stage
    var column = frame.put(title, row: line.row, column: line.column, role: .heading) + 2
    let room = line.column + line.columns - column
    let own = readiness.ownPercent.map { ", \($0) % by your weights" } ?? ""
    let figure = Wording.figure(readiness)
    let coverage = Wording.coverage(readiness)
    guard let percent = readiness.percent else {
      frame.put(
        room > 52 ? "\(figure): \(coverage)" : figure, row: line.row, column: column,
        role: .warning, limit: room)
      return
    }
    let tail = "\(figure)\(own)"
    let detail = "  \(coverage)"
    let hasDetail = room >= tail.count + detail.count + 10
    let bar = min(40, room - tail.count - 2 - (hasDetail ? detail.count : 0))
    if bar >= 5 {
      frame.put(percent: percent, row: line.row, column: column, columns: bar)
      column += bar + 2
    }
    column = frame.put(tail, row: line.row, column: column, role: .heading)
    if hasDetail { frame.put(detail, row: line.row, column: column, role: .faint) }
  }

  // MARK: - Gaps

  /// Where the cells of a gap's row stand, from the left edge.
  private struct GapColumns {
    var title: Int
    var bar: Int { title }
    var level: Int { bar + 6 }
    var last: Int { level + 9 }
    var step: Int { last + 14 }
  }

  private var gapColumns: GapColumns {
    GapColumns(title: columns >= 74 ? 31 : columns >= 60 ? 24 : 14)
  }

  private func drawGapHeading(in line: Rect, frame: inout Frame) {
    let cells = gapColumns
    frame.put("Still missing", row: line.row, column: line.column, role: .heading)
    for (text, column) in [
      ("shown of asked", cells.bar), ("last proof", cells.last),
    ] {
      frame.put(
        text, row: line.row, column: line.column + column, role: .faint,
        limit: line.columns - column)
    }
    if cells.step + 10 <= columns {
      frame.put("next step", row: line.row, column: line.column + cells.step, role: .faint)
    }
  }

  private func draw(_ ask: Readiness.Ask, in line: Rect, frame: inout Frame) {
    let cells = gapColumns
    frame.put(
      state.framework.name(of: ask.skill, columns: cells.title - 1), row: line.row,
      column: line.column, limit: cells.title - 1)
    frame.put(
      level: ask.shown, asked: ask.asked, row: line.row, column: line.column + cells.bar)
    frame.put(
      "\(ask.shown) of \(ask.asked)", row: line.row, column: line.column + cells.level)
    let standing = state.reading?.standings[ask.skill]
    let last = standing?.last?.distance(from: state.today) ?? "never"
    frame.put(
      last, row: line.row, column: line.column + cells.last, role: .faint,
      limit: line.columns - cells.last)
    if let next = standing.flatMap({ Wording.nextStep($0, under: state.framework.rule) }) {
      frame.put(
        next, row: line.row, column: line.column + cells.step, limit: line.columns - cells.step)
    }
  }
}
