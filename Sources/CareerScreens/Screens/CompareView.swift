import CareerDrawing
import CareerModel
import CareerPages

/// Draws a comparison: the titles, the lines near the cursor and, if there is room, the details of
/// the cell under the cursor at the bottom.
struct CompareView {
  let screen: CompareScreen
  let state: AppState
  let page: ComparePage
  let layout: CompareLayout
  let shares: CompareShareColumns

  init(screen: CompareScreen, state: AppState, page: ComparePage, layout: CompareLayout) {
    (self.screen, self.state, self.page, self.layout) = (screen, state, page, layout)
    shares = CompareShareColumns(page, layout, medium: state.medium)
  }

  private var cursor: ComparePage.Item? { ListCursor.item(screen.cursor, in: page.items) }
  private var rect: Rect { layout.rect }
  private var glyphs: Glyphs { state.glyphs }
  private var isFolded: Bool { layout.form == .folded }

  func draw(_ frame: inout Frame) {
    drawTitles(&frame)
    let rest = rect.inset(top: 1)
    let lines = CompareLines(
      page, layout, shares, cursor: cursor, on: screen.side, medium: state.medium)
    let foot = layout.footRows(of: rest.rows, wanted: lines.lines.count)
    let (list, below) = rest.split(top: rest.rows - (foot > 0 ? foot + 1 : 0))
    let goesOn = draw(lines, in: list, frame: &frame)
    guard foot > 0 else { return }
    frame.whenAtRest(in: below) { [self] in
      drawFoot(in: below, frame: &$0)
      if goesOn { $0.put(moreBelow: list) }
    }
  }

  // MARK: - Titles

  /// Draws the titles; the chosen side's is between the bracket keys that change its stage.
  private func drawTitles(_ frame: inout Frame) {
    for side in Side.allCases {
      let title = page.titles[side]
      let half = rect.columns / 2
      let column = isFolded ? rect.column + (side == .left ? 0 : half) : layout.column(of: side)
      let room = isFolded ? half - 2 : layout.sideColumns
      let isChosen = side == screen.side
      if let cursor {
        frame.mark(
          Rect(row: rect.row, column: column, rows: 1, columns: room),
          as: screen.target(cursor, side, state))
      }
      var end = frame.put(
        isFolded ? title.short : title.title, row: rect.row, column: column, role: .heading,
        limit: room - 2)
      if isChosen {
        for (key, command, place) in [
          ("[ ", Command.ID.otherStageBack, column - 2), (" ]", .otherStage, end),
        ] {
          frame.put(key, row: rect.row, column: place, role: .key)
          let area = Rect(row: rect.row, column: place, rows: 1, columns: key.count)
          frame.mark(area, as: .command(command))
        }
        end += 2
      }
      let mark = isFolded ? "" : title.words.string(in: state.medium)
      if !mark.isEmpty, end + 2 + mark.count <= column + room {
        frame.put(mark, row: rect.row, column: end + 2, role: .faint)
      }
    }
  }

  // MARK: - Lines

  /// Draws the lines. Returns whether there are more below, and a row to say so in.
  private func draw(_ all: CompareLines, in area: Rect, frame: inout Frame) -> Bool {
    let count = all.lines.count
    // Without a rule below, a separate row says that there is more; a low screen cannot spare one.
    let keepsRow = count > area.rows && area.bottom == rect.bottom && area.rows >= 12
    let list = area.inset(bottom: keepsRow ? 1 : 0)
    // The text below the cursor's line scrolls into view with it.
    let below = min(all.end - list.rows, all.cursorLine - 1)
    // By a third of the list at once, because every row that comes in is sent.
    let third = max(1, list.rows / 3)
    let wanted = (all.cursorLine - third * 2 + third - 1) / third * third
    let top = max(0, min(max(wanted, below), count - list.rows))
    for (index, place) in zip(all.lines.indices.dropFirst(top), list.lines) {
      let line = all.lines[index]
      draw(line.content, in: place, frame: &frame)
      let isCursor = index == all.cursorLine
      switch line.content {
      case .sides(_, let halves, _):
        for side in Side.allCases {
          let hasShare = halves[side].count != nil
          let area = hasShare ? layout.shareArea(of: side, in: place) : halfOf(place, side)
          let isAfterBar = hasShare && side == .right
          mark(
            line.item, side, in: area, isCursor: isCursor && side == screen.side,
            at: isAfterBar ? shares.places(on: side, in: area).count : nil, &frame)
        }
      case .side(let side, _): mark(line.item, side, in: place, isCursor: isCursor, &frame)
      default: mark(line.item, nil, in: place, isCursor: isCursor, &frame)
      }
    }
    let goesOn = top + list.rows < count && list.bottom < rect.bottom
    if goesOn { frame.put(moreBelow: list) }
    return goesOn
  }

