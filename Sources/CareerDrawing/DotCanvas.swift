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

  /// Draws a straight line, including both ends.
  package mutating func line(from start: Point, to end: Point) {
    let (width, height) = (end.x - start.x, end.y - start.y)
    let steps = max(abs(width), abs(height))
    for step in 0...steps {
      dot(
        Point(
          x: start.x + Self.part(step, of: steps, times: width),
          y: start.y + Self.part(step, of: steps, times: height)))
    }
  }

  /// Draws a line from each point to the next, and from the last back to the first.
  package mutating func polygon(_ corners: [Point]) {
    for (corner, next) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      line(from: corner, to: next)
    }
  }

  /// Fills the area between the corners, line of dots by line of dots.
  package mutating func fill(_ corners: [Point]) {
    for y in 0..<rows * grain.down {
      let crossings = zip(corners, corners.dropFirst() + corners.prefix(1))
        .map { $0.y < $1.y ? ($0, $1) : ($1, $0) }.filter { $0.y <= y && y < $1.y }
        .map { $0.x + Self.part(y - $0.y, of: $1.y - $0.y, times: $1.x - $0.x) }.sorted()
      for index in stride(from: 1, to: crossings.count, by: 2) {
        for x in crossings[index - 1]...crossings[index] { dot(Point(x: x, y: y)) }
      }
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

  /// Returns the block with the quarters that have dots, for areas: all fonts have it.
  package static func block(_ pattern: UInt8) -> Character {
    let quarters: [UInt8] = [0x03, 0x18, 0x44, 0xA0]
    return blocks[quarters.indices.reduce(0) { $0 + (pattern & quarters[$1] != 0 ? 1 << $1 : 0) }]
  }

  /// By quarter: 1 for the upper left, 2 for the upper right, 4 and 8 for those below.
  private static let blocks = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

  /// By row and column of a dot in its cell, in Unicode's numbering: the lowest row comes last.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// Returns `step / steps * whole`, rounded to the nearest integer, halves away from zero.
  private static func part(_ step: Int, of steps: Int, times whole: Int) -> Int {
    guard steps > 0 else { return 0 }
    let doubled = 2 * step * abs(whole) + steps
    return doubled / (2 * steps) * whole.signum()
  }
}
