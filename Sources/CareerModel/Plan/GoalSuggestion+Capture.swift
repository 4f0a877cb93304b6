extension GoalSuggestion {
  /// The log line that plans it.
  package var captureText: String { Goal.captureText(title, [evidence]) }
}
