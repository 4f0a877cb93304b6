package import CareerDrawing
import CareerModel
import CareerPages

extension AppState {
  /// Returns `view` without what may wait until no keys are pressed. Overlays never wait.
  package func viewInMotion() -> Frame {
    view(mayWait: overlay == nil && message == nil && errors.isEmpty)
  }

  /// Returns the current frame; `withSpots` includes the hit targets for clicks.
  package func view(withSpots: Bool = false, mayWait: Bool = false) -> Frame {
    if isSpoken { return SpokenView.view(self) }
    var frame = Frame(
      size: size, glyphs: glyphs, isOnSlowLine: settings.slowLine, hitTargets: withSpots,
      mayWait: mayWait)
    guard !isTooSmall else {
      drawTooSmall(&frame)
      return frame
    }
    TabBar.draw(self, frame: &frame)
    frame.put(ruleInRow: 1)
    frame.put(ruleInRow: body.bottom)
    screen.view(self, in: body, frame: &frame)
    // Clicks do not pass through an overlay.
    if let overlay {
      frame.hitTargets.removeAll { $0.area.row > 0 }
      frame.put(ruleInRow: body.bottom)
      overlay.feature.view(self, in: body, frame: &frame)
    }
    FootBar.draw(self, frame: &frame)
    return frame
  }

  private func drawTooSmall(_ frame: inout Frame) {
    let smallest = "\(Self.smallest.columns)x\(Self.smallest.rows)"
    let words = "Cairn needs \(smallest); this is \(size.columns)x\(size.rows)."
    let typing = place == nil ? " You can keep typing." : ""
    frame.put(
      paragraph: words + typing, in: Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    )
  }
}

/// The tabs along the top, with the name and date at the right.
enum TabBar {
  static func draw(_ state: AppState, frame: inout Frame) {
    for (tab, column) in columns(state) {
      let isOpen = tab == state.tab
      let label = label(of: tab, state)
      frame.put(label, row: 0, column: column, role: isOpen ? .present : .text)
      if isOpen { frame.select(row: 0, column: column - 1, columns: label.count + 2) }
      // In a form, a stray click must not discard typed text.
      if state.place != nil {
        frame.mark(
          Rect(row: 0, column: column - 1, rows: 1, columns: label.count + 2), as: .tab(tab))
      }
    }
    let end = columns(state).last.map { $0.column + label(of: $0.tab, state).count } ?? 0
    let day = state.today.shortText
    let room = state.size.columns - end - day.count - 3
    guard room >= 0 else { return }
    var words = day
    if let name = state.profile.name?.printable, room >= 8 {
      let shown = TextWidth.cut(name, to: room - 3, ellipsis: state.glyphs.ellipsis)
      words = "\(shown) \(state.glyphs.separator) \(day)"
    }
    let width = TextWidth.columns(of: words)
    frame.put(words, row: 0, column: state.size.columns - width - 1, role: .faint)
  }

  /// Returns the full title if it fits; otherwise only the open tab has one, the rest a digit.
  private static func label(of tab: Tab, _ state: AppState) -> String {
    state.size.columns >= 70 || tab == state.tab ? "\(tab.digit) \(tab.title)" : "\(tab.digit)"
  }

  private static func columns(_ state: AppState) -> [(tab: Tab, column: Int)] {
    var column = 1
    return Tab.allCases.map { tab in
      defer { column += label(of: tab, state).count + 2 }
      return (tab, column)
    }
  }
}

/// The bottom two lines: a rule or the message that replaces it, and the keys available here.
enum FootBar {
  static func draw(_ state: AppState, frame: inout Frame) {
    let row = state.size.rows - 2
    let isBusy =
      state.working != nil || state.message != nil || !state.errors.isEmpty
      || (state.unread ?? 0) > 0
    if isBusy { frame.put(ruleInRow: row) }
    if let working = state.working {
      working.draw(row: row, frame: &frame)
    } else if let error = state.errors.first {
      let more = state.errors.count > 1 ? ", \(state.errors.count - 1) more" : ""
      draw("! \(error) (Esc dismisses\(more))", role: .error, above: row, frame: &frame)
    } else if let message = state.message {
      let text = message.tone == .error ? "! \(message.text)" : message.text
      draw(text, role: message.tone, above: row, frame: &frame)
    } else if let unread = state.unread, unread > 0 {
      Working(
        "reading your entries", done: state.toRead - unread, of: state.toRead, cancel: .needless
      ).draw(row: row, frame: &frame)
    } else if state.overlay == nil,
      let reminder = state.screen.footnotes(state).first(where: {
        TextWidth.columns(of: $0) <= state.size.columns - 4
      })
    {
      // It matters more than that a list goes on.
      if TextWidth.columns(of: reminder) > state.size.columns - 14 { frame.put(ruleInRow: row) }
      frame.put(" \(reminder) ", row: row, column: 1, role: .faint)
    }
    let hints = Rect(row: row + 1, column: 0, rows: 1, columns: state.size.columns)
    frame.whenAtRest(in: hints) { drawHints(state, row: hints.row, frame: &$0) }
  }

