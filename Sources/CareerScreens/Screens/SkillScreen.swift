package import CareerDrawing
package import CareerModel
package import CareerPages

/// One skill over the whole screen: its established level and target, its five levels with the
/// signals cited by entries, the self-assessments, what to log, and the latest entries, which open.
package struct SkillScreen: Feature {
  package var skill: SkillID
  /// The index of the top line.
  package var scroll = 0
  /// The index of the entry under the cursor, among those listed; `nil` if none is in view.
  package var cursor: Int?

  package init(_ skill: SkillID) { self.skill = skill }

  // MARK: - Update

  package mutating func perform(
    _ command: Command.ID, _ world: World
  ) -> [Request]? {
    let page = Page(skill, world, in: world.body)
    let rows = page.area.rows
    switch command {
    case .back:
      return [.close]
    case .down: page.step(&self, by: 1)
    case .up: page.step(&self, by: -1)
    case .pageDown: page.scroll(&self, to: scroll + rows - 1)
    case .pageUp: page.scroll(&self, to: scroll - rows + 1)
    case .first: page.scroll(&self, to: 0)
    case .last:
      page.scroll(&self, to: page.last)
      cursor = page.visible(from: scroll).last?.offset
    case .nextMatch: return turn(by: 1, world)
    case .previousMatch: return turn(by: -1, world)
    case .open:
      guard let entry = cursor.flatMap({ page.entry($0) }) else {
        return [.say("Press \(world.key(.down)) for the entries.")]
      }
      return [.open(.entry(entry))]
    case .find where world.framework.skill(skill) != nil:
      return [.show(.log), .filterLog("skill:\(skill)")]
    default: return nil
    }
    return []
  }

  /// Turns to the next skill of the list and moves the list's cursor with it.
  private mutating func turn(by step: Int, _ world: World) -> [Request] {
    guard let next = world[SkillsScreen.self].skill(step, after: skill, world) else {
      return [.say(step > 0 ? "This is the last skill." : "This is the first skill.")]
    }
    self = SkillScreen(next)
    return [.focus(.skill(next))]
  }

  package mutating func choose(_ line: Int, _ world: World) -> [Request] {
    cursor = line
    return []
  }

  package var place: KeyContext? { .skill }

  package func meant(_ world: World) -> Meant? {
    world.record.facts(of: skill) == nil ? .nothing : .skill(skill)
  }

  // MARK: - View

  package func title(_ world: World) -> String { "Skill" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let lines = world.speech.lines(of: SkillScreen.rows(of: skill, world)[0])
    return lines.focusing(on: scroll)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let page = Page(skill, world, in: rect)
    // A larger terminal has fewer lines to scroll, so the offset may be too large after a resize.
    let scroll = min(scroll, page.last)
    for (lines, area) in zip(page.columns, page.areas) {
      for (line, place) in zip(lines.dropFirst(scroll), area.lines) {
        line.draw(in: place, world.framework, today: world.today, frame: &frame)
      }
    }
    for entry in page.visible(from: scroll) {
      let line = page.area.line(entry.line - scroll)
      frame.mark(line, as: .line(entry.offset))
      if entry.offset == cursor { frame.put(cursorOn: line) }
    }
    if scroll < page.last { frame.put(moreBelow: rect.inset(right: 1)) }
  }

  /// Returns all rows about a skill; the levels get their own column if there is room for two.
  static func rows(
    of skill: SkillID, _ world: World, isWide: Bool = false
  ) -> [[Row<EntryID>]] {
    guard let facts = world.record.facts(of: skill) else {
      return [[.words(world.reading == nil ? "Loading…" : "This skill no longer exists.")]]
    }
    let parts = SkillParts(facts, world.record)
    return isWide
      ? [parts.head + parts.rest, Array(parts.levelsWithHeading.dropFirst())] : [parts.whole]
  }

  /// The lines of a skill in one or two columns. If spoken, each line is a page.
  private struct Page {
    var columns: [[RowLines<EntryID>.Line]]
    var areas: [Rect]
    /// The listed entries, all in the first column.
    private var entries: [(offset: Int, line: Int, id: EntryID)]

    var area: Rect { areas[0] }

    init(_ skill: SkillID, _ app: AppState, in rect: Rect) {
      let isWide = rect.columns >= 110 && !app.isSpoken
      let rect = app.isSpoken ? Rect(row: 0, column: 0, rows: 1, columns: 100_000) : rect
      let inner = rect.inset(top: rect.rows >= 18 ? 1 : 0, left: 1, right: 2)
      let (left, right) = inner.split(left: inner.columns / 2)
      areas = isWide ? [left.inset(right: 2), right.inset(left: 1)] : [inner]
      let pages = SkillScreen.rows(of: skill, app, isWide: isWide)
      columns = zip(pages, areas).map { rows, area in
        let lines = RowLines(rows, columns: area.columns - 1, medium: app.medium).lines
        return app.isSpoken ? lines.filter { !$0.isBlank } : lines
      }
      entries = columns[0].enumerated()
        .compactMap { line, text in text.item.map { (line, $0) } }
        .enumerated().map { (offset: $0, line: $1.0, id: $1.1) }
    }

    /// The last line that can be at the top.
    var last: Int { max(0, (columns.map(\.count).max() ?? 0) - area.rows) }

    func entry(_ offset: Int) -> EntryID? {
      entries.indices.contains(offset) ? entries[offset].id : nil
    }

    /// Returns the entries in view when the line `scroll` is at the top.
    func visible(from scroll: Int) -> [(offset: Int, line: Int, id: EntryID)] {
      entries.filter { (scroll..<scroll + area.rows).contains($0.line) }
    }

    /// Moves to the next entry in view, or down onto the first; if there is none, scrolls.
    func step(_ state: inout SkillScreen, by step: Int) {
      state.scroll = min(state.scroll, last)
      let seen = visible(from: state.scroll)
      let isSeen = seen.contains { $0.offset == state.cursor }
      if let cursor = state.cursor, isSeen, seen.contains(where: { $0.offset == cursor + step }) {
        state.cursor = cursor + step
        return
      }
      if !isSeen, step > 0, let first = seen.first {
        state.cursor = first.offset
        return
      }
      scroll(&state, to: state.scroll + step)
    }

    /// Scrolls; the cursor stays on its entry while that is in view.
    func scroll(_ state: inout SkillScreen, to line: Int) {
      state.scroll = min(max(0, line), last)
      let seen = visible(from: state.scroll)
      if !seen.contains(where: { $0.offset == state.cursor }) {
        state.cursor = area.rows == 1 ? seen.first?.offset : nil
      }
    }
  }
}
