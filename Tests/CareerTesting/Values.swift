package import CareerModel

/// The Saturday on which the tests take place.
package let today = on("2026-11-21")

/// A day that the test's writer knows to exist.
package func on(_ text: String) -> CalendarDay {
  guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// A month that the test's writer knows to exist.
package func during(_ text: String) -> CalendarMonth { on("\(text)-01").month }

/// The first moment of a day.
package func instant(_ text: String) -> Instant { .on(on(text)) }

extension Instant {
  /// The first moment of a day.
  package static func on(_ day: CalendarDay) -> Instant {
    Instant(milliseconds: day.ordinal * 86_400_000)
  }
}

extension StableName {
  package init(stringLiteral text: String) { self.init(rawValue: text) }
}

extension StageID: ExpressibleByStringLiteral {}
extension SkillID: ExpressibleByStringLiteral {}
extension SignalID: ExpressibleByStringLiteral {}
extension EntryID: ExpressibleByStringLiteral {}
