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
    /// Where the title begins, and how wide it may be.
    var x: Double
    var width: Double
  }

  /// Between a mark and its title, and around titles.
  static let gap = 5.0
  /// Cut further than this a title says nothing.
  static let fewest = 70.0

  let places: [Place]

  /// - Parameter marks: From left to right.
  init(_ marks: [Mark], left: Double, right: Double, rows: Int) {
    var canvas = Canvas(left: left, right: right, rows: rows)
    for mark in marks { canvas.take(0, mark.x - mark.reach, mark.x + mark.reach) }
    // From the right, so that what is newest and what is ahead is named first.
    places = marks.indices.reversed().compactMap { canvas.place($0, marks[$0]) }
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

    mutating func place(_ index: Int, _ mark: Mark) -> Place? {
      guard mark.width > 0 else { return nil }
      let rooms = taken.indices.flatMap { row in
        hangs(mark, in: row) ? [behind(mark, row), before(mark, row)] : []
      }
      let whole = rooms.first { $0.width >= mark.width }
      guard var room = whole ?? rooms.max(by: { $0.width < $1.width }),
        room.width >= min(mark.width, TitlePlaces.fewest)
      else { return nil }
      if room.x < mark.x { room.x = mark.x - mark.reach - TitlePlaces.gap - mark.width }
      let place = Place(mark: index, row: room.row, x: room.x, width: min(room.width, mark.width))
      for row in 0..<place.row { take(row, mark.x - 1, mark.x + 1) }
      take(
        place.row, min(place.x, mark.x) - TitlePlaces.gap,
        max(place.x + place.width, mark.x) + TitlePlaces.gap)
      return place
    }

    private typealias Room = (row: Int, x: Double, width: Double)

    /// Whether a line leads down to a row without crossing a title.
    private func hangs(_ mark: Mark, in row: Int) -> Bool {
      row == 0 || !taken[1...row].joined().contains { $0.contains(mark.x) }
    }

    private func behind(_ mark: Mark, _ row: Int) -> Room {
      let start = mark.x + (row == 0 ? mark.reach : 0) + TitlePlaces.gap
      let end = taken[row].filter { $0.upperBound > start }.map(\.lowerBound).min() ?? right
      return (row, start, max(0, min(end, right) - start))
    }

    /// Only where the title fits whole: what is cut is read better behind its mark.
    private func before(_ mark: Mark, _ row: Int) -> Room {
      let end = mark.x - mark.reach - TitlePlaces.gap
      let start = taken[row].filter { $0.lowerBound < end }.map(\.upperBound).max() ?? left
      return (row, start, end - max(start, left) >= mark.width ? mark.width : 0)
    }
  }
}
