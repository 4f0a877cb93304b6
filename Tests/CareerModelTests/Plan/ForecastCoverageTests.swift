import CareerTesting
import Testing

@testable import CareerModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whether the band holds the day as often as it claims, on records that go on after the forecast.
/// `FORECAST_SEEDS=1000 swift test -c release -Xswiftc -enable-testing --filter ForecastCoverage`
/// gives the table of docs/forecast.md.
struct ForecastCoverageTests {
  /// How many records of each manner and stage; few, so that the tests stay quick.
  private static let count =
    ProcessInfo.processInfo.environment["FORECAST_SEEDS"].flatMap { Int($0) } ?? 8
  /// Of few records the share strays by chance: twice its standard error of some six points.
  private static let bounds = count < 100 ? 68...93 : 75...90

  private static let stages = ["technology-leader", "engineering-manager", "team-lead"]

  private func run(
    _ manner: MadeUpRecord.Manner, _ stages: [String] = stages
  ) throws -> [ForecastTrial] {
    let framework = Framework.builtIn
    return try stages.enumerated().flatMap { number, id in
      let stage = try #require(framework.stage(StageID(rawValue: id)))
      // No two trials share a seed, or they would miss together.
      let first = UInt64(1 + (manner.number * Self.stages.count + number) * 100_000)
      let trials = (0..<UInt64(Self.count)).map {
        ForecastTrial(manner, stage: stage, seed: first + $0)
      }
      if Self.count >= 100 { print("| \(manner) | \(id) |", Self.counts(trials)) }
      return trials
    }
  }

  /// `refused | answered | early | inside | late | held`
  private static func counts(_ trials: [ForecastTrial]) -> String {
    let counts = Dictionary(trials.map { ($0.verdict, 1) }, uniquingKeysWith: +)
    func count(_ verdict: ForecastTrial.Verdict) -> Int { counts[verdict] ?? 0 }
    let answered = count(.early) + count(.inside) + count(.late)
    let held = answered > 0 ? (100 * count(.inside) + answered / 2) / answered : 0
    return [count(.refused), answered, count(.early), count(.inside), count(.late), held]
      .map(String.init).joined(separator: " | ") + " % |"
  }

  @Test func `the band holds the day in four of five records that go on as they did`() throws {
    let trials = try [MadeUpRecord.Manner.steady, .uneven, .accelerating].flatMap { try run($0) }
    let answered = trials.filter { [.early, .inside, .late].contains($0.verdict) }
    let inside = answered.count { $0.verdict == .inside }
    let misses = answered.filter { $0.verdict != .inside }.map { "\($0.verdict) \($0.seed)" }
    #expect(answered.count * 3 > trials.count, "few answers: \(answered.count)")
    #expect(Self.bounds.contains(100 * inside / answered.count), "\(inside): \(misses)")
  }

  @Test func `a flat or falling record is refused in most cases`() throws {
    let trials = try [MadeUpRecord.Manner.flat, .falling].flatMap { try run($0) }
    let refused = trials.filter { $0.verdict == .refused }
    let misses = trials.filter { $0.verdict != .refused }.map(\.seed)
    #expect(refused.count * 20 >= trials.count * 17, "\(misses)")
  }

  @Test func `a record that slows down is held less often, by days that are later`() throws {
    let trials = try run(.slowing, Self.count < 100 ? ["team-lead"] : Self.stages)
    #expect(trials.count { $0.verdict == .late } >= trials.count { $0.verdict == .early })
  }

  @Test(arguments: MadeUpRecord.Manner.allCases)
  func `the same record has the same forecast`(manner: MadeUpRecord.Manner) throws {
    let stage = RisingRecord.stage()
    let (one, other) = (
      ForecastTrial(manner, stage: stage, seed: 7), ForecastTrial(manner, stage: stage, seed: 7)
    )
    #expect(one.outcome == other.outcome && one.truth == other.truth)
  }
}
