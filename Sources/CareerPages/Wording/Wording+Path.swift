package import CareerModel

// The career path and its problems in words, for the planner and the command line.

extension Wording {
  package static func summary(
    of problem: TenureProblem, in profile: Profile, framework: Framework
  ) -> String {
    switch problem {
    case .ahead(let day): isAhead(day)
    case .endsBeforeItBegins: "The end date is before the start date."
    case .overlaps(let other):
      "You \(held(other, in: profile, framework)); these dates overlap."
    }
  }

  /// Returns `were team lead from 1 May 2020 to 16 Apr 2023`, or `have been … since 17 Apr 2023`.
  private static func held(
    _ tenure: StageTenure, in profile: Profile, _ framework: Framework
  ) -> String {
    let (title, from) = (small(framework.title(of: tenure.stage)), tenure.from.mediumText)
    return profile.end(of: tenure).map { "were \(title) from \(from) to \($0.mediumText)" }
      ?? "have been \(title) since \(from)"
  }

  package static func isAhead(_ day: CalendarDay) -> String { "\(day) is in the future." }

  /// Returns `2020-05-01 to 2023-04-16` or `since 2023-04-17`.
  package static func span(of tenure: StageTenure, in profile: Profile) -> String {
    profile.end(of: tenure).map { "\(tenure.from) to \($0)" } ?? "since \(tenure.from)"
  }

  /// Returns the milestone for starting a stage: `Became team lead`.
  package static func milestone(of stage: Stage) -> String { "Became " + small(stage.title) }

  /// Returns a title in lowercase, except for words in capitals: `CTO`.
  static func small(_ title: String) -> String {
    title.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.count > 1 && word == word.uppercased() ? String(word) : word.lowercased()
    }.joined(separator: " ")
  }
}
