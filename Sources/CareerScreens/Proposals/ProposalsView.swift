import CareerDrawing
import CareerModel
import CareerPages

/// The list of what waits, and the commits of the one under the cursor beside it or below.
enum ProposalsView {
  struct Layout {
    var head: Rect
    var list: Rect
    var detail: Rect
    /// Whether the commits stand beside the list.
    var isBeside: Bool
  }

  static func layout(in rect: Rect) -> Layout {
    let (head, body) = rect.split(top: 1)
    if body.columns >= 110 {
      let (list, detail) = body.split(left: body.columns * 3 / 5)
      return Layout(
        head: head, list: list, detail: detail.inset(left: 2, right: 1), isBeside: true)
    }
    // One proposal is never told by its row alone: where there is little room, by three lines.
    let rows = body.rows >= 14 ? body.rows * 11 / 20 : 3
    let (list, detail) = body.split(top: body.rows - rows - 1)
    return Layout(
      head: head, list: list, detail: detail.inset(top: 1, left: 2, right: 2), isBeside: false)
  }

  static func view(
    _ state: ProposalsScreen, app: AppState, in rect: Rect, frame: inout Frame
  ) {
    frame.clear(rect)
    guard !app.proposals.open.isEmpty else { return drawEmpty(in: rect, frame: &frame) }
    if let scrolled = state.reading {
      let area = rect.inset(left: 2, right: 2)
      return draw(
        lines(of: state, app, columns: area.columns), from: scrolled, in: area, frame: &frame)
    }
    let layout = layout(in: rect)
    drawHead(state, app, in: layout.head, frame: &frame)
    drawList(state, app, in: layout.list, frame: &frame)
    drawRule(layout, frame: &frame)
    draw(
      lines(of: state, app, columns: layout.detail.columns), from: 0, in: layout.detail,
      frame: &frame)
  }

  private static func drawEmpty(in rect: Rect, frame: inout Frame) {
    frame.put(paragraph: nothing, in: rect.inset(top: 1, left: 2, right: 2))
  }

  static let nothing =
    "No proposals. In a shell, cairn import git ~/src proposes one entry for each project and week of your "
    + "commits."

  private static func drawHead(
    _ state: ProposalsScreen, _ app: AppState, in rect: Rect, frame: inout Frame
  ) {
    let count = app.proposals.open.count
    let words = rect.columns < 60 ? "Proposals" : "Proposals from git"
    let end = frame.put(words, row: rect.row, column: 1, role: .heading)
    let place = "\(state.row + 1) of \(count)"
    let marked = state.marked.isEmpty ? place : "\(state.marked.count) marked, \(place)"
    frame.put(marked, row: rect.row, column: end + 2, role: .faint)
  }

  private static func drawList(
    _ state: ProposalsScreen, _ app: AppState, in rect: Rect, frame: inout Frame
  ) {
    let open = app.proposals.open
    for (index, proposal) in open.dropFirst(state.top).prefix(rect.rows).enumerated() {
      let (place, row) = (state.top + index, rect.row + index)
      draw(proposal, isMarked: state.marked.contains(proposal.id), app, row: row, in: rect, &frame)
      frame.mark(
        Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), as: .line(place))
      if place == state.row { frame.put(cursorInRow: row, column: rect.column) }
    }
  }

  /// Mark, day, project, title: the title last, for a terminal may draw it its own way.
  private static func draw(
    _ proposal: Proposal, isMarked: Bool, _ app: AppState, row: Int, in rect: Rect,
    _ frame: inout Frame
  ) {
    let isWide = rect.columns >= 60
    let day = isWide ? proposal.day.mediumText : EntryRow.shortDay(proposal.day, today: app.today)
    let dayColumns = isWide ? 11 : 6
    frame.put(
      String(repeating: " ", count: max(0, dayColumns - day.count)) + day, row: row,
      column: rect.column + 1, limit: dayColumns)
    var column = rect.column + dayColumns + 2
    frame.put(
      glyph: isMarked ? app.glyphs.stepDone : app.glyphs.skill, row: row, column: column,
      role: isMarked ? .present : .faint)
    column += 2
    if isWide {
      let width = rect.columns >= 90 ? 18 : 14
      frame.put(proposal.project, row: row, column: column, role: .faint, limit: width - 1)
      column += width
    }
    frame.put(
      proposal.headline, row: row, column: column, role: isMarked ? .present : .text,
      limit: rect.column + rect.columns - column)
  }

  private static func drawRule(_ layout: Layout, frame: inout Frame) {
    if layout.isBeside {
      for row in layout.list.row..<layout.list.bottom {
        frame.put(
          glyph: frame.glyphs.vertical, row: row, column: layout.detail.column - 2, role: .rule)
      }
    } else {
      frame.fill(
        frame.glyphs.horizontal, row: layout.detail.row - 1, column: 0,
        count: layout.list.columns, role: .rule)
    }
  }

  // MARK: - The commits

  struct Line: Hashable {
    var text: String
    var role: Role
    var indent = 0
  }

  /// Everything about the proposal under the cursor: what its entry would say, and what it is made of.
  static func lines(
    of state: ProposalsScreen, _ app: AppState, columns: Int
  ) -> [Line] {
    guard let proposal = state.proposal(app) else { return [] }
    var lines = Paragraph.lines(of: proposal.headline.printable, columns: columns)
      .map { Line(text: $0, role: .heading) }
    let skills = app.framework.briefly(proposal.evidence)
    let facts = [Wording.facts(of: proposal).printable, skills].filter { !$0.isEmpty }
      .joined(separator: " \(app.glyphs.separator) ")
    lines += Paragraph.lines(of: facts, columns: columns).map { Line(text: $0, role: .faint) }
    var day: CalendarDay?
    for commit in proposal.commits {
      let label = commit.day.shortText
      let text = commit.subject.printable
      let subject = Paragraph.lines(of: text, columns: max(10, columns - 8))
      let role: Role = TellingSubject.isNoise(commit.subject) ? .faint : .text
      for (index, part) in subject.enumerated() {
        let shown = index == 0 && commit.day != day ? label : ""
        let padding = String(repeating: " ", count: max(0, 6 - shown.count))
        lines.append(Line(text: "\(padding)\(shown)  \(part)", role: role))
      }
      day = commit.day
    }
    return lines
  }

  private static func draw(_ lines: [Line], from top: Int, in area: Rect, frame: inout Frame) {
    for (index, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      frame.put(
        line.text, row: area.row + index, column: area.column, role: line.role,
        limit: area.columns)
    }
    if top + area.rows < lines.count, area.rows > 3 { frame.put(moreBelow: area) }
  }
}
