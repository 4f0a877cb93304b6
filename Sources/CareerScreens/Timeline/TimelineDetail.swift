import CareerDrawing
import CareerModel
import CareerPages

/// What is under the timeline's cursor: in two lines, or with its neighbours and all that it says
/// where there is room.
enum TimelineDetail {
  static func draw(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let area = rect.inset(left: 1, right: 1)
    guard state.journal.count > 0 || !state.plan.goals.isEmpty else {
      frame.put(
        paragraph: state.unread == 0
          ? "Nothing is logged yet. Press \(state.key(.log)) to log a skill, "
            + "\(state.key(.milestone)) for a milestone or \(state.key(.goal)) to plan a goal."
          : "Reading …",
        in: area)
      return
    }
    let item = state.timeline.lane == .readiness ? nil : TimelineScreen.item(state)
    guard area.rows >= 6 else { return drawSummary(of: item, state, in: area, frame: &frame) }
    guard area.columns >= 108 else { return drawWhole(item, state, in: area, frame: &frame) }
    let (list, detail) = area.split(left: area.columns * 3 / 5)
    drawNeighbours(state, in: list, frame: &frame)
    for row in detail.row..<detail.bottom {
      frame.put(glyph: state.glyphs.vertical, row: row, column: detail.column, role: .rule)
    }
    drawWhole(item, state, in: detail.inset(left: 2), frame: &frame)
  }

  // MARK: - In two lines

  private static func drawSummary(
    of item: TimelineRecord.Item?, _ state: AppState, in area: Rect, frame: inout Frame
  ) {
    let summary = Summary(item, state)
    frame.put(glyph: summary.mark, row: area.row, column: area.column, role: summary.role)
    frame.put(
      summary.facts, row: area.row, column: area.column + 2, role: summary.factsRole,
      limit: area.columns - 2)
    guard area.rows > 1 else { return }
    let title = frame.put(
      summary.title, row: area.row + 1, column: area.column + 2,
      role: item == nil ? .faint : .heading, limit: area.columns - 2)
    guard let result = summary.result else { return }
    let words = "  \(state.glyphs.arrow) \(result)"
    let room = area.column + area.columns - title
    if area.rows > 2 {
      frame.put(
        words, row: area.row + 2, column: area.column, role: .good, limit: area.columns)
    } else if room > 14 {
      frame.put(words, row: area.row + 1, column: title, role: .good, limit: room)
    }
  }

  /// What two lines say.
  private struct Summary {
    var mark: Character
    var role: Role
    var facts: String
    /// Plain: beside a bold title that is quiet enough, and faint would be sixteen bytes more a key.
    var factsRole = Role.text
    var title: String
    var result: String?

    init(_ item: TimelineRecord.Item?, _ state: AppState) {
      let separator = " \(state.glyphs.separator) "
      switch item {
      case .entry(let entry):
        (mark, role) = EntryRow.mark(of: entry.kind, in: state.glyphs)
        facts = [entry.day.longText, state.framework.briefly(entry.evidence)]
          .filter { !$0.isEmpty }.joined(separator: separator)
        title = entry.title
        result = entry.result
      case .goal(let goal):
        (mark, role) = PlanRows.mark(of: goal, on: state.today, in: state.glyphs)
        facts = [TimelineDetail.due(goal, state), state.framework.briefly(goal.evidence)]
          .filter { !$0.isEmpty }.joined(separator: separator)
        factsRole = goal.isOverdue(on: state.today) ? .error : .text
        title = goal.title
        result = goal.doneWhen.map { "when \($0)" }
      case nil:
        let day = TimelineScreen.day(state)
        (mark, role) = (state.glyphs.caret, .present)
        facts = "\(day.longText), \(day.distance(from: state.today))"
        title = TimelineDetail.words(forBareDay: day, state)
      }
    }
  }

  /// When a goal is due, or was done: `by Sat 21 Nov 2026, in 3 weeks, started`.
  private static func due(_ goal: Goal, _ state: AppState) -> String {
    if let day = goal.doneOn { return "done \(day.longText)" }
    guard let by = goal.by else { return "some day" }
    let distance = by.distance(from: state.today)
    let words =
      goal.isOverdue(on: state.today)
      ? "overdue: \(by.longText), \(distance)" : "by \(by.longText), \(distance)"
    return goal.state == .started ? words + ", started" : words
  }

