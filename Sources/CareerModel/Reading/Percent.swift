extension Int {
  /// This part of a whole in whole percent, half a percent rounded up; `nil` where there is no whole.
  func percent(of whole: Int) -> Int? {
    whole > 0 ? (self * 200 + whole) / (whole * 2) : nil
  }
}
