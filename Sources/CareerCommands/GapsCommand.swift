import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct GapsCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("gaps")

  @Option(
    help:
      "The stage, by any unambiguous prefix. Defaults to your target stage, or else your next one.")
  var stage: String?

  @Flag(help: .json("gaps")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    let readiness = career.readiness(for: try career.stage(stage))
    if json {
      let gaps = readiness.gaps.map { JSONObject.ask($0, career) }
      let figure = JSONObject.readiness(readiness, career)
      return try print(json: ["readiness": figure, "gaps": gaps], as: "gaps", version: 2)
    }
    let rows = ReadinessRows(readiness, career.record)
    print(rows.figure + rows.gaps, career.framework)
  }
}
