import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct StatusCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show your career path, readiness, gaps and insights.",
    discussion: """
        cairn status
        cairn status --json | jq '.readiness.percent, .gaps[].skill'

      docs/readiness.md explains the figures. cairn why shows what a figure is based on.
      """)

  @Flag(help: .json("status")) var json = false

  @OptionGroup var options: CommonOptions

  private struct Status: Encodable {
    var path: Path
    var readiness: ReadinessJSON?
    var gaps: [AskJSON]
    var insights: [InsightJSON]
  }

  private struct Path: Encodable {
    var name: String?
    var stage: StageID?
    var stages: [StageTenure]
    var aim: Aim?
  }

  func run(_ context: CommandContext) throws {
    let career = try WholeCareer(context)
    if json { return try print(json: Self.json(career), as: "status") }
    print(PathPage(career.record).printed, career.framework) { item in
      if case .insight(let id) = item { "cairn why \(id)" } else { nil }
    }
  }

  private static func json(_ career: WholeCareer) -> Status {
    let (profile, readiness) = (career.profile, career.reading.readiness)
    return Status(
      path: Path(
        name: profile.name, stage: profile.tenure(on: career.today)?.stage,
        stages: profile.stages, aim: profile.aim),
      readiness: readiness.map { ReadinessJSON($0, career) },
      gaps: (readiness?.gaps ?? []).map { AskJSON($0, career) },
      insights: career.reading.insights.map(InsightJSON.init))
  }
}
