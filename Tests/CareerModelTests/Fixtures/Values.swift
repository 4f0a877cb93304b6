@testable import CareerModel

/// The Saturday on which the tests take place.
let today = on("2026-11-21")

/// A day that the test's writer knows to exist.
func on(_ text: String) -> CalendarDay {
  guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// A month that the test's writer knows to exist.
func during(_ text: String) -> CalendarMonth { on("\(text)-01").month }

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
