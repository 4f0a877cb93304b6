package import CareerModel
package import CareerPages

private enum LineContent: Sendable {
  case words(String, Role, label: String, Role, RowHang)
  /// `below` is the day of the entry in the line above; `nil` if there is none.
  case entry(Entry, below: CalendarDay?)
  case columns(TableGrid)
  case cells([Cell], remark: Text?, TableGrid)
  case gauge(Gauge)
  case goal(GoalLine)
}

/// Rows broken into lines for a given width.
package struct RowLines<Item: Hashable & Sendable>: Sendable {
  package struct Line: Sendable {
    fileprivate var content: LineContent
    package var item: Item?
    package var rank: Int
    /// Whether it continues the line above.
    package var goesOn = false

    package var isBlank: Bool {
      if case .words("", _, label: "", _, _) = content { true } else { false }
    }

    /// The indentation of its words, in columns.
    package var indent: Int {
      if case .words(_, _, _, _, let hang) = content { hang.words } else { 0 }
    }
  }

  package private(set) var lines: [Line] = []

  /// `sentence` is the maximum width of text, for lines too wide to read comfortably.
  package init(_ rows: [Row<Item>], columns: Int, sentence: Int = .max, medium: Medium) {
    let width = min(columns, sentence)
    var table: TableGrid?
    var above: CalendarDay?
    for (place, row) in rows.enumerated() {
      func addLine(_ content: LineContent) {
        lines.append(Line(content: content, item: row.item, rank: row.rank))
      }
      defer { above = if case .entry(let entry) = row.content { entry.day } else { nil } }
      switch row.content {
      case .blank: add(row, [""])
      case .heading(let text, let role): add(row, broken(text, width, medium, row), role: role)
      case .words(let text, let role, let label, var hang):
        if columns < 40, let narrow = hang.narrow { hang.words = narrow }
        add(
          row, broken(text, width - hang.words - hang.end, medium, row), role: role,
          label: label.string(in: medium), hang: hang)
      case .entry(let entry): addLine(.entry(entry, below: above))
      case .gauge(let gauge): addLine(.gauge(gauge))
      case .goal(let goal): addLine(.goal(goal))
      case .sides: preconditionFailure("sides belong to a comparison")
      case .columns(let definition):
        let grid = TableGrid(
          definition, names: Self.names(in: rows[(place + 1)...]), columns: columns, medium: medium)
        if definition.hasHeading { addLine(.columns(grid)) }
        table = grid
      case .cells(let cells, let remark):
        guard let table else { preconditionFailure("cells belong to a table") }
        addLine(.cells(cells, remark: remark, table))
      }
    }
  }

  /// Returns the contents of a table's first column.
  private static func names(in rows: ArraySlice<Row<Item>>) -> [String] {
    rows.prefix { if case .columns = $0.content { false } else { true } }.compactMap { row in
      if case .name(let title, _)? = row.cells?.first { title } else { nil }
    }
  }

  private func broken(
    _ text: Text, _ columns: Int, _ medium: Medium, _ row: Row<Item>
  ) -> [String] {
    let text = text.string(in: medium)
    return row.isOneLine ? [text] : Paragraph.lines(of: text, columns: max(1, columns))
  }

  /// Adds lines, with the label and the item on the first.
  private mutating func add(
    _ row: Row<Item>, _ texts: [String], role: Role = .text, label: String = "",
    hang: RowHang = .none
  ) {
    for (place, text) in texts.enumerated() {
      lines.append(
        Line(
          content: .words(text, role, label: place == 0 ? label : "", row.labelRole, hang),
          item: place == 0 ? row.item : nil, rank: row.rank, goesOn: place > 0))
    }
  }

  /// Drops optional lines, rank by rank, until at most this many lines are left.
  package mutating func fit(into rows: Int) {
    let last = lines.reduce(0) { max($0, $1.rank) }
    var rank = 1
    while lines.count > rows, rank <= last {
      lines.removeAll { $0.rank == rank }
      rank += 1
    }
  }
}

extension Array {
  /// Returns the lines from `top` on. An entry that is now the first says its month.
  package func scrolled<Item>(to top: Int) -> ArraySlice<Element>
  where Element == RowLines<Item>.Line {
    var lines = dropFirst(top)
    if case .entry(let entry, _)? = lines.first?.content {
      lines[lines.startIndex].content = .entry(entry, below: nil)
    }
    return lines
  }
}

extension RowLines.Line {
  /// Appends the next line, so drawing cuts it off with an ellipsis.
  package mutating func append(_ next: Self) {
    guard case .words(let text, let role, let label, let labelRole, let hang) = content,
      case .words(let more, _, _, _, _) = next.content
    else { return }
    content = .words("\(text) \(more)", role, label: label, labelRole, hang)
  }

  /// Draws the line into a one-row rectangle. `indent` leaves room for the cursor before an entry.
  package func draw(
    in line: Rect, _ framework: Framework, today: CalendarDay, entriesAt indent: Int = 1,
    frame: inout Frame
  ) {
    switch content {
    case .words(let text, let role, let label, let labelRole, let hang):
      frame.put(label, in: line.split(left: hang.words - 1).0, at: hang.label, role: labelRole)
      frame.put(text, in: line, at: hang.words, role: role)
    case .entry(let entry, let above):
      frame.mark(line, meaning: entry.id)
      EntryRow.draw(
        .entry(entry), framework, today: today, in: line.inset(left: indent), below: above,
        frame: &frame)
    case .columns(let table): table.drawHeading(in: line, frame: &frame)
    case .cells(let cells, let remark, let table):
      table.draw(cells, remark: remark, in: line, frame: &frame)
    case .gauge(let gauge): frame.put(gauge, in: line)
    case .goal(let goal): goal.draw(framework, today: today, in: line, frame: &frame)
    }
  }
}

extension Frame {
  /// Draws a name, a bar if there is a percentage, and as many of its figures as fit.
  fileprivate mutating func put(_ gauge: Gauge, in line: Rect) {
    let title = line.columns >= 70 ? gauge.title : gauge.short
    var column = put(title, row: line.row, column: line.column, role: .heading) + 2
    let end = line.column + line.columns
    let least = gauge.percent == nil ? 0 : 12
    let fitting = gauge.figures.indices.dropFirst().last { last in
      gauge.figures[...last].joined(separator: "  ").count + least <= end - column
    }
    let rest = gauge.figures[..<((fitting ?? 0) + 1)].dropFirst().map { "  \($0)" }.joined()
    let figure = gauge.figures.first ?? ""
    if let percent = gauge.percent {
      let bar = min(40, end - column - figure.count - rest.count - 2)
      if bar >= 5 {
        put(percent: percent, row: line.row, column: column, columns: bar)
        column += bar + 2
      }
    }
    column = put(
      figure, row: line.row, column: column, role: gauge.percent == nil ? .warning : .heading,
      limit: end - column)
    put(rest, row: line.row, column: column, role: .faint)
  }
}
