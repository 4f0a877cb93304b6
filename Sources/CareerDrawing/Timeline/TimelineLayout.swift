package import CareerModel

/// The positions of the timeline's parts on a screen.
package struct TimelineLayout: Hashable, Sendable {
  /// A lane and its rows.
  package struct Band: Hashable, Sendable {
    package var lane: TimelineLane
    package var row: Int
    package var rows: Int
  }

  /// The width of the names at the left.
  package var labelColumns: Int
  /// The area of axis, stages and lanes.
  package var picture: Rect
  /// One, or two if there is room.
  package var axisRows: Int
  package var bands: [Band] = []
  /// The number of lanes above and below those in view.
  package var above = 0
  package var below = 0
  /// The row of the line under the lanes; `nil` if it does not fit.
  package var rule: Int?
  /// The area for details of the item under the cursor.
  package var detail: Rect

  package static func labelColumns(of columns: Int) -> Int {
    columns >= 150 ? 24 : columns >= 60 ? 15 : 12
  }

  /// Returns the columns after the labels; one stays free at the right.
  package static func laneColumns(of columns: Int) -> Int {
    max(1, columns - labelColumns(of: columns) - 1)
  }

  /// - Parameters:
  ///   - lanes: The lanes to show, with readiness only if it was chosen or fits.
  ///   - selected: The index of the lane under the cursor, which stays in view.
  package init(_ lanes: [TimelineLane], selected: Int, in area: Rect) {
    let (axis, rule) = Self.fixedRows(in: area)
    let room = max(1, Self.room(in: area))
    var rows = lanes.map { _ in 1 }
    if lanes.count <= room {
      Self.spend(room - lanes.count, on: lanes, &rows)
    } else {
      above = min(
        max(0, selected - room + 1 + (selected < lanes.count - 1 ? 1 : 0)), lanes.count - room)
      below = lanes.count - above - room
    }
    labelColumns = Self.labelColumns(of: area.columns)
    axisRows = axis
    (picture, detail) = area.split(top: axis + 1)
    for index in above..<(lanes.count - below) { add(lanes[index], rows: rows[index]) }
    self.rule = rule > 0 ? picture.bottom : nil
    detail = area.inset(top: picture.rows + rule)
  }

  /// Creates a layout for text, with rows for a curve and titles. One row is left below the lanes.
  package init(asText lanes: [TimelineLane], labelColumns: Int) {
    self.labelColumns = labelColumns
    axisRows = 2
    (picture, detail) = Rect(row: 0, column: 0, rows: 4, columns: labelColumns).split(top: 3)
    for lane in lanes { add(lane, rows: [.readiness, .milestones, .goals].contains(lane) ? 3 : 1) }
  }

  private mutating func add(_ lane: TimelineLane, rows: Int) {
    bands.append(Band(lane: lane, row: picture.bottom, rows: rows))
    picture.size = Size(rows: picture.rows + rows, columns: picture.columns)
  }

  /// Whether a lane fits in addition to the other lanes and a row of milestones' titles. A curve takes
  /// two rows.
  package static func hasRoom(for lane: TimelineLane, beside lanes: Int, in area: Rect) -> Bool {
    room(in: area) >= lanes + 1 + (lane == .readiness ? 2 : 1)
  }

  private static func fixedRows(in area: Rect) -> (axis: Int, rule: Int) {
    (area.rows >= 24 ? 2 : 1, area.rows >= 12 ? 1 : 0)
  }

  /// Returns the rows left for lanes after axis, stages, the line below and two rows of detail.
  private static func room(in area: Rect) -> Int {
    let (axis, rule) = fixedRows(in: area)
    return area.rows - axis - 1 - rule - 2
  }

  /// How to spend spare rows, in order: a lane, and the rows that must remain for the detail.
  private static let wishes: [(lane: TimelineLane, keeping: Int)] = [
    (.milestones, 0), (.readiness, 0), (.goals, 0), (.readiness, 4), (.milestones, 10),
    (.goals, 10), (.readiness, 14), (.milestones, 20), (.goals, 20),
  ]

  private static func spend(_ room: Int, on lanes: [TimelineLane], _ rows: inout [Int]) {
    var room = room
    for wish in wishes where room - 1 >= wish.keeping {
      guard let index = lanes.firstIndex(of: wish.lane) else { continue }
      rows[index] += 1
      room -= 1
    }
  }

  /// Returns the lane at a row; `nil` above and below the lanes.
  package func band(atRow row: Int) -> Band? {
    bands.first { ($0.row..<($0.row + $0.rows)).contains(row) }
  }
}
