package import CareerModel

// How the path and what is wrong with it are put into words, in the planner and on the command line.

extension Wording {
  package static func summary(
    of problem: TenureProblem, in profile: Profile, framework: Framework
  ) -> String {
    switch problem {
    case .ahead(let day): isAhead(day)
    case .endsBeforeItBegins: "The end date is before the start date."
    case .overlaps(let other):
      "\(framework.title(of: other.stage)) runs \(span(of: other, in: profile)); the dates overlap."
    }
  }

  package static func isAhead(_ day: CalendarDay) -> String { "\(day) is in the future." }

  /// `2020-05-01 to 2023-04-16`, `since 2023-04-17`.
  package static func span(of tenure: StageTenure, in profile: Profile) -> String {
    profile.end(of: tenure).map { "\(tenure.from) to \($0)" } ?? "since \(tenure.from)"
  }

  /// The milestone of a stage that was begun: `Became team lead`.
  package static func milestone(of stage: Stage) -> String { "Became " + small(stage.title) }

  /// In small letters, but for words that are written in capitals: `CTO`.
  private static func small(_ title: String) -> String {
    title.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.count > 1 && word == word.uppercased() ? String(word) : word.lowercased()
    }.joined(separator: " ")
  }
}
