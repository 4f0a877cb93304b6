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

  /// `level 3 of 4`, `nothing of 4`.
  static func level(_ ask: Readiness.Ask) -> String {
    ask.shown > 0 ? "level \(ask.shown) of \(ask.asked)" : "nothing yet of \(ask.asked)"
  }
}
