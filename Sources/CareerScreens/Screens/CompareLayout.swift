import CareerDrawing
import CareerPages

/// The layout of the Compare screen in a rectangle.
struct CompareLayout {
  enum Form: Hashable {
    /// The two sides one below the other.
    case folded
    /// Side by side, with labels above.
    case paired
    /// Side by side, with labels to the left.
    case wide
  }

  let form: Form
  /// The drawing area, without margins.
  let rect: Rect
  /// Whether both sides show their texts; otherwise only the one under the cursor does.
  let showsTexts: Bool
  let sideColumns: Int

  private static let labelColumns = 24
  private static let gap = 3
  /// The width of a stage's short name before each side in the folded form.
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

  /// Returns the first column of a side.
  func column(of side: Side) -> Int {
    switch form {
    case .folded: rect.column + Self.foldedIndent
    case .paired: rect.column + (side == .left ? 0 : sideColumns + Self.gap)
    case .wide:
      rect.column + Self.labelColumns + (side == .left ? 0 : sideColumns + Self.gap)
    }
  }

  /// Returns the rows of the detail at the bottom, if the list has `rows` rows and would like
  /// `wanted`; 0 for no detail.
  func footRows(of rows: Int, wanted: Int) -> Int {
    let spare = rows - wanted - 1
    let least = showsTexts || form == .folded ? 0 : rows >= 17 ? 5 : rows >= 12 ? 3 : 0
    return spare >= max(least, 4) ? spare : least
  }
}

/// The columns of a skill's row, from the left edge: the change of the skill, its name, and the
/// levels: target, established, target.
struct CompareSkillColumns {
  let name: Int
  let nameColumns: Int
  /// The columns of the left target, the established level and the right target.
  let levels: [Int]
  /// Whether targets are drawn as bars too.
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
