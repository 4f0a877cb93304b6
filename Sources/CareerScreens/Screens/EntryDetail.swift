import CareerDrawing
import CareerModel
import CareerPages

/// Everything that an entry says, as lines of label and text: the detail pane, and the whole of
/// the screen that Enter opens.
enum EntryDetail {
  /// A line of the detail: a label (empty on the lines that continue it) and a text.
  struct Line: Hashable {
    var label: String
    var text: String
    var role: Role
  }

  static func draw(
    _ entry: Entry, state: AppState, in rect: Rect, scroll: Int = 0, moreKey: String? = nil,
    frame: inout Frame
  ) {
    let lines = lines(of: entry, state: state, columns: rect.columns)
    let labelColumns = labelColumns(in: rect.columns)
    for (line, place) in zip(lines.dropFirst(scroll), rect.lines) {
      frame.put(
        line.label, row: place.row, column: place.column, role: .faint, limit: labelColumns - 1)
      frame.put(line.text, in: place, at: line.role == .heading ? 0 : labelColumns, role: line.role)
    }
    if lines.count - scroll > rect.rows, rect.rows > 0 {
      let last = rect.line(rect.rows - 1)
      let more = lines.count - scroll - rect.rows + 1
      frame.clear(last)
      frame.put("\(more) more lines: \(moreKey ?? state.key(.open))", in: last, role: .faint)
    }
  }

  private static func labelColumns(in columns: Int) -> Int { columns < 50 ? 9 : 13 }

  static func lines(of entry: Entry, state: AppState, columns: Int) -> [Line] {
    var lines = Paragraph.lines(of: entry.title, columns: columns)
      .map { Line(label: "", text: $0, role: .heading) }
    for (label, text, role) in fields(of: entry, state) {
      let wrapped = Paragraph.lines(
        of: text, columns: max(1, columns - labelColumns(in: columns)))
      for (index, piece) in wrapped.enumerated() {
        lines.append(Line(label: index == 0 ? label : "", text: piece, role: role))
      }
    }
    return lines
  }

  static func fields(of entry: Entry, _ state: AppState) -> [(String, String, Role)] {
    var fields: [(String, String, Role)] = [
      ("When", entry.stated.longText(from: state.today), .text),
      ("Kind", entry.kind.title, ItemSign(entry.kind).role),
    ]
    for piece in entry.evidence {
      fields.append(("Skill", Wording.words(for: piece, state.framework), .skill))
      if let signal = state.framework.text(of: piece) {
        fields.append(("", signal, .text))
      } else if let level = piece.level, let skill = state.framework.skill(piece.skill),
        let text = skill.level(level)?.text
      {
        fields.append(("", text, .faint))
      }
    }
    fields += entry.facts().map { ($1, $2, $0 == .result ? .good : .text) }
    return fields
  }
}
