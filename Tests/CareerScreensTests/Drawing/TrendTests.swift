import CareerDrawing
import CareerPages
import Testing

@testable import CareerScreens

struct TrendTests {
  @Test(
    arguments: [
      ([2, 2, 3, 3, 3], "+1"), ([3, 3, 2, 1, 0], "-3"), ([2, 3, 3, 3, 2], "="), ([], ""),
    ])
  func `a trend says how many levels it went`(levels: [Int], sign: String) {
    #expect(Trend(levels: levels).sign == sign)
  }

  @Test func `every level has a step of its own`() {
    #expect(Trend(levels: [0, 1, 2, 3, 4, 5]).line(in: .unicode) == "·▁▃▄▆█")
    #expect(Trend(levels: [0, 1, 2, 3, 4, 5]).line(in: .ascii) == ".12345")
  }
}
