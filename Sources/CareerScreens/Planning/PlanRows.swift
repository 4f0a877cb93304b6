import CareerDrawing
import CareerModel
import CareerPages

/// The list of the Plan screen: sections of goals, and the gaps that none of them covers.
enum PlanRows {
  enum Row {
    case blank
    case heading(String)
    case goal(Goal)
    case suggestion(GoalSuggestion, Readiness.Ask)

    var item: PlanScreen.Item? {
      switch self {
      case .goal(let goal): .goal(goal.id)
      case .suggestion(_, let ask): .suggestion(ask.skill)
      case .blank, .heading: nil
      }
    }
  }

  /// Open goals, then what is missing, then what is over.
  static func rows(_ state: AppState) -> [Row] {
    let sections = state.plan.sections(on: state.today)
    let isOver: Set<PlanSection> = [.done, .dropped]
    var groups = sections.filter { !isOver.contains($0.section) }
      .map { [Row.heading($0.section.title)] + $0.goals.map(Row.goal) }
    if let uncovered = uncovered(state) { groups.append(uncovered) }
    groups += sections.filter { isOver.contains($0.section) }
      .map { [Row.heading($0.section.title)] + $0.goals.map(Row.goal) }
    let isHigh = state.body.rows >= 32
    return groups.enumerated().flatMap { index, rows in
      (isHigh && index > 0 ? [Row.blank] : []) + rows
    }
  }

  /// `nil` where there is nothing to say of gaps.
  private static func uncovered(_ state: AppState) -> [Row]? {
    guard let outlook = state.outlook else { return nil }
    let uncovered = outlook.projection.uncovered
    let planned = state.tried.with
    let rows = outlook.suggestions.compactMap { suggestion in
      outlook.projection.gaps.first {
        $0.ask.skill == suggestion.skill
          && (uncovered.map(\.skill).contains($0.ask.skill) || planned.contains($0.ask.skill))
      }.map { Row.suggestion(suggestion, $0.ask) }
    }
    guard !rows.isEmpty else { return nil }
    return [.heading("Not covered by any goal (\(state.key(.goal)) plans it)")] + rows
  }

  // MARK: - Drawing

  /// Which of the rows stands at the top of a list that has room for so many of them.
  static func top(of rows: [Row], _ screen: PlanScreen, room: Int) -> Int {
    let cursor = ListCursor.item(screen.cursor, in: rows.compactMap(\.item))
    let place = rows.firstIndex { $0.item != nil && $0.item == cursor } ?? 0
    // The heading above the first item is seen with it.
    let isFirst = rows.firstIndex { $0.item != nil } == place
    return isFirst
      ? 0 : ListCursor.top(showing: place, of: rows.count, rows: room, from: screen.top)
  }

  static func draw(_ screen: PlanScreen, _ state: AppState, in rect: Rect, frame: inout Frame) {
    let rows = rows(state)
    guard !rows.isEmpty else {
      _ = frame.put(
        paragraph: state.reading == nil
          ? "Reading …"
          : "Nothing is planned yet. \(state.key(.goal)) plans a goal: a milestone "
            + "that is still ahead.",
        in: rect.inset(left: 1, right: 1))
      return
    }
    let items = rows.compactMap(\.item)
    let cursor = ListCursor.item(screen.cursor, in: items)
    let top = top(of: rows, screen, room: rect.rows)
    for (index, row) in rows.dropFirst(top).prefix(rect.rows).enumerated() {
      let line = Rect(
        row: rect.row + index, column: rect.column + 1, rows: 1, columns: rect.columns - 2)
      draw(row, state, in: line, frame: &frame)
      if let place = row.item.flatMap(items.firstIndex) { frame.mark(line, as: .line(place)) }
      if row.item == cursor, cursor != nil {
        frame.put(cursorInRow: line.row, column: line.column - 1)
      }
    }
    if top + rect.rows < rows.count, rect.rows > 2 { frame.put(moreBelow: rect.inset(right: 1)) }
  }

  private static func draw(_ row: Row, _ state: AppState, in line: Rect, frame: inout Frame) {
    switch row {
    case .blank: break
    case .heading(let title):
      let isOverdue = title == PlanSection.overdue.title
      frame.put(
        title, row: line.row, column: line.column, role: isOverdue ? .error : .heading,
        limit: line.columns)
    case .goal(let goal): draw(goal, state, in: line, frame: &frame)
    case .suggestion(let suggestion, let ask):
      draw(suggestion, ask, state, in: line, frame: &frame)
    }
  }

