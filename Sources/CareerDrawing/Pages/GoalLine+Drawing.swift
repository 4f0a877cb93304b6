package import CareerModel
package import CareerPages

extension GoalLine {
  /// Draws the line into one row: `31 Dec 2026 ◇ 1/3  Cross 4          Agree the budget`. The title
  /// comes last, so nothing is to the right of text that a terminal may render its own way.
  package func draw(_ framework: Framework, today: CalendarDay, in line: Rect, frame: inout Frame) {
    let day = line.columns >= 50 ? 11 : 6
    let skills = day + 8
    var title = skills
    func put(_ text: String, at place: Int, to end: Int, _ role: Role, isRight: Bool = false) {
      frame.put(
        isRight ? text.rightAligned(in: end - place) : text, row: line.row,
        column: line.column + place, role: role, limit: end - place)
    }
    func put(_ glyph: Character, _ role: Role) {
      frame.put(glyph: glyph, row: line.row, column: line.column + day + 1, role: role)
    }
    func putSkills(_ evidence: [Evidence], _ role: Role) {
      guard line.columns >= 60 else { return }
      title = frame.put(skills: evidence, framework, in: line, at: skills, role: role) - line.column
    }
    switch self {
    case .planned(let goal, let isOut):
      let role: Role = isOut ? .faint : .text
      let date = (goal.doneOn ?? goal.by).map {
        day == 11 ? $0.mediumText : EntryRow.shortDay($0, today: today)
      }
      put(date ?? "", at: 0, to: day, role, isRight: true)
      let sign = ItemSymbol(goal, on: today)
      put(isOut ? frame.glyphs.barRest : frame.glyphs[sign], isOut ? .faint : sign.role)
      put(Wording.steps(of: goal), at: day + 3, to: skills - 1, role)
      putSkills(goal.evidence, isOut ? .faint : .skill)
      let isEssential = goal.priority == .essential && goal.isOpen
      put(
        (isOut ? "off: " : "") + goal.title, at: title, to: line.columns,
        isOut || !goal.isOpen ? .faint : isEssential ? .heading : .text)
    case .suggested(let suggestion, let ask, let isIn):
      put("\(ask.shown) / \(ask.asked)", at: 0, to: day, .text, isRight: true)
      if isIn { put(frame.glyphs.goal, .warning) }
      putSkills([Evidence(skill: ask.skill)], .skill)
      let name = framework.short(of: ask.skill)
      put(
        (isIn ? "what if: " : "") + (title > skills ? "" : "\(name): ") + suggestion.title,
        at: title, to: line.columns, isIn ? .text : .faint)
    }
  }
}
