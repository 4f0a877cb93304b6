import CareerDrawing
import CareerModel
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
  let sideColumns: Int
  /// The room for sentences to the right of both sides; 0 if they are above or below the bars.
  let sentenceColumns: Int

  private let labelColumns: Int
  private static let gap = 3
  /// The width of a stage's short name before each side in the folded form.
  static let foldedIndent = 11

  init(_ body: Rect) {
    labelColumns = body.columns < 150 ? 27 : 32
    form = body.columns < 64 ? .folded : body.columns < 110 ? .paired : .wide
    sentenceColumns = body.columns < 180 ? 0 : 48
    rect = body.inset(top: body.rows >= 30 ? 1 : 0, left: 2, right: 1)
    sideColumns =
      switch form {
      case .folded: rect.columns - Self.foldedIndent
      case .paired: (rect.columns - Self.gap) / 2
      case .wide: (rect.columns - labelColumns - Self.gap - sentenceColumns) / 2
      }
  }

  /// The room for a label to the left of both sides, in the wide form.
  var labelRoom: Int { labelColumns - 2 }

  /// Returns the first column of a side.
  func column(of side: Side) -> Int {
    switch form {
    case .folded: rect.column + Self.foldedIndent
    case .paired: rect.column + (side == .left ? 0 : sideColumns + Self.gap)
    case .wide: rect.column + labelColumns + (side == .left ? 0 : sideColumns + Self.gap)
    }
  }

  /// The first column of the sentences to the right of both sides.
  var sentenceColumn: Int { column(of: .right) + sideColumns + 2 }

  /// The column of the axis that the bars of both sides grow from.
  var axis: Int { form == .folded ? rect.column + rect.columns / 2 : column(of: .right) - 2 }

  /// Returns the area of a side's bar, count and words, from the axis to the edge.
  func shareArea(of side: Side, in line: Rect) -> Rect {
    let start = form == .folded ? rect.column : column(of: .left)
    return Rect(
      row: line.row, column: side == .left ? start : axis + 1, rows: 1, columns: axis - start)
  }

  /// Returns the rows of the detail at the bottom, if the list has `rows` rows and would like
  /// `wanted`; 0 for no detail.
  func footRows(of rows: Int, wanted: Int) -> Int {
    let spare = rows - wanted - 1
    let least = form == .folded ? 0 : rows >= 30 ? 9 : rows >= 17 ? 5 : rows >= 12 ? 3 : 0
    return spare >= max(least, 4) ? spare : least
  }
}

/// The widths of a side's bar, count and words, from the axis outwards. They are the same in every
/// row, so that bars can be compared.
struct CompareShareColumns {
  let bar: Int
  let count: Int
  /// 0 if there is no room for words.
  let words: Int
  /// The count of a full bar.
  private let most: Int

  init(_ page: ComparePage, _ layout: CompareLayout, medium: Medium) {
    var texts: [Text] = []
    var figures = ["2/4"]
    var most = 1
    for row in page.body {
      switch row.content {
      case .sides(_, let halves, _) where halves.left.count != nil:
        texts += [halves.left.words, halves.right.words]
        let counts = [halves.left, halves.right].map { $0.count ?? 0 }
        figures += counts.map(String.init)
        most = counts.reduce(most, max)
      case .cells(let cells, _) where layout.sentenceColumns == 0:
        if case .text(let sentence, _)? = cells.last { texts.append(sentence) }
      default: break
      }
    }
    count = figures.reduce(0) { max($0, $1.count) }
    let room = layout.shareArea(of: .left, in: layout.rect).columns - count - 1
    let longest = texts.map { TextWidth.columns(of: $0.string(in: medium)) }.max() ?? 0
    words = room - longest - 2 >= 6 ? longest : 0
    bar = words > 0 ? room - longest - 2 : room
    self.most = most
  }

  /// Returns the columns of a bar for a count, at least one for any entry.
  func columns(for count: Int) -> Int { (count * bar + most - 1) / most }

  /// Returns the first columns of a side's bar, count and words in its area.
  func places(on side: Side, in area: Rect) -> (bar: Int, count: Int, words: Int) {
    let left = area.column + area.columns - bar
    return side == .left
      ? (left, left - 1 - count, area.column)
      : (area.column, area.column + bar + 1, area.column + bar + count + 3)
  }
}
