package import CareerModel
package import CareerPages

/// Prints a page's rows for a shell: sentences wrapped to its width, and cells and entries in
/// columns as wide as they need.
package struct PrintedText {
  private let framework: Framework
  private let medium: Medium
  /// The width that lines are cut to; `nil` leaves cells whole.
  private let columns: Int?

  package init(_ framework: Framework, medium: Medium, columns: Int?) {
    (self.framework, self.medium, self.columns) = (framework, medium, columns)
  }

  /// - Parameter command: The shell command that opens an item; `nil` if none is needed.
  package func lines<Item>(
    of rows: [Row<Item>], command: (Item) -> String? = { _ in nil }
  ) -> [StyledText] {
    var lines: [StyledText] = []
    var rest = rows[...]
    // One table for all, so the columns are the same under every heading.
    var goals = TextTable(rows.compactMap(cells(ofGoal:))).styledLines(columns: columns)[...]
    var sides = TextTable(rows.compactMap(cells(ofSides:)), widest: 32)
      .styledLines(columns: columns)[...]
    while let row = rest.popFirst() {
      switch row.content {
      case .blank: if !lines.isEmpty, lines.last != "" { lines.append("") }
      case .heading(let text, let role): lines += broken(text, role, .none)
      case .words(let text, let role, let label, let hang):
        lines += broken(text, role, label: StyledText(string(label), row.labelRole), hang)
      case .gauge(let gauge):
        let line =
          StyledText("\(gauge.title): \(gauge.figures.first ?? "")", .heading)
          + StyledText(gauge.figures.dropFirst().map { ", \($0)" }.joined())
        let fits = columns.map { line.columns <= $0 } ?? true
        lines += fits ? [line] : broken("\(line.plain)", .heading, .none)
      case .columns(let table):
        let cells = rest.prefix { $0.cells != nil }
        rest = rest.dropFirst(cells.count)
        lines += self.lines(of: cells, in: table)
      case .cells: preconditionFailure("cells belong to a table")
      case .sides(_, _, let summary):
        lines += sides.prefix(1)
        sides = sides.dropFirst()
        lines += broken(summary, .faint, .within)
      case .goal:
        lines += goals.prefix(1)
        goals = goals.dropFirst()
      case .entry(let entry):
        let more = rest.prefix { $0.entry != nil }
        rest = rest.dropFirst(more.count)
        let entries = ([entry] + more.compactMap(\.entry)).reversed()
        lines += indented { Array(PlainTable(Array(entries), framework, columns: $0).lines) }
      }
      if let command = row.item.flatMap(command) {
        lines.append(StyledText("    " + command, .faint))
      }
    }
    return lines
  }

  private func string(_ text: Text) -> String { text.string(in: medium) }

  private func indented(_ lines: (Int?) -> [StyledText]) -> [StyledText] {
    lines(columns.map { max(1, $0 - 2) }).map { "  " + $0 }
  }

  /// Wraps text, with the label before the first line. Returns no lines for empty text.
  private func broken(
    _ text: Text, _ role: Role, label: StyledText = "", _ hang: RowHang
  ) -> [StyledText] {
    let text = string(text)
    guard !text.isEmpty else { return [] }
    let broken = Paragraph.lines(of: text, columns: max(20, (columns ?? 100) - hang.words))
    return broken.enumerated().map { place, text in
      var line: StyledText = ""
      if place == 0, !label.pieces.isEmpty {
        line.append(blanks: hang.label)
        line.append(label)
        line.append(blanks: 1)
      }
      line.append(blanks: hang.words - line.columns)
      line.append(StyledText(text, role))
      return line
    }
  }

  private func lines<Item>(of rows: ArraySlice<Row<Item>>, in table: Table) -> [StyledText] {
    var titles = [StyledText(table.title.map(text(of:))?.plain ?? "", .heading)]
    titles += table.columns.map { StyledText($0.title, .faint) }
    let cells = rows.compactMap(\.cells)
    // Figures replace the bars beside them, and speech-only cells are empty.
    let isShown = titles.indices.map { column in
      cells.contains { $0.indices.contains(column) && !text(of: $0[column]).pieces.isEmpty }
    }
    for column in titles.indices.dropLast() where !isShown[column] && titles[column + 1] == "" {
      titles[column + 1] = titles[column]
    }
    func shown(_ cells: [StyledText]) -> [StyledText] { zip(cells, isShown).filter(\.1).map(\.0) }
    let lines = zip(rows, cells).map { row, cells in
      var texts = shown(cells.map(text(of:)))
      if case .cells(_, let remark?) = row.content {
        texts.append(StyledText(string(remark), .warning))
      }
      return texts
    }
    return table.hasHeading
      ? TextTable([shown(titles)] + lines).styledLines(columns: columns)
      : indented(TextTable(lines).styledLines(columns:))
  }

  /// Returns ID, day, steps, skills and title; `nil` for a row that is not a goal. Omits the skills
  /// if they do not fit, and adds the state if no heading says it.
  private func cells<Item>(ofGoal row: Row<Item>) -> [StyledText]? {
    guard case .goal(let line) = row.content else { return nil }
    var cells: [String]
    switch line {
    case .planned(let goal, _):
      cells = [goal.id.short, (goal.doneOn ?? goal.by).map { "\($0)" } ?? "no date"]
      if columns == nil { cells.append(goal.state.name) }
      cells.append(Wording.steps(of: goal))
      if columns.map({ $0 >= PlainTable.columnsForSkills }) ?? true {
        cells.append(framework.briefly(goal.evidence))
      }
      cells.append((goal.isOpen && goal.priority == .essential ? "essential: " : "") + goal.title)
    case .suggested(let suggestion, let ask, _):
      cells = [framework.short(of: ask.skill), "\(ask.shown) / \(ask.asked)", suggestion.title]
    }
    return cells.enumerated().map { StyledText($1, $0 == 0 ? .faint : .text) }
  }

  /// Returns `nil` for a row without two sides. Rows without a label are headings of the others.
  private func cells<Item>(ofSides row: Row<Item>) -> [StyledText]? {
    guard case .sides(let label, let halves, _) = row.content else { return nil }
    return [StyledText(string(label))]
      + Side.allCases.map { side in
        label.isEmpty
          ? StyledText(halves[side].title, .heading) : StyledText(string(halves[side].figures))
      }
  }

  private func text(of cell: Cell) -> StyledText {
    if case .text(let text, let role) = cell { return StyledText(string(text), role) }
    return StyledText(cell.string(in: medium))
  }
}

extension Row {
  var cells: [Cell]? { if case .cells(let cells, _) = content { cells } else { nil } }

  fileprivate var entry: Entry? { if case .entry(let entry) = content { entry } else { nil } }
}
