import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

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
    try run("\(manner)", stages, block: manner.number) { MadeUpRecord(manner, stage: $0, seed: $1) }
  }

  private func run(_ course: ProjectRecord.Course) throws -> [ForecastTrial] {
    // Few of these get a forecast, so that few records would say nothing.
    let count = Self.count < 100 ? 3 * Self.count : Self.count
    return try run("\(course)", Self.stages, block: 20 + course.number, count: count) {
      ProjectRecord(course, stage: $0, seed: $1)
    }
  }

  private func run(
    _ name: String, _ stages: [String], block: Int, count: Int = count,
    _ career: (Stage, UInt64) -> some MadeUpCareer
  ) throws -> [ForecastTrial] {
    try stages.enumerated().flatMap { number, id in
      let stage = try #require(Framework.builtIn.stage(StageID(rawValue: id)))
      // No two trials share a seed, or they would miss together.
      let first = UInt64(1 + (block * Self.stages.count + number) * 100_000)
      let trials = (first..<first + UInt64(count)).map {
        ForecastTrial(career(stage, $0), seed: $0)
      }
      if Self.count >= 100 { print("| \(name) | \(id) |", Self.counts(trials)) }
      return trials
    }
  }

  /// `refused | early | inside | late | held` of ranges with an end, then `early | inside | held`.
  private static func counts(_ trials: [ForecastTrial]) -> String {
    func counts(_ verdicts: [ForecastTrial.Verdict], isOpen: Bool) -> [String] {
      let trials = trials.filter { $0.isOpen == isOpen && $0.isAnswered }
      return verdicts.map { verdict in "\(trials.count { $0.verdict == verdict })" }
        + [trials.isEmpty ? "–" : "\(percentInside(trials))%"]
    }
    let cells =
      ["\(trials.count { $0.verdict == .refused })"]
      + counts([.early, .inside, .late], isOpen: false) + counts([.early, .inside], isOpen: true)
    return cells.joined(separator: " | ") + " |"
  }

  private static func percentInside(_ trials: [ForecastTrial]) -> Int {
    (100 * trials.count { $0.verdict == .inside } + trials.count / 2) / trials.count
  }

  @Test func `the band holds the day in four of five records that go on as they did`() throws {
    let trials = try [MadeUpRecord.Manner.steady, .uneven, .accelerating].flatMap { try run($0) }
    let answered = trials.filter(\.isAnswered)
    let inside = answered.count { $0.verdict == .inside }
    let misses = answered.filter { $0.verdict != .inside }.map { "\($0.verdict) \($0.seed)" }
    #expect(answered.count * 3 > trials.count, "few answers: \(answered.count)")
    #expect(Self.bounds.contains(100 * inside / answered.count), "\(inside): \(misses)")
  }

  @Test func `on records it was not tuned on, ranges hold as often as the program says`() throws {
    let courses: [ProjectRecord.Course] = [.settled, .leave, .jobs, .promoted]
    let answered = try courses.flatMap { try run($0) }.filter(\.isAnswered)
    for (isOpen, said) in [(false, Forecast.closedHeld), (true, Forecast.openHeld)] {
      let trials = answered.filter { $0.isOpen == isOpen }
      let held = Self.percentInside(trials)
      // Of few records the share strays by chance.
      #expect(abs(held - said) <= (Self.count < 100 ? 25 : 5), "\(held)%: \(trials.map(\.seed))")
    }
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
      ForecastTrial(MadeUpRecord(manner, stage: stage, seed: 7), seed: 7),
      ForecastTrial(MadeUpRecord(manner, stage: stage, seed: 7), seed: 7)
    )
    #expect(one.outcome == other.outcome && one.truth == other.truth)
  }
}
