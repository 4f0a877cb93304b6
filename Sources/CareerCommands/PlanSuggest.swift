import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct PlanSuggest: RecordCommand {
  static let configuration = CommandConfiguration.help("plan suggest")

  @Flag(help: .json("suggestions")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    guard json else { return print(PlanPage.suggested(career.record), career.framework) }
    let worth = Outlook(career.reading, of: career.career)?.worthPlanning ?? []
    try print(json: ["suggestions": worth.map(JSONObject.suggestion)], as: "suggestions")
  }
}

extension JSONObject {
  fileprivate static func suggestion(_ suggestion: GoalSuggestion) -> JSONObject {
    [
      "skill": suggestion.skill, "level": suggestion.level, "signal": suggestion.signal,
      "title": suggestion.title, "line": suggestion.captureText, "doneWhen": suggestion.doneWhen,
      "byChance": suggestion.isByChance,
    ]
  }
}
