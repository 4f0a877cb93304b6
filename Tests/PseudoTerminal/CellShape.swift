/// A character that is drawn as boxes and not as text, so that it meets its neighbours without a gap
/// whatever the font: lines, blocks and Braille dots.
struct CellShape {
  /// A rectangle in quarters of a unit, from the cell's top left.
  struct Box: Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
  }

  var boxes: [Box]
  /// How much of the cell is covered by a shade, in quarters; 4 for all that is no shade.
  var quarters = 4

  /// A cell, in quarters of a unit: 9 units wide and 20 high.
  static let (width, height) = (36, 80)

  /// `nil` for a character that is text.
  init?(_ text: String) {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    if let boxes = Self.lines[scalar] {
      self.boxes = boxes
    } else if (0x2581...0x2588).contains(scalar.value) {
      let height = Int(scalar.value - 0x2580) * Self.height / 8
      boxes = [Box(0, Self.height - height, Self.width, height)]
    } else if (0x2591...0x2593).contains(scalar.value) {
      boxes = [Box(0, 0, Self.width, Self.height)]
      quarters = Int(scalar.value - 0x2590)
    } else if (0x2801...0x28FF).contains(scalar.value) {
      boxes = Self.dots(Int(scalar.value - 0x2800))
    } else {
      return nil
    }
  }

  private static let lines: [Unicode.Scalar: [Box]] = [
    "─": [Box(0, 40, 36, 4)], "━": [Box(0, 36, 36, 12)],
    "═": [Box(0, 34, 36, 4), Box(0, 46, 36, 4)],
    "╌": [Box(2, 40, 14, 4), Box(20, 40, 14, 4)],
    "┈": [Box(2, 40, 5, 4), Box(11, 40, 5, 4), Box(20, 40, 5, 4), Box(29, 40, 5, 4)],
    "│": [Box(16, 0, 4, 80)], "╷": [Box(16, 40, 4, 40)],
    "┊": [Box(16, 3, 4, 14), Box(16, 23, 4, 14), Box(16, 43, 4, 14), Box(16, 63, 4, 14)],
    "╰": [Box(16, 0, 4, 44), Box(20, 40, 16, 4)],
  ]

  /// The eight dots of Braille in the order of their bits, two by four.
  private static func dots(_ bits: Int) -> [Box] {
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.enumerated().filter { bits >> $0.offset & 1 == 1 }.map { _, place in
      Box(5 + place.0 * 18, 6 + place.1 * 20, 8, 8)
    }
  }
}
