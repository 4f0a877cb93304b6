extension [String] {
  /// Joins the texts for a sentence: `a`, `a and b`, `a, b and c`; empty for none.
  package func listed(_ conjunction: String = "and") -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
