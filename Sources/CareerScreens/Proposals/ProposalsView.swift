package import CareerDrawing
import CareerModel
import CareerPages

// Draws the open proposals, with the commits of the one under the cursor beside or below.
extension ProposalsScreen {
  struct Layout {
    var head: Rect
    var list: Rect
    var detail: Rect
  }

  static func layout(in rect: Rect) -> Layout {
    let (head, body) = rect.split(top: 1)
    if body.columns >= 110 {
      let (list, detail) = body.split(left: body.columns * 3 / 5)
      return Layout(head: head, list: list, detail: detail.inset(left: 2, right: 1))
    }
    // A row alone never describes a proposal: even on a small screen three lines add to it.
    let rows = body.rows >= 14 ? body.rows * 11 / 20 : 3
    let (list, detail) = body.split(top: body.rows - rows - 1)
    return Layout(head: head, list: list, detail: detail.inset(top: 1, left: 2, right: 2))
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    guard !world.proposals.open.isEmpty else {
      frame.put(paragraph: Self.nothing, in: rect.inset(top: 1, left: 2, right: 2))
      return
    }
    if let reading {
      return drawCommits(world, from: reading, in: rect.inset(left: 2, right: 2), frame: &frame)
    }
    let layout = Self.layout(in: rect)
    drawHead(world, in: layout.head, frame: &frame)
    drawList(world, in: layout.list, frame: &frame)
    frame.put(ruleBefore: layout.detail)
    drawCommits(world, from: 0, in: layout.detail, frame: &frame)
  }

  static let nothing =
    "No proposals. To turn each week of your commits to a project into one, run cairn import git ~/src "
    + "in a shell."

  private func drawHead(_ world: World, in rect: Rect, frame: inout Frame) {
    let count = world.proposals.open.count
    let words = rect.columns < 60 ? "Proposals" : "Proposals from git"
    let end = frame.put(words, row: rect.row, column: 1, role: .heading)
    let place = "\(row + 1) of \(count)"
    let marked = marked.isEmpty ? place : "\(marked.count) marked, \(place)"
    frame.put(marked, row: rect.row, column: end + 2, role: .faint)
  }

  private func drawList(_ world: World, in rect: Rect, frame: inout Frame) {
    let open = world.proposals.open
    for ((place, proposal), line) in zip(open.enumerated().dropFirst(top), rect.lines) {
      draw(proposal, today: world.today, in: line, frame: &frame)
      frame.mark(line, as: .line(place))
      if place == row { frame.put(cursorOn: line) }
    }
  }

  /// Draws mark, day, project and title: the title last because a terminal may draw it differently.
  private func draw(_ proposal: Proposal, today: CalendarDay, in line: Rect, frame: inout Frame) {
    let (isWide, row) = (line.columns >= 60, line.row)
    let isMarked = marked.contains(proposal.id)
    let day = isWide ? proposal.day.mediumText : EntryRow.shortDay(proposal.day, today: today)
    let dayColumns = isWide ? 11 : 6
    frame.put(
      day.rightAligned(in: dayColumns), row: row, column: line.column + 1, limit: dayColumns)
    var column = line.column + dayColumns + 2
    frame.put(
      glyph: isMarked ? frame.glyphs.stepDone : frame.glyphs.skill, row: row, column: column,
      role: isMarked ? .present : .faint)
    column += 2
    if isWide {
      let width = line.columns >= 90 ? 18 : 14
      frame.put(proposal.project, row: row, column: column, role: .faint, limit: width - 1)
      column += width
    }
    frame.put(
      proposal.headline, in: line, at: column - line.column, role: isMarked ? .present : .text)
  }

  // MARK: - The commits

  struct Line {
    var text: String
    var role: Role
  }

  /// Returns the details of the proposal under the cursor: its entry's text and its commits.
  func lines(_ world: World, columns: Int) -> [Line] {
    guard let proposal = proposal(world) else { return [] }
    var lines = Paragraph.lines(of: proposal.headline.printable, columns: columns)
      .map { Line(text: $0, role: .heading) }
    let skills = world.framework.briefly(proposal.evidence)
    let facts = [Wording.facts(of: proposal).printable, skills].filter { !$0.isEmpty }
      .joined(separator: " \(world.glyphs.separator) ")
    lines += Paragraph.lines(of: facts, columns: columns).map { Line(text: $0, role: .faint) }
    var day: CalendarDay?
    for commit in proposal.commits {
      let label = commit.day.shortText
      let text = commit.subject.printable
      let subject = Paragraph.lines(of: text, columns: max(10, columns - 8))
      let role: Role = CommitSubject.isNoise(commit.subject) ? .faint : .text
      for (index, part) in subject.enumerated() {
        let shown = index == 0 && commit.day != day ? label : ""
        let padding = String(repeating: " ", count: max(0, 6 - shown.count))
        lines.append(Line(text: "\(padding)\(shown)  \(part)", role: role))
      }
      day = commit.day
    }
    return lines
  }

  private func drawCommits(_ world: World, from top: Int, in area: Rect, frame: inout Frame) {
    let lines = lines(world, columns: area.columns)
    for (line, place) in zip(lines.dropFirst(top), area.lines) {
      frame.put(line.text, in: place, role: line.role)
    }
    if top + area.rows < lines.count { frame.put(moreBelow: area) }
  }
}
