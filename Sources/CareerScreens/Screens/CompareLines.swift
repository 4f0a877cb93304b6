import CareerDrawing
import CareerModel
import CareerPages

/// The lines of a comparison below the titles; only those near the cursor are drawn.
struct CompareLines {
  struct Line {
    enum Content {
      case blank
      /// A heading, and the summary beside it.
      case heading(String, String)
      case text(String)
      case texts(Pair<String>)
      /// Both sides, with a label to the left if there is room.
      case sides(String, Pair<Half>)
      /// One side on its own line, after the short name of its stage.
      case side(Side, Pair<Half>)
      case skillHeading
      case skill([Cell])
    }

    var content: Content
    /// The item that the cursor selects here; `nil` if it cannot be here.
    var item: ComparePage.Item?

    /// Whether it continues the line above.
    var goesOn: Bool {
      switch content {
      case .text, .texts: true
      default: false
      }
    }
  }

  private(set) var lines: [Line] = []
  private(set) var cursorLine = 0
  private let layout: CompareLayout
  private let medium: Medium

  init(
    _ page: ComparePage, _ layout: CompareLayout, cursor: ComparePage.Item?, on side: Side,
    medium: Medium
  ) {
    self.layout = layout
    self.medium = medium
    for row in page.body {
      switch row.content {
      case .blank where row.rank == 0 || layout.form == .wide || layout.showsTexts: add(.blank)
      case .heading(let text, _): add(.heading(text.string(in: medium), ""))
      case .columns: add(.skillHeading)
      case .words(let text, _, _, _): add(text, columns: layout.rect.columns)
      case .cells(let cells, _):
        if row.item == cursor { cursorLine = lines.count }
        add(.skill(cells), row.item)
      case .sides(let label, let halves, let summary):
        add(
          label.string(in: medium), halves, summary, row.item,
          at: row.item == cursor ? side : nil)
      default: break
      }
    }
  }

  /// The end of the lines that belong to the cursor's line.
  var end: Int {
    cursorLine + 1 + lines.dropFirst(cursorLine + 1).prefix(while: \.goesOn).count
  }

  private mutating func add(_ content: Line.Content, _ item: ComparePage.Item? = nil) {
    lines.append(Line(content: content, item: item))
  }

  private mutating func add(_ text: Text, indent: String = "", columns: Int) {
    for line in Paragraph.lines(of: text.string(in: medium), columns: columns - indent.count) {
      add(.text(indent + line))
    }
  }

  /// Adds a label, a cell for each side and what they say together; in the folded form also the text
  /// of the cursor's cell.
  private mutating func add(
    _ label: String, _ halves: Pair<Half>, _ summary: Text, _ item: ComparePage.Item?,
    at cursor: Side?
  ) {
    let columns = layout.rect.columns
    let beside = layout.form == .paired ? summary.string(in: medium) : ""
    let fits = TextWidth.columns(of: label) + 2 + TextWidth.columns(of: beside) <= columns
    if layout.form != .wide { add(.heading(label, fits ? beside : "")) }
    if layout.form != .folded || halves.left.count != nil {
      if cursor != nil { cursorLine = lines.count }
      add(.sides(layout.form == .wide ? label : "", halves), item)
      if layout.form == .wide || !fits, !summary.isEmpty {
        let indent = layout.column(of: .left) - layout.rect.column
        add(summary, indent: String(repeating: " ", count: indent), columns: columns)
      }
      if layout.showsTexts, item != .likeness {
        for line in Self.texts(of: halves, layout, medium) { add(.texts(line)) }
      }
      if layout.form == .folded, let cursor {
        add(summary, indent: "  ", columns: columns)
        add("\(halves[cursor].words): \(halves[cursor].text)", indent: "  ", columns: columns)
      }
      return
    }
    for side in Side.allCases {
      if side == cursor { cursorLine = lines.count }
      add(.side(side, halves), item)
      if side == cursor { add(halves[side].text, indent: "  ", columns: layout.rect.columns) }
    }
  }

  /// Returns two texts side by side, line by line.
  static func texts(
    of halves: Pair<Half>, _ layout: CompareLayout, _ medium: Medium
  ) -> [Pair<String>] {
    let texts = Pair { side in
      Paragraph.lines(of: halves[side].text.string(in: medium), columns: layout.sideColumns)
    }
    return (0..<max(texts.left.count, texts.right.count)).map { index in
      Pair { texts[$0].indices.contains(index) ? texts[$0][index] : "" }
    }
  }
}
