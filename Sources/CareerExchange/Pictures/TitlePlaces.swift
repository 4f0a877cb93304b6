/// Where the titles of marks stand, so that no two of them touch: behind their mark, or in a row below,
/// hung on a line from it; before the mark where the picture ends; cut where nothing else will do;
/// and not at all where even that has no room.
struct TitlePlaces {
  struct Mark: Hashable, Sendable {
    var x: Double
    /// How far it reaches to either side.
    var reach: Double
    /// How wide its title is; 0 for a mark without one.
    var width: Double
  }

  struct Place: Hashable, Sendable {
    /// The mark, by its place in the list.
    var mark: Int
    /// 0 is the row of the marks.
    var row: Int
    /// Where the title begins, or, where it stands before its mark, ends.
    var x: Double
    /// How wide it may be.
    var width: Double
    var isBefore: Bool
  }

  /// Between a mark and its title, and around titles.
  static let gap = 5.0
  /// Cut further than this a title says nothing.
  static let fewest = 120.0
  /// Longer than this it is cut in any case, so that it leaves room for others.
  static let longest = 360.0

  let places: [Place]

  /// - Parameter marks: From left to right.
  init(_ marks: [Mark], left: Double, right: Double, rows: Int) {
    var canvas = Canvas(left: left, right: right, rows: rows)
    let marks = marks.map { mark in
      Mark(x: mark.x, reach: mark.reach, width: min(mark.width, Self.longest))
    }
    for mark in marks { canvas.take(0, mark.x - mark.reach, mark.x + mark.reach) }
    // From the right, so that what is newest and what is ahead is named first; before their marks from
    // the left, so that a title does not stand in the way of the next one's line.
    var places: [Int: Place] = [:]
    let (leftwards, rightwards) = (Array(marks.indices.reversed()), Array(marks.indices))
    for (way, order) in [(Way.behind, leftwards), (.before, rightwards), (.cut, leftwards)] {
      for index in order where places[index] == nil {
        places[index] = canvas.place(index, marks[index], way)
      }
    }
    self.places = places.values.sorted { $0.mark < $1.mark }
  }

  /// What is taken of each row.
  private struct Canvas {
    let left: Double
    let right: Double
    private var taken: [[ClosedRange<Double>]]

    init(left: Double, right: Double, rows: Int) {
      (self.left, self.right) = (left, right)
      taken = Array(repeating: [], count: max(1, rows))
    }

    mutating func take(_ row: Int, _ start: Double, _ end: Double) {
      taken[row].append(start...max(start, end))
    }

    mutating func place(_ index: Int, _ mark: Mark, _ way: Way) -> Place? {
      guard mark.width > 0 else { return nil }
      let rooms = taken.indices.filter { hangs(mark, in: $0) }.map { row in
        (row: row, width: way == .before ? room(before: mark, row) : room(behind: mark, row))
      }
      let found =
        way == .cut
        ? rooms.max { $0.width < $1.width }.flatMap { $0.width >= TitlePlaces.fewest ? $0 : nil }
        : rooms.first { $0.width >= mark.width }
      guard let found else { return nil }
      let aside = (found.row == 0 ? mark.reach : 0) + TitlePlaces.gap
      let width = min(found.width, mark.width)
      let place = Place(
        mark: index, row: found.row, x: way == .before ? mark.x - aside : mark.x + aside,
        width: width, isBefore: way == .before)
      for row in 0..<place.row { take(row, mark.x - 1, mark.x + 1) }
      let far = way == .before ? place.x - width : place.x + width
      take(
        place.row, min(far, mark.x) - TitlePlaces.gap, max(far, mark.x) + TitlePlaces.gap)
      return place
    }

    /// Whether a line leads down to a row without crossing a title.
    private func hangs(_ mark: Mark, in row: Int) -> Bool {
      row == 0 || !taken[1...row].joined().contains { $0.contains(mark.x) }
    }

    private func room(behind mark: Mark, _ row: Int) -> Double {
      let start = mark.x + (row == 0 ? mark.reach : 0) + TitlePlaces.gap
      let end = taken[row].filter { $0.upperBound > start }.map(\.lowerBound).min() ?? right
      return max(0, min(end, right) - start)
    }

    private func room(before mark: Mark, _ row: Int) -> Double {
      let end = mark.x - (row == 0 ? mark.reach : 0) - TitlePlaces.gap
      let start = taken[row].filter { $0.lowerBound < end }.map(\.upperBound).max() ?? left
      return max(0, end - max(start, left))
    }
  }

  /// Whole behind the mark, whole before it, or cut behind it.
  private enum Way { case behind, before, cut }
}
