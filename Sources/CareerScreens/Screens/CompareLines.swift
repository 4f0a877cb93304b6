import CareerDrawing
import CareerModel
import CareerPages

/// The lines of a comparison below the titles; only those near the cursor are drawn.
struct CompareLines {
  struct Line {
    enum Content {
      case blank
      /// A label, and a sentence beside it.
      case heading(String, String)
      case text(String)
      /// Both sides, with a label to the left and a sentence to the right if there is room.
      case sides(String, Pair<Half>, String)
      /// The words of both sides, each above its bar, where they don't fit beside it.
      case words(Pair<Half>)
      /// One side on its own line, after the short name of its stage.
      case side(Side, Pair<Half>)
      case skillHeading
      /// A skill with its levels, its name and a sentence.
      case skill(StageComparison.SkillRow, String, String)
    }

    var content: Content
    /// The item that the cursor selects here; `nil` if it cannot be here.
    var item: ComparePage.Item?

    /// Whether it continues the line above.
    var goesOn: Bool { if case .text = content { true } else { false } }
  }

  private(set) var lines: [Line] = []
  private(set) var cursorLine = 0
  private let layout: CompareLayout
  /// Whether there is no room for words beside bars.
  private let isTight: Bool
  private let medium: Medium

  init(
    _ page: ComparePage, _ layout: CompareLayout, _ shares: CompareShareColumns,
    cursor: ComparePage.Item?, on side: Side, medium: Medium
  ) {
    self.layout = layout
    isTight = shares.words == 0
    self.medium = medium
    for row in page.body {
      switch row.content {
      case .blank where row.rank == 0 || layout.form == .wide: add(.blank)
      case .heading(let text, _): add(.heading(text.string(in: medium), ""))
      case .columns: add(.skillHeading)
      case .words(let text, _, let label, _) where label.isEmpty:
        add(text.string(in: medium), indent: layout.form == .wide ? sideStart : 0)
      case .words(let text, _, let label, _):
        add(label.string(in: medium), beside: text.string(in: medium))
      case .cells(let cells, _):
        guard case .skill(let skill)? = row.item, let levels = page.levels(of: skill) else { break }
        add(levels, cells, row.item, isCursor: row.item == cursor)
      case .sides(let label, let halves, let summary):
        add(
          label.string(in: medium), halves, summary.string(in: medium), row.item,
          at: row.item == cursor ? side : nil)
      default: break
      }
    }
  }

  /// The end of the lines that belong to the cursor's line.
  var end: Int { cursorLine + 1 + lines.dropFirst(cursorLine + 1).prefix(while: \.goesOn).count }

  private mutating func add(_ content: Line.Content, _ item: ComparePage.Item? = nil) {
    lines.append(Line(content: content, item: item))
  }

  private mutating func add(_ text: String, indent: Int = 0, _ item: ComparePage.Item? = nil) {
    for line in Paragraph.lines(of: text, columns: layout.rect.columns - indent) {
      add(.text(String(repeating: " ", count: indent) + line), item)
    }
  }

  /// Where the sides start beside the labels, from the edge.
  private var sideStart: Int { layout.column(of: .left) - layout.rect.column }

  /// Adds a label with a sentence beside it, or below it if that does not fit.
  private mutating func add(_ label: String, beside text: String, _ item: ComparePage.Item? = nil) {
    let start = layout.form == .wide ? sideStart : 2
    let isWide = layout.form == .wide && TextWidth.columns(of: label) <= start - 2
    let end = isWide ? start : TextWidth.columns(of: label) + 2
    let fits = end + TextWidth.columns(of: text) <= layout.rect.columns
    add(.heading(label, fits ? text : ""), item)
    if !fits { add(text, indent: start, item) }
  }

  /// Adds a skill's name and bars. They need two lines where there is no room for words beside bars.
  private mutating func add(
    _ levels: StageComparison.SkillRow, _ cells: [Cell], _ item: ComparePage.Item?, isCursor: Bool
  ) {
    guard case .name(let title, let short)? = cells.first else { return }
    let sentence = cells.last?.string(in: medium) ?? ""
    if isTight { add(short, beside: sentence, item) }
    if isCursor { cursorLine = lines.count }
    let fits = layout.form == .wide && TextWidth.columns(of: title) <= layout.labelRoom
    add(.skill(levels, fits ? title : short, sentence), item)
  }

  /// Adds a label, a cell for each side and what they say together; in the folded form also the text
  /// of the cursor's cell.
  private mutating func add(
    _ label: String, _ halves: Pair<Half>, _ summary: String, _ item: ComparePage.Item?,
    at cursor: Side?
  ) {
    if layout.form != .wide { add(label, beside: summary, item) }
    if isTight, halves.left.count != nil { add(.words(halves), item) }
    if layout.form != .folded || halves.left.count != nil {
      if cursor != nil { cursorLine = lines.count }
      let isBeside = layout.sentenceColumns > 0
      add(.sides(layout.form == .wide ? label : "", halves, isBeside ? summary : ""), item)
      if layout.form == .wide, !isBeside, !summary.isEmpty {
        add(summary, indent: layout.column(of: .left) - layout.rect.column, item)
      }
      // What is missing matters more on a small screen than what the roles are.
      if layout.form == .folded, item != .likeness, let cursor {
        let text = "\(halves[cursor].words): \(halves[cursor].text)" as Text
        add(text.string(in: medium), indent: 2, item)
      }
      return
    }
    for side in Side.allCases {
      if side == cursor { cursorLine = lines.count }
      add(.side(side, halves), item)
      if side == cursor { add(halves[side].text.string(in: medium), indent: 2, item) }
    }
  }
}
