package import CareerDrawing
package import CareerModel
package import CareerPages

/// One entry over the whole screen, with its links and related entries, which open.
package struct EntryScreen: ReadingFeature {
  package var entry: EntryID
  package var scroll = 0
  package var cursor: Int?

  package init(entry: EntryID) { self.entry = entry }

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    let page = page(world, in: world.body)
    switch (command, page.item(cursor)) {
    case (.back, _), (.open, nil): return [.close]
    case (.open, .link(let link)?): return LinkActions.open(link)
    case (.open, .entry(let entry)?): return [.open(.entry(entry))]
    case (.delete, _): return world.journal.entry(entry).map { [.close, .perform(.remove($0))] }
    case (.nextMatch, _): return turn(by: 1, world)
    case (.previousMatch, _): return turn(by: -1, world)
    case (.openLink, _) where world.linkAtCursor == nil && !page.starts.isEmpty:
      // Links are the first items.
      go(to: 0, on: page)
      return [.say(world.words("Several links", then: .open, "open"))]
    default: return move(by: command, on: page) ? [] : nil
    }
  }

  /// Turns to the next entry of the Log's list and moves the Log's cursor with it.
  private mutating func turn(by step: Int, _ world: World) -> [Request] {
    guard let row = world.log.row(of: entry, world) else { return [] }
    guard let next = world.log.place(ofRow: row + step, world).flatMap({ world.journal[$0] }) else {
      return [.say(step > 0 ? "This is the oldest entry." : "This is the newest entry.")]
    }
    self = EntryScreen(entry: next.id)
    return [.focus(.entry(next.id))]
  }

  package var place: KeyContext? { .entry }

  package func meant(_ world: World) -> Meant? {
    var meant = Meant.entry(entry).over(world.screen, world)
    if cursor != nil, case .link(let link)? = page(world, in: world.body).item(cursor) {
      meant.link = link
    }
    return meant
  }

  package func hint(of command: Command) -> String? {
    command.id == .open && cursor == nil ? "" : nil
  }

  package func title(_ world: World) -> String { "Entry" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let lines = world.speech.lines(of: rows(world))
    return lines.focusing(on: scroll)
  }

  private func rows(_ world: World) -> [Row<EntryPage.Item>] {
    world.journal.entry(entry).map { EntryPage($0, world.record).whole }
      ?? [.words("This entry was deleted.")]
  }

  private func page(_ world: World, in rect: Rect) -> ReadingPage<EntryPage.Item> {
    let area = rect.inset(top: rect.rows > 14 ? 1 : 0, left: 2, right: 1)
    return ReadingPage([rows(world)], in: [area], world)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    page(world, in: rect).draw(self, world, in: rect, frame: &frame) { item in
      if case .link(let link) = item { .link(link) } else { nil }
    }
  }
}
