import CareerDrawing
package import CareerModel
import CareerPages

/// One row per skill, in groups: shown beside asked, how one sees oneself, how fresh the proof is,
/// where it is going. What the skill under the cursor needs next stands below or beside, and a radar
/// where there is room.
package enum SkillsScreen {
  package struct State: Hashable, Sendable {
    /// The skill under the cursor; `nil` until it moved, which is the first one.
    package var cursor: SkillID?
  }

  /// The skill under the cursor; `nil` where there is none.
  static func skillAtCursor(_ state: AppState) -> SkillID? {
    ListCursor.item(state.skills.cursor, in: state.skillSections.flatMap(\.skills))
  }

  // MARK: - Update

  static func update(_ state: inout AppState, _ command: Command.ID) {
    let order = state.skillSections.flatMap(\.skills)
    let present = skillAtCursor(state).flatMap { order.firstIndex(of: $0) } ?? 0
    let page = max(1, layout(state).list.rows - 2)
    guard
      let place = ListCursor.place(from: present, by: command, page: page, count: order.count)
    else { return }
    state.skills.cursor = order[place]
  }

  // MARK: - View

  private enum Row {
    case blank
    case heading(String)
    case skill(SkillID)
  }

  /// Headings and skills, with blank rows between the groups where there is room for them.
  private static func rows(_ state: AppState) -> [Row] {
    let isHigh = state.body.rows >= 32
    return state.skillSections.enumerated().flatMap { index, section in
      (isHigh && index > 0 ? [Row.blank] : []) + [.heading(section.title)]
        + section.skills.map(Row.skill)
    }
  }

  struct Layout {
    var list: Rect
    /// Beside the list where the terminal is wide, else below it; `nil` where it is low.
    var detail: Rect?
    /// Below the list; `nil` where there is no room or nothing to draw.
    var radar: Rect?
  }

  static func layout(_ state: AppState) -> Layout {
    let body = state.body
    let needed = rows(state).count + 1
    if body.columns >= 110 {
      let (left, right) = body.split(left: min(body.columns - 40, SkillRow.mostColumns + 2))
      let detail = right.inset(left: 2, right: 1)
      let (list, rest) = left.split(top: needed)
      guard rest.rows > Radar.fewestRows, radar(state) != nil else {
        return Layout(list: left, detail: detail)
      }
      return Layout(list: list, detail: detail, radar: rest.inset(top: 1, left: 1, right: 1))
    }
    guard body.rows >= 14 else { return Layout(list: body) }
    let (list, detail) = body.split(top: min(needed, body.rows - 5))
    return Layout(list: list, detail: detail.inset(top: 1, left: 1, right: 1))
  }

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    guard state.reading != nil else {
      frame.put("Reading …", row: rect.row, column: rect.column + 1, role: .faint)
      return
    }
    let layout = layout(state)
    drawList(state, in: layout.list, frame: &frame)
    if let radar = layout.radar { self.radar(state)?.draw(in: radar, frame: &frame) }
    guard let detail = layout.detail, let facts = skillAtCursor(state).flatMap(state.facts) else {
      return
    }
    if detail.column > layout.list.columns {
      for row in rect.row..<rect.bottom {
        frame.put(glyph: state.glyphs.vertical, row: row, column: detail.column - 2, role: .rule)
      }
    } else {
      frame.fill(
        state.glyphs.horizontal, row: detail.row - 1, column: 0, count: rect.columns, role: .rule)
    }
    frame.whenAtRest(in: detail) { SkillPane(state, facts).draw(in: detail, frame: &$0) }
  }

  private static func drawList(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let table = SkillRow(state, columns: rect.columns - 2)
    table.drawHeading(row: rect.row, column: rect.column + 1, frame: &frame)
    let (rows, cursor, area) = (rows(state), skillAtCursor(state), rect.inset(top: 1))
    let place =
      rows.firstIndex { row in
        if case .skill(let skill) = row { skill == cursor } else { false }
      } ?? 0
    let top = ListCursor.top(showing: place, of: rows.count, rows: area.rows)
    for (index, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
      let line = area.row + index
      switch row {
      case .blank: break
      case .heading(let title):
        frame.put(
          title, row: line, column: area.column + 1, role: .heading, limit: area.columns - 2)
      case .skill(let skill):
        guard let facts = state.facts(of: skill) else { continue }
        table.draw(facts, row: line, column: area.column + 1, frame: &frame)
        frame.mark(
          Rect(row: line, column: area.column, rows: 1, columns: area.columns), as: .skill(skill))
        guard skill == cursor else { continue }
        frame.put(cursorInRow: line, column: area.column)
      }
    }
  }

  /// What the stage ahead asks, without what is left out; `nil` where that is too little.
  private static func radar(_ state: AppState) -> Radar? {
    let asks = state.reading?.readiness?.counted ?? []
    guard asks.count >= Radar.fewestAxes else { return nil }
    return Radar(
      axes: asks.map { ask in
        let name = state.framework.short(of: ask.skill)
        return Radar.Axis(
          name: TextWidth.cut(name.printable, to: 13, ellipsis: state.glyphs.ellipsis),
          shown: ask.shown, asked: ask.asked)
      })
  }
}
