import CareerDrawing
import CareerPages

/// Where the parts of the Compare screen stand in a rectangle.
struct CompareLayout {
  enum Form: Hashable {
    /// The two sides below each other.
    case folded
    /// Side by side, with labels above them.
    case paired
    /// Side by side, with labels to the left of them.
    case wide
  }

  let form: Form
  /// What is drawn in, without the margins.
  let rect: Rect
  /// Whether the texts of both sides stand with them; else that of the one under the cursor does.
  let showsTexts: Bool
  let sideColumns: Int

  private static let labelColumns = 24
  private static let gap = 3
  /// What stands before a side where both stand below each other: a stage's short name.
  static let foldedIndent = 11

  init(_ body: Rect) {
    form = body.columns < 64 ? .folded : body.columns < 100 ? .paired : .wide
    rect = body.inset(top: body.rows >= 30 ? 1 : 0, left: 2, right: 1)
    showsTexts = form != .folded && body.rows >= 30
    sideColumns =
      switch form {
      case .folded: rect.columns - Self.foldedIndent
      case .paired: (rect.columns - Self.gap) / 2
      case .wide: (rect.columns - Self.labelColumns - Self.gap) / 2
      }
  }

  /// The first column of a side.
  func column(of side: Side) -> Int {
    switch form {
    case .folded: rect.column + Self.foldedIndent
    case .paired: rect.column + (side == .left ? 0 : sideColumns + Self.gap)
    case .wide:
      rect.column + Self.labelColumns + (side == .left ? 0 : sideColumns + Self.gap)
    }
  }

  /// How many rows a part at the foot has for what is under the cursor, when the list above it has
  /// so many rows and would like `wanted`; 0 where there is none.
  func footRows(of rows: Int, wanted: Int) -> Int {
    let spare = rows - wanted - 1
    let least = showsTexts || form == .folded ? 0 : rows >= 17 ? 5 : rows >= 12 ? 3 : 0
    return spare >= max(least, 4) ? spare : least
  }
}

/// Where the cells of a skill's row stand, from the left edge: what becomes of the skill, its name,
/// and what is asked, shown and asked.
struct CompareSkillColumns {
  let name: Int
  let nameColumns: Int
  /// Of the left side's level, the shown one and the right side's.
  let levels: [Int]
  /// Whether asked levels are bars too.
  let hasBars: Bool

  init(_ layout: CompareLayout) {
    name = 7
    hasBars = layout.form != .folded
    guard hasBars else {
      nameColumns = 12
      levels = [20, 25, 33]
      return
    }
    let step = min(22, (layout.rect.columns - 38) / 3)
    let first = min(38, layout.rect.columns - 3 * step)
    nameColumns = first - name - 1
    levels = [first, first + step, first + 2 * step]
  }
}
