import CareerDemo
import CareerDrawing

extension Size {
  /// The terminals that every screen is looked at in.
  static let narrow = Size(rows: 12, columns: 40)
  static let usual = Size(rows: 24, columns: 80)
  static let wide = Size(rows: 40, columns: 120)
  static let all = [narrow, usual, wide]
  /// For the screens that use the room.
  static let widest = Size(rows: 60, columns: 200)
}

extension SeededRandom {
  /// A terminal of any size that people have, and of some that nobody has.
  mutating func size() -> Size {
    Size(rows: number(in: 1...60), columns: number(in: 1...200))
  }
}
