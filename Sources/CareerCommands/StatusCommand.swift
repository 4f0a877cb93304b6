import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct StatusCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("status")

  @Flag(help: .json("status")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    if json { return try print(json: Self.json(career), as: "status", version: 2) }
    print(PathPage(career.record).printed, career.framework) { item in
      if case .insight(let id) = item { "cairn why \(id)" } else { nil }
    }
    if career.reading.former != nil { context.store.noteRuleSeen() }
  }

  private static func json(_ career: LoadedCareer) -> JSONObject {
    let (profile, readiness) = (career.profile, career.reading.readiness)
    let path: JSONObject = [
      "name": profile.name, "stage": profile.tenure(on: career.today)?.stage,
      "stages": profile.stages, "aim": profile.aim,
    ]
    return [
      "path": path, "readiness": readiness.map { JSONObject.readiness($0, career) },
      "gaps": (readiness?.gaps ?? []).map { JSONObject.ask($0, career) },
      "insights": career.reading.insights.map(JSONObject.insight),
    ]
  }
}
