/// What it takes for a level to count as shown: a sustained pattern, never a single good day. The
/// numbers are data of the framework and this project's own reading; docs/readiness.md explains them.
package struct ReadinessRule: Hashable, Codable, Sendable {
  /// How many entries at a level or above it takes.
  package var entries: Int
  /// In how many different months they must lie.
  package var months: Int
  /// From how many different projects they must come. Work that names no project counts as a
  /// project of its own in each month.
  package var projects: Int
  /// How many months, the present one among them, an entry counts for.
  package var windowMonths: Int
  /// As how many entries one counts that somebody else stands behind: feedback, or a claim that
  /// names who confirms it.
  package var confirmedCounts: Int
  /// The part of a stage's weight, in percent, whose skills must be shown at some level before a
  /// figure is given for the stage.
  package var coveragePercent: Int
  package var origin: Origin

  /// For a framework that gives no rule of its own.
  package static let standard = ReadinessRule(
    entries: 4, months: 3, projects: 2, windowMonths: 24, confirmedCounts: 2, coveragePercent: 40,
    origin: Origin(source: Framework.ourReadingSource, thought: "The rule that Cairn comes with."))

  /// The months that count on a day, the day's own month the last of them.
  package func window(endingWith month: CalendarMonth) -> ClosedRange<CalendarMonth> {
    month.adding(1 - max(1, windowMonths))...month
  }
}
