package import CareerModel
package import CareerPages

/// Rows broken to the lines that a width needs.
package struct RowLines<Item: Hashable & Sendable>: Sendable {
  /// One line of the screen.
  package struct Line: Hashable, Sendable {
    fileprivate enum Content: Hashable, Sendable {
      case words(String, Role, label: String, Row<Item>.Hang)
      case entry(Entry)
    }

    fileprivate var content: Content
    package var item: Item?
    package var rank: Int

    /// Whether nothing stands on it.
    package var isBlank: Bool { content == .words("", .text, label: "", .none) }
  }

  package private(set) var lines: [Line] = []

  package init(_ rows: [Row<Item>], columns: Int, medium: Medium) {
    for row in rows {
      switch row.content {
      case .blank: add(row, [""])
      case .heading(let text): add(row, broken(text, columns, medium), role: .heading)
      case .words(let text, let role, let label, let hang):
        add(
          row, broken(text, columns - hang.words, medium), role: role,
          label: label.string(in: medium), hang: hang)
      case .entry(let entry):
        lines.append(Line(content: .entry(entry), item: row.item, rank: row.rank))
      case .cells: preconditionFailure("cells stand in a table")
      }
    }
  }

  private func broken(_ text: Text, _ columns: Int, _ medium: Medium) -> [String] {
    Paragraph.lines(of: text.string(in: medium), columns: max(1, columns))
  }

  /// The label and the item stand on the first line.
  private mutating func add(
    _ row: Row<Item>, _ texts: [String], role: Role = .text, label: String = "",
    hang: Row<Item>.Hang = .none
  ) {
    for (place, text) in texts.enumerated() {
      lines.append(
        Line(
          content: .words(text, role, label: place == 0 ? label : "", hang),
          item: place == 0 ? row.item : nil, rank: row.rank))
    }
  }

  /// Leaves away what can be left away, rank by rank, until so many lines are left.
  package mutating func fit(into rows: Int) {
    let last = lines.reduce(0) { max($0, $1.rank) }
    var rank = 1
    while lines.count > rows, rank <= last {
      lines.removeAll { $0.rank == rank }
      rank += 1
    }
  }
}

extension RowLines.Line {
  /// Runs on into the next line, where it will be cut off with an ellipsis.
  package mutating func append(_ next: Self) {
    guard case .words(let text, let role, let label, let hang) = content,
      case .words(let more, _, _, _) = next.content
    else { return }
    content = .words("\(text) \(more)", role, label: label, hang)
  }

  /// Draws it into a rectangle of one row.
  package func draw(
    in line: Rect, _ framework: Framework, today: CalendarDay, frame: inout Frame
  ) {
    switch content {
    case .words(let text, let role, let label, let hang):
      frame.put(
        label, row: line.row, column: line.column + hang.label, role: .faint,
        limit: max(0, line.columns - hang.label))
      frame.put(
        text, row: line.row, column: line.column + hang.words, role: role,
        limit: max(0, line.columns - hang.words))
    case .entry(let entry):
      EntryRow.draw(
        entry, framework, today: today, row: line.row, column: line.column + 1,
        columns: line.columns - 1, frame: &frame)
    }
  }
}
