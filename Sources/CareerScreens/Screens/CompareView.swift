import CareerDrawing
import CareerModel
import CareerPages

/// Draws a comparison: the titles, the rows near the cursor, and at the foot, where there is room,
/// what the cell under the cursor says.
struct CompareView {
  private let screen: CompareScreen
  private let state: AppState
  private let comparison: StageComparison
  private let layout: CompareLayout

  init(
    _ screen: CompareScreen, _ state: AppState, _ comparison: StageComparison,
    _ layout: CompareLayout
  ) {
    self.screen = screen
    self.state = state
    self.comparison = comparison
    self.layout = layout
  }

  private var rect: Rect { layout.rect }
  private var glyphs: Glyphs { state.glyphs }

  func draw(_ frame: inout Frame) {
    drawTitles(&frame)
    var top = 1
    if layout.showsTexts {
      let abouts = CompareRows.lines(
        comparison.left.stage.about, comparison.right.stage.about, columns: layout.sideColumns)
      for (index, row) in abouts.enumerated() {
        draw(row, in: line(top + index), frame: &frame)
      }
      top += abouts.count + 1
    }
    let rest = rect.inset(top: top)
    let rows = CompareRows(screen, state, comparison, layout)
    let foot = layout.footRows(of: rest.rows, wanted: rows.rows.count)
    let (list, below) = rest.split(top: rest.rows - (foot > 0 ? foot + 1 : 0))
    let goesOn = draw(rows, in: list, frame: &frame)
    guard foot > 0 else { return }
    frame.whenAtRest(in: below) { [self] in
      drawFoot(in: below, frame: &$0)
      if goesOn { drawMore(in: list, frame: &$0) }
    }
  }

  private func line(_ row: Int) -> Rect {
    Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
  }

  // MARK: - Titles

  /// The titles of both; the chosen side's stands in the brackets that are also the keys for
  /// putting another stage there.
  private func drawTitles(_ frame: inout Frame) {
    for side in CompareScreen.Side.allCases {
      let stage = comparison.side(side).stage
      let isFolded = layout.form == .folded
      let half = rect.columns / 2
      let column =
        isFolded ? rect.column + (side == .left ? 0 : half) : layout.column(of: side)
      let room = isFolded ? half - 2 : layout.sideColumns
      let isChosen = side == screen.side
      if isChosen { frame.put("[", row: rect.row, column: column - 2, role: .key) }
      var end = frame.put(
        isFolded ? stage.short : stage.title, row: rect.row, column: column, role: .heading,
        limit: room - 2)
      if isChosen { end = frame.put(" ]", row: rect.row, column: end, role: .key) }
      let mark = isFolded ? "" : mark(of: stage.id)
      if !mark.isEmpty, end + 2 + mark.count <= column + room {
        frame.put(mark, row: rect.row, column: end + 2, role: .faint)
      }
    }
  }

  private func mark(of stage: StageID) -> String {
    let isHeld = state.profile.tenure(on: state.today)?.stage == stage
    let isAim = state.profile.aim?.stage == stage
    return isHeld ? (isAim ? "your stage and aim" : "your stage") : isAim ? "your aim" : ""
  }

  // MARK: - Rows

  /// Returns whether there are more rows below, and a row below the list to say so in.
  private func draw(_ rows: CompareRows, in area: Rect, frame: inout Frame) -> Bool {
    let all = rows.rows
    // Without a rule below, a row of its own says that there is more; a low screen needs it itself.
    let keepsRow = all.count > area.rows && area.bottom == rect.bottom && area.rows >= 12
    let list = area.inset(bottom: keepsRow ? 1 : 0)
    let cursorRow = rows.cursorRow ?? 0
    // What the cursor's row says below itself comes into view with it.
    let below = min(rows.end(ofRow: cursorRow) - list.rows, cursorRow - 1)
    let top = max(0, min(max(cursorRow - list.rows * 2 / 3, below), all.count - list.rows))
    for (index, row) in all.dropFirst(top).prefix(list.rows).enumerated() {
      let line = Rect(row: list.row + index, column: list.column, rows: 1, columns: list.columns)
      draw(row, in: line, frame: &frame)
      markSpots(of: row, in: line, frame: &frame)
      if top + index == cursorRow { mark(row, in: line, frame: &frame) }
    }
    let goesOn = top + list.rows < all.count && list.bottom < rect.bottom
    if goesOn { drawMore(in: list, frame: &frame) }
    return goesOn
  }

  private func drawMore(in list: Rect, frame: inout Frame) {
    let words = " more \(Key.down.name(in: glyphs))"
    frame.put(
      words, row: list.bottom, column: list.column + list.columns - words.count, role: .faint)
  }

  /// What a click on a row chooses: where both sides stand in it, the one that was clicked.
  private func markSpots(of row: CompareRows.Row, in line: Rect, frame: inout Frame) {
    switch row {
    case .sides(_, _, _, let item?):
      for side in CompareScreen.Side.allCases {
        let columns = layout.sideColumns
        frame.mark(
          Rect(row: line.row, column: layout.column(of: side), rows: 1, columns: columns),
          as: screen.target(item, side, state))
      }
    case .side(let side, _, let item?): frame.mark(line, as: screen.target(item, side, state))
    case .skill(let skill): frame.mark(line, as: screen.target(.skill(skill.skill), nil, state))
    default: break
    }
  }

  private func mark(_ row: CompareRows.Row, in line: Rect, frame: inout Frame) {
    let column = if case .sides = row { layout.column(of: screen.side) } else { line.column }
    frame.put(cursorInRow: line.row, column: column - 1)
  }

