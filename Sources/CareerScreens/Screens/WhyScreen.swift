package import CareerDrawing
package import CareerPages

/// The reasons for a figure over the whole screen: the rule, the smallest step that would raise it,
/// and the entries, which open with Enter. Every sentence can be traced to entries.
package struct WhyScreen: Feature {
  package var reasoning: Reasoning
  /// The index of the row under the cursor, among the selectable rows.
  package var cursor = 0
  /// The number of lines scrolled below the last selectable row; negative above the first one.
  package var beyond = 0

  package init(_ subject: Reasoning.Subject, _ world: World) {
    reasoning =
      world.record.reasoner?.reasoning(for: subject) ?? Reasoning(subject, title: "Loading…")
    // An answer starts at its top, even if its first selectable row is further down.
    beyond = -Layout(self, world).top
  }

  /// Answers the same question from the new data.
  package mutating func renew(_ news: News, _ world: World) {
    guard let reasoner = world.record.reasoner else { return }
    reasoning = reasoner.reasoning(for: reasoning.subject)
    cursor = min(cursor, max(0, reasoning.items.count - 1))
  }

  /// The item under the cursor; `nil` if no row is selectable.
  private var item: Reasoning.Item? {
    reasoning.items.indices.contains(cursor) ? reasoning.items[cursor] : nil
  }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    switch command {
    case .back: return [.close]
    case .open, .why: return open(world)
    default:
      let page = max(1, world.body.rows - 2)
      // Larger than any answer.
      guard let step = ListCursor.step(command, page: page, count: 10_000) else { return nil }
      move(by: step, world)
      return []
    }
  }

  package mutating func stand(onRow row: Int, _ world: World) { (cursor, beyond) = (row, 0) }

  package var place: KeyContext? { .why }

  package func meant(_ world: World) -> Meant? {
    let meant: Meant =
      switch item {
      case .entry(let id): .entry(id)
      case .answer(let subject): Meant(subject: subject)
      case nil: .nothing
      }
    return meant.over(world.screen, world)
  }

  /// Moves from row to row, and from line to line above the first one and below the last.
  private mutating func move(by step: Int, _ world: World) {
    let last = max(0, reasoning.items.count - 1)
    let (first, end) = (Layout(self, at: 0, world), Layout(self, at: last, world))
    let reach = -first.top...(last + end.mostBeyond)
    func bounded(_ place: Int) -> Int { min(max(reach.lowerBound, place), reach.upperBound) }
    let place = bounded(bounded(cursor + beyond) + step)
    cursor = min(max(0, place), last)
    beyond = place - cursor
  }

  private mutating func open(_ world: World) -> [Request] {
    guard let item else { return [] }
    // A row below the screen is scrolled into view before it can be opened.
    guard Layout(self, world).showsCursor(beyond: beyond) else {
      beyond = 0
      return []
    }
    return switch item {
    case .entry(let id): [.open(.entry(id))]
    case .answer(let subject): [.open(.why(subject))]
    }
  }

  // MARK: - View

  /// The lines of an answer, and the one at the top. If spoken, each line is a page.
  private struct Layout {
    let area: Rect
    let lines: [RowLines<Reasoning.Item>.Line]
    /// The top line that keeps the cursor in view.
    let top: Int
    /// The line of the cursor.
    private let cursorLine: Int

    /// Creates the layout with the cursor on row `place`, or else on the screen's own.
    init(_ screen: WhyScreen, at place: Int? = nil, _ world: World) {
      area =
        world.isSpoken
        ? Rect(row: 0, column: 0, rows: 1, columns: 100_000) : world.body.inset(left: 2, right: 1)
      let all = RowLines(screen.reasoning.rows, columns: area.columns, medium: world.medium).lines
      let lines = world.isSpoken ? all.filter { !$0.isBlank } : all
      let places = lines.indices.filter { lines[$0].item != nil }
      let cursor = place ?? screen.cursor
      cursorLine = places.indices.contains(cursor) ? places[cursor] : 0
      top = ListCursor.top(showing: cursorLine, of: lines.count, rows: area.rows)
      self.lines = lines
    }

    /// The number of lines below those that show the cursor.
    var mostBeyond: Int { max(0, lines.count - area.rows - top) }

    func showsCursor(beyond: Int) -> Bool { cursorLine < top(beyond: beyond) + area.rows }

    func top(beyond: Int) -> Int { top + min(max(-top, beyond), mostBeyond) }
  }

  package func title(_ world: World) -> String { "Why" }

  /// If spoken, the focus is on the top line.
  package func spokenLines(_ world: World) -> [SpokenLine] {
    let lines = world.speech.lines(of: reasoning.rows)
    let top = Layout(self, world).top(beyond: beyond)
    return lines.focusing(on: top)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let layout = Layout(self, world)
    let (area, top) = (layout.area, layout.top(beyond: beyond))
    var number = layout.lines.prefix(top).count { $0.item != nil }
    var isUnderCursor = false
    for (line, place) in zip(layout.lines.scrolled(to: top), area.lines) {
      line.draw(in: place, world.framework, today: world.today, entriesAt: 0, frame: &frame)
      isUnderCursor = line.goesOn ? isUnderCursor : line.item != nil && number == cursor
      if isUnderCursor { frame.put(cursorOn: place.inset(left: -1), goesOn: line.goesOn) }
      guard line.item != nil else { continue }
      frame.mark(place, as: .line(number))
      number += 1
    }
    if top + area.rows < layout.lines.count { frame.put(moreBelow: area) }
  }
}
