package import CareerDrawing
import CareerModel
import CareerPages

// Draws the documents at the left, the preview beside them, or below on a narrow screen; at the
// bottom the options of the document and its path.
extension ExportForm {
  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    if let picking { return picking.view(world, in: rect, frame: &frame) }
    let isWide = rect.columns >= 64
    let answer = answer(world)
    let answered = answer.map {
      min(Paragraph.lines(of: $0.words, columns: rect.columns - 4).count, max(1, rect.rows / 2 - 1))
    }
    let foot = fields(world).count + (answered ?? 0)
    let (top, below) = rect.split(top: rect.rows - foot)
    // A rule, if there is room.
    let above = top.rows > 8 ? top.inset(bottom: 1) : top
    if top.rows > above.rows { frame.put(ruleInRow: above.bottom) }
    if isWide {
      let (left, right) = above.split(left: 28)
      let preview = right.inset(left: 2, right: 1)
      drawList(in: left, frame: &frame)
      frame.put(ruleBefore: preview)
      drawPreview(in: preview, frame: &frame)
    } else {
      let (list, preview) = above.split(top: max(2, above.rows / 2 - 1))
      drawList(in: list, frame: &frame)
      drawPreview(in: preview.inset(left: 1, right: 1), frame: &frame)
    }
    drawFoot(world, answer, in: below, frame: &frame)
  }

  private func drawList(in rect: Rect, frame: inout Frame) {
    guard rect.rows > 0 else { return }
    let items = Item.all
    let top = ListCursor.top(showing: cursor, of: items.count, rows: rect.rows)
    for ((index, item), line) in zip(items.enumerated().dropFirst(top), rect.lines) {
      frame.mark(line, as: .line(index))
      let isHere = index == cursor
      frame.put(item.title, in: line.inset(right: 1), at: 3, role: isHere ? .present : .text)
      if isHere { frame.put(cursorOn: line.inset(left: 1, right: 1)) }
    }
  }

  // MARK: - The preview

  private func drawPreview(in rect: Rect, frame: inout Frame) {
    guard rect.rows > 0 else { return }
    frame.put(heading, in: rect, role: .heading)
    let isRoomy = rect.rows > 8
    if isRoomy { frame.put(item.purpose, in: rect.inset(top: 1), role: .faint) }
    let area = rect.inset(top: isRoomy ? 3 : 1)
    guard case .success(let preview)? = preview, !preview.lines.isEmpty else {
      let role: Role = if case .failure? = preview { .error } else { .faint }
      frame.put(paragraph: missing, in: area, role: role)
      return
    }
    var row = area.row
    if scroll == 0, !preview.advice.isEmpty, area.rows > 12 {
      let advice = "Before you send it: \(preview.advice.joined(separator: " "))"
      row =
        1
        + frame.put(
          paragraph: advice, in: area.inset(bottom: area.rows - min(6, area.rows / 2)),
          role: .warning)
    }
    let first = min(scroll, preview.lines.count - 1)
    for line in preview.lines.dropFirst(first) where row < area.bottom {
      let isProse = item.kind.hasTemplate
      let pieces = isProse ? Paragraph.lines(of: line, columns: area.columns) : [line]
      for piece in pieces where row < area.bottom {
        frame.put(piece, row: row, column: area.column, limit: area.columns)
        row += 1
      }
    }
    if row < area.bottom, preview.count > preview.lines.count {
      let more = "\(preview.count - preview.lines.count) more lines in the file."
      frame.put(more, in: area.inset(top: row - area.row), role: .faint)
    }
  }

  /// `Brag document: 340 lines, 12 kB`; a PNG has no known size before it is made.
  var heading: String {
    guard case .success(let preview)? = preview, item.kind != .png else { return item.title }
    let lines = Wording.count(preview.count, "line", "lines")
    return "\(item.title): "
      + (preview.lines.isEmpty ? "" : "\(lines), ") + Wording.size(preview.bytes)
  }

  /// The text in place of a preview: there is none yet, or none to read.
  var missing: String {
    let kind = item.kind
    switch preview {
    case nil: return "Preparing the preview…"
    case .failure(let refusal): return refusal.words
    case .success(let preview) where preview.count == 0: return "The document would be empty."
    case .success(let preview) where kind == .png:
      return "The chart is \(Wording.size(preview.bytes)) as SVG. "
        + "It is converted to PNG when you save it."
    case .success: return "No preview. Open the file in a browser."
    }
  }

  // MARK: - The foot

  private func drawFoot(
    _ world: World, _ answer: (words: String, role: Role)?, in rect: Rect, frame: inout Frame
  ) {
    guard rect.rows > 0 else { return }
    let fields = fields(world)
    let indent = 4 + (fields.map(\.label.count).max() ?? 0)
    for (field, line) in zip(fields, rect.lines) {
      frame.mark(line, as: .command(field.command))
      frame.put(field.label, row: line.row, column: 2, role: .faint)
      if field.command == (isTypingPeriod ? .right : .edit), let editor {
        frame.put(editor: editor, row: line.row, column: indent, limit: rect.columns - indent - 1)
      } else {
        let end = frame.put(field.value, in: line.inset(right: 1), at: indent)
        frame.put(field.more, in: line.inset(right: 1), at: end + 2, role: .faint)
      }
    }
    if let answer {
      frame.put(
        paragraph: answer.words, in: rect.inset(top: fields.count, left: 2, right: 2),
        role: answer.role)
    }
  }

  /// Returns the options of the document, each with the command that changes it.
  func fields(
    _ world: World
  ) -> [(label: String, value: String, more: String, command: Command.ID)] {
    let isYear = item.picture == .year
    let days =
      isYear
      ? "\(request(world).query.yearReviewed(on: world.today))"
      : period.summary(of: item.kind, world)
    // A backup has them anyway; a record without any needs no choice.
    let isAsked = (hasLeftOut || isConfidential) && !(item.kind == .json && !isRedacted)
    let confidential = isConfidential ? "included" : "left out"
    let chosen = first[item.kind]?.count ?? 0
    let page = chosen == 0 ? "strongest" : "\(chosen) chosen"
    return [
      ("Period", period.title(world), days, .right),
      ("Names", isRedacted ? "replaced" : "shown", "", .redact),
    ] + (item.hasFirstPage ? [("First page", page, "", .firstPage)] : [])
      + (isAsked ? [("Confidential", confidential, "", .confidential)] : []) + [
        (
          "File", name,
          "will be saved as \(isPage ? "a web page, " : "")\(world.places.shown(path(world)))",
          .edit
        )
      ]
  }

  /// Returns the result of the last Enter, or what redaction has hidden.
  func answer(_ world: World) -> (words: String, role: Role)? {
    if let failure = failure { return ("! \(failure)", .error) }
    if let path = overwriting {
      let key = world.key(.open)
      return (
        "! \(world.places.shown(path)) already exists. Press \(key) again to replace it.", .warning
      )
    }
    if isPartAsked, let reason = world.hidden.values.joined().min() {
      let (key, count) = (world.key(.open), world.hidden.values.joined().count - 1)
      let more = count > 0 ? " (and \(count) more)" : ""
      return ("! \(world.sentence(reason))\(more) Press \(key) again to export the rest.", .warning)
    }
    if case .success(let preview)? = preview, let remark = preview.remark {
      return (remark, .faint)
    }
    return nil
  }
}