  private func halfOf(_ line: Rect, _ side: Side) -> Rect {
    Rect(row: line.row, column: layout.column(of: side), rows: 1, columns: layout.sideColumns)
  }

  /// Marks the hit target of an item, and the cursor before it.
  private func mark(
    _ item: ComparePage.Item?, _ side: Side?, in place: Rect, isCursor: Bool,
    at column: Int? = nil, _ frame: inout Frame
  ) {
    if let item { frame.mark(place, as: screen.target(item, side, state)) }
    if isCursor {
      frame.put(cursorOn: place.inset(left: (column ?? place.column) - place.column - 1))
    }
  }

  private func draw(_ content: CompareLines.Line.Content, in line: Rect, frame: inout Frame) {
    switch content {
    case .blank: break
    case .heading(let title, let sentence):
      let end = frame.put(title, row: line.row, column: line.column, role: .heading)
      let start = layout.form == .wide ? max(end + 2, layout.column(of: .left)) : end + 2
      frame.put(sentence, row: line.row, column: start)
    case .text(let text): frame.put(text, in: line, role: .faint)
    case .sides(let label, let halves, let sentence):
      frame.put(
        label, row: line.row, column: line.column, role: .heading, limit: max(0, layout.labelRoom))
      for side in Side.allCases { draw(halves[side], on: side, in: line, frame: &frame) }
      if halves.left.count != nil { drawAxis(line, &frame) }
      if layout.sentenceColumns > 0 {
        frame.put(sentence, row: line.row, column: layout.sentenceColumn)
      }
    case .words(let halves):
      for side in Side.allCases {
        let area = layout.shareArea(of: side, in: line)
        let words = halves[side].words.string(in: state.medium)
        let start = side == .left ? 0 : max(0, area.columns - TextWidth.columns(of: words))
        frame.put(words, in: area.inset(right: side == .left ? 1 : 0), at: start, role: .faint)
      }
    case .side(let side, let halves):
      let label = line.split(left: CompareLayout.foldedIndent - 1).0
      frame.put(halves[side].short, in: label, role: .faint)
      draw(halves[side], on: side, in: line, frame: &frame)
    case .skillHeading: drawSkillHeading(in: line, frame: &frame)
    case .skill(let levels, let name, let sentence):
      draw(levels, name, sentence, in: line, frame: &frame)
    }
  }

  /// Draws a side: words or, from the axis outwards, its count as a bar and a figure, and words.
  private func draw(_ half: Half, on side: Side, in line: Rect, frame: inout Frame) {
    let words = half.words.string(in: state.medium)
    guard let count = half.count else {
      frame.put(words, in: halfOf(line, side))
      return
    }
    let places = shares.places(on: side, in: layout.shareArea(of: side, in: line))
    drawBar(full: shares.columns(for: count), on: side, in: line, &frame)
    draw(figure: "\(count)", on: side, in: line, &frame)
    frame.put(words, row: line.row, column: places.words, limit: shares.words)
  }

  private func drawAxis(_ line: Rect, _ frame: inout Frame) {
    frame.put(glyph: glyphs.vertical, row: line.row, column: layout.axis, role: .rule)
  }

