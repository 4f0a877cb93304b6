extension TerminalPicture {
  /// The picture as an SVG file: the same cells, the same text, byte for byte. Light and dark as the
  /// reader has it; text is held to its columns, and lines and blocks are shapes.
  package var svg: String {
    let width = columns * Self.cellWidth + 2 * Self.margin
    let height = rows.count * Self.cellHeight + 2 * Self.margin
    let body = rows.indices.map { svg(row: $0) }.filter { !$0.isEmpty }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="title desc" data-columns="\(columns)" \
      data-rows="\(rows.count)">
      <title id="title">\(Self.escaped(title))</title>
      <desc id="desc">\(Self.escaped(description))</desc>
      \(Self.styleSheet)
      <rect class="back" width="\(width)" height="\(height)" rx="8"/>
      \(body.joined(separator: "\n"))
      </svg>

      """
  }

  private static let (cellWidth, cellHeight) = (CellShape.width / 4, CellShape.height / 4)
  private static let (margin, baseline) = (14, 15)

  /// Text as it may stand in XML, between tags and in quotes. What XML has no place for is left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}"..."\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  // MARK: - A row

  private func svg(row: Int) -> String {
    let parts = backgrounds(of: row) + shapes(of: row) + texts(of: row) + cursor(in: row)
    return parts.isEmpty
      ? ""
      : "<g transform=\"translate(\(Self.margin) "
        + "\(Self.margin + row * Self.cellHeight))\">\(parts.joined())</g>"
  }

  /// Neighbouring cells for which something is the same, and what: columns from ..< to.
  private func runs<Value: Hashable>(
    of row: Int, _ value: (Cell) -> Value?
  ) -> [(columns: Range<Int>, value: Value)] {
    var runs: [(columns: Range<Int>, value: Value)] = []
    for (column, cell) in rows[row].enumerated() {
      guard let value = value(cell) else { continue }
      if let last = runs.last, last.columns.upperBound == column, last.value == value {
        runs[runs.count - 1].columns = last.columns.lowerBound..<(column + 1)
      } else {
        runs.append((column..<(column + 1), value))
      }
    }
    return runs
  }

  private func backgrounds(of row: Int) -> [String] {
    runs(of: row) { Self.background(of: $0.style) }.map { columns, paint in
      "<rect x=\"\(columns.lowerBound * Self.cellWidth)\" width=\"\(columns.count * Self.cellWidth)\""
        + " height=\"\(Self.cellHeight)\" \(paint)/>"
    }
  }

  /// Lines and blocks; those that touch in a row become one.
  private func shapes(of row: Int) -> [String] {
    var found: [(paint: String, boxes: [CellShape.Box])] = []
    for (column, cell) in rows[row].enumerated() {
      guard let shape = CellShape(cell.text) else { continue }
      let paint =
        Self.paint(of: cell.style, besides: shape.quarters < 4 ? ["s\(shape.quarters)"] : [])
      if found.last?.paint != paint { found.append((paint, [])) }
      for box in shape.boxes {
        var box = box
        box.x += column * CellShape.width
        let last = found[found.count - 1].boxes.lastIndex {
          $0.x + $0.width == box.x && $0.y == box.y && $0.height == box.height
        }
        if let last {
          found[found.count - 1].boxes[last].width += box.width
        } else {
          found[found.count - 1].boxes.append(box)
        }
      }
    }
    return found.map { paint, boxes in
      let path = boxes.map {
        "M\(Self.units($0.x)) \(Self.units($0.y))h\(Self.units($0.width))v\(Self.units($0.height))"
          + "h-\(Self.units($0.width))z"
      }
      return "<path d=\"\(path.joined())\" \(paint)/>"
    }
  }

  /// Quarters of a unit as units.
  private static func units(_ quarters: Int) -> String {
    let rest = ["", ".25", ".5", ".75"][quarters % 4]
    return quarters < 4 && !rest.isEmpty ? rest : "\(quarters / 4)\(rest)"
  }

  /// Words of the same look. A symbol stands alone, as a font may lack it and another one draw it
  /// wider; so does what is two columns wide.
  private func texts(of row: Int) -> [String] {
    var texts: [String] = []
    var (text, start, width) = ("", 0, 0)
    var style = Style()
    func finish() {
      let words = text.trimmingBlanks
      if !words.isEmpty || style.isUnderlined, !text.isEmpty {
        let shown = style.isUnderlined ? text : words
        let columns = style.isUnderlined ? width : width - (text.count - words.count)
        texts.append(
          "<text x=\"\(start * Self.cellWidth)\" y=\"\(Self.baseline)\" "
            + "textLength=\"\(columns * Self.cellWidth)\" lengthAdjust=\"spacingAndGlyphs\""
            + "\(Self.attributes(of: style))>\(Self.escaped(shown))</text>")
      }
      text = ""
      width = 0
    }
    for (column, cell) in rows[row].enumerated() where cell.columns > 0 {
      let isText = CellShape(cell.text) == nil
      let isAlone = cell.columns > 1 || !cell.text.isPlain
      let isGap = cell.text == " " && (text.isEmpty || text.last == " ") && !cell.style.isUnderlined
      if !isText || isAlone || isGap || cell.style != style { finish() }
      // A renderer may drop a blank at the beginning, and would then stretch the rest.
      let isLeading = text.isEmpty && cell.text == " " && !cell.style.isUnderlined
      guard isText, !isLeading else { continue }
      if text.isEmpty { (start, style) = (column, cell.style) }
      text += cell.text
      width += cell.columns
      if isAlone { finish() }
    }
    finish()
    return texts
  }

  private func cursor(in row: Int) -> [String] {
    guard let cursor, cursor.row == row else { return [] }
    return [
      "<rect x=\"\(cursor.column * Self.cellWidth)\" width=\"\(Self.cellWidth)\" "
        + "height=\"\(Self.cellHeight)\" class=\"cursor\"/>"
    ]
  }

  // MARK: - Looks

  /// ` class="…"` or ` fill="…"` and the rest; empty for plain text.
  private static func attributes(of style: Style) -> String {
    let besides = [(style.isBold, "b"), (style.isUnderlined, "u")].filter(\.0).map(\.1)
    let paint = paint(of: style, besides: besides)
    return paint.isEmpty ? "" : " \(paint)"
  }

  /// What fills letters and shapes.
  private static func paint(of style: Style, besides: [String]) -> String {
    let dim = style.isDim ? ["d"] : []
    guard style.isReversed else { return fill(style.foreground, besides + dim) }
    return style.background == nil
      ? "class=\"\((["back"] + besides).joined(separator: " "))\""
      : fill(style.background, besides)
  }

  /// What fills the cell behind them; `nil` for the picture's own ground.
  private static func background(of style: Style) -> String? {
    guard style.isReversed else {
      return style.background.map { fill($0, []) }
    }
    return style.foreground.map { fill($0, []) } ?? "class=\"fore\""
  }

  private static func fill(_ colour: Int?, _ classes: [String]) -> String {
    let named = colour.map { TerminalPalette.hasClass($0) ? ["c\($0)"] : [] } ?? []
    let all = named + classes
    let list = all.isEmpty ? [] : ["class=\"\(all.joined(separator: " "))\""]
    // The other colours of the palette are the same everywhere; an attribute would give way to the
    // style sheet's colour of text.
    let exact =
      colour.map {
        TerminalPalette.hasClass($0) ? [] : ["style=\"fill:\(TerminalPalette.colour($0))\""]
      } ?? []
    return (list + exact).joined(separator: " ")
  }

  private static let styleSheet = """
    <style>
    text{font:15px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;\
    white-space:pre}
    .b{font-weight:bold}.d{opacity:.65}.u{text-decoration:underline}
    .s1{fill-opacity:.25}.s2{fill-opacity:.5}.s3{fill-opacity:.75}.cursor{fill-opacity:.5}
    \(TerminalPalette.light.rules)
    @media (prefers-color-scheme:dark){
    \(TerminalPalette.dark.rules)
    }
    </style>
    """
}

extension String {
  /// Whether every font for terminals has it in the width of a cell: letters, digits, ASCII.
  fileprivate var isPlain: Bool {
    unicodeScalars.allSatisfy {
      $0.value < 0x7F || ($0.value < 0x250 && $0.properties.isAlphabetic)
    }
  }

  /// Without the blanks at its end.
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
