import CareerModel
package import CareerPages

/// The columns of a table that fit a width, and the layout of its rows.
package struct TableGrid {
  private let table: Table
  private let medium: Medium
  private let nameColumns: Int
  private let usesLongNames: Bool
  /// The start of each column that fits, from the left edge, by column index.
  private var places: [Int: Int] = [:]

  /// Returns the maximum width of a row.
  package static func mostColumns(of table: Table) -> Int {
    let names =
      switch table.names {
      case .between(let range): range.upperBound
      case .fixed(let widths): widths.values.max() ?? 0
      case .half(let most), .widest(let most): most
      }
    return names + table.columns.reduce(0) { $0 + $1.width }
  }

  /// Lays out a table for lines of `columns` columns. `names` are all cells of the first column.
  package init(_ table: Table, names: [String], columns: Int, medium: Medium) {
    (self.table, self.medium) = (table, medium)
    let shown: Set<Int>
    // One long name may be shortened among full ones; if more do not fit, all are short.
    var isOneForAll = false
    switch table.names {
    case .between(let range):
      isOneForAll = true
      shown = Self.columns(of: table, beside: range, in: columns)
      let used = shown.reduce(0) { $0 + table.columns[$1].width }
      nameColumns = min(range.upperBound, max(range.lowerBound, columns - used))
    case .fixed(let widths):
      shown = Set(table.columns.indices)
      nameColumns = widths.filter { $0.key <= columns }.max { $0.key < $1.key }?.value ?? 0
    case .half(let most):
      shown = Set(table.columns.indices)
      nameColumns = min(most, columns / 2)
    case .widest(let most):
      shown = Set(table.columns.indices)
      let widest = names.map { TextWidth.columns(of: $0.printable) }.max() ?? 0
      nameColumns = min(widest + 2, most, columns / 2)
    }
    let room = nameColumns - 1
    usesLongNames = !isOneForAll || names.filter { TextWidth.columns(of: $0) > room }.count <= 1
    var place = nameColumns
    for number in table.columns.indices where shown.contains(number) {
      places[number] = place
      place += table.columns[number].width
    }
  }

  /// Returns the columns that fit, most important first.
  private static func columns(
    of table: Table, beside names: ClosedRange<Int>, in columns: Int
  ) -> Set<Int> {
    var left = columns - names.lowerBound
    let spare = names.upperBound - names.lowerBound
    var shown: Set<Int> = []
    for (number, column) in table.columns.enumerated().sorted(by: {
      $0.element.importance < $1.element.importance
    }) {
      guard left >= column.width + (column.isLuxury ? spare : 0) else { break }
      left -= column.width
      shown.insert(number)
    }
    return shown
  }

  package func drawHeading(in line: Rect, frame: inout Frame) {
    let head = line.split(left: nameColumns - 1).0
    switch table.title {
    case .name(let title, let short):
      let fits = TextWidth.columns(of: title) < nameColumns
      frame.put(fits ? title : short, in: head, role: .faint)
    case .text(let text, let role): frame.put(text.string(in: medium), in: head, role: role)
    case .level, .bar, nil: break
    }
    var end = line.columns
    for (number, place) in places.sorted(by: { $0.key > $1.key }) {
      let column = table.columns[number]
      guard !column.title.isEmpty else { continue }
      let title = column.title.count <= end - place ? column.title : column.short
      let indent = column.isRight ? max(0, column.width - (title?.count ?? 0)) : 0
      if let title { frame.put(title, in: line, at: place + indent, role: .faint) }
      end = place - 1
    }
  }

  /// Draws the name and the cells after it. A remark covers the cells it overlaps.
  package func draw(_ cells: [Cell], remark: Text?, in line: Rect, frame: inout Frame) {
    let (row, column) = (line.row, line.column)
    let cover = remark == nil ? nil : table.remarkColumns.lazy.compactMap { places[$0] }.first
    for (number, cell) in cells.enumerated() {
      switch cell {
      case .name(let title, let short):
        let fits = usesLongNames && TextWidth.columns(of: title) < nameColumns
        frame.put(fits ? title : short, in: line.split(left: nameColumns - 1).0)
      case .level(let shown, _, let asked):
        guard let place = places[number - 1] else { continue }
        frame.put(level: shown, asked: asked, row: row, column: column + place)
      case .bar(let level, let figure, _):
        guard let place = places[number - 1] else { continue }
        frame.put(level: level, asked: nil, row: row, column: column + place)
        frame.put(figure, in: line, at: place + 6)
      case .text(let text, let role):
        guard let place = places[number - 1], cover.map({ place < $0 }) ?? true else { continue }
        let definition = table.columns[number - 1]
        let text = text.string(in: medium)
        let indent = definition.isRight ? max(0, definition.width - text.count) : definition.indent
        frame.put(text, in: line, at: place + indent, role: role)
      }
    }
    if let remark, let cover {
      frame.put(remark.string(in: medium), in: line, at: cover, role: .warning)
    }
  }
}
