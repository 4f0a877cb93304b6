import ArgumentParser
import CareerModel
import CareerPages

struct PlanList: RecordCommand {
  static let configuration = CommandConfiguration.help("plan list")

  @Flag(help: "Include goals that are done or dropped.") var all = false
  @Flag(help: .json("goals")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let plan = Plan(try context.goals())
    if json { return try print(json: ["goals": all ? plan.goals : plan.open], as: "goals") }
    let framework = try context.framework()
    let sections = plan.sections(on: context.today)
      .filter { all || ($0.section != .done && $0.section != .dropped) }
    if sections.isEmpty, Output.columns != nil, RecordNotices.isWhole {
      return print(PlanPage.suggested(try LoadedCareer(context).record), framework)
    }
    let rows = PlanPage.joined(sections.map { PlanPage.rows(of: $0, $1) })
    print(Output.columns == nil ? rows.filter { $0.item != nil } : rows, framework)
  }
}

struct PlanShow: RecordCommand {
  static let configuration = CommandConfiguration.help("plan show")

  @OptionGroup var goal: GoalArgument
  @Flag(help: .json("plan", of: "goal")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let goal = try self.goal.goal(in: context, isOpen: true)
    RecordNotices.takePart()
    if json { return try print(json: goal) }
    let framework = try context.framework()
    print(fields: PlanText.fields(of: goal, framework, today: context.today))
  }
}

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
