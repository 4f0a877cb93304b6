import CareerDrawing
import CareerModel
import CareerPages

/// The path as a line from left to right: a glyph and a name for every stage with its dates below,
/// solid for the past and dashed for the future.
struct StageLine {
  static let rows = 3

  let stops: [StageStop]
  let medium: Medium

  func draw(row: Int, column: Int, columns: Int, hasDates: Bool, frame: inout Frame) {
    guard !stops.isEmpty, columns > 0 else { return }
    let titleWidth = stops.map { TextWidth.columns(of: $0.stage.title) }.max() ?? 0
    let lastWidth = TextWidth.columns(of: stops.last?.stage.title ?? "")
    let usesTitles = (columns - lastWidth) / max(1, stops.count - 1) > titleWidth
    let lastRoom = usesTitles ? lastWidth : 9
    let step = stops.count > 1 ? (columns - lastRoom) / (stops.count - 1) : columns
    for (index, stop) in stops.enumerated() {
      let (mark, role) = look(of: stop.mark, in: frame.glyphs)
      let place = column + index * step
      let room = index == stops.count - 1 ? columns - index * step : step - 1
      if index < stops.count - 1 {
        frame.fill(
          stop.isWalked ? frame.glyphs.walked : frame.glyphs.ahead, row: row, column: place + 1,
          count: step - 1, role: stop.isWalked ? .present : .faint)
      }
      frame.put(glyph: mark, row: row, column: place, role: role)
      frame.put(
        usesTitles ? stop.stage.title : stop.stage.short, row: row + 1, column: place,
        role: role, limit: room)
      guard hasDates else { continue }
      let dates = (step > 16 ? stop.dates : stop.years).string(in: medium)
      let staying = stop.staying.first { $0.count <= room } ?? stop.staying.last
      frame.put(staying ?? dates, row: row + 2, column: place, role: .faint, limit: room)
    }
  }

  private func look(of mark: StageStop.Mark, in glyphs: Glyphs) -> (Character, Role) {
    switch mark {
    case .present: (glyphs.stagePresent, .present)
    case .held: (glyphs.stageHeld, .text)
    case .passed: (glyphs.skill, .faint)
    case .target: (glyphs.stageAhead, .heading)
    case .ahead: (glyphs.stageAhead, .faint)
    }
  }
}
