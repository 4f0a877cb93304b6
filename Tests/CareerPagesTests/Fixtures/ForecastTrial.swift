import CareerDemo
import CareerModelTesting
import CareerTesting

@testable import CareerModel
@testable import CareerPages

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
  /// Whether the gap named as the hold-up was open until `truth`; `nil` without one of them.
  var heldUp: Bool?

  /// Whether there was a forecast.
  var isAnswered: Bool { verdict != .reached && verdict != .refused }

  /// Whether the range has no end.
  var isOpen: Bool {
    if case .expected(let expected) = outcome { expected.latest == nil } else { false }
  }

  /// The record is looked at after two to ten years, then goes on.
  init(_ career: some MadeUpCareer, seed: UInt64) {
    var random = SeededRandom(seed: seed &* 7919)
    var record = career
    let months = random.number(in: 24...120)
    record.goOn(months)
    let today = type(of: record).start.adding(months - 1).lastDay
    self.seed = seed
    let forecast = Forecast(record.history, on: today)
    outcome = forecast.outcome
    switch outcome {
    case .reached: verdict = .reached
    case .refused: verdict = .refused
    case .expected(let expected):
      for _ in 0..<(Forecast.years / 5) where truth == nil {
        record.goOn(60)
        truth = record.history.points.first { $0.month > today.month && $0.isReached }?.month
      }
      verdict = Self.verdict(expected, truth: truth)
      if let truth, let gap = forecast.heldUpBy {
        let end = record.history
        heldUp = zip(end.now.asks, end.levels).contains {
          $0.skill == gap && ($1?[truth.adding(-1)] ?? 0) < $0.asked
        }
      }
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

extension CaseIterable where Self: Equatable {
  /// The place in `allCases`.
  var number: Int { Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0 }
}

/// A made-up career that can be looked at and then go on.
protocol MadeUpCareer {
  var stage: Stage { get }
  var digests: [CalendarMonth: MonthDigest] { get }
  mutating func goOn(_ months: Int)
}

extension MadeUpCareer {
  static var start: CalendarMonth { CalendarMonth(year: 2010, month: 1) }

  /// Readiness month by month, as far as it is known by the last month so far.
  var history: ReadinessHistory {
    let now = Self.start.adding(digests.count - 1)
    return ReadinessHistory(
      for: stage, LevelHistories(digests, rule: .standard, through: now), profile: Profile(),
      rule: .standard)
  }
}