  /// What is said where nothing stands: in the lane of readiness its percent, else what to press.
  static func words(forBareDay day: CalendarDay, _ state: AppState) -> String {
    if state.timeline.lane == .readiness {
      guard let stage = state.stageAhead else { return "The framework has no stages." }
      guard day <= state.today else { return "Ahead of today nothing is shown yet." }
      let percent = state.reading?.history?[day.month]?.percent
      return percent.map { "\($0) % of what \(stage.title) asks was shown." }
        ?? "Not enough evidence yet to say how much of \(stage.title) was shown."
    }
    if state.timeline.found?.count == 0 {
      return "No entry fits the filter; \(state.key(.back)) takes it away."
    }
    return nothing(on: day, state)
  }

  /// That a day is bare, and what can be done about it.
  static func nothing(on day: CalendarDay, _ state: AppState) -> String {
    guard day <= state.today else {
      return "Nothing stands here yet. \(state.key(.goal)) plans a goal for this day."
    }
    let ofDay = day == state.today ? "" : " of this day"
    return "Nothing stands here. \(state.key(.log)) logs a skill\(ofDay), "
      + "\(state.key(.milestone)) a milestone."
  }

  // MARK: - With room

  /// The items before and after the cursor in its lane, the latest first like the Log.
  private static func drawNeighbours(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let (record, lane) = (TimelineScreen.record(state), state.timeline.lane)
    let start: TimelineRecord.Start =
      TimelineScreen.item(state).map { .item($0) } ?? .day(TimelineScreen.day(state))
    let later = record.items(after: start, in: lane, atMost: rect.rows)
    var rest = record.items(before: start, in: lane, atMost: rect.rows)
    if case .item(let item) = start { rest.insert(item, at: 0) }
    let above = min(later.count, max(rect.rows / 2, rect.rows - rest.count))
    let shown = later.prefix(above).reversed() + rest.prefix(rect.rows - above)
    for (index, item) in shown.enumerated() {
      let row = rect.row + index
      switch item {
      case .entry(let entry):
        EntryRow.draw(
          entry, state.framework, today: state.today, row: row, column: rect.column,
          columns: rect.columns, frame: &frame)
      case .goal(let goal):
        drawRow(of: goal, state, row: row, in: rect, frame: &frame)
      }
      if case .item(item) = start {
        frame.select(row: row, column: rect.column, columns: EntryRow.cursorColumns)
      }
    }
  }

  /// A goal like an entry's row: day, mark, skills, title.
  static func drawRow(
    of goal: Goal, _ state: AppState, row: Int, in rect: Rect, frame: inout Frame
  ) {
    let day = goal.timelineDay?.mediumText ?? ""
    frame.put(
      String(repeating: " ", count: max(0, 11 - day.count)) + day, row: row, column: rect.column)
    let (glyph, role) = PlanRows.mark(of: goal, on: state.today, in: state.glyphs)
    frame.put(glyph: glyph, row: row, column: rect.column + 12, role: role)
    var column = rect.column + 14
    if rect.columns >= 60 {
      let width = rect.columns >= 90 ? 24 : 16
      frame.put(state.framework.briefly(goal.evidence), row: row, column: column, limit: width - 1)
      column += width
    }
    frame.put(
      goal.title, row: row, column: column, role: goal.isOpen ? .heading : .text,
      limit: rect.column + rect.columns - column)
  }

  static func drawWhole(
    _ item: TimelineRecord.Item?, _ state: AppState, in rect: Rect, frame: inout Frame
  ) {
    switch item {
    case .entry(let entry): EntryDetail.draw(entry, state: state, in: rect, frame: &frame)
    case .goal(let goal): GoalDetail.draw(goal, state: state, in: rect, frame: &frame)
    case nil: drawSummary(of: nil, state, in: rect, frame: &frame)
    }
  }
}
