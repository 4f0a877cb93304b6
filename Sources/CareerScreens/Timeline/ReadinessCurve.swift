import CareerDrawing
import CareerModel
import CareerPages

// How ready one was for the stage ahead, as a hill of blocks, with the changes of stage on it.
extension TimelinePicture {
  func drawReadiness(_ band: TimelineLayout.Band, frame: inout Frame) {
    let steps = glyphs.density.count
    for (column, percent) in percents.enumerated() {
      guard let percent else { continue }
      // What is shown at all is seen: the lowest step stands for some, not for none.
      let height = max(percent > 0 ? 1 : 0, (percent * band.rows * steps + 50) / 100)
      for row in 0..<band.rows {
        let filled = min(steps, height - (band.rows - 1 - row) * steps)
        guard filled > 0 else { continue }
        frame.put(
          glyph: glyphs.density[filled - 1], row: band.row + row, column: labelColumns + column,
          role: .good)
      }
    }
    for tenure in profile.stages where tenure.from <= today {
      let column = scale.column(of: tenure.from)
      guard (0..<columns).contains(column) else { continue }
      for row in band.row..<(band.row + band.rows)
      where frame[row, labelColumns + column].glyph == " " {
        frame.put(glyph: glyphs.change, row: row, column: labelColumns + column, role: .faint)
      }
    }
  }

  /// The percent at the end of each column, or today in the one that today lies in; `nil` where the
  /// evidence covered too little to say, and ahead of today.
  package var percents: [Int?] {
    (0..<max(0, columns)).map { column in
      let days = scale.days(of: column)
      guard days.lowerBound <= today else { return nil }
      return reading?.history?[min(days.upperBound, today).month]?.percent
    }
  }
}
