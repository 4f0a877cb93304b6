package import CareerDrawing
import CareerModel
import CareerPages

/// Draws the stages held as a list, and below it the row that is being edited.
extension PathForm {
  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let width = min(rect.columns - 4, 72)
    let top = rect.rows > 14 ? 1 : 0
    let area = Rect(
      row: rect.row + top, column: max(2, (rect.columns - width) / 2), rows: rect.rows - top,
      columns: width)
    let title = "The stages you held, and your aim"
    frame.put(title, row: area.row, column: area.column, role: .heading, limit: width)
    let rest = area.inset(top: area.rows > 9 ? 2 : 1)
    guard let editing else {
      return drawList(world, in: rest, frame: &frame)
    }
    let wanted = rows(world).count + 1
    // A low screen has room for one of the two.
    let isLow = rest.rows < Self.editorRows + 3
    let (list, below) = rest.split(top: isLow ? 0 : min(wanted, rest.rows - Self.editorRows))
    if !isLow { drawList(world, in: list, frame: &frame) }
    draw(editing, world, in: below, frame: &frame)
  }

  /// The fields, what was understood, and two lines for a refusal.
  private static let editorRows = 7

  // MARK: - The list

  private func drawList(
    _ world: World, in rect: Rect, frame: inout Frame
  ) {
    let rows = rows(world)
    let cursor = cursor(world)
    let isNew = editing != nil && editing?.before == nil
    let notes = editing == nil ? notes(world) : []
    let room = rect.rows - (rect.rows > rows.count + 2 ? notes.count : 0)
    let top = max(0, min(cursor - room / 2, rows.count - room))
    for (index, row) in rows.dropFirst(top).prefix(room).enumerated() {
      let line = Rect(row: rect.row + index, column: rect.column, rows: 1, columns: rect.columns)
      draw(row, world, in: line, frame: &frame)
      frame.mark(line, as: .line(top + index))
      if top + index == cursor, !isNew {
        frame.put(cursorInRow: line.row, column: line.column - 1)
      }
    }
    let foot = rect.inset(top: min(room, rows.count) + 1)
    var row = foot.row
    for note in notes where row < foot.bottom {
      let left = Rect(
        row: row, column: foot.column, rows: foot.bottom - row, columns: foot.columns)
      row = frame.put(paragraph: note, in: left, role: .faint)
    }
  }

  private func notes(_ world: World) -> [String] {
    let profile = world.profile
    var notes: [String] = []
    if profile.stages.isEmpty { notes.append("No stage is set yet; \(world.key(.add)) adds one.") }
    if profile.stages.contains(where: { $0.to == nil && profile.end(of: $0) != nil }) {
      notes.append("In brackets: until the next stage begins.")
    }
    return notes
  }

  private func draw(_ row: Row, _ world: World, in line: Rect, frame: inout Frame) {
    let isWide = line.columns >= 60
    let column = line.column + (isWide ? 28 : 11)
    func title(_ id: StageID) -> String {
      guard let stage = world.framework.stage(id) else { return id.rawValue }
      return isWide ? stage.title : stage.short
    }
    func day(_ day: CalendarDay) -> String { isWide ? day.mediumText : day.description }
    switch row {
    case .tenure(let tenure):
      let end = world.profile.end(of: tenure)
      let last =
        tenure.to.map(day) ?? end.map { "(\(day($0)))" }
        ?? (tenure.from > world.today ? "" : "still held")
      let isHeld = world.profile.tenure(on: world.today) == tenure
      frame.put(
        title(tenure.stage), row: line.row, column: line.column, role: isHeld ? .present : .text,
        limit: column - line.column - 1)
      frame.put(day(tenure.from), row: line.row, column: column)
      frame.put(
        "\(world.glyphs.dash) \(last)", row: line.row, column: column + (isWide ? 13 : 11),
        limit: line.column + line.columns - column)
    case .aim(let aim):
      guard let aim else {
        frame.put("no aim yet", row: line.row, column: line.column, role: .faint)
        return
      }
      let stays = world.profile.tenure(on: world.today)?.stage == aim.stage
      frame.put(
        title(aim.stage), row: line.row, column: line.column, limit: column - line.column - 1)
      let words =
        (stays ? "your aim: to stay" : "your aim") + (aim.by.map { ", by \(day($0))" } ?? "")
      frame.put(
        words, row: line.row, column: column, limit: line.column + line.columns - column)
    }
  }

  // MARK: - The editor

  private func draw(
    _ editing: TenureEditor, _ world: World, in rect: Rect, frame: inout Frame
  ) {
    for (index, field) in editing.fields.enumerated() where index < rect.rows {
      let row = rect.row + index
      let isChosen = field == editing.field
      if isChosen { frame.put(glyph: world.glyphs.pointer, row: row, column: rect.column - 1) }
      frame.put(label(of: field, editing), row: row, column: rect.column, role: .faint)
      let column = rect.column + 11
      switch field {
      case .stage:
        frame.put(
          world.framework.title(of: editing.stage), row: row, column: column,
          role: isChosen ? .present : .text, limit: rect.columns - 11)
      case .first, .last:
        let editor = field == .first ? editing.first : editing.last
        if isChosen {
          frame.put(
            editor: editor, row: row, column: column, limit: min(24, rect.columns - 11),
            glyphs: world.glyphs)
        } else {
          frame.put(
            editor.text.nonBlank ?? empty(field, editing), row: row, column: column,
            role: editor.text.nonBlank == nil ? .faint : .text, limit: rect.columns - 11)
        }
      }
    }
    let below = rect.inset(top: editing.fields.count + (rect.rows > 5 ? 1 : 0))
    switch editing.edited(world) {
    case .success: frame.put(paragraph: understood(editing, world), in: below, role: .faint)
    case .failure(let refusal):
      frame.put(
        paragraph: refusal.words, in: below, role: editing.refusal == nil ? .warning : .error)
    }
  }

  private func label(of field: TenureEditor.Field, _ editing: TenureEditor) -> String {
    switch field {
    case .stage: editing.isAim ? "Aim" : "Stage"
    case .first: "First day"
    case .last: editing.isAim ? "By when" : "Last day"
    }
  }

  /// What an empty field means.
  private func empty(_ field: TenureEditor.Field, _ editing: TenureEditor) -> String {
    switch field {
    case .stage: ""
    case .first: "today"
    case .last: editing.isAim ? "some day" : "until the next, or still held"
    }
  }

  /// The typed days in words.
  private func understood(_ editing: TenureEditor, _ world: World) -> String {
    if editing.isAim {
      guard case .success(let day) = DayField.dayBy(editing.last.text, today: world.today) else {
        return ""
      }
      return day.map { "By \(DayField.words($0, today: world.today))." } ?? "Some day."
    }
    guard case .success(let (from, to)) = editing.days(world) else { return "" }
    let last = to.map { " to \(DayField.words($0, today: world.today))" } ?? ""
    return "From \(DayField.words(from, today: world.today))\(last)."
  }
}
