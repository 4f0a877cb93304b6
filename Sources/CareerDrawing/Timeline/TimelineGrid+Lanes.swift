import CareerModel
import CareerPages

// The lanes of a timeline: readiness, milestones and goals with their titles, and amounts logged. One
// mark has one meaning: height is how much, colour is the level, a digit is where a level was reached.
extension TimelineGrid {
  func draw(_ content: TimelineFigure.Content, in band: TimelineLayout.Band, _ frame: inout Frame) {
    switch content {
    case .readiness(let percents): draw(percents, band, &frame)
    case .marks(let marks): draw(marks, band, &frame)
    case .amounts(let tallies, let most, let levels, let goals):
      draw(tallies, most: most, levels, band, &frame)
      for goal in goals where band.lane != .all { draw(goal.sign, goal.column, band, &frame) }
    }
  }

  private func draw(
    _ sign: ItemSymbol, _ column: Int, _ band: TimelineLayout.Band, _ frame: inout Frame
  ) {
    frame.put(glyph: glyphs[sign], row: band.row, column: place(column), role: sign.role)
  }

  // MARK: - Readiness

  /// Draws readiness as a line; its target, 100 percent, is a dashed line ahead of today, with its
  /// figure if there is room.
  private func draw(_ percents: [Int?], _ band: TimelineLayout.Band, _ frame: inout Frame) {
    let steps = glyphs.lines
    var ahead = max(0, figure.present + 2)
    if figure.columns - ahead >= 10 {
      let end = frame.put("100%", row: band.row, column: place(ahead), role: .faint)
      ahead += end - place(ahead) + 1
    }
    for column in stride(from: ahead, to: figure.columns, by: 2) {
      frame.put(glyph: steps[steps.count - 1], row: band.row, column: place(column), role: .faint)
    }
    for (column, percent) in percents.enumerated() {
      guard let percent else { continue }
      let height = (percent * (band.rows * steps.count - 1) + 50) / 100
      frame.put(
        glyph: steps[height % steps.count],
        row: band.row + band.rows - 1 - height / steps.count, column: place(column), role: .present)
    }
  }

  // MARK: - Marks

  /// Draws marks. Of milestones near each other, only the strongest has a mark and a title; the others
  /// are dots, and a count behind the title if there is room.
  private func draw(
    _ marks: [TimelineFigure.Mark], _ band: TimelineLayout.Band, _ frame: inout Frame
  ) {
    let areClustered = band.lane == .milestones
    for mark in marks {
      if !areClustered {
        draw(mark.sign, mark.column, band, &frame)
      } else if band.rows > 1 {
        frame.put(glyph: glyphs.barRest, row: band.row, column: place(mark.column), role: .faint)
      }
    }
    let width = areClustered ? (band.rows > 2 ? 9 : 12) : 1
    let clusters = figure.clusters(of: marks, in: band.lane, width: width)
    if areClustered {
      for cluster in clusters { draw(.milestone, cluster.column, band, &frame) }
    }
    drawTitles(of: clusters, beside: band.rows > 1 ? marks.map(\.column) : [], band, &frame)
  }

  private func drawTitles(
    of clusters: [TimelineFigure.Cluster], beside columns: [Int], _ band: TimelineLayout.Band,
    _ frame: inout Frame
  ) {
    var named = Dictionary(clusters.map { ($0.column, $0) }, uniquingKeysWith: { one, _ in one })
    let columns = Set(columns).union(named.keys).sorted()
    func width(_ cluster: TimelineFigure.Cluster) -> Int { TextWidth.columns(of: cluster.title) }
    let places = TitleLayout.places(
      of: columns.map { column in
        TitleLayout.Mark(
          column: column, width: named[column].map { width($0) + $0.suffix.count } ?? 0)
      }, columns: figure.columns, rows: band.rows)
    for title in places {
      guard let cluster = named.removeValue(forKey: columns[title.mark]) else { continue }
      let (column, row) = (place(cluster.column), band.row + title.row)
      for line in band.row + 1..<max(band.row + 1, row) {
        frame.put(glyph: glyphs.leader, row: line, column: column, role: .rule)
      }
      if title.row > 0 { frame.put(glyph: glyphs.corner, row: row, column: column, role: .rule) }
      frame.put(glyph: " ", row: row, column: column + 1)
      let fits = width(cluster) + cluster.suffix.count <= title.columns
      let end = frame.put(
        cluster.title, row: row, column: place(title.column), limit: title.columns)
      if fits { frame.put(cluster.suffix, row: row, column: end, role: .faint) }
    }
  }

  // MARK: - Amounts logged

  /// The minimum count for a full cell, because a single entry must not look like many.
  private static let fullest = 4

  /// Draws blocks that grow with a column's entries, in the colour of the level established by then,
  /// and a digit where a level is reached and at the view's start.
  private func draw(
    _ tallies: [TimelineTally], most: Int, _ levels: [Int], _ band: TimelineLayout.Band,
    _ frame: inout Frame
  ) {
    let steps = glyphs.heights
    let ownRole: Role? =
      switch band.lane {
      case .all: .text
      case .feedback: .feedback
      default: nil
      }
    var before = 0
    for (column, tally) in tallies.enumerated() {
      let level = levels.indices.contains(column) ? levels[column] : 0
      if tally.count > 0 || level > 0 {
        let step = (tally.count * steps.count - 1) / max(most, Self.fullest)
        frame.put(
          glyph: tally.count == 0 ? glyphs.ground : steps[min(step, steps.count - 1)],
          row: band.row, column: place(column),
          role: column == figure.present && tally.count == 0 ? .today : ownRole ?? .level(level))
      }
      // Of two adjacent changes, only the later is labelled; otherwise 3 and 4 would read as 34.
      let stays = column + 1 >= levels.count || levels[column + 1] == level
      if level > 0, level != before, stays {
        frame.put("\(level)", row: band.row, column: place(column), role: .heading)
      }
      if level == 0 || stays { before = level }
    }
  }
}

extension TimelineFigure.Cluster {
  /// ` +4`; empty if there are no others.
  fileprivate var suffix: String { others > 0 ? " +\(others)" : "" }
}
