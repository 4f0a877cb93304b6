package import CareerDrawing
import CareerModel
package import CareerPages

/// Draws the stages held as a list, and below it the row being edited.
extension PathForm {
  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let area = rect.form(columns: 72, margin: 4, top: rect.rows > 14 ? 1 : 0)
    frame.put(title(world), in: area, role: .heading)
    let rest = area.inset(top: area.rows > 9 ? 2 : 1)
    guard let editing else { return drawList(world, in: rest, frame: &frame) }
    let wanted = rows(world).count + 1
    // A low screen has room for only one of the two.
    let isLow = rest.rows < Self.editorRows + 3
    let (list, below) = rest.split(top: isLow ? 0 : min(wanted, rest.rows - Self.editorRows))
    if !isLow { drawList(world, in: list, frame: &frame) }
    draw(editing, world, in: below, frame: &frame)
  }

  /// The fields, the parsed dates, and two lines for a refusal.
  private static let editorRows = 7

  // MARK: - The list

  private func drawList(_ world: World, in rect: Rect, frame: inout Frame) {
    let rows = rows(world)
    let cursor = cursor(world)
    let isNew = editing != nil && editing?.before == nil
    let notes = editing == nil ? notes(world) : []
    let room = rect.rows - (rect.rows > rows.count + 2 ? notes.count : 0)
    let top = max(0, min(cursor - room / 2, rows.count - room))
    for (index, row) in rows.dropFirst(top).prefix(room).enumerated() {
      let line = rect.line(index)
      draw(row, world, in: line, frame: &frame)
      frame.mark(line, as: .line(top + index))
      if top + index == cursor, !isNew { frame.put(cursorOn: line.inset(left: -1)) }
    }
    var foot = rect.inset(top: min(room, rows.count) + 1)
    for note in notes where foot.rows > 0 {
      let end = frame.put(paragraph: note, in: foot, role: .faint)
      foot = foot.inset(top: end - foot.row)
    }
  }

  private func notes(_ world: World) -> [String] {
    let profile = world.profile
    var notes: [String] = []
    if profile.stages.isEmpty { notes.append(world.words("No stages yet", then: .add, "add one")) }
    if profile.stages.contains(where: { $0.to == nil && profile.end(of: $0) != nil }) {
      notes.append("(…) ends when the next stage starts")
    }
    return notes
  }

  /// A row in three cells: the stage, its first day or the kind of aim, its last day.
  private struct Cells {
    var title: String
    var first: String
    var last = ""
    var isHeld = false
  }

  private func cells(_ row: Row, _ world: World, isWide: Bool) -> Cells {
    func title(_ id: StageID) -> String {
      guard let stage = world.framework.stage(id) else { return id.rawValue }
      return isWide ? stage.title : stage.short
    }
    func day(_ day: CalendarDay) -> String { isWide ? day.mediumText : day.description }
    switch row {
    case .tenure(let tenure):
      let end = world.profile.end(of: tenure)
      return Cells(
        title: title(tenure.stage), first: day(tenure.from),
        last: tenure.to.map(day) ?? end.map { "(\(day($0)))" }
          ?? (tenure.from > world.today ? "" : "present"),
        isHeld: world.profile.tenure(on: world.today) == tenure)
    case .aim(nil): return Cells(title: Self.noAim, first: "")
    case .aim(let aim?):
      let stays = world.profile.tenure(on: world.today)?.stage == aim.stage
      return Cells(
        title: title(aim.stage),
        first: (stays ? "target: stay" : "target") + (aim.by.map { ", by \(day($0))" } ?? ""))
    }
  }

  package func title(_ world: World) -> String { "Your career path" }
  private static let noAim = "no target yet"

  private func draw(_ row: Row, _ world: World, in line: Rect, frame: inout Frame) {
    let isWide = line.columns >= 60
    let (title, days) = line.split(left: isWide ? 28 : 11)
    let cells = cells(row, world, isWide: isWide)
    guard row != .aim(nil) else {
      frame.put(cells.title, row: line.row, column: line.column, role: .faint)
      return
    }
    frame.put(cells.title, in: title.inset(right: 1), role: cells.isHeld ? .present : .text)
    frame.put(cells.first, in: days)
    guard case .tenure = row else { return }
    frame.put(
      "\(frame.glyphs.dash) \(cells.last)", row: line.row, column: days.column + (isWide ? 13 : 11),
      limit: days.columns)
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let list = rows(world).enumerated().map { place, row in
      let cells = cells(row, world, isWide: true)
      let last = cells.last.isEmpty ? "" : "to \(cells.last)"
      return SpokenLine(
        [cells.title, cells.first, last].filter { !$0.isEmpty }.joined(separator: ", "),
        isFocus: editing == nil && place == cursor(world))
    }
    guard let editing else { return list + notes(world).map { SpokenLine($0) } }
    let fields = editing.fields.map { field in
      let label = label(of: field, editing)
      guard let editor = editing.editor(of: field) else {
        let stage = world.framework.title(of: editing.stage)
        return SpokenLine("\(label): \(stage)", isFocus: field == editing.field)
      }
      if field == editing.field { return SpokenLine(label, editor: editor) }
      return SpokenLine("\(label): \(editor.text.nonBlank ?? empty(field, editing))")
    }
    return list + fields + (said(of: editing, world).map { [SpokenLine($0)] } ?? [])
  }

  /// The parsed days in words, or why they are refused; `nil` for a refusal before any input.
  private func said(of editing: TenureEditor, _ world: World) -> Result<String, Refusal>? {
    func words(_ day: CalendarDay) -> String { DayField.words(day, today: world.today) }
    let edited = editing.edited(world)
    if case .failure = edited, editing.isUntouched { return nil }
    return edited.flatMap { _ in
      editing.isAim
        ? DayField.dayBy(editing.last.text, today: world.today)
          .map { $0.map { "By \(words($0))." } ?? "No date." }
        : editing.days(world)
          .map { from, to in "From \(words(from))\(to.map { " to \(words($0))" } ?? "")." }
    }
  }

  // MARK: - The editor

  private func draw(_ editing: TenureEditor, _ world: World, in rect: Rect, frame: inout Frame) {
    for (field, line) in zip(editing.fields, rect.lines) {
      let isChosen = field == editing.field
      if isChosen { frame.put(glyph: frame.glyphs.pointer, row: line.row, column: line.column - 1) }
      frame.put(label(of: field, editing), row: line.row, column: line.column, role: .faint)
      let value = line.inset(left: Rect.label)
      guard let editor = editing.editor(of: field) else {
        let stage = world.framework.title(of: editing.stage)
        frame.put(stage, in: value, role: isChosen ? .present : .text)
        continue
      }
      if isChosen {
        frame.put(
          editor: editor, row: line.row, column: value.column, limit: min(24, value.columns))
      } else {
        frame.put(
          editor.text.nonBlank ?? empty(field, editing), in: value,
          role: editor.text.nonBlank == nil ? .faint : .text)
      }
    }
    let below = rect.inset(top: editing.fields.count + (rect.rows > 5 ? 1 : 0))
    switch said(of: editing, world) {
    case nil: break
    case .success(let words): frame.put(paragraph: words, in: below, role: .faint)
    case .failure(let refusal):
      frame.put(
        paragraph: refusal.words, in: below, role: editing.refusal == nil ? .warning : .error)
    }
  }

  private func label(of field: TenureEditor.Field, _ editing: TenureEditor) -> String {
    switch field {
    case .stage: editing.isAim ? "Target" : "Stage"
    case .first: "Start date"
    case .last: editing.isAim ? "Target date" : "End date"
    }
  }

  /// What an empty field means.
  private func empty(_ field: TenureEditor.Field, _ editing: TenureEditor) -> String {
    switch field {
    case .stage: ""
    case .first: "today"
    case .last: editing.isAim ? "no date" : "until the next stage, or present"
    }
  }
}
