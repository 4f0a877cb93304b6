import CareerModel

// How figures are put into words in pictures and in the report: as the planner says them
// (CareerScreens/Reasoning/Wording+Reading.swift).
enum ExchangeWords {
  /// `1 entry`, `12 entries`.
  static func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number == 1 ? one : several)"
  }

  /// `58 %`, or that there is not enough to say.
  static func figure(_ readiness: Readiness) -> String {
    readiness.percent.map { "\($0) %" } ?? "not enough evidence to say"
  }

  /// `evidence for 7 of 9 skills`.
  static func coverage(_ readiness: Readiness) -> String {
    "evidence for \(readiness.covered.count) of \(readiness.counted.count) skills"
  }

  /// `level 3, asks 4`, `nothing yet, asks 4`.
  static func level(_ ask: Readiness.Ask) -> String {
    (ask.shown > 0 ? "level \(ask.shown)" : "nothing yet") + ", asks \(ask.asked)"
  }

  /// What is missing for a level: `2 more entries at level 4 or above, in another month`.
  static func missing(
    _ shortfall: ReadinessRule.Shortfall, level: Int, has proof: Proof
  ) -> String {
    let isFirst = proof.count == 0
    let more = isFirst ? "" : "more "
    var words =
      count(shortfall.fewestEntries, "\(more)entry", "\(more)entries") + " at level \(level)"
      + (level < Skill.levelRange.upperBound ? " or above" : "")
    if shortfall.months > 0 {
      words +=
        isFirst
        ? " in \(count(shortfall.months, "month", "months"))"
        : shortfall.months == 1 ? ", in another month" : ", in \(shortfall.months) other months"
    }
    if shortfall.works > 0 {
      words +=
        isFirst
        ? ", from \(count(shortfall.works, "project", "projects"))"
        : shortfall.works == 1
          ? ", from another project" : ", from \(shortfall.works) other projects"
    }
    return words
  }
}