  /// Draws a bar from the axis outwards: the full part, then the wanted one.
  private func drawBar(
    full: Int, wanted: Int = 0, on side: Side, in line: Rect, _ frame: inout Frame
  ) {
    func fill(_ glyph: Character, from start: Int, count: Int, _ role: Role) {
      let column = side == .left ? layout.axis - start - count : layout.axis + 1 + start
      frame.fill(glyph, row: line.row, column: column, count: count, role: role)
    }
    fill(glyphs.barFull, from: 0, count: full, .skill)
    fill(glyphs.barWanted, from: full, count: wanted, .faint)
  }

  private func draw(figure: String, on side: Side, in line: Rect, _ frame: inout Frame) {
    let places = shares.places(on: side, in: layout.shareArea(of: side, in: line))
    let column = places.count + (side == .left ? shares.count - figure.count : 0)
    frame.put(figure, row: line.row, column: column)
  }

  // MARK: - Skills

  private func drawSkillHeading(in line: Rect, frame: inout Frame) {
    let column = frame.put("Skills", row: line.row, column: line.column, role: .heading)
    let start = layout.form == .wide ? layout.column(of: .left) : column + 2
    let words = isFolded ? "level/target" : "level/target of each stage, left to right"
    let (have, lack) = (glyphs.barFull, glyphs.barWanted)
    frame.put(
      "\(words)  \(have) you have  \(lack) missing", row: line.row, column: start, role: .faint)
  }

  /// Draws a skill: for both targets, the part that the established level covers and the rest.
  private func draw(
    _ levels: StageComparison.SkillRow, _ name: String, _ sentence: String, in line: Rect,
    frame: inout Frame
  ) {
    let step = max(1, shares.bar / Skill.levelRange.upperBound)
    for side in Side.allCases {
      let target = levels[side] ?? 0
      let have = min(levels.shown, target)
      drawBar(full: have * step, wanted: (target - have) * step, on: side, in: line, &frame)
      let figure = levels[side].map { "\(levels.shown)/\($0)" } ?? String(glyphs.dash)
      draw(figure: figure, on: side, in: line, &frame)
    }
    drawAxis(line, &frame)
    guard shares.words > 0 else { return }
    let (left, right) = (
      layout.shareArea(of: .left, in: line), layout.shareArea(of: .right, in: line)
    )
    if layout.form == .wide {
      frame.put(name, row: line.row, column: line.column, limit: layout.labelRoom)
    } else {
      let room = shares.places(on: .left, in: left).count - left.column - 1
      frame.put(name, row: line.row, column: left.column, limit: room)
    }
    frame.put(
      sentence, row: line.row,
      column: layout.sentenceColumns > 0
        ? layout.sentenceColumn : shares.places(on: .right, in: right).words)
  }

  // MARK: - Foot

  private func drawFoot(in foot: Rect, frame: inout Frame) {
    guard let cursor, let (title, halves) = page.detail(of: cursor) else { return }
    frame.fill(
      glyphs.horizontal, row: foot.row, column: foot.column, count: foot.columns, role: .rule)
    frame.put(
      " \(title.string(in: state.medium)) ", row: foot.row, column: foot.column + 1,
      role: .heading)
    for side in Side.allCases {
      let area = Rect(
        row: foot.row + 1, column: layout.column(of: side), rows: foot.rows - 1,
        columns: layout.sideColumns)
      draw(halves[side], in: area, frame: &frame)
    }
  }

  private func draw(_ half: Half, in area: Rect, frame: inout Frame) {
    var rows: [Row<EntryID>] = [.words(half.text)]
    if area.rows >= 12 {
      rows += half.points.map { .words($0, label: Text(.bullet, said: ""), hang: .within) }
    }
    rows += half.entries.prefix(area.rows).compactMap(state.journal.entry).map { Row(.entry($0)) }
    state.detailPane.draw(rows, more: nil, in: area, entriesAt: 0, frame: &frame)
  }
}
