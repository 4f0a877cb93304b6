package import CareerDrawing
package import CareerModel
package import CareerPages

/// The line behind `/`: filters the list or the timeline as the user types.
package struct FilterForm: Feature {
  package var editor: LineEditor
  /// The screen as it was, restored by Esc.
  package var before: AnyFeature
  /// The entry that the cursor was last put on; the cursor stays there while the filter matches it.
  package var entry: EntryID?
  /// What the Log looks for words in; `nil` until another thread has folded it.
  package var texts: JournalTexts?

  package var history: LineHistory

  package init(_ world: World) {
    let screen = world.screen
    history = LineHistory(world.filters)
    editor = LineEditor(screen.narrowing?.filter ?? "")
    before = AnyFeature(screen)
    entry = screen.meant(world)?.entry
  }

  /// A requested change of the screen.
  package enum Act: Hashable, Sendable {
    case narrow(to: String, keeping: EntryID?)
    case move(Command.ID)
    /// Restores the screen as it was before.
    case takeBack
    /// Keeps the words for later recall.
    case keep(String)
  }

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    switch key {
    case .escape: return [.close, .filter(.takeBack, before: before)]
    case .enter: return [.close, .filter(.keep(editor.text), before: before)]
    case .control("p"): return editor.recall(&history, older: true) ? narrowing(world) : []
    case .control("n"): return editor.recall(&history, older: false) ? narrowing(world) : []
    case .up: return move(.up, world)
    case .down: return move(.down, world)
    case .pageUp: return move(.pageUp, world)
    case .pageDown: return move(.pageDown, world)
    default: return editor.press(key) ? narrowing(world) : []
    }
  }

  private mutating func narrowing(_ world: World) -> [Request] {
    let request = Request.filter(.narrow(to: editor.text, keeping: entry), before: before)
    guard let texts, texts.version != world.journal.version else { return [request] }
    self.texts = nil
    return [request, .effect(.foldTexts)]
  }

  private mutating func move(_ command: Command.ID, _ world: World) -> [Request] {
    var moved = world.screen
    moved.step(command, world)
    entry = moved.meant(world)?.entry
    return [.filter(.move(command), before: before)]
  }

  package mutating func paste(_ text: String, _ world: World) -> [Request]? {
    editor.insert(text)
    return narrowing(world)
  }

  package var hasWheel: Bool { true }
  package var isConfirmedByClick: Bool { false }

  package func title(_ world: World) -> String { "Filter" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    guard let narrowing = world.screen.narrowing else { return foundRow(world) }
    let count = world.journal.count
    let problem = narrowing.query.problems.first.map { Wording.summary(of: $0) }
    let example = "For example: words, kind:milestone, #talent:3, since:2025-01, with:Sam."
    let match = world.entryAtCursor?.title ?? world.goalAtCursor?.title
    return [
      SpokenLine("Filter", editor: editor),
      SpokenLine("\(narrowing.found ?? count) of \(Wording.count(count, "entry", "entries"))."),
      SpokenLine(problem ?? example),
    ] + (match.map { [SpokenLine("Under the cursor: \($0)".asSentence)] } ?? [])
  }

  /// Reports the match in a list that is searched, not filtered.
  private func foundRow(_ world: World) -> [SpokenLine] {
    let screen = world.screen
    let row = screen.row(with: editor.text, from: screen.rowAtCursor(world), world)
    let found = row.map { "Found: \(screen.rowTexts(world)[$0])".asSentence } ?? "No matches."
    return [
      SpokenLine("Find", editor: editor),
      SpokenLine(editor.text.nonBlank == nil ? "Find on this screen." : found),
    ]
  }

  package var input: WritableKeyPath<Self, LineEditor>? { \.editor }

  package var hints: [(String, String)] { [("Enter", "apply"), ("Esc", "cancel"), ("↑↓", "move")] }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    let area = rect.inset(top: rect.rows - 2)
    frame.clear(area)
    frame.put("/", row: area.row, column: 1, role: .key)
    frame.put(editor: editor, row: area.row, column: 3, limit: rect.columns - 4)
    let (words, role) = note(world)
    frame.put(words, in: area.line(1).inset(left: 3, right: 1), role: role)
  }

  /// The problem of a filter, or an example; for a searched list, whether a row matches.
  private func note(_ world: World) -> (words: String, role: Role) {
    if let query = world.screen.narrowing?.query {
      return query.problems.first.map { (Wording.summary(of: $0), .warning) }
        ?? ("words  kind:milestone  #talent:3  since:2025-01  with:Sam", .faint)
    }
    let isFound = world.screen.row(with: editor.text, from: 0, world) != nil
    let isEmpty = editor.text.nonBlank == nil
    let words =
      isEmpty
      ? "Find on this screen; \(world.key(.nextMatch)) next, \(world.key(.previousMatch)) previous"
      : isFound ? "first match" : "no matches"
    return (words, isFound || isEmpty ? .faint : .warning)
  }
}
