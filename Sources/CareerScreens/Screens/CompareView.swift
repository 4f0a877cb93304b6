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
      case .sides:
        for side in Side.allCases {
          mark(
            line.item, side, in: halfOf(place, side),
            isCursor: isCursor && side == screen.side, &frame)
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
    _ frame: inout Frame
  ) {
    if let item { frame.mark(place, as: screen.target(item, side, state)) }
    if isCursor { frame.put(cursorInRow: place.row, column: place.column - 1) }
  }

  private func drawMore(in list: Rect, frame: inout Frame) {
    let words = " more \(Key.down.name(in: glyphs))"
    frame.put(
      words, row: list.bottom, column: list.column + list.columns - words.count, role: .faint)
  }

  private func draw(_ content: CompareLines.Line.Content, in line: Rect, frame: inout Frame) {
    switch content {
    case .blank: break
    case .heading(let title): frame.put(title, row: line.row, column: line.column, role: .heading)
    case .text(let text):
      frame.put(text, in: line, role: .faint)
    case .texts(let texts):
      for side in Side.allCases { frame.put(texts[side], in: halfOf(line, side), role: .faint) }
    case .sides(let label, let halves):
      frame.put(label, row: line.row, column: line.column, role: .heading)
      for side in Side.allCases { draw(halves, side, in: halfOf(line, side), frame: &frame) }
    case .side(let side, let halves):
      let label = line.split(left: CompareLayout.foldedIndent - 1).0
      frame.put(halves[side].short, in: label, role: .faint)
      draw(halves, side, in: halfOf(line, side), frame: &frame)
    case .skillHeading: drawSkillHeading(in: line, frame: &frame)
    case .skill(let cells): draw(cells, in: line, frame: &frame)
    }
  }

  private func draw(_ halves: Pair<Half>, _ side: Side, in area: Rect, frame: inout Frame) {
    let half = halves[side]
    let words = Pair { halves[$0].words.string(in: state.medium) }
    if let count = half.count {
      let counted = isFolded ? "\(count)" : half.counted
      let room = area.columns - counted.count - (isFolded ? 0 : 1)
      frame.put(words[side], row: area.row, column: area.column, limit: room - 1)
      frame.put(counted, row: area.row, column: area.column + room, role: .faint)
      return
    }
    frame.put(words[side], in: area)
    // Both bars begin in the same column.
    let longest = max(words.left.count, words.right.count)
    let bar = min(40, area.columns - longest - 2)
    if let percent = half.percent, bar >= 5 {
      frame.put(percent: percent, row: area.row, column: area.column + longest + 1, columns: bar)
    }
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
      case .bar(let level, let isAsked, _):
        frame.put(
          bar: level, isAsked: isAsked, isFigureOnly: isAsked && !columns.hasBars, row: line.row,
          column: column)
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
