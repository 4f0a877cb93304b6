extension Int {
  /// Returns this part of a whole as a whole percentage, rounding half up; `nil` if the whole is 0.
  package func percent(of whole: Int) -> Int? {
    whole > 0 ? (self * 200 + whole) / (whole * 2) : nil
  }
}
