import Testing

@testable import CareerModel

struct IntegerDivisionTests {
  @Test(arguments: [(7, 3, 2, 1), (-7, 3, -3, 2), (-6, 3, -2, 0), (0, 3, 0, 0), (-1, 7, -1, 6)])
  func `division rounds down and leaves a remainder of zero or more`(
    number: Int, divisor: Int, quotient: Int, remainder: Int
  ) {
    #expect(number.floorDivided(by: divisor) == quotient)
    #expect(number.modulo(divisor) == remainder)
  }

  @Test(arguments: [(7, 2, "07"), (2026, 4, "2026"), (12345, 4, "12345"), (0, 3, "000")])
  func `digits get zeros in front`(number: Int, width: Int, text: String) {
    #expect(number.padded(width) == text)
  }
}
