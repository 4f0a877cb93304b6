import CareerDrawing
import CareerModel
import CareerPages

/// What the skill under the cursor needs, as far as there is room: a few lines below the list, or
/// all of its levels beside it.
struct SkillPane {
  private let state: AppState
  private let facts: SkillFacts

  init(_ state: AppState, _ facts: SkillFacts) {
    self.state = state
    self.facts = facts
  }

  /// Draws as much as the rectangle has room for.
  func draw(in rect: Rect, frame: inout Frame) {
    guard rect.rows >= Self.fewestRows else { return drawBrief(in: rect, frame: &frame) }
    let all = lines(columns: rect.columns, rows: rect.rows)
    let isCut = all.count > rect.rows
    for (index, line) in all.prefix(rect.rows - (isCut ? 1 : 0)).enumerated() {
      let place = Rect(row: rect.row + index, column: rect.column, rows: 1, columns: rect.columns)
      line.draw(in: place, state: state, frame: &frame)
    }
    if isCut {
      let more = "\(all.count - rect.rows + 1) more lines: \(state.key(.open))"
      frame.put(more, row: rect.bottom - 1, column: rect.column, role: .faint, limit: rect.columns)
    }
  }

  /// With fewer rows only the next step is told.
  private static let fewestRows = 12

  // MARK: - All of it

  /// What can be left away, from all of it to the least.
  private func lines(columns: Int, rows: Int) -> [SkillDetail.Line] {
    let detail = SkillDetail(state: state, facts: facts, columns: columns)
    let (shown, asked) = (facts.standing.shown, facts.ask?.asked ?? 0)
    let near = Set([shown, shown + 1])
    let choices: [(signals: Set<Int>, prompts: Int, hasRest: Bool)] = [
      (Set(Skill.levelRange), .max, true), (Set(Skill.levelRange), .max, false),
      (near.union([asked]), .max, false), (near, .max, false), (near, 1, false),
      ([shown + 1], 1, false), ([], 1, false),
    ]
    // Broken into lines once, and not for each choice: that is most of what a key costs here.
    let (title, figures, levels) = (detail.title, detail.figures, detail.levels)
    let others = detail.otherSignals
    var lines: [SkillDetail.Line] = []
    for choice in choices {
      lines = title + (choice.hasRest ? detail.about + [.blank] : []) + figures
      if choice.hasRest { lines += detail.assessments }
      lines += detail.prompts(most: choice.prompts)
      if facts.skill != nil { lines += detail.heading("Levels") }
      for level in levels {
        lines += level.text + (choice.signals.contains(level.level) ? level.signals : [])
      }
      lines += others
      if choice.hasRest { lines += detail.modes + detail.pitfalls + detail.entries }
      if lines.count <= rows { break }
    }
    return lines
  }

  // MARK: - A few lines

  /// Each field gets a line, and further ones as far as there are any.
  private func drawBrief(in rect: Rect, frame: inout Frame) {
    let labelColumns = 9
    let columns = rect.columns - labelColumns
    let whole = brief(withNextText: true)
    let wanted = whole.reduce(0) { $0 + Paragraph.lines(of: $1.1, columns: columns).count }
    let fields = (wanted <= rect.rows ? whole : brief(withNextText: false)).prefix(rect.rows)
    var left = rect.rows - fields.count
    var row = rect.row
    for (label, text, role) in fields {
      let wanted = Paragraph.lines(of: text, columns: columns).count
      let rows = 1 + min(left, wanted - 1)
      left -= rows - 1
      frame.put(label, row: row, column: rect.column, role: .faint)
      frame.put(
        paragraph: text,
        in: Rect(row: row, column: rect.column + labelColumns, rows: rows, columns: columns),
        role: role)
      row += rows
    }
  }

  private func brief(withNextText: Bool) -> [(String, String, Role)] {
    let standing = facts.standing
    var fields: [(String, String, Role)] = []
    if facts.skill == nil {
      fields.append(
        ("Unknown", "This framework has no such skill; its entries are kept as they are.", .faint))
    }
    if let reason = standing.notApplicable { fields.append(("Left out", reason, .warning)) }
    if standing.shown > 0 {
      let text = facts.text(of: standing.shown) ?? "shown by the record"
      fields.append(("Shown \(standing.shown)", text, .text))
    }
    if let next = facts.next(under: state.framework.rule, on: state.today) {
      let level = standing.shown + 1
      let text = withNextText ? facts.text(of: level).map { ". That is: \($0)" } ?? "" : "."
      fields.append(("Next \(level)", next + text, .good))
    }
    if let prompt = facts.prompt(on: state.today), standing.notApplicable == nil {
      fields.append(
        ("Log", (standing.entries == 0 ? "press \(state.key(.log)). " : "") + prompt, .text))
    }
    return fields
  }
}
