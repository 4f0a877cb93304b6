package import CareerModel
package import CareerPages

/// The details of the item under the cursor, as far as they fit.
package struct DetailPane {
  private let framework: Framework
  private let today: CalendarDay
  private let medium: Medium

  package init(_ framework: Framework, today: CalendarDay, medium: Medium) {
    (self.framework, self.today, self.medium) = (framework, today, medium)
  }

  /// Draws the rows that fit. Optional rows are dropped first. `more` names the
  /// key that opens the rest; if `nil`, the last line is cut off. A click means a row's item.
  package func draw<Item>(
    _ rows: [Row<Item>], more: Text?, in rect: Rect, entriesAt indent: Int = 1, frame: inout Frame
  ) {
    guard rect.rows > 0 else { return }
    var all = RowLines(rows, columns: rect.columns, medium: medium)
    all.fit(into: rect.rows)
    let lines = all.lines
    let isCut = more != nil && lines.count > rect.rows
    var item: Item?
    for (index, place) in zip(lines.indices, rect.inset(bottom: isCut ? 1 : 0).lines) {
      var line = lines[index]
      if !line.goesOn { item = line.item }
      if let item { frame.mark(place, meaning: item) }
      if index == rect.rows - 1, let next = lines.dropFirst(index + 1).first, next.goesOn {
        line.append(next)
      }
      line.draw(in: place, framework, today: today, entriesAt: indent, frame: &frame)
    }
    guard isCut, let more else { return }
    let words = "\(lines.count - rect.rows + 1) more lines: \(more.string(in: medium))"
    frame.put(words, in: rect.line(rect.rows - 1), role: .faint)
  }

  /// Draws one row per field, and further lines of each if there is room: the first of `choices`
  /// that fits, else the last.
  package func draw<Item>(fields choices: [[Row<Item>]], in rect: Rect, frame: inout Frame) {
    var fields: [RowLines<Item>] = []
    for choice in choices {
      fields = choice.map { RowLines([$0], columns: rect.columns, medium: medium) }
      if fields.reduce(0, { $0 + $1.lines.count }) <= rect.rows { break }
    }
    fields = Array(fields.prefix(rect.rows))
    var left = rect.rows - fields.count
    var row = 0
    for field in fields {
      let extra = max(0, min(left, field.lines.count - 1))
      left -= extra
      let isCut = field.lines.count > extra + 1
      for (index, line) in field.lines.prefix(extra + 1).enumerated() {
        var line = line
        if isCut, index == extra { line.append(field.lines[index + 1]) }
        line.draw(in: rect.line(row), framework, today: today, frame: &frame)
        row += 1
      }
    }
  }
}
