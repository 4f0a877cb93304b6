import CareerDrawing
import CareerModel
import CareerPages

// What comes back from outside: sizes, files, and what became of a change.

extension AppState {
  mutating func resize(to size: Size) {
    self.size = size
    LogScreen.move(&self, to: log.cursor)
    TimelineScreen.settle(&self, near: TimelineScreen.day(self))
    renew()
  }

  mutating func read(_ months: [CalendarMonth: [Entry]], unread: Int) {
    self.unread = unread
    toRead = max(toRead, unread)
    defer { reread() }
    guard !months.isEmpty else { return }
    // The cursor stays on its entry; a list that stood at its newest one goes on doing so.
    let kept = log.cursor == 0 ? nil : entryInLog
    let day = TimelineScreen.day(self)
    journal.set(months)
    LogScreen.refresh(&self, keeping: kept)
    TimelineScreen.refresh(&self, near: day)
  }

  mutating func saved(_ change: Change, in place: String) -> [Effect] {
    // Forms stay until what they say is on disk.
    let effects = onTop { feature, world in feature.saved(change, world) } ?? []
    guard !change.changesNothing else {
      message = Message(
        "Ready: press \(key(.log)) to log the first thing, \(key(.help)) for all keys.")
      return effects
    }
    let isNarrow = size.columns < 60
    let done = Wording.done(change, titleColumns: isNarrow ? 14 : 22)
    let noted = change.intent?.act == .reviewed ? ", noted" : ""
    let undo = key(.undo)
    let words =
      isNarrow
      ? "\(done). \(undo) undoes it." : "\(done)\(noted) in \(place). \(undo) takes it back."
    message = Message(words, tone: .good)
    if let place = focus(on: change), log.matches.map({ !$0.contains(place) }) == true {
      message = Message(words + " The filter hides it.", tone: .good)
    }
    return effects
  }

  /// Puts every cursor on the entry that a change has left, and returns its place; `nil` where
  /// there is none.
  @discardableResult
  mutating func focus(on change: Change) -> Int? {
    for case .goal(_, let goal?) in change.edits {
      if goal.isOpen { planning.cursor = .goal(goal.id) }
      TimelineScreen.show(goal, &self)
    }
    let world = self
    overlay?.feature.focus(on: change, world)
    guard let entry = change.entry, let place = journal.place(of: entry.id) else { return nil }
    if tab == .path { path.cursor = .entry(entry.id) }
    LogScreen.refresh(&self, keeping: entry.id)
    TimelineScreen.show(entry, &self)
    return place
  }

  mutating func fail(_ words: String) {
    let words = sentence(words)
    if overlay?.feature.failed(words) != true { complain(words) }
  }

  /// Shows an error until Esc, behind those that were not seen yet; what waits already is not said twice.
  mutating func complain(_ words: String) {
    if !errors.contains(words) { errors.append(words) }
  }

  /// Errors are worded to stand behind "cairn: "; alone they begin with a capital.
  func sentence(_ words: String) -> String {
    let startsWithPath = words.prefix { $0 != " " }.contains("/")
    return startsWithPath ? words : words.prefix(1).uppercased() + words.dropFirst()
  }
}
