extension GoalSuggestion {
  /// The log line that plans it.
  package var captureText: String {
    let words = LogLineToken.escaped(title, in: .goal)
    return (words + [evidence.captureText]).joined(separator: " ")
  }
}
