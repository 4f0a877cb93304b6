import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "Show what a stage asks that your record does not show yet.",
    discussion: """
        cairn gaps
        cairn gaps --stage team-lead
        cairn gaps --json | jq -r '.gaps[] | "\\(.title): \\(.shown) of \\(.asked)"'
      """)

  @Option(name: .long, help: "The stage, by any clear beginning of its name; your aim if left out.")
  var stage: String?

  @Flag(name: .long, help: "JSON, as data/schema/gaps.schema.json describes it.")
  var json = false

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  private struct Gaps: Encodable {
    var format = "cairn.gaps"
    var version = 1
    var readiness: ReadinessJSON
    var gaps: [AskJSON]
  }

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let career = try WholeCareer(context)
      let readiness = career.readiness(for: try career.stage(stage))
      if json {
        let gaps = readiness.gaps.map { AskJSON($0, career) }
        return print(
          try JSONOutput.text(Gaps(readiness: ReadinessJSON(readiness, career), gaps: gaps)))
      }
      let rows = ReadinessRows(readiness, career.record)
      print(rows.figure + rows.gaps, career.framework)
    }
  }
}
