package import CareerDrawing
package import CareerModel
package import CareerPages

/// One entry over the whole screen.
package struct EntryScreen: Feature {
  package var entry: EntryID
  package var scroll = 0

  package init(entry: EntryID) { self.entry = entry }

  package mutating func perform(
    _ command: Command.ID, _ world: World
  ) -> [Request]? {
    let entry = world.journal.entry(entry)
    let lines = entry.map { Self.lines(of: $0, world, columns: world.size.columns - 4) } ?? 0
    let last = world.isSpoken ? spokenLines(world).lastPlace : max(0, lines - world.body.rows + 1)
    scroll = min(scroll, last)
    switch command {
    case .back:
      return [.close]
    case .delete:
      return entry.map { [.close, .perform(.remove($0))] }
    case .nextMatch: return turn(by: 1, world)
    case .previousMatch: return turn(by: -1, world)
    default:
      let page = world.body.rows / 2
      return ListCursor.move(&scroll, by: command, page: page, count: last + 1) ? [] : nil
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
    Meant.entry(entry).over(world.screen, world)
  }

  package func title(_ world: World) -> String { "Entry" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    guard let entry = world.journal.entry(entry) else {
      return [SpokenLine("This entry was deleted.", isFocus: true)]
    }
    let fields = EntryDetail.fields(of: entry, world).flatMap { label, text, _ in
      [SpokenLine].said(label, label == "When" ? world.speech.summary(of: entry.day) : text)
    }
    return ([SpokenLine(entry.title.asSentence)] + fields).focusing(on: scroll)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    guard let entry = world.journal.entry(self.entry) else {
      frame.put("This entry was deleted.", row: rect.row + 1, column: rect.column + 2)
      return
    }
    let area = rect.inset(top: rect.rows > 14 ? 1 : 0, left: 2, right: 2)
    // A larger terminal has fewer lines to scroll, so the offset may be too large after a resize.
    let lines = Self.lines(of: entry, world, columns: area.columns)
    world.detailPane.draw(
      EntryDetail.rows(of: entry, world), from: min(scroll, max(0, lines - area.rows)),
      more: Text(Key.down.name(in: world.glyphs)), in: area, frame: &frame)
  }

  private static func lines(of entry: Entry, _ world: World, columns: Int) -> Int {
    RowLines(EntryDetail.rows(of: entry, world), columns: columns, medium: world.medium).lines.count
  }
}
