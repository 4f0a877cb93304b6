import CareerDrawing
import CareerModel

/// Where the parts of the timeline stand on a screen.
struct TimelineLayout: Hashable, Sendable {
  /// A lane and the rows that it takes.
  struct Band: Hashable, Sendable {
    var lane: TimelineLane
    var row: Int
    var rows: Int
  }

  /// The line that says what the filter leaves; `nil` without a filter.
  var header: Int?
  /// Axis, stages and lanes.
  var picture: Rect
  /// One, or two where there is room.
  var axisRows: Int
  var bands: [Band]
  /// How many lanes are above and below those in view.
  var above = 0
  var below = 0
  /// The line under the lanes; `nil` where there is no room for it.
  var rule: Int?
  /// What is said of the thing under the cursor.
  var detail: Rect

  static func labelColumns(of columns: Int) -> Int {
    columns >= 150 ? 24 : columns >= 60 ? 15 : 12
  }

  /// The columns behind the labels; one stays free at the right.
  static func laneColumns(of columns: Int) -> Int {
    max(1, columns - labelColumns(of: columns) - 1)
  }

  /// - Parameters:
  ///   - lanes: Those to show, readiness among them only if it was asked for or fits.
  ///   - selected: The place of the lane under the cursor, which stays in view.
  init(_ lanes: [TimelineLane], selected: Int, in rect: Rect, hasHeader: Bool) {
    header = hasHeader ? rect.row : nil
    let area = rect.inset(top: hasHeader ? 1 : 0)
    let frame = Frame(area)
    axisRows = frame.axis
    let fixed = frame.axis + 1 + frame.rule + frame.detail
    let room = max(1, area.rows - fixed)
    var rows = lanes.map { _ in 1 }
    if lanes.count <= room {
      Self.spend(room - lanes.count, on: lanes, &rows)
    } else {
      above = min(
        max(0, selected - room + 1 + (selected < lanes.count - 1 ? 1 : 0)), lanes.count - room)
      below = lanes.count - above - room
    }
    bands = []
    var row = area.row + frame.axis + 1
    for index in above..<(lanes.count - below) {
      bands.append(Band(lane: lanes[index], row: row, rows: rows[index]))
      row += rows[index]
    }
    picture = Rect(row: area.row, column: area.column, rows: row - area.row, columns: area.columns)
    rule = frame.rule > 0 ? row : nil
    let top = row + frame.rule
    detail = Rect(
      row: top, column: area.column, rows: area.bottom - top, columns: area.columns)
  }

  /// Whether readiness has room besides the other lanes.
  static func hasRoom(forReadinessBeside lanes: Int, in rect: Rect) -> Bool {
    let frame = Frame(rect)
    return rect.rows - frame.axis - 1 - frame.rule - frame.detail >= lanes + 2
  }

  /// The rows that are there whatever the lanes are.
  private struct Frame {
    let axis: Int
    let rule: Int
    let detail: Int

    init(_ rect: Rect) {
      axis = rect.rows >= 14 ? 2 : 1
      rule = rect.rows >= 12 ? 1 : 0
      detail = 2
    }
  }

  /// What rows beyond one a lane are spent on, in this order: a lane, and how many rows must be left
  /// for the detail then.
  private static let wishes: [(lane: TimelineLane, keeping: Int)] = [
    (.readiness, 0), (.milestones, 0), (.goals, 0), (.readiness, 4), (.milestones, 10),
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

  /// The lane that a row belongs to; `nil` for rows above and below the lanes.
  func band(atRow row: Int) -> Band? {
    bands.first { ($0.row..<($0.row + $0.rows)).contains(row) }
  }
}
