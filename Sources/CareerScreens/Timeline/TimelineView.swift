import CareerDrawing
import CareerModel
import CareerPages

/// Draws the timeline: picture, cursor, and what is under the cursor.
enum TimelineView {
  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    if state.timeline.look == .calendar {
      return TimelineCalendar.view(state, in: rect, frame: &frame)
    }
    let layout = TimelineScreen.layout(state)
    let picture = picture(state)
    if let header = layout.header { drawHeader(state, row: header, frame: &frame) }
    TimelineLayer.draw(picture, layout, from: state.timeline.layer, frame: &frame)
    for band in layout.bands where band.lane == state.timeline.lane {
      picture.drawName(of: band, isSelected: true, frame: &frame)
    }
    drawMore(layout, frame: &frame)
    drawRule(state, layout, picture, frame: &frame)
    drawCursor(state, layout, picture, frame: &frame)
    frame.whenAtRest(in: layout.detail) {
      TimelineDetail.draw(state, in: layout.detail, frame: &$0)
    }
  }

  static func picture(_ state: AppState) -> TimelinePicture {
    TimelinePicture(
      TimelineScreen.record(state), profile: state.profile, framework: state.framework,
      reading: state.reading, today: state.today, glyphs: state.glyphs,
      scale: TimelineScreen.scale(state),
      labelColumns: TimelineLayout.labelColumns(of: state.size.columns),
      columns: TimelineScreen.laneColumns(state))
  }

  /// What the filter leaves, and how to take it away.
  static func drawHeader(_ state: AppState, row: Int, frame: inout Frame) {
    let found = state.timeline.found?.count ?? state.journal.count
    let column = frame.put(
      "\(found) of \(state.journal.count)  ", row: row, column: 1, role: .present)
    if state.overlay?.of(FilterForm.self) != nil { return }
    let room = frame.size.columns - column - 1
    if let problem = state.timeline.query.problems.first {
      let words = "not counted: " + Wording.words(for: problem)
      _ = frame.put(words, row: row, column: column, role: .warning, limit: room)
      return
    }
    let hint = "   (\(state.key(.back)) shows all)"
    let fits = TextWidth.columns(of: state.timeline.filter.printable) + hint.count <= room
    frame.put(
      state.timeline.filter + (fits ? hint : ""), row: row, column: column, role: .faint,
      limit: room)
  }

  /// That there are lanes above or below, in the last column.
  private static func drawMore(_ layout: TimelineLayout, frame: inout Frame) {
    let column = frame.size.columns - 1
    if layout.above > 0, let first = layout.bands.first {
      frame.put(glyph: frame.glyphs.up, row: first.row, column: column, role: .faint)
    }
    if layout.below > 0, let last = layout.bands.last {
      frame.put(glyph: frame.glyphs.down, row: last.row, column: column, role: .faint)
    }
  }

  /// The line under the lanes: today, where the cursor is, and how long a column is.
  private static func drawRule(
    _ state: AppState, _ layout: TimelineLayout, _ picture: TimelinePicture, frame: inout Frame
  ) {
    guard let row = layout.rule else { return }
    let columns = frame.size.columns
    frame.fill(state.glyphs.horizontal, row: row, column: 0, count: columns, role: .rule)
    if layout.below > 0 {
      frame.put(" \(layout.below) more ", row: row, column: 1, role: .faint)
    }
    let today = picture.scale.column(of: state.today)
    if (0..<picture.columns).contains(today) {
      let start = picture.labelColumns + today
      frame.put(" today ", row: row, column: min(start - 3, columns - 7), role: .today)
    }
    let unit = " \(state.timeline.unit.title) "
    let start = columns - unit.count - 2
    let isFree = (start..<(start + unit.count)).allSatisfy {
      frame[row, $0].glyph == state.glyphs.horizontal
    }
    let place = isFree ? start : picture.labelColumns
    frame.put(unit, row: row, column: place, role: .faint)
  }

  private static func drawCursor(
    _ state: AppState, _ layout: TimelineLayout, _ picture: TimelinePicture, frame: inout Frame
  ) {
    let column = picture.scale.column(of: TimelineScreen.day(state))
    guard (0..<picture.columns).contains(column),
      let band = layout.bands.first(where: { $0.lane == state.timeline.lane })
    else { return }
    let place = picture.labelColumns + column
    let row = band.lane == .readiness ? band.row + band.rows - 1 : band.row
    frame.select(row: row, column: place, columns: 1)
    guard let rule = layout.rule, frame[rule, place].glyph == state.glyphs.horizontal else {
      return
    }
    frame.put(glyph: state.glyphs.caret, row: rule, column: place, role: .present)
  }
}