  /// Draws text on the rule; longer text grows upwards to remain fully readable.
  private static func draw(_ text: String, role: Role, above row: Int, frame: inout Frame) {
    let columns = frame.size.columns
    let lines = Paragraph.lines(of: text, columns: columns - 4).prefix(5)
    guard lines.count > 1 else {
      frame.put(" \(text) ", row: row, column: 1, role: role, limit: columns - 2)
      return
    }
    let top = row - lines.count
    frame.clear(Rect(row: top, column: 0, rows: lines.count + 1, columns: columns))
    frame.put(ruleInRow: top)
    for (index, line) in lines.enumerated() {
      frame.put(line, row: top + 1 + index, column: 2, role: role)
    }
  }

  /// One key of the bar with its click target; `nil` for a hint that covers several keys.
  private struct Hint {
    var key: String
    var words: String
    var target: ClickTarget?

    var columns: Int { TextWidth.columns(of: key) + TextWidth.columns(of: words) + 3 }
  }

  private static func drawHints(_ state: AppState, row: Int, frame: inout Frame) {
    var column = 1
    let isForm = state.place == nil
    let shown = fitting(
      hints(state), keepingFirst: isForm ? 1 : 0, keepingLast: isForm ? 1 : 2,
      columns: state.size.columns - 2)
    for hint in shown {
      let start = column
      column = frame.put(hint.key, row: row, column: column, role: .key) + 1
      column = frame.put(hint.words, row: row, column: column, role: .faint)
      if let target = hint.target {
        frame.mark(Rect(row: row, column: start, rows: 1, columns: column - start), as: target)
      }
      column += 2
    }
  }

  /// Returns as many hints as fit. The last ones, help and leave, always stay, and in a form the
  /// first one too; those in between are dropped.
  private static func fitting(
    _ hints: [Hint], keepingFirst: Int, keepingLast: Int, columns: Int
  ) -> [Hint] {
    let (first, last) = (Array(hints.prefix(keepingFirst)), Array(hints.suffix(keepingLast)))
    var left = columns + 2 - (first + last).reduce(0) { $0 + $1.columns }
    let between = hints.dropFirst(keepingFirst).dropLast(keepingLast).prefix { hint in
      left -= hint.columns
      return left >= 0
    }
    return first + between + last
  }

  /// Returns all commands on a screen, only its own for an overlay; help and leave come last.
  private static func hints(_ state: AppState) -> [Hint] {
    guard let place = state.place else {
      return inCharacterSet(state.overlay?.feature.hints ?? [], state).map { key, words in
        Hint(key: key, words: words, target: Key(named: key).map(ClickTarget.key))
      }
    }
    let last: [Command.ID] = [.back, .help, .quit]
    let state = state.forQuestions
    let commands = Command.at(place).filter { command in
      let isOwn = state.overlay == nil || !command.isAlmostEverywhere || last.contains(command.id)
      return isOwn && !hint(of: command, state).isEmpty && command.disabled(state) == nil
    }
    let (ends, others) = (
      commands.filter { last.contains($0.id) }, commands.filter { !last.contains($0.id) }
    )
    return (others + ends).compactMap { command in
      guard let key = state.keys.keys(of: command, at: place).first else { return nil }
      return Hint(
        key: key.name(in: state.glyphs), words: hint(of: command, state),
        target: .command(command.id))
    }
  }

  private static func hint(of command: Command, _ state: AppState) -> String {
    if let hint = state.overlay?.feature.hint(of: command) { return hint }
    switch command.id {
    case .delete where state.entryAtCursor != nil && !command.hint.isEmpty: return "delete"
    case .start:
      guard let goal = state.goalAtCursor else { return command.hint }
      return !goal.isOpen ? "reopen" : goal.state == .started ? "pause" : command.hint
    default: return command.hint
    }
  }

  static func inCharacterSet(_ hints: [(String, String)], _ state: AppState) -> [(String, String)] {
    let names = ["↑↓": "Up Down", "→": "Right", "←": "Left"]
    return state.glyphs == .ascii ? hints.map { (names[$0] ?? $0, $1) } : hints
  }
}
