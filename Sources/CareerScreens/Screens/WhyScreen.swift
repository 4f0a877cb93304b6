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

  /// The lines of an answer, and the one at the top.
  private struct Layout {
    let page: ItemLines<Reasoning.Item>
    /// The top line that keeps the cursor in view.
    let top: Int
    private let cursorLine: Int

    /// Creates the layout with the cursor on row `place`, or else on the screen's own.
    init(_ screen: WhyScreen, at place: Int? = nil, _ world: World) {
      page = ItemLines(screen.reasoning.rows, in: world.body.inset(left: 2, right: 1), world)
      cursorLine = page.line(of: place ?? screen.cursor)
      top = ListCursor.top(showing: cursorLine, of: page.lines.count, rows: page.area.rows)
    }

    /// The number of lines below those that show the cursor.
    var mostBeyond: Int { max(0, page.last - top) }

    func showsCursor(beyond: Int) -> Bool { cursorLine < top(beyond: beyond) + page.area.rows }

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
    let (page, top) = (layout.page, layout.top(beyond: beyond))
    page.draw(from: top, cursor: cursor, world, frame: &frame)
    if top < page.last { frame.put(moreBelow: page.area) }
  }
}
