import CareerDrawing
import CareerModel
import CareerPages

// The stages along the top of a timeline: those held as solid bands, the one aimed at dashed, and
// nothing where the path has a gap.
extension TimelinePicture {
  func drawStages(row: Int, frame: inout Frame) {
    frame.put("Stage", row: row, column: 1, role: .faint, limit: labelColumns - 2)
    for tenure in profile.stages where tenure.from <= today {
      let end = min(profile.end(of: tenure) ?? today, today)
      let isPresent = profile.tenure(on: today) == tenure
      drawHeld(
        tenure.stage, from: tenure.from, to: end, isPresent: isPresent, row: row, frame: &frame)
    }
    guard let aim = profile.aim else { return }
    if let by = aim.by {
      if by > today { drawWay(to: aim.stage, by: by, row: row, frame: &frame) }
    } else {
      drawWay(to: aim.stage, by: nil, row: row, frame: &frame)
    }
  }

  /// A stage held: where it began, its name, and its time filled behind it.
  private func drawHeld(
    _ stage: StageID, from: CalendarDay, to: CalendarDay, isPresent: Bool, row: Int,
    frame: inout Frame
  ) {
    let first = max(0, scale.column(of: from))
    let last = min(columns - 1, scale.column(of: to))
    guard first <= last else { return }
    let role: Role = isPresent ? .present : .text
    let room = last - first + 1
    frame.fill(glyphs.bandHeld, row: row, column: labelColumns + first, count: room, role: role)
    if scale.column(of: from) >= 0 {
      let mark = isPresent ? glyphs.stagePresent : glyphs.stageHeld
      frame.put(glyph: mark, row: row, column: labelColumns + first, role: role)
    }
    if let name = name(of: stage, columns: room - 4) {
      frame.put(" \(name) ", row: row, column: labelColumns + first + 1, role: role)
    }
  }

  /// The way ahead: dashes from today to the day of the aim, and the aim's name where they end. An
  /// aim for some day has no end.
  private func drawWay(to stage: StageID, by: CalendarDay?, row: Int, frame: inout Frame) {
    let first = max(0, scale.column(of: today) + 1)
    let end = by.map(scale.column) ?? columns
    let last = min(columns - 1, end)
    guard first <= last else { return }
    let left = labelColumns
    frame.fill(
      glyphs.bandAhead, row: row, column: left + first, count: last - first + 1, role: .faint)
    if end < columns {
      frame.put(glyph: glyphs.stageAhead, row: row, column: left + end, role: .text)
      if let name = name(of: stage, columns: columns - end - 2) {
        frame.put(name, row: row, column: left + end + 2, role: .text)
        return
      }
    }
    guard let name = name(of: stage, columns: last - first - 2) else { return }
    let room = last - first + 1 - (end < columns ? 1 : 0)
    let start = first + max(0, room - TextWidth.columns(of: name.printable) - 2)
    frame.put(" \(name) ", row: row, column: left + start, role: .text)
  }

  /// The stage's title, or its short name, or `nil` where neither fits.
  private func name(of stage: StageID, columns: Int) -> String? {
    let known = framework.stage(stage)
    return [known?.title ?? stage.rawValue, known?.short ?? stage.rawValue]
      .first { TextWidth.columns(of: $0.printable) <= columns }
  }
}
