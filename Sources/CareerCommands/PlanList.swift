import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerStore

struct PlanList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List goals by when they are due.",
    discussion: """
        cairn plan list --all
        cairn plan list --json | jq -r '.goals[] | select(.by) | "\\(.by) \\(.title)"'
      """)

  @Flag(name: .long, help: "Also what is done or dropped.") var all = false
  @Flag(name: .long, help: "JSON, as data/schema/goals.schema.json describes it.") var json = false
  @OptionGroup var options: DataOptions
  @ParentCommand var plan: PlanCommand

  private struct Goals: Encodable {
    var format = "cairn.goals"
    var version = 1
    var goals: [Goal]
  }

  func run() throws {
    let context = CommandContext(options, parent: plan.parent)
    try CommandFailure.reported {
      let (goals, problems) = try context.store.goals()
      Output.warn(of: problems)
      let plan = Plan(goals)
      if json { return print(try JSONOutput.text(Goals(goals: all ? plan.goals : plan.open))) }
      let framework = try context.framework()
      let sections = plan.sections(on: context.surroundings.today())
        .filter { all || ($0.section != .done && $0.section != .dropped) }
      if sections.isEmpty, Output.columns != nil, RecordNotes.isWhole {
        Output.complain("nothing is planned yet: cairn plan add 'First talk by:2027-06'.")
      }
      // One table for all, so that the columns are the same under every heading.
      let table = TextTable(
        sections.flatMap(\.goals).map { goal in
          let row = PlanText.row(goal, framework, columns: Output.columns)
          return row.enumerated().map { StyledText($1, $0 == 0 ? .faint : .text) }
        })
      var rest = table.styledLines(columns: Output.columns)[...]
      for (index, (section, goals)) in sections.enumerated() {
        if Output.columns != nil {
          if index > 0 { print("") }
          print(StyledText(section.title, section == .overdue ? .error : .heading))
        }
        for line in rest.prefix(goals.count) { print(line) }
        rest = rest.dropFirst(goals.count)
      }
    }
  }
}

struct PlanShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything a goal says.",
    discussion: """
        cairn plan show budget
        cairn plan show budget --json | jq -r '.steps[].title'
      """)

  @OptionGroup var goal: GoalArgument
  @Flag(name: .long, help: "JSON, one goal as data/schema/plan.schema.json describes it.")
  var json = false
  @OptionGroup var options: DataOptions
  @ParentCommand var plan: PlanCommand

  func run() throws {
    let context = CommandContext(options, parent: plan.parent)
    try CommandFailure.reported {
      let goal = try self.goal.goal(in: context, isOpen: true)
      RecordNotes.takePart()
      if json { return print(try JSONOutput.text(goal)) }
      let framework = try context.framework()
      FieldList.print(PlanText.fields(of: goal, framework, today: context.surroundings.today()))
    }
  }
}
