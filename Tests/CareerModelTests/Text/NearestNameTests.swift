import CareerModel
import CareerTesting
import Testing

struct NearestNameTests {
  private let names = ["theme", "themes", "colours", "screenReader", "mouse", "keys"]

  @Test(arguments: [
    ("colors", "colours"), ("mous", "mouse"), ("muose", "mouse"), ("screen-reader", "screenReader"),
    ("ScreenReader", "screenReader"), ("screen_raeder", "screenReader"), ("theem", "theme"),
    ("key", "keys"), ("THEMES", "themes"),
  ])
  func `a mistyped name is found`(typed: String, meant: String) {
    #expect(NearestName.of(typed, among: names) == meant)
  }

  @Test(arguments: ["", "-", "zebra", "x", "m", "mouse and keys and more", "thunderbird"])
  func `what is like no name finds none`(typed: String) {
    #expect(NearestName.of(typed, among: names) == nil)
  }

  @Test func `a text without end takes no time`() {
    #expect(NearestName.of(String(repeating: "mouse", count: 200_000), among: names) == nil)
  }
}
