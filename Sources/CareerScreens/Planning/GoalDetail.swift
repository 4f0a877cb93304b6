import CareerDrawing
import CareerModel
import CareerPages

/// Everything that a goal says, as lines of label and text.
enum GoalDetail {
  /// A line, and what it stands for: the cursor of the whole goal's screen goes from one to the next.
  struct Line: Hashable {
    var label = ""
    var text: String
    var role = Role.text
    /// `nil` for a line that only says something.
    var item: GoalScreen.Item?
    /// How far the text is moved to the right of the labels; 0 for the title.
    var indent: Int
  }

  static func lines(of goal: Goal, state: AppState, columns: Int) -> [Line] {
    let labels = columns < 50 ? 10 : 13
    func broken(
      _ label: String, _ text: String, _ role: Role, item: GoalScreen.Item? = nil, indent: Int
    ) -> [Line] {
      Paragraph.lines(of: text, columns: max(1, columns - indent)).enumerated().map { index, line in
        Line(
          label: index == 0 ? label : "", text: line, role: role, item: index == 0 ? item : nil,
          indent: indent)
      }
    }
    var lines = broken("", goal.title, .heading, item: .goal, indent: 0)
    for (label, text, role) in fields(of: goal, state) {
      lines += broken(label, text, role, indent: labels)
    }
    for (index, step) in goal.steps.enumerated() {
      let mark = step.done == nil ? state.glyphs.stepOpen : state.glyphs.stepDone
      let day = step.done.map { " (\($0.mediumText))" } ?? ""
      let label = index == 0 ? "Steps" : ""
      lines += broken(
        label, "\(mark) \(step.title)\(day)", step.done == nil ? .text : .faint,
        item: .step(index), indent: labels)
    }
    for (index, id) in goal.fulfilledBy.enumerated() {
      let entry = state.journal.entry(id)
      let text = entry.map { "\($0.title), \($0.day.mediumText)" } ?? "an entry that is gone"
      lines += broken(
        index == 0 ? "Shown by" : "", text, entry == nil ? .faint : .milestone, item: .entry(id),
        indent: labels)
    }
    return lines
  }

  static func fields(of goal: Goal, _ state: AppState) -> [(String, String, Role)] {
    var fields: [(String, String, Role)] = []
    switch goal.state {
    case .planned, .started:
      let isOverdue = goal.isOverdue(on: state.today)
      fields.append(
        (
          "Due", Wording.due(goal, today: state.today) + (isOverdue ? ": overdue" : ""),
          isOverdue ? .error : .text
        ))
    case .done(let day):
      fields.append(("Done", "\(day.longText), \(day.distance(from: state.today))", .good))
    case .dropped(let reason): fields.append(("Dropped", reason, .faint))
    }
    if goal.isOpen {
      fields.append(
        ("State", "\(Wording.words(for: goal.state)), \(goal.priority.rawValue)", .text))
    }
    for piece in goal.evidence {
      fields.append(("Proves", Wording.words(for: piece, state.framework), .skill))
      if let signal = state.framework.text(of: piece) { fields.append(("", signal, .faint)) }
    }
    return fields + goal.facts().map { ($1, $2, $0 == .doneWhen ? .good : .text) }
  }

  /// As many lines as there is room for.
  static func draw(_ goal: Goal, state: AppState, in rect: Rect, frame: inout Frame) {
    let lines = lines(of: goal, state: state, columns: rect.columns)
    for (index, line) in lines.prefix(rect.rows).enumerated() {
      draw(line, row: rect.row + index, in: rect, frame: &frame)
    }
    guard lines.count > rect.rows, rect.rows > 0 else { return }
    frame.clear(Rect(row: rect.bottom - 1, column: rect.column, rows: 1, columns: rect.columns))
    frame.put(
      "\(lines.count - rect.rows + 1) more lines: \(state.key(.open))", row: rect.bottom - 1,
      column: rect.column, role: .faint, limit: rect.columns)
  }

  static func draw(_ line: Line, row: Int, in rect: Rect, frame: inout Frame) {
    frame.put(line.label, row: row, column: rect.column, role: .faint, limit: line.indent - 1)
    frame.put(
      line.text, row: row, column: rect.column + line.indent, role: line.role,
      limit: rect.columns - line.indent)
  }
}
