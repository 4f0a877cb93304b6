extension GoalSuggestion {
  /// The log line that plans it.
  package var captureText: String { Goal.captureText(title, [evidence]) }

  /// Returns the goal that it would be, for a what-if.
  package func goal(by day: CalendarDay) -> Goal {
    Goal(
      id: EntryID(rawValue: "what if \(skill)"), title: title, evidence: [evidence], by: day,
      created: Instant(milliseconds: 0))
  }
}
