package import CareerDrawing
package import CareerModel
package import CareerPages

/// The list of skills; the next step for the one under the cursor; a radar if there is room.
package struct SkillsScreen: ListScreen {
  package static let tab = Tab.skills
  package static let place = KeyContext("skills")

  package var cursor: SkillID?

  package init(on today: CalendarDay) {}

  /// Returns the skills in list order; empty while the record is being read.
  func items(_ world: World) -> [SkillID] { world.record.skillSections.flatMap(\.skills) }

  package func rowTexts(_ world: World) -> [String] {
    items(world).map { world.framework.title(of: $0) }
  }

  package func meant(_ world: World) -> Meant? { itemAtCursor(world).map(Meant.skill) ?? .nothing }

  package mutating func focus(on meant: Meant, _ world: World) { cursor = meant.skill ?? cursor }

  /// Returns the skill `places` after another in the list; `nil` beyond its ends.
  func skill(_ places: Int, after skill: SkillID, _ world: World) -> SkillID? {
    let order = items(world)
    guard let place = order.firstIndex(of: skill), order.indices.contains(place + places) else {
      return nil
    }
    return order[place + places]
  }

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    if command == .open { return itemAtCursor(world).map { [.open(.skill($0))] } }
    let screen = self
    let page = { max(1, screen.layout(world, SkillsPage(world.record)).list.rows - 2) }
    return move(command, in: items(world), page: page()) ? [] : nil
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    guard world.reading != nil else { return [SpokenLine("Loading.", isFocus: true)] }
    let stage =
      world.record.stageAhead.map { [SpokenLine("Targets for \($0.title.lowercased()).")] } ?? []
    let cursor = itemAtCursor(world)
    return stage + world.speech.lines(of: SkillsPage(world.record).rows) { $0 == cursor }
  }

  // MARK: - View

  /// Returns the rows, with blank ones between the groups only if there is room.
  private func rows(_ page: SkillsPage, _ world: World) -> [Row<SkillID>] {
    world.body.rows >= 32 ? page.rows : page.rows.filter { $0.rank == 0 }
  }

  private struct Layout {
    var list: Rect
    /// Beside the list on a wide terminal, else below it; `nil` on a low one.
    var detail: Rect?
    /// Below the list; `nil` if there is no room or nothing to draw.
    var radar: Rect?
  }

  private func layout(_ world: World, _ page: SkillsPage) -> Layout {
    let body = world.body
    let needed = rows(page, world).count + 1
    if body.columns >= 110 {
      let most = TableGrid.mostColumns(of: page.table) + 2
      let (left, right) = body.split(left: min(body.columns - 40, most))
      let detail = right.inset(left: 2, right: 1)
      let (list, rest) = left.split(top: needed)
      guard rest.rows > Radar.fewestRows, radar(world) != nil else {
        return Layout(list: left, detail: detail)
      }
      return Layout(list: list, detail: detail, radar: rest.inset(top: 1, left: 1, right: 1))
    }
    guard body.rows >= 14 else { return Layout(list: body) }
    let (list, detail) = body.split(top: min(needed, body.rows - 5))
    return Layout(list: list, detail: detail.inset(top: 1, left: 1, right: 1))
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    guard world.reading != nil else {
      frame.put("Loading…", row: rect.row, column: rect.column + 1, role: .faint)
      return
    }
    let page = SkillsPage(world.record)
    let layout = layout(world, page)
    drawList(page, world, in: layout.list, frame: &frame)
    if let radar = layout.radar { self.radar(world)?.draw(in: radar, frame: &frame) }
    guard let detail = layout.detail, let facts = itemAtCursor(world).flatMap(world.record.facts)
    else { return }
    frame.put(ruleBefore: detail)
    frame.whenAtRest(in: detail) { frame in
      let parts = SkillParts(facts, world.record)
      if detail.rows >= Self.fewestRows {
        world.detailPane.draw(parts.pane, more: "\(key: .open)", in: detail, frame: &frame)
      } else {
        world.detailPane.draw(fields: parts.brief, in: detail, frame: &frame)
      }
    }
  }

  /// With fewer rows only the next step is shown.
  private static let fewestRows = 12

  private func drawList(_ page: SkillsPage, _ world: World, in rect: Rect, frame: inout Frame) {
    let names = world.framework.skills.map(\.title)
    let table = TableGrid(page.table, names: names, columns: rect.columns - 2, medium: world.medium)
    table.drawHeading(in: rect.line(0).inset(left: 1, right: 1), frame: &frame)
    let (rows, items, area) = (rows(page, world), items(world), rect.inset(top: 1))
    let cursor = ListCursor.item(cursor, in: items)
    let place = rows.firstIndex { $0.item != nil && $0.item == cursor } ?? 0
    let top = ListCursor.top(showing: place, of: rows.count, rows: area.rows)
    for (row, line) in zip(rows.dropFirst(top), area.lines) {
      let inner = line.inset(left: 1, right: 1)
      switch row.content {
      case .cells(let cells, let remark):
        table.draw(cells, remark: remark, in: inner, frame: &frame)
      case .heading(let title, let role):
        frame.put(title.string(in: world.medium), in: inner, role: role)
      default: break
      }
      guard let skill = row.item else { continue }
      frame.mark(line, as: .line(items.firstIndex(of: skill) ?? 0))
      if skill == cursor { frame.put(cursorOn: line) }
    }
  }

  /// Returns the radar of the next stage's counted targets; `nil` for too few axes.
  private func radar(_ world: World) -> Radar? {
    guard let reading = world.reading, let asks = reading.readiness?.counted,
      asks.count >= Radar.fewestAxes
    else { return nil }
    return Radar(
      axes: asks.map { ask in
        let name = world.framework.short(of: ask.skill)
        return Radar.Axis(
          name: TextWidth.cut(name.printable, to: 13, ellipsis: world.glyphs.ellipsis),
          shown: ask.shown, asked: ask.asked,
          before: reading.standings[ask.skill].flatMap { world.record.trend(of: $0).levels.first },
          group: world.framework.groupPlace(of: ask.skill))
      })
  }
}
