import CareerModel

/// Where one stands: the stages as a walked line, what the present and the next one are about, and
/// the latest entries.
package enum PathScreen {
  package struct State: Hashable, Sendable {
    /// The place of the entry under the cursor, in the order of the journal.
    package var cursor = 0
  }

  static func update(_ state: inout AppState, _ command: Command.ID) {
    switch command {
    case .up: state.path.cursor = max(0, state.path.cursor - 1)
    case .down: state.path.cursor = min(max(0, state.journal.count - 1), state.path.cursor + 1)
    default: break
    }
  }

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let margin = rect.columns >= 90 ? 2 : 1
    let inner = rect.inset(top: rect.rows >= 18 ? 1 : 0, left: margin, right: margin)
    let line = StageLine(state)
    line.draw(row: inner.row, column: inner.column, columns: inner.columns, frame: &frame)
    let rest = inner.inset(top: StageLine.rows + (rect.rows >= 18 ? 1 : 0))
    let wide = rest.columns >= 110
    if wide {
      let (left, right) = rest.split(left: rest.columns * 11 / 20)
      about(state, in: left.inset(right: 3), frame: &frame)
      latest(state, in: right, frame: &frame)
    } else {
      // The latest entries keep a third of the room, at least four lines.
      let hasStage = state.profile.tenure(on: state.today) != nil
      let kept = hasStage ? max(4, rest.rows / 3) : rest.rows / 2
      let (top, _) = rest.split(top: rest.rows - kept)
      let end = about(state, in: top, frame: &frame)
      let gap = end > top.row ? 1 : 0
      latest(state, in: rest.inset(top: end - rest.row + gap), frame: &frame)
    }
  }

  // MARK: - What the stages are about

  /// Draws what the present and the next stage are about; returns the row below.
  @discardableResult
  private static func about(_ state: AppState, in rect: Rect, frame: inout Frame) -> Int {
    let present = state.profile.tenure(on: state.today)?.stage
    guard let present else {
      let row = frame.put(
        paragraph: "No stage is set yet. Press e to say where you stand and where you want to go.",
        in: rect)
      return row
    }
    var row = section(
      state.framework.stage(present), title: "Now", unknown: present, in: rect, frame: &frame)
    let next = state.framework.stage(after: present)
    guard let next, row + 2 < rect.bottom else { return row }
    let isAim = state.profile.aim?.stage == next.id
    row += rect.rows > 9 ? 1 : 0
    row = section(
      next, title: isAim ? "Next, your aim" : "Next", unknown: next.id,
      in: rect.inset(top: row - rect.row), frame: &frame)
    if let step = state.framework.transition(from: present) {
      row += rect.rows > 14 ? 1 : 0
      for (label, text) in steps(of: step) {
        // What cannot be said whole is left out.
        let lines = Paragraph.lines(of: text, columns: rect.columns - labelColumns).count
        guard row + lines <= rect.bottom else { continue }
        row = labelled(label, text, in: rect.inset(top: row - rect.row), frame: &frame)
      }
    }
    return row
  }

  private static func steps(of step: Transition) -> [(String, String)] {
    [("Changes", step.changes), ("Let go", step.letGo), ("Mistake", step.mistake)]
  }

  private static func section(
    _ stage: Stage?, title: String, unknown: StageID, in rect: Rect, frame: inout Frame
  ) -> Int {
    guard rect.rows > 0 else { return rect.row }
    let column = frame.put(title + "  ", row: rect.row, column: rect.column, role: .faint)
    frame.put(
      stage?.title ?? "\(unknown) (not in this framework)", row: rect.row, column: column,
      role: .heading, limit: rect.columns - (column - rect.column))
    guard let stage else { return rect.row + 1 }
    var row = frame.put(paragraph: stage.about, in: rect.inset(top: 1))
    guard rect.rows > 11 else { return row }
    for line in stage.does.prefix(rect.rows > 20 ? 5 : 3) where row < rect.bottom {
      row = labelled(
        String(frame.glyphs.skill), line, in: rect.inset(top: row - rect.row), frame: &frame)
    }
    return row
  }

  private static let labelColumns = 9

  /// A short label, and a text that is broken beside it.
  private static func labelled(
    _ label: String, _ text: String, in rect: Rect, frame: inout Frame
  ) -> Int {
    frame.put(label, row: rect.row, column: rect.column, role: .faint)
    let indent = label.count == 1 ? 2 : labelColumns
    return frame.put(paragraph: text, in: rect.inset(left: indent))
  }

  // MARK: - The latest entries

  private static func latest(_ state: AppState, in rect: Rect, frame: inout Frame) {
    guard rect.rows > 1 else { return }
    frame.put("Latest entries", row: rect.row, column: rect.column, role: .heading)
    let list = rect.inset(top: 1)
    guard state.journal.count > 0 else {
      frame.put(
        paragraph: state.unread == 0
          ? "Nothing is logged yet. Press a and write one line: what did you do this week?"
          : "Reading …",
        in: list)
      return
    }
    let first = max(0, state.path.cursor - list.rows + 1)
    for index in 0..<list.rows {
      guard let entry = state.journal[first + index] else { break }
      let row = list.row + index
      EntryRow.draw(
        entry, state: state, row: row, column: list.column, columns: list.columns, frame: &frame)
      if first + index == state.path.cursor {
        frame.put(glyph: state.glyphs.pointer, row: row, column: list.column - 1)
        frame.select(
          row: row, column: list.column - 1,
          columns: 1 + EntryRow.cursorColumns)
      }
    }
  }
}
