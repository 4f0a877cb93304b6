import CareerDemo
import CareerDrawing
import CareerModel
import CareerScreens

/// The Saturday on which the tests take place.
let today = on("2026-11-21")

/// A day that the test's writer knows to exist.
func on(_ text: String) -> CalendarDay {
  guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// The first moment of a day.
func instant(_ text: String) -> Instant {
  Instant(milliseconds: on(text).ordinal * 86_400_000)
}

extension StableName {
  init(stringLiteral text: String) { self.init(rawValue: text) }
}

extension StageID: ExpressibleByStringLiteral {}
extension SkillID: ExpressibleByStringLiteral {}
extension SignalID: ExpressibleByStringLiteral {}
extension EntryID: ExpressibleByStringLiteral {}

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
  /// A property is tested once for each of these, and says the seed where it does not hold.
  static let seeds: ClosedRange<UInt64> = 1...4

  /// One of a list that is not empty.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// A terminal of any size that people have, and of some that nobody has.
  mutating func size() -> Size {
    Size(rows: number(in: 1...60), columns: number(in: 1...200))
  }
}
