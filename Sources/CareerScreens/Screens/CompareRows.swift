import CareerDrawing
import CareerModel
import CareerPages

/// The rows of a comparison below the titles, as a list from which those near the cursor are drawn.
struct CompareRows {
  enum Row {
    case blank
    case heading(String)
    case text(String)
    /// Both sides in one row. `label` stands to the left where there is room for it; `item` is what
    /// the cursor marks here.
    case sides(left: Piece, right: Piece, label: String = "", item: CompareScreen.Item? = nil)
    /// One side in a row of its own, behind the short name of its stage.
    case side(CompareScreen.Side, Piece, item: CompareScreen.Item? = nil)
    case skillHeading
    case skill(StageComparison.SkillRow)
  }

  enum Piece {
    case none
    /// A figure in words, padded to so many columns, and as a bar in what is left.
    case share(percent: Int?, words: String, columns: Int)
    /// What a side is called, and how many entries it has.
    case counted(String, Int)
    case text(String, role: Role)
  }

  private let screen: CompareScreen
  private let state: AppState
  private let comparison: StageComparison
  private let layout: CompareLayout
  private(set) var rows: [Row] = []

  init(
    _ screen: CompareScreen, _ state: AppState, _ comparison: StageComparison,
    _ layout: CompareLayout
  ) {
    self.screen = screen
    self.state = state
    self.comparison = comparison
    self.layout = layout
    addShares()
    addContrasts()
    addSkills()
    addStep()
  }

  /// The row that the cursor marks; `nil` where there is none.
  var cursorRow: Int? {
    guard let cursor = screen.itemAtCursor(state) else { return nil }
    return rows.firstIndex { row in
      switch row {
      case .sides(_, _, _, let item): item == cursor
      case .side(let side, _, let item): item == cursor && side == screen.side
      case .skill(let skill): cursor == .skill(skill.skill)
      case .blank, .heading, .text, .skillHeading: false
      }
    }
  }

  /// The row behind the last one that belongs to a row: its texts stand below it.
  func end(ofRow row: Int) -> Int {
    let following = rows.dropFirst(row + 1).prefix { following in
      switch following {
      case .text, .sides(_, _, "", nil): true
      default: false
      }
    }
    return row + 1 + following.count
  }

  // MARK: - Which rows

  private mutating func addShares() {
    let comparison = comparison
    func words(_ side: StageComparison.Side) -> String {
      side.percent.map { "\($0) %, \(side.likeIt.count) of \(comparison.entriesOfYear)" }
        ?? "no entries"
    }
    let longest = max(words(comparison.left).count, words(comparison.right).count)
    add("Like your last year", .likeness) { side in
      let part = comparison.side(side)
      return .share(percent: part.percent, words: words(part), columns: longest)
    }
  }

  private mutating func addContrasts() {
    guard !comparison.contrasts.isEmpty else {
      rows.append(.blank)
      rows += Paragraph.lines(of: contrastedWords, columns: layout.rect.columns).map(Row.text)
      return
    }
    if layout.form == .wide || layout.showsTexts { rows.append(.blank) }
    for contrast in comparison.contrasts {
      add(contrast.title, .contrast(contrast.id)) { side in
        let cell = contrast.cell(side)
        return .counted(cell.word, cell.entries.count)
      }
      if layout.showsTexts { addTexts(contrast.left.text, contrast.right.text) }
    }
  }

  /// Which stages have contrasts, where these two have none.
  private var contrastedWords: String {
    let sides = Set(state.framework.contrasts.flatMap { $0.sides.map(\.stage) })
    let titles = state.framework.stages.filter { sides.contains($0.id) }.map(\.title)
    return titles.count > 1
      ? "The framework contrasts only \(titles.listed())." : "The framework contrasts no stages."
  }

  private mutating func addSkills() {
    let skills = comparison.groupedSkills
    guard !skills.isEmpty else { return }
    rows += [.blank, .skillHeading] + skills.map(Row.skill)
  }

  private mutating func addStep() {
    guard let step = CompareStep(comparison, state.framework) else { return }
    rows.append(.blank)
    add("Between the two", .step) { .text(step.title($0), role: .text) }
    if layout.showsTexts { addTexts(step.text(.left), step.text(.right)) }
  }

  /// A label and a cell for either side; below the cursor's cell what it says, where the sides are
  /// folded.
  private mutating func add(
    _ label: String, _ item: CompareScreen.Item, piece: (CompareScreen.Side) -> Piece
  ) {
    switch layout.form {
    case .wide:
      rows.append(.sides(left: piece(.left), right: piece(.right), label: label, item: item))
    case .paired:
      rows += [
        .heading(label), .sides(left: piece(.left), right: piece(.right), item: item),
      ]
    case .folded:
      rows.append(.heading(label))
      for side in CompareScreen.Side.allCases {
        rows.append(.side(side, piece(side), item: item))
        if item == screen.itemAtCursor(state), side == screen.side {
          let text = CompareDetail(state, comparison, item).text(side)
          rows += Paragraph.lines(of: text, columns: layout.rect.columns - 2)
            .map { .text("  " + $0) }
        }
      }
    }
  }

  private mutating func addTexts(_ left: String, _ right: String) {
    rows += Self.lines(left, right, columns: layout.sideColumns)
  }

  /// Two texts beside each other, as rows of the same height.
  static func lines(_ left: String, _ right: String, columns: Int) -> [Row] {
    let left = Paragraph.lines(of: left, columns: columns)
    let right = Paragraph.lines(of: right, columns: columns)
    return (0..<max(left.count, right.count)).map { index in
      func piece(_ lines: [String]) -> Piece {
        lines.indices.contains(index) ? .text(lines[index], role: .faint) : .none
      }
      return .sides(left: piece(left), right: piece(right))
    }
  }
}
