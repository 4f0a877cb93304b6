import CareerDrawing
import CareerModel
import CareerPages

// Answers from outside: sizes, files, and the results of changes.

extension AppState {
  mutating func read(_ months: [CalendarMonth: [Entry]], unread: Int) {
    self.unread = unread
    toRead = max(toRead, unread)
    if !months.isEmpty { journal.set(months) }
    reread(for: months.isEmpty ? .reading : .journal)
  }

  mutating func saved(_ change: Change) -> [Effect] {
    // Forms stay open until their text is on disk.
    let effects = inFront { feature, world in feature.saved(change, world) } ?? []
    guard !change.changesNothing else {
      message = Message(
        "Ready. Press \(key(.log)) to log your first entry, \(key(.help)) for all keys.")
      return effects
    }
    let isNarrow = size.columns < 60
    let done = Wording.done(change, titleColumns: isNarrow ? 14 : 36)
    focus(on: change)
    let isHidden = change.entry.map { log.hides($0.id, self) } ?? false
    message = Message(
      words(done + (isHidden ? " (hidden by the filter)" : ""), then: .undo, "undo"), tone: .good)
    return effects
  }

  /// Puts every cursor on the result of a change.
  mutating func focus(on change: Change) {
    onScreens { $0.focus(on: change, $1) }
    let world = self
    overlay?.feature.focus(on: change, world)
  }

  mutating func fail(_ words: String) {
    let words = sentence(words)
    if overlay?.feature.failed(words) != true { complain(words) }
  }

  /// Queues an error, shown until Esc; errors already queued are not repeated.
  mutating func complain(_ words: String) { if !errors.contains(words) { errors.append(words) } }

  /// Returns an error as a sentence: errors are worded to follow "cairn: ", alone they need a
  /// capital.
  func sentence(_ words: String) -> String {
    let startsWithPath = words.prefix { $0 != " " }.contains("/")
    return startsWithPath ? words : words.capitalizedFirst
  }
}
