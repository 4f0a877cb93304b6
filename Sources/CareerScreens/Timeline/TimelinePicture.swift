package import CareerDrawing
package import CareerModel
import CareerPages

/// A timeline as a picture: axis, stages and lanes, drawn from values alone, so that the planner and
/// `cairn timeline` show the same.
package struct TimelinePicture: Hashable, Sendable {
  package var record: TimelineRecord
  package var profile: Profile
  package var framework: Framework
  /// `nil` while the record is being read.
  package var reading: CareerReading?
  package var today: CalendarDay
  package var glyphs: Glyphs
  package var scale: TimelineScale
  /// The columns of the names at the left.
  package var labelColumns: Int
  /// The columns of the lanes.
  package var columns: Int

  package init(
    _ record: TimelineRecord, profile: Profile, framework: Framework, reading: CareerReading?,
    today: CalendarDay, glyphs: Glyphs, scale: TimelineScale, labelColumns: Int, columns: Int
  ) {
    self.record = record
    self.profile = profile
    self.framework = framework
    self.reading = reading
    self.today = today
    self.glyphs = glyphs
    self.scale = scale
    self.labelColumns = labelColumns
    self.columns = columns
  }

  /// The columns of the lanes in a picture of so many.
  package static func laneColumns(of columns: Int) -> Int {
    TimelineLayout.laneColumns(of: columns)
  }

  /// The columns of the names at the left of a picture of so many.
  package static func labelColumns(of columns: Int) -> Int {
    TimelineLayout.labelColumns(of: columns)
  }

  /// The days that it shows.
  package var days: ClosedRange<CalendarDay> {
    scale.days(of: 0).lowerBound...scale.days(of: max(0, columns - 1)).upperBound
  }

  /// All of it as lines of text, without a cursor.
  package func lines(_ lanes: [TimelineLane]) -> [String] { frame(lanes).text }

  /// The same as a picture with its roles.
  package func frame(_ lanes: [TimelineLane]) -> Frame {
    var bands: [TimelineLayout.Band] = []
    for lane in lanes {
      let top = bands.last.map { $0.row + $0.rows } ?? 3
      bands.append(TimelineLayout.Band(lane: lane, row: top, rows: lane.rowsAsText))
    }
    let end = bands.last.map { $0.row + $0.rows } ?? 3
    var frame = Frame(
      size: Size(rows: end + 1, columns: labelColumns + columns + 1), glyphs: glyphs)
    drawAxis(row: 0, rows: 2, frame: &frame)
    drawStages(row: 2, frame: &frame)
    drawToday(rows: 3..<end, frame: &frame)
    draw(bands, frame: &frame)
    let column = labelColumns + scale.column(of: today)
    if (labelColumns..<(labelColumns + columns)).contains(column) {
      frame.put("today", row: end, column: max(0, min(column - 2, frame.size.columns - 5)))
    }
    return frame
  }

  // MARK: - Axis

  func drawAxis(row: Int, rows: Int, frame: inout Frame) {
    let axis = TimelineAxis(scale, columns: columns)
    guard rows > 1 else { return draw(axis.single, row: row, role: .faint, frame: &frame) }
    draw(axis.upper, row: row, role: .text, frame: &frame)
    draw(axis.lower, row: row + 1, role: .faint, frame: &frame)
  }

  private func draw(
    _ labels: [TimelineAxis.Label], row: Int, role: Role, frame: inout Frame
  ) {
    for label in labels {
      if label.isTick {
        frame.put(glyph: glyphs.tick, row: row, column: labelColumns + label.column, role: role)
      } else {
        frame.put(label.text, row: row, column: labelColumns + label.column, role: role)
      }
    }
  }

  /// The line of today, over which everything else is drawn.
  func drawToday(rows: Range<Int>, frame: inout Frame) {
    let column = scale.column(of: today)
    guard (0..<columns).contains(column) else { return }
    for row in rows {
      frame.put(glyph: glyphs.today, row: row, column: labelColumns + column, role: .today)
    }
  }

  // MARK: - Lanes

  /// Draws lanes with their names. All skills share one scale, so that rows can be compared.
  func draw(_ bands: [TimelineLayout.Band], frame: inout Frame) {
    let counts = TimelineCounts(record, lanes: bands.map(\.lane), scale: scale, columns: columns)
    let most = counts.most(of: bands.indices.filter { bands[$0].lane.isOfSkills })
    let months = (0..<columns).map { min(scale.days(of: $0).upperBound, today).month }
    for (index, band) in bands.enumerated() {
      drawName(of: band, isSelected: false, frame: &frame)
      let tallies = counts.lanes[index]
      switch band.lane {
      case .readiness: drawReadiness(band, frame: &frame)
      case .milestones: drawMilestones(tallies, band, frame: &frame)
      case .goals: drawGoals(band, frame: &frame)
      case .feedback: drawFeedback(tallies, band, frame: &frame)
      case .all:
        drawDensity(
          tallies, most: counts.most(of: CollectionOfOne(index)), band, role: .text, frame: &frame)
        drawOpenGoals(tallies, band, frame: &frame)
      case .skill, .group:
        drawDensity(tallies, most: most, band, role: .skill, frame: &frame)
        drawLevel(band, months: months, frame: &frame)
        drawOpenGoals(tallies, band, frame: &frame)
      }
    }
  }

  func drawName(of band: TimelineLayout.Band, isSelected: Bool, frame: inout Frame) {
    if isSelected { frame.put(glyph: glyphs.pointer, row: band.row, column: 0, role: .present) }
    let room = labelColumns - 2
    var name = framework.title(of: band.lane, columns: room)
    if band.lane == .readiness, let percent = reading?.readiness?.percent {
      name = room >= 15 ? "Readiness \(percent) %" : "Ready \(percent) %"
    }
    frame.put(name, row: band.row, column: 1, role: isSelected ? .present : .faint, limit: room)
  }
}

extension TimelineAxis.Label {
  /// Where something begins that has no room for its name.
  fileprivate var isTick: Bool { text == TimelineAxis.tick }
}

extension TimelineLane {
  /// Where there is room downwards: rows for a curve, and for titles below their marks.
  fileprivate var rowsAsText: Int {
    switch self {
    case .readiness, .milestones, .goals: 3
    case .all, .feedback, .skill, .group: 1
    }
  }

  /// Whether it shows the density of skills.
  var isOfSkills: Bool {
    switch self {
    case .skill, .group: true
    case .readiness, .milestones, .goals, .all, .feedback: false
    }
  }
}
