import CareerDrawing
import CareerModel
import CareerPages

/// How a page of a review is drawn: its title and how far one has come, what it says, its rows.
enum ReviewView {
  /// One line of the picture.
  enum Line {
    case text(String, role: Role, indent: Int)
    case entry(EntryID)
    /// A label of so many columns with a remark beside it.
    case pair(String, String, role: Role, columns: Int)
  }

  /// All lines of a page, and which of them is at the top.
  struct Layout {
    let area: Rect
    private(set) var lines: [Line] = []
    /// The line on which each row begins that the cursor can stand on.
    private(set) var starts: [Int] = []
    let top: Int
    /// The line at the top that keeps the cursor in view.
    let base: Int
    /// How many lines are below those that fit.
    let most: Int
    private let cursor: Int
    private let isSpoken: Bool

    init(_ state: ReviewScreen, _ app: AppState, in rect: Rect) {
      let margin = rect.columns >= 60 ? 2 : 1
      let hasRoom = rect.rows > 14
      let head = hasRoom ? 3 : 1
      area = rect.inset(top: head, left: margin + 1, right: margin)
      let width = min(area.columns, 96)
      var lines: [Line] = []
      var starts: [Int] = []
      for text in state.page.lead(state, app) where hasRoom || !text.isEmpty {
        lines += ReviewView.paragraph(text, columns: width)
      }
      if state.page == .logged { lines += ReviewView.logged(state.review, columns: width, app) }
      let places = state.places
      for (number, place) in places.enumerated() {
        if hasRoom, number == 0 || state.page == .prompts {
          lines.append(.text("", role: .text, indent: 0))
        }
        starts.append(lines.count)
        lines += ReviewView.lines(
          of: place, among: places, in: state.review, columns: width, app)
      }
      let end = starts.indices.contains(state.cursor + 1) ? starts[state.cursor + 1] : lines.count
      isSpoken = app.isSpoken
      most =
        isSpoken ? state.spokenLines(app).lastPlace : max(0, lines.count - area.rows)
      // Where there is more below, the last row of the screen says so.
      let shown = end == lines.count ? area.rows : area.rows - 1
      base =
        places.isEmpty || isSpoken
        ? 0 : min(max(0, end - shown), starts[min(state.cursor, starts.count - 1)], most)
      top = places.isEmpty ? min(state.scroll, most) : max(0, base - state.scroll)
      cursor = state.cursor
      self.lines = lines
      self.starts = starts
    }

    /// Whether the last row says that there is more below.
    var hasMore: Bool { top < most && area.rows > 1 }

    var shown: ArraySlice<Line> {
      lines.dropFirst(top).prefix(area.rows - (hasMore ? 1 : 0))
    }

    /// Whether the row under the cursor begins on the screen.
    var showsCursor: Bool {
      isSpoken || starts.indices.contains(cursor) && shown.indices.contains(starts[cursor])
    }
  }

  static func view(
    _ state: ReviewScreen, app: AppState, in rect: Rect, frame: inout Frame
  ) {
    frame.clear(rect)
    drawHead(state, in: rect, frame: &frame)
    let layout = Layout(state, app, in: rect)
    let area = layout.area
    for (index, line) in layout.shown.enumerated() {
      let row = area.row + index
      draw(line, row: row, in: area, app: app, frame: &frame)
      let place = layout.starts.lastIndex { $0 <= layout.top + index }
      if let place {
        frame.mark(Rect(row: row, column: 0, rows: 1, columns: rect.columns), as: .line(place))
      }
      if layout.starts.firstIndex(of: layout.top + index) == state.cursor {
        frame.put(cursorInRow: row, column: area.column - 1)
      }
    }
    guard layout.hasMore else { return }
    let more = "more \(Key.down.name(in: app.glyphs))"
    frame.put(more, row: area.bottom - 1, column: rect.columns - 1 - more.count, role: .faint)
  }

