/// Deferred drawing. While the cursor keeps moving, no one reads the details of each item it
/// passes. They would be most of the output on a slow line, and most of the work on any line.
extension Frame {
  /// A part of the frame and how to draw it. Parts are equal if their areas are.
  package struct Waiting: Hashable, Sendable {
    let area: Rect
    let draw: @Sendable (inout Frame) -> Void

    package static func == (one: Waiting, other: Waiting) -> Bool { one.area == other.area }
    package func hash(into hasher: inout Hasher) { hasher.combine(area) }
  }

  /// Draws a part once the keys rest, if the frame may wait. `draw` must stay inside `area`.
  package mutating func whenAtRest(in area: Rect, _ draw: @escaping @Sendable (inout Frame) -> Void)
  {
    guard mayWait else { return draw(&self) }
    waiting.append(Waiting(area: area, draw: draw))
  }

  package mutating func drawWaiting() { for part in waiting { part.draw(&self) } }

  /// Returns the frame with the waiting parts as in `last`, which is how it looks until the keys
  /// rest. `nil` if nothing waits, if `last` has other waiting parts, or if nothing else changed.
  /// In that case, the waiting parts are the only response to a key.
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
