/// A canvas of dots, drawn as characters: eight dots per cell in Braille, one per cell in ASCII.
///
/// Dots count from 0 at the top left. Dots outside the canvas are ignored.
package struct DotCanvas: Hashable, Sendable {
  /// The grid of dots in one cell.
  package enum Grain: Hashable, Sendable {
    case braille, whole

    /// Creates the finest grain that a character set supports.
    init(_ glyphs: Glyphs) { self = glyphs == .ascii ? .whole : .braille }

    var across: Int { self == .braille ? 2 : 1 }
    var down: Int { self == .braille ? 4 : 1 }
  }

  package struct Point: Hashable, Sendable {
    var x: Int
    var y: Int
  }

  package let rows: Int
  package let columns: Int
  package let grain: Grain
  /// One byte per cell; its bits are those of the Braille patterns.
  private var cells: [UInt8]

  package init(rows: Int, columns: Int, grain: Grain) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    self.grain = grain
    cells = Array(repeating: 0, count: self.rows * self.columns)
  }

  package mutating func dot(_ point: Point) {
    guard (0..<columns * grain.across).contains(point.x), (0..<rows * grain.down).contains(point.y)
    else { return }
    let cell = point.y / grain.down * columns + point.x / grain.across
    cells[cell] |= Self.bits[point.y % grain.down][point.x % grain.across]
  }

  /// Draws a straight line, including both ends, with one dot in every `every`.
  package mutating func line(from start: Point, to end: Point, every: Int = 1) {
    let (width, height) = (end.x - start.x, end.y - start.y)
    let steps = max(abs(width), abs(height))
    for step in stride(from: 0, through: steps, by: max(1, every)) {
      dot(
        Point(
          x: start.x + Self.part(step, of: steps, times: width),
          y: start.y + Self.part(step, of: steps, times: height)))
    }
  }

  /// Draws a line from each point to the next, and from the last back to the first.
  package mutating func polygon(_ corners: [Point], every: Int = 1) {
    for (corner, next) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      line(from: corner, to: next, every: every)
    }
  }

  /// Returns the dots of a cell as the bits of a Braille pattern; 0 outside the canvas.
  package func pattern(row: Int, column: Int) -> UInt8 {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return 0 }
    return cells[row * columns + column]
  }

  /// Returns the Braille character with these dots.
  package static func braille(_ pattern: UInt8) -> Character {
    Character(Unicode.Scalar(0x2800 + UInt32(pattern)) ?? " ")
  }

  /// By row and column of a dot in its cell, in Unicode's numbering: the lowest row comes last.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// Returns `step / steps * whole`, rounded to the nearest integer, halves away from zero.
  private static func part(_ step: Int, of steps: Int, times whole: Int) -> Int {
    guard steps > 0 else { return 0 }
    let doubled = 2 * step * abs(whole) + steps
    return doubled / (2 * steps) * whole.signum()
  }
}
