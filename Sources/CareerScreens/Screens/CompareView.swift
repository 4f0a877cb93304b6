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
    var top = 1
    if layout.showsTexts, let (_, abouts) = page.detail(of: .likeness) {
      let texts = CompareLines.texts(of: abouts, layout, state.medium)
      for (texts, line) in zip(texts, rect.inset(top: top).lines) {
        draw(.texts(texts), in: line, frame: &frame)
      }
      top += texts.count + 1
    }
    let rest = rect.inset(top: top)
    let lines = CompareLines(
      page, layout, cursor: cursor, on: screen.side, medium: state.medium)
    let foot = layout.footRows(of: rest.rows, wanted: lines.lines.count)
    let (list, below) = rest.split(top: rest.rows - (foot > 0 ? foot + 1 : 0))
    let goesOn = draw(lines, in: list, frame: &frame)
    guard foot > 0 else { return }
    frame.whenAtRest(in: below) { [self] in
      drawFoot(in: below, frame: &$0)
      if goesOn { drawMore(in: list, frame: &$0) }
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
      if isChosen { frame.put("[", row: rect.row, column: column - 2, role: .key) }
      var end = frame.put(
        isFolded ? title.short : title.title, row: rect.row, column: column, role: .heading,
        limit: room - 2)
      if isChosen { end = frame.put(" ]", row: rect.row, column: end, role: .key) }
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
    let top = max(0, min(max(all.cursorLine - list.rows * 2 / 3, below), count - list.rows))
    for (index, place) in zip(all.lines.indices.dropFirst(top), list.lines) {
      let line = all.lines[index]
      draw(line.content, in: place, frame: &frame)
      let isCursor = index == all.cursorLine
      switch line.content {
      case .sides(_, let halves):
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
    if goesOn { drawMore(in: list, frame: &frame) }
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

  private func drawMore(in list: Rect, frame: inout Frame) {
    let words = " more \(Key.down.name(in: glyphs))"
    frame.put(
      words, row: list.bottom, column: list.column + list.columns - words.count, role: .faint)
  }

  private func draw(_ content: CompareLines.Line.Content, in line: Rect, frame: inout Frame) {
    switch content {
    case .blank: break
    case .heading(let title, let summary):
      let end = frame.put(title, row: line.row, column: line.column, role: .heading)
      frame.put(summary, row: line.row, column: end + 2, role: .faint)
    case .text(let text):
      frame.put(text, in: line, role: .faint)
    case .texts(let texts):
      for side in Side.allCases { frame.put(texts[side], in: halfOf(line, side), role: .faint) }
    case .sides(let label, let halves):
      let room = layout.column(of: .left) - line.column - 2
      frame.put(label, row: line.row, column: line.column, role: .heading, limit: max(0, room))
      for side in Side.allCases { draw(halves[side], on: side, in: line, frame: &frame) }
      if halves.left.count != nil {
        frame.put(glyph: glyphs.vertical, row: line.row, column: layout.axis, role: .rule)
      }
    case .side(let side, let halves):
      let label = line.split(left: CompareLayout.foldedIndent - 1).0
      frame.put(halves[side].short, in: label, role: .faint)
      draw(halves[side], on: side, in: line, frame: &frame)
    case .skillHeading: drawSkillHeading(in: line, frame: &frame)
    case .skill(let cells): draw(cells, in: line, frame: &frame)
    }
  }

  /// Draws a side: words or, from the axis outwards, its share as a bar, its count and words.
  private func draw(_ half: Half, on side: Side, in line: Rect, frame: inout Frame) {
    let words = half.words.string(in: state.medium)
    guard let count = half.count else {
      frame.put(words, in: halfOf(line, side))
      return
    }
    let places = shares.places(on: side, in: layout.shareArea(of: side, in: line))
    frame.put(
      percent: half.percent ?? 0, row: line.row, column: places.bar, columns: shares.bar,
      toLeft: side == .left)
    let figure = "\(count)"
    let column = places.count + (side == .left ? shares.count - figure.count : 0)
    frame.put(figure, row: line.row, column: column)
    frame.put(words, row: line.row, column: places.words, limit: shares.words)
  }

  // MARK: - Skills

  private func drawSkillHeading(in line: Rect, frame: inout Frame) {
    let cells = CompareSkillColumns(layout)
    let heading = cells.hasBars ? "What changes, left to right" : "What changes"
    frame.put(heading, row: line.row, column: line.column, role: .heading)
    let (left, right) = (page.titles.left.short, page.titles.right.short)
    // The heading of each level, or a short form if there is no room.
    let titles =
      isFolded
      ? [("target", "target"), ("you", "you"), ("target", "target")]
      : [(left, left), ("you", "you"), (right, right)]
    let ends = cells.levels.dropFirst() + [line.columns + 1]
    for ((title, short), (place, end)) in zip(titles, zip(cells.levels, ends)) {
      let room = end - place - 1
      frame.put(
        TextWidth.columns(of: title) <= room ? title : short, row: line.row,
        column: line.column + place, role: .faint, limit: room)
    }
  }

  private func draw(_ cells: [Cell], in line: Rect, frame: inout Frame) {
    let columns = CompareSkillColumns(layout)
    for (cell, place) in zip(cells, [columns.name, 0] + columns.levels) {
      let column = line.column + place
      switch cell {
      case .name(let title, let short):
        let fits = TextWidth.columns(of: title) <= columns.nameColumns
        frame.put(
          fits ? title : short, row: line.row, column: column, limit: columns.nameColumns)
      case .text(let text, let role):
        frame.put(text.string(in: state.medium), row: line.row, column: column, role: role)
      case .bar(let level, let figure, let isAsked, _):
        frame.put(
          bar: level, figure: figure, isAsked: isAsked,
          isFigureOnly: isAsked && !columns.hasBars, row: line.row, column: column)
      case .level: break
      }
    }
  }

  // MARK: - Foot

  private func drawFoot(in foot: Rect, frame: inout Frame) {
    guard let cursor, let (title, halves) = page.detail(of: cursor) else { return }
    frame.fill(
      glyphs.horizontal, row: foot.row, column: foot.column, count: foot.columns, role: .rule)
    frame.put(
      " \(title.string(in: state.medium)) ", row: foot.row, column: foot.column + 1,
      role: .heading)
    let hasText = !layout.showsTexts || !cursor.hasSides
    for side in Side.allCases {
      let area = Rect(
        row: foot.row + 1, column: layout.column(of: side), rows: foot.rows - 1,
        columns: layout.sideColumns)
      draw(halves[side], hasText: hasText, in: area, frame: &frame)
    }
  }

  private func draw(_ half: Half, hasText: Bool, in area: Rect, frame: inout Frame) {
    var rows: [Row<EntryID>] = hasText ? [.words(half.text)] : []
    if area.rows >= 8 {
      rows += half.points.map { .words($0, label: Text(.bullet, said: ""), hang: .within) }
      if !rows.isEmpty { rows.append(.blank) }
    }
    rows += half.entries.prefix(area.rows).compactMap(state.journal.entry).map { Row(.entry($0)) }
    state.detailPane.draw(rows, more: nil, in: area, entriesAt: 0, frame: &frame)
  }
}
