import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct PlanDone: RecordCommand {
  static let configuration = CommandConfiguration.help("plan done")

  @OptionGroup var goal: GoalArgument
  @Argument(help: "The milestone's log line. Defaults to the goal's title and skills.") var line:
    String?
  @Option(help: "Link this entry, by its ID, instead of logging a milestone.")
  var entry: String?
  @Flag(help: "Complete the goal without logging a milestone.") var noMilestone = false
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if let entry, entry.nonBlank == nil { throw ValidationError("--entry needs an ID.") }
    guard [line != nil, entry != nil, noMilestone].count(where: { $0 }) < 2 else {
      throw ValidationError("Use only one of a line, --entry and --no-milestone.")
    }
  }

  func run(_ context: CommandContext) throws {
    let framework = try context.framework()
    let goal = try self.goal.goal(in: context, isOpen: true)
    if let problem = goal.whyClosed { throw PlanText.failure(problem, of: goal) }
    let change = try change(of: goal, framework, context)
    let receipt = try context.store.perform(change)
    try context.report(receipt, json: told.json)
    guard !told.json else { return }
    for case .entry(nil, let entry?) in change.edits {
      print("Logged \(Wording.quoted(entry.title)), \(entry.stated.longText)")
    }
  }

  private func change(
    of goal: Goal, _ framework: Framework, _ context: CommandContext
  ) throws -> Change {
    let (today, now) = (context.today, context.now)
    let next = EntryID(context.runtime.newULID())
    if noMilestone { return .fulfil(goal, on: today, next: next, at: now) }
    if let entry {
      let entry = try context.entry(named: entry)
      guard entry.day <= today else {
        throw PlanText.failure(.ahead(entry.day), of: goal)
      }
      return .fulfil(goal, on: entry.day, by: entry.id, next: next, at: now)
    }
    let line = LogLine(
      self.line ?? goal.milestoneText, as: .milestone, framework: framework, today: today,
      known: goal.evidence)
    try PlanText.check(line, framework)
    let milestone = Entry(
      line, kind: .milestone, id: EntryID(context.runtime.newULID()), today: today,
      created: now)
    return .fulfil(goal, with: milestone, next: next, at: now)
  }
}