  /// `31 Dec 2026 ◇ 1/3  Cross 4          Agree next year's budget`. The title stands last, so that
  /// nothing is to the right of text that a terminal may draw its own way.
  private static func draw(_ goal: Goal, _ state: AppState, in line: Rect, frame: inout Frame) {
    let isOut = state.tried.without.contains(goal.id) && goal.isOpen
    let cells = Cells(line.columns)
    let day =
      (goal.doneOn ?? goal.by).map {
        cells.day == 11 ? $0.mediumText : EntryRow.shortDay($0, today: state.today)
      } ?? ""
    frame.put(
      String(repeating: " ", count: max(0, cells.day - day.count)) + day, row: line.row,
      column: line.column, role: isOut ? .faint : .text, limit: cells.day)
    let sign = ItemSign(goal, on: state.today)
    frame.put(
      glyph: isOut ? state.glyphs.barRest : state.glyphs[sign], row: line.row,
      column: line.column + cells.mark, role: isOut ? .faint : sign.role)
    if !goal.steps.isEmpty {
      frame.put(
        Wording.steps(of: goal), row: line.row, column: line.column + cells.steps,
        role: isOut ? .faint : .text, limit: cells.skills - cells.steps - 1)
    }
    if cells.hasSkills {
      frame.put(
        state.framework.briefly(goal.evidence), row: line.row, column: line.column + cells.skills,
        role: isOut ? .faint : .text, limit: cells.title - cells.skills - 1)
    }
    let isEssential = goal.priority == .essential && goal.isOpen
    let mark = isOut ? "left out: " : isEssential ? "! " : ""
    frame.put(
      mark + goal.title, row: line.row, column: line.column + cells.title,
      role: isOut || !goal.isOpen ? .faint : isEssential ? .heading : .text,
      limit: line.columns - cells.title)
  }

  private static func draw(
    _ suggestion: GoalSuggestion, _ ask: Readiness.Ask, _ state: AppState, in line: Rect,
    frame: inout Frame
  ) {
    let isIn = state.tried.with.contains(ask.skill)
    let cells = Cells(line.columns)
    let shown = "\(ask.shown) of \(ask.asked)"
    frame.put(
      String(repeating: " ", count: max(0, cells.day - shown.count)) + shown, row: line.row,
      column: line.column, limit: cells.day)
    if isIn {
      frame.put(
        glyph: state.glyphs.goal, row: line.row, column: line.column + cells.mark, role: .warning)
    }
    if cells.hasSkills {
      frame.put(
        state.framework.short(of: ask.skill), row: line.row, column: line.column + cells.skills,
        limit: cells.title - cells.skills - 1)
    }
    let name = cells.hasSkills ? "" : state.framework.short(of: ask.skill) + ": "
    frame.put(
      (isIn ? "what if: " : "") + name + suggestion.title, row: line.row,
      column: line.column + cells.title, role: isIn ? .text : .faint,
      limit: line.columns - cells.title)
  }

  /// Where the cells of a row stand, from its left edge.
  private struct Cells {
    var day: Int
    var mark: Int { day + 1 }
    var steps: Int { mark + 2 }
    var skills: Int { steps + 5 }
    var title: Int
    var hasSkills: Bool { title > skills }

    init(_ columns: Int) {
      day = columns >= 50 ? 11 : 6
      title = day + 8 + (columns >= 90 ? 24 : columns >= 60 ? 17 : 0)
    }
  }

  // MARK: - A gap in detail

  /// The goals that would help with a gap.
  static func drawSuggestions(
    for skill: SkillID, _ state: AppState, in rect: Rect, frame: inout Frame
  ) {
    guard let reading = state.reading else { return }
    let options = GoalSuggestion.options(
      for: skill, reading.standings, plan: state.plan, framework: state.framework)
    frame.put(
      state.framework.title(of: skill), row: rect.row, column: rect.column, role: .heading,
      limit: rect.columns)
    var row = rect.row + 1
    if let level = options.first?.level {
      row = frame.put(
        paragraph: "Level \(level) is the next to show. What would count:",
        in: rect.inset(top: 1), role: .faint)
    }
    for option in options where row < rect.bottom {
      frame.put(glyph: state.glyphs.goal, row: row, column: rect.column, role: .milestone)
      row = frame.put(
        paragraph: option.title, in: rect.inset(top: row - rect.row, left: 2))
    }
  }
}