  private func draw(_ row: CompareRows.Row, in line: Rect, frame: inout Frame) {
    switch row {
    case .blank: break
    case .heading(let title): frame.put(title, row: line.row, column: line.column, role: .heading)
    case .text(let text):
      frame.put(text, row: line.row, column: line.column, role: .faint, limit: line.columns)
    case .sides(let left, let right, let label, _):
      frame.put(label, row: line.row, column: line.column, role: .heading)
      draw(left, .left, row: line.row, frame: &frame)
      draw(right, .right, row: line.row, frame: &frame)
    case .side(let side, let piece, _):
      frame.put(
        comparison.side(side).stage.short, row: line.row, column: line.column, role: .faint,
        limit: CompareLayout.foldedIndent - 1)
      draw(piece, side, row: line.row, frame: &frame)
    case .skillHeading: drawSkillHeading(in: line, frame: &frame)
    case .skill(let skill): draw(skill, in: line, frame: &frame)
    }
  }

  private func draw(
    _ piece: CompareRows.Piece, _ side: CompareScreen.Side, row: Int, frame: inout Frame
  ) {
    let column = layout.column(of: side)
    switch piece {
    case .none: break
    case .text(let text, let role):
      frame.put(text, row: row, column: column, role: role, limit: layout.sideColumns)
    case .share(let percent, let words, let columns):
      frame.put(words, row: row, column: column, limit: layout.sideColumns)
      let bar = min(40, layout.sideColumns - columns - 2)
      if let percent, bar >= 5 {
        frame.put(percent: percent, row: row, column: column + columns + 1, columns: bar)
      }
    case .counted(let word, let count):
      let words =
        layout.form == .folded
        ? "\(count)" : count == 0 ? "no entries" : Wording.count(count, "entry", "entries")
      let place = column + layout.sideColumns - words.count - (layout.form == .folded ? 0 : 1)
      frame.put(word, row: row, column: column, limit: place - column - 1)
      frame.put(words, row: row, column: place, role: .faint)
    }
  }

  // MARK: - Skills

  private func drawSkillHeading(in line: Rect, frame: inout Frame) {
    let cells = CompareSkillColumns(layout)
    let heading = cells.hasBars ? "Skills, from left to right" : "From left to right"
    frame.put(heading, row: line.row, column: line.column, role: .heading)
    let ends = cells.levels.dropFirst() + [line.columns + 1]
    for (index, (place, end)) in zip(cells.levels, ends).enumerated() {
      frame.put(
        title(ofLevel: index, columns: end - place - 1), row: line.row,
        column: line.column + place, role: .faint, limit: end - place - 1)
    }
  }

  /// Above the levels of the left side, one's own and those of the right side.
  private func title(ofLevel index: Int, columns: Int) -> String {
    guard layout.form != .folded else { return index == 1 ? "shown" : "asks" }
    if index == 1 { return "you show" }
    let stage = comparison.side(index == 0 ? .left : .right).stage.short
    return TextWidth.columns(of: stage) + 5 <= columns ? "\(stage) asks" : stage
  }

  private func draw(_ row: StageComparison.SkillRow, in line: Rect, frame: inout Frame) {
    let cells = CompareSkillColumns(layout)
    frame.put(Wording.words(for: row.change), row: line.row, column: line.column)
    frame.put(
      state.framework.name(of: row.skill, columns: cells.nameColumns), row: line.row,
      column: line.column + cells.name, limit: cells.nameColumns)
    for (level, place) in [(row.left, cells.levels[0]), (row.right, cells.levels[2])] {
      let column = line.column + place
      if cells.hasBars {
        frame.put(level: 0, asked: level, row: line.row, column: column)
      }
      frame.put(
        level.map { "\($0)" } ?? String(glyphs.dash), row: line.row,
        column: column + (cells.hasBars ? 6 : 1))
    }
    let column = line.column + cells.levels[1]
    frame.put(level: row.shown, asked: nil, row: line.row, column: column)
    frame.put("\(row.shown)", row: line.row, column: column + 6)
  }

  // MARK: - Foot

  private func drawFoot(in foot: Rect, frame: inout Frame) {
    guard let item = screen.itemAtCursor(state) else { return }
    let detail = CompareDetail(state, comparison, item)
    let label = " \(detail.title) "
    frame.fill(
      glyphs.horizontal, row: foot.row, column: foot.column,
      count: foot.columns, role: .rule)
    frame.put(label, row: foot.row, column: foot.column + 1, role: .heading)
    for side in CompareScreen.Side.allCases {
      let area = Rect(
        row: foot.row + 1, column: layout.column(of: side), rows: foot.rows - 1,
        columns: layout.sideColumns)
      draw(detail, side, in: area, frame: &frame)
    }
  }

  private func draw(
    _ detail: CompareDetail, _ side: CompareScreen.Side, in area: Rect, frame: inout Frame
  ) {
    var row = area.row
    func rest() -> Rect { area.inset(top: row - area.row) }
    if !layout.showsTexts || detail.isOfSkill {
      row = frame.put(paragraph: detail.text(side), in: rest())
    }
    if area.rows >= 8 {
      for point in detail.points(side) where rest().rows > 0 {
        frame.put(glyph: glyphs.skill, row: row, column: area.column, role: .faint)
        row = frame.put(paragraph: point, in: rest().inset(left: 2))
      }
      if row > area.row { row += 1 }
    }
    guard let entries = detail.entries(side) else { return }
    for id in entries.prefix(max(0, area.bottom - row)) {
      guard let entry = state.journal.entry(id) else { continue }
      EntryRow.draw(
        entry, state.framework, today: state.today, row: row, column: area.column,
        columns: area.columns, frame: &frame)
      row += 1
    }
  }
}
