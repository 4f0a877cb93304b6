/// What of a picture may wait. While a cursor runs, nobody reads what is said of each thing that it
/// passes: on a slow line that would be most of what is sent, and on any line most of the work.
extension Frame {
  /// A part of the picture, and how it is drawn. Two are the same where they are the same part.
  package struct Waiting: Hashable, Sendable {
    let area: Rect
    let draw: @Sendable (inout Frame) -> Void

    package static func == (one: Waiting, other: Waiting) -> Bool { one.area == other.area }
    package func hash(into hasher: inout Hasher) { hasher.combine(area) }
  }

  /// Draws what may wait until the keys rest, and nothing outside of `area`.
  package mutating func whenAtRest(in area: Rect, _ draw: @escaping @Sendable (inout Frame) -> Void)
  {
    guard mayWait else { return draw(&self) }
    waiting.append(Waiting(area: area, draw: draw))
  }

  package mutating func drawWaiting() {
    for part in waiting { part.draw(&self) }
  }

  /// The picture with what waits as `last` shows it, which is how it looks until the keys rest.
  /// `nil` where nothing waits, where other parts waited there, or where nothing else has changed:
  /// then what waits is the only answer that a key gets.
  package func waiting(on last: Frame) -> Frame? {
    guard size == last.size, !waiting.isEmpty, waiting == last.waiting else { return nil }
    let areas = waiting.map(\.area)
    guard differs(from: last, outside: areas) else { return nil }
    var frame = self
    for area in areas {
      for row in max(0, area.row)..<min(size.rows, area.bottom) {
        for column in max(0, area.column)..<min(size.columns, area.column + area.columns) {
          let place = row * size.columns + column
          frame.cells[place] = last.cells[place]
        }
      }
    }
    return frame
  }

  private func differs(from last: Frame, outside areas: [Rect]) -> Bool {
    (0..<size.rows).contains { row in
      cells(ofRow: row) != last.cells(ofRow: row)
        && (0..<size.columns).contains { column in
          self[row, column] != last[row, column]
            && !areas.contains { $0.contains(row: row, column: column) }
        }
    }
  }
}
