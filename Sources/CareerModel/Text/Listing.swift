extension [String] {
  /// The texts as a sentence names them: `a`, `a and b`, `a, b and c`; empty for none.
  package func listed(_ conjunction: String = "and") -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
