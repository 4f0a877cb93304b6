import CareerDemo
import CareerTesting

@testable import CareerModel

/// One forecast on a made-up record, beside what the same record came to.
struct ForecastTrial {
  enum Verdict: String, CaseIterable {
    /// The day lay in the band, before it, or after it.
    case inside, early, late
    /// Nothing was forecast: it was there already, or refused.
    case reached, refused
  }

  var seed: UInt64
  var verdict: Verdict
  var outcome: Forecast.Outcome
  /// The month in which the rule said that all is shown; `nil` for later than a forecast looks, or
  /// where nothing was forecast.
  var truth: CalendarMonth?

  /// The record is looked at after two to ten years, then goes on.
  init(_ manner: MadeUpRecord.Manner, stage: Stage, seed: UInt64) {
    var random = SeededRandom(seed: seed &* 7919)
    var record = MadeUpRecord(manner, stage: stage, seed: seed)
    let months = random.number(in: 24...120)
    record.goOn(months)
    let today = MadeUpRecord.start.adding(months - 1).lastDay
    self.seed = seed
    outcome = Forecast(record.history, on: today).outcome
    switch outcome {
    case .reached: verdict = .reached
    case .refused: verdict = .refused
    case .expected(let expected):
      for _ in 0..<(Forecast.years / 5) where truth == nil {
        record.goOn(60)
        truth = record.history.points.first { $0.month > today.month && $0.isReached }?.month
      }
      verdict = Self.verdict(expected, truth: truth)
    }
  }

  private static func verdict(
    _ expected: Forecast.Expectation, truth: CalendarMonth?
  ) -> Verdict {
    guard let truth else { return expected.latest == nil ? .inside : .late }
    if truth < expected.earliest.month { return .early }
    return expected.latest.map { truth > $0.month } ?? false ? .late : .inside
  }
}

extension ReadinessHistory.Point {
  var isReached: Bool { share == 100 }
}