  /// `Weekly review, 15 Nov to 21 Nov 2026` and the pages as marks; where there is room, the title
  /// of the page below.
  private static func drawHead(
    _ state: ReviewScreen, in rect: Rect, frame: inout Frame
  ) {
    let pages = state.pages
    let place = (pages.firstIndex(of: state.page) ?? 0) + 1
    let count = "\(place) of \(pages.count)"
    let margin = rect.columns >= 60 ? 3 : 2
    let right = rect.columns - 1 - count.count
    frame.put(count, row: rect.row, column: right, role: .faint)
    guard rect.rows > 14 else {
      let title = frame.put(
        state.page.title, row: rect.row, column: margin, role: .heading, limit: right - margin - 1)
      let name = state.review.rhythm.rawValue
      if title + 2 + name.count < right {
        frame.put(name, row: rect.row, column: title + 2, role: .faint)
      }
      return
    }
    let name = Wording.name(state.review.rhythm)
    let words = name.prefix(1).uppercased() + name.dropFirst()
    let end = frame.put(words, row: rect.row, column: margin, role: .faint)
    frame.put(
      Wording.period(state.review.period), row: rect.row, column: end + 2, role: .faint,
      limit: right - end - 3)
    frame.put(
      state.page.title, row: rect.row + 1, column: margin, role: .heading,
      limit: rect.columns - margin)
  }

  // MARK: - Lines

  private static func paragraph(
    _ text: String, columns: Int, role: Role = .text, indent: Int = 0
  ) -> [Line] {
    Paragraph.lines(of: text, columns: max(1, columns - indent))
      .map { .text($0, role: role, indent: indent) }
  }

  /// The skills and the entries of the period.
  private static func logged(_ review: Review, columns: Int, _ app: AppState) -> [Line] {
    guard !review.entries.isEmpty else { return [] }
    let skills = review.skills.map { "\(app.framework.short(of: $0.skill)) \($0.entries)" }
    let none = "None of them names a skill; \(app.key(.edit)) on an entry adds one, as #skill:3."
    return paragraph(
      skills.isEmpty ? none : skills.joined(separator: ", "), columns: columns, role: .skill)
      + [.text("", role: .text, indent: 0)] + review.highlights.map(Line.entry)
  }

  private static func lines(
    of place: ReviewPage.Place, among siblings: [ReviewPage.Place], in review: Review,
    columns: Int, _ app: AppState
  ) -> [Line] {
    switch place {
    case .prompt(let prompt):
      return paragraph(prompt.question, columns: columns)
        + paragraph(
          Wording.reason(prompt, review, framework: app.framework), columns: columns, role: .faint,
          indent: 2)
    case .owed(let id): return [.entry(id)]
    case .goal, .person, .unassessed:
      guard let pair = pair(of: place, app) else { return [] }
      let labels = siblings.compactMap { Self.pair(of: $0, app)?.label.printable }
      let widest = labels.map(TextWidth.columns(of:)).max() ?? 0
      // A goal’s title is the thing itself, any other text a remark.
      let role: Role = if case .goal = place { .text } else { .faint }
      return [.pair(pair.label, pair.text, role: role, columns: min(widest + 2, columns / 2))]
    }
  }

  /// A label and a remark; `nil` for what is no pair, and for a goal that is gone.
  private static func pair(
    of place: ReviewPage.Place, _ app: AppState
  ) -> (label: String, text: String)? {
    switch place {
    case .goal(let id):
      app.plan[id].map { (Wording.urgency(of: $0, on: app.today), $0.title) }
    case .person(let person): (person.name, Wording.met(person, on: app.today))
    case .unassessed(let skill):
      (app.framework.title(of: skill.skill), Wording.said(skill, on: app.today))
    case .prompt, .owed: nil
    }
  }

  private static func draw(
    _ line: Line, row: Int, in area: Rect, app: AppState, frame: inout Frame
  ) {
    switch line {
    case .text(let text, let role, let indent):
      frame.put(
        text, row: row, column: area.column + indent, role: role, limit: area.columns - indent)
    case .entry(let id):
      guard let entry = app.journal.entry(id) else { return }
      EntryRow.draw(
        entry, app.framework, today: app.today, row: row, column: area.column,
        columns: area.columns, frame: &frame)
    case .pair(let label, let text, let role, let width):
      frame.put(label, row: row, column: area.column, limit: width - 1)
      frame.put(
        text, row: row, column: area.column + width, role: role, limit: area.columns - width)
    }
  }
}
