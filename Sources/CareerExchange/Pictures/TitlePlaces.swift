/// Positions for the titles of marks so that no two touch. A title goes after its mark, or in a row
/// below, hung on a line from it. At the picture's end it goes before the mark. It is cut if
/// nothing else helps, and omitted if even that has no room.
struct TitlePlaces {
  struct Mark: Hashable, Sendable {
    var x: Double
    /// How far it extends to either side.
    var reach: Double
    /// The width of its title; 0 for a mark without one.
    var width: Double
  }

  struct Place: Hashable, Sendable {
    /// The index of the mark.
    var mark: Int
    /// The row; 0 is the row of the marks.
    var row: Int
    /// Where the title begins, or where it ends if it is before its mark.
    var x: Double
    var width: Double
    var isBefore: Bool
  }

  /// The gap between a mark and its title, and around titles.
  static let gap = 5.0
  /// The least width of a cut title; a shorter one says nothing.
  static let fewest = 120.0
  /// The greatest width of any title, which leaves room for others.
  static let longest = 360.0

  let places: [Place]

  /// - Parameter marks: The marks from left to right.
  init(_ marks: [Mark], left: Double, right: Double, rows: Int) {
    var canvas = Canvas(left: left, right: right, taken: Array(repeating: [], count: max(1, rows)))
    let marks = marks.map { mark in
      Mark(x: mark.x, reach: mark.reach, width: min(mark.width, Self.longest))
    }
    for mark in marks { canvas.take(0, mark.x - mark.reach, mark.x + mark.reach) }
    // From the right, so that the newest and the planned are named first. Titles before their marks
    // go from the left, so that none blocks the line of the next.
    var places: [Int: Place] = [:]
    let (leftwards, rightwards) = (Array(marks.indices.reversed()), Array(marks.indices))
    for (way, order) in [(Way.behind, leftwards), (.before, rightwards), (.cut, leftwards)] {
      for index in order where places[index] == nil {
        places[index] = canvas.place(index, marks[index], way)
      }
    }
    self.places = places.values.sorted { $0.mark < $1.mark }
  }

  private struct Canvas {
    let left: Double
    let right: Double
    /// The occupied ranges of each row.
    var taken: [[ClosedRange<Double>]]

    mutating func take(_ row: Int, _ start: Double, _ end: Double) {
      taken[row].append(start...max(start, end))
    }

    mutating func place(_ index: Int, _ mark: Mark, _ way: Way) -> Place? {
      guard mark.width > 0 else { return nil }
      // The rows that a line reaches down to without crossing a title.
      let rows = taken.indices.filter { row in
        row == 0 || !taken[1...row].joined().contains { $0.contains(mark.x) }
      }
      let rooms = rows.map { row in
        (row: row, width: way == .before ? room(before: mark, row) : room(behind: mark, row))
      }
      let found =
        way == .cut
        ? rooms.max { $0.width < $1.width }.flatMap { $0.width >= TitlePlaces.fewest ? $0 : nil }
        : rooms.first { $0.width >= mark.width }
      guard let found else { return nil }
      let side = way == .before ? -1.0 : 1
      let place = Place(
        mark: index, row: found.row, x: mark.x + side * aside(mark, found.row),
        width: min(found.width, mark.width), isBefore: way == .before)
      for row in 0..<place.row { take(row, mark.x - 1, mark.x + 1) }
      let far = place.x + side * place.width
      take(place.row, min(far, mark.x) - TitlePlaces.gap, max(far, mark.x) + TitlePlaces.gap)
      return place
    }

    /// Returns how far from the middle of a mark its title begins.
    private func aside(_ mark: Mark, _ row: Int) -> Double {
      (row == 0 ? mark.reach : 0) + TitlePlaces.gap
    }

    private func room(behind mark: Mark, _ row: Int) -> Double {
      let start = mark.x + aside(mark, row)
      let end = taken[row].filter { $0.upperBound > start }.map(\.lowerBound).min() ?? right
      return max(0, min(end, right) - start)
    }

    private func room(before mark: Mark, _ row: Int) -> Double {
      let end = mark.x - aside(mark, row)
      let start = taken[row].filter { $0.lowerBound < end }.map(\.upperBound).max() ?? left
      return max(0, end - max(start, left))
    }
  }

  /// The position of a title: whole after the mark, whole before it, or cut after it.
  private enum Way { case behind, before, cut }
}
