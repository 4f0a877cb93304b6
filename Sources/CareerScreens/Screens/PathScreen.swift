package import CareerDrawing
package import CareerModel
package import CareerPages

/// The current position: the stages as a line, the readiness for the next stage, the gaps, the
/// insights, and the latest entries. Everything under the cursor opens.
package struct PathScreen: ListScreen {
  package static let tab = Tab.path
  package static let place = KeyContext("path")
  package static let firstHint: Text? =
    "\(key: .palette) or F9 lists every command; \(key: .why) explains a figure"

  package typealias Item = PathPage.Item
  package var cursor: Item?
  /// The lines that count further items and were opened.
  private var opened: Set<Item> = []

  package init(on today: CalendarDay) {}

  func page(_ world: World) -> PathPage {
    PathPage(
      world.record, trouble: world.profileTrouble, isReading: world.unread != 0,
      latest: hasTwoColumns(world) ? max(12, world.body.rows - 8) : 12,
      height: world.isSpoken ? .max : world.body.rows,
      columns: min(world.body.columns, hasTwoColumns(world) ? 80 : .max) - 3,
      opened: opened, isInColumns: hasTwoColumns(world))
  }

  // MARK: - What is under the cursor

  func items(_ world: World) -> [Item] { page(world).items }

  package func rowTexts(_ world: World) -> [String] { world.soughtTexts(in: page(world).rows) }

  package func meant(_ world: World) -> Meant? {
    switch itemAtCursor(world) {
    case .readiness, .ahead: Meant(subject: world.reading?.readiness.map { .readiness($0.stage) })
    case .move: Meant(skill: world.move?.skill, subject: .move)
    case .gap(let skill): .skill(skill)
    case .insight(let id): Meant(subject: .insight(id))
    case .entry(let id): .entry(id)
    case .moreGaps, .moreInsights, .putAway, nil: .nothing
    }
  }

  private func insightAtCursor(_ world: World) -> Insight? {
    guard case .insight(let id) = itemAtCursor(world) else { return nil }
    return world.reading?.insights.first { $0.id == id }
  }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    switch command {
    case .open where hidesMore(world):
      let shown = items(world)
      if let line = itemAtCursor(world) { opened.insert(line) }
      cursor = items(world).first { !shown.contains($0) }
      return []
    case .dismissForGood: return dismiss(forGood: true, world)
    case .delete:
      guard let entry = world.entryAtCursor else { return dismiss(forGood: false, world) }
      stepAside(world)
      return [.perform(.remove(entry))]
    default: return move(command, in: items(world), page: max(1, world.body.rows / 2)) ? [] : nil
    }
  }

  package mutating func focus(on change: Change, _ world: World) {
    guard world.tab == Self.tab, let entry = change.entry, world.journal.place(of: entry.id) != nil
    else { return }
    cursor = .entry(entry.id)
  }

  /// Whether the cursor is on a line that counts further gaps or insights.
  func hidesMore(_ world: World) -> Bool {
    [.moreGaps, .moreInsights].contains(itemAtCursor(world))
  }

  /// Returns why nothing can be dismissed or restored here; `nil` if something can.
  func whyNotDismissed(_ world: World) -> String? {
    insightAtCursor(world) == nil && ![.putAway, .move].contains(itemAtCursor(world))
      ? "select an insight first" : nil
  }

  /// Dismisses the insight under the cursor; on the line of dismissed ones, restores them.
  private mutating func dismiss(forGood: Bool, _ world: World) -> [Request] {
    if itemAtCursor(world) == .move, let move = world.move {
      return [.perform(.decline(move, in: world.profile, on: world.today))]
    }
    if itemAtCursor(world) == .putAway {
      var after = world.profile
      after.dismissals.removeAll { world.record.putAway.contains($0.insight) }
      return [.perform(.edit(world.profile, to: after, as: .restoredInsights))]
    }
    guard let insight = insightAtCursor(world) else { return [] }
    stepAside(world)
    let until = forGood ? nil : world.today.adding(days: Dismissal.usualDays)
    let after = world.profile.dismissing(insight.id, until: until)
    return [.perform(.edit(world.profile, to: after, as: .dismissedInsight, insight.id))]
  }

  /// Moves the cursor to the neighbour of the item about to be removed.
  private mutating func stepAside(_ world: World) {
    let items = items(world)
    guard let place = itemAtCursor(world).flatMap({ items.firstIndex(of: $0) }) else { return }
    let rest = items[..<place] + items[(place + 1)...]
    cursor = rest.isEmpty ? nil : rest[min(place, rest.count - 1)]
  }

  /// Whether the entries are beside the figures.
  private func hasTwoColumns(_ world: World) -> Bool { world.size.columns >= 114 }

  // MARK: - View

  /// Returns the reminders, from longest to shortest.
  package func reminders(_ world: World) -> [String] {
    let (reviews, proposals) = (ReviewScreen.reminders(world), ProposalsScreen.reminders(world))
    let both = reviews.flatMap { review in
      proposals.map { "\(review) \(world.glyphs.separator) \($0)" }
    }
    return both + reviews + proposals
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let due = ReviewScreen.reminders(world).prefix(1).map { Text($0) }
    let cursor = itemAtCursor(world)
    let lines = world.speech.lines(of: page(world).spoken(reviewsDue: due)) { $0 == cursor }
    let isFocused = lines.contains(where: \.isFocus)
    return isFocused ? lines : lines.focusing(on: 0)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    let margin = rect.columns >= 90 ? 2 : 1
    let inner = rect.inset(top: rect.rows >= 24 ? 1 : 0, left: margin, right: 1)
    StageLine(stops: StageStop.all(world.record), medium: world.medium).draw(
      row: inner.row, column: inner.column, columns: inner.columns,
      hasDates: rect.rows >= 14, frame: &frame)
    // A low screen has no room for dates.
    let rest = inner.inset(top: rect.rows < 14 ? 2 : StageLine.rows + (rect.rows >= 18 ? 1 : 0))
    let page = page(world)
    let parts: [([Row<Item>], Rect)]
    if hasTwoColumns(world) {
      let (left, right) = rest.split(left: max(80, rest.columns * 3 / 5))
      parts = [(page.figuresAndAhead, left.inset(right: 2)), (page.entries, right)]
    } else {
      parts = [(page.rows, rest)]
    }
    let items = parts.flatMap { $0.0.compactMap(\.item) }
    let cursor = ListCursor.item(cursor, in: items).flatMap(items.firstIndex)
    var first = 0
    for (rows, area) in parts {
      let page = ItemLines(rows, in: area, world)
      let top = top(of: page, from: first, cursor: cursor, of: items.count)
      page.draw(from: top, cursor: cursor, first: first, world, frame: &frame)
      if top < page.last { frame.put(moreBelow: area) }
      first += page.starts.count
    }
  }

  /// On the last item, what is below it comes into view too, also in the column beside it.
  private func top(of page: ItemLines<Item>, from first: Int, cursor: Int?, of count: Int) -> Int {
    let line = page.line(of: cursor.map { $0 - first })
    if cursor == first + page.starts.count - 1 { return min(line, page.last) }
    if cursor == count - 1 { return page.last }
    return ListCursor.top(showing: line, of: page.lines.count, rows: page.area.rows)
  }
}

extension AppState { package var path: PathScreen { self[PathScreen.self] } }
