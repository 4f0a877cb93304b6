import CareerDrawing
package import CareerModel
import CareerPages

/// The list of skills with a cursor. What the skill under it needs next stands below or beside, and a radar
/// where there is room.
package enum SkillsScreen {
  package struct State: Hashable, Sendable {
    /// The skill under the cursor; `nil` until it moved, which is the first one.
    package var cursor: SkillID?
  }

  /// The skills in the order of the list; empty while the record is being read.
  static func skills(_ state: AppState) -> [SkillID] {
    state.record.skillSections.flatMap(\.skills)
  }

  /// The skill under the cursor; `nil` where there is none.
  static func skillAtCursor(_ state: AppState) -> SkillID? {
    ListCursor.item(state.skills.cursor, in: skills(state))
  }

  /// The skill so many places after another in the list; `nil` at its ends.
  static func skill(_ places: Int, after skill: SkillID, _ state: AppState) -> SkillID? {
    let order = skills(state)
    guard let place = order.firstIndex(of: skill), order.indices.contains(place + places) else {
      return nil
    }
    return order[place + places]
  }

  static func update(_ state: inout AppState, _ command: Command.ID) {
    let order = skills(state)
    let present = skillAtCursor(state).flatMap { order.firstIndex(of: $0) } ?? 0
    guard
      let place = ListCursor.place(
        from: present, by: command,
        page: max(1, layout(state, SkillsPage(state.record)).list.rows - 2), count: order.count)
    else { return }
    state.skills.cursor = order[place]
  }

  // MARK: - View

  /// Blank rows between the groups only where there is room for them.
  private static func rows(_ page: SkillsPage, _ state: AppState) -> [Row<SkillID>] {
    state.body.rows >= 32 ? page.rows : page.rows.filter { $0.rank == 0 }
  }

  private struct Layout {
    var list: Rect
    /// Beside the list where the terminal is wide, else below it; `nil` where it is low.
    var detail: Rect?
    /// Below the list; `nil` where there is no room or nothing to draw.
    var radar: Rect?
  }

  private static func layout(_ state: AppState, _ page: SkillsPage) -> Layout {
    let body = state.body
    let needed = rows(page, state).count + 1
    if body.columns >= 110 {
      let most = TableGrid.mostColumns(of: page.table) + 2
      let (left, right) = body.split(left: min(body.columns - 40, most))
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
    let page = SkillsPage(state.record)
    let layout = layout(state, page)
    drawList(page, state, in: layout.list, frame: &frame)
    if let radar = layout.radar { self.radar(state)?.draw(in: radar, frame: &frame) }
    guard let detail = layout.detail,
      let facts = skillAtCursor(state).flatMap(state.record.facts)
    else { return }
    if detail.column > layout.list.columns {
      for row in rect.row..<rect.bottom {
        frame.put(glyph: state.glyphs.vertical, row: row, column: detail.column - 2, role: .rule)
      }
    } else {
      frame.fill(
        state.glyphs.horizontal, row: detail.row - 1, column: 0, count: rect.columns, role: .rule)
    }
    frame.whenAtRest(in: detail) { frame in
      let parts = SkillParts(facts, state.record)
      if detail.rows >= fewestRows {
        state.detailPane.draw(parts.pane, more: "\(key: .open)", in: detail, frame: &frame)
      } else {
        state.detailPane.draw(
          fields: parts.brief(withNextText: true), orShort: parts.brief(withNextText: false),
          in: detail, frame: &frame)
      }
    }
  }

  /// With fewer rows only the next step is told.
  private static let fewestRows = 12

  private static func drawList(
    _ page: SkillsPage, _ state: AppState, in rect: Rect, frame: inout Frame
  ) {
    let names = state.framework.skills.map(\.title)
    let table = TableGrid(
      page.table, names: names, columns: rect.columns - 2, medium: state.medium)
    table.drawHeading(row: rect.row, column: rect.column + 1, frame: &frame)
    let (rows, cursor, area) = (rows(page, state), skillAtCursor(state), rect.inset(top: 1))
    let place = rows.firstIndex { $0.item != nil && $0.item == cursor } ?? 0
    let top = ListCursor.top(showing: place, of: rows.count, rows: area.rows)
    for (index, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
      let line = area.row + index
      switch row.content {
      case .cells(let cells, let remark):
        table.draw(cells, remark: remark, row: line, column: area.column + 1, frame: &frame)
      case .heading(let title):
        frame.put(
          title.string(in: state.medium), row: line, column: area.column + 1, role: .heading,
          limit: area.columns - 2)
      case .blank, .words, .entry, .columns, .gauge: break
      }
      guard let skill = row.item else { continue }
      frame.mark(
        Rect(row: line, column: area.column, rows: 1, columns: area.columns), as: .skill(skill))
      if skill == cursor { frame.put(cursorInRow: line, column: area.column) }
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
