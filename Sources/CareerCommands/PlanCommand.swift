import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "plan",
    subcommands: [
      PlanList.self, PlanSuggest.self, PlanAdd.self, PlanShow.self, PlanEdit.self, PlanStart.self,
      PlanStep.self, PlanDone.self, PlanDrop.self, PlanDelete.self,
    ], defaultSubcommand: PlanList.self)
}

struct PlanAdd: ChangeCommand {
  @Argument(help: "The goal line.") var text: [String]
  @Option(help: "Add a step. Repeatable.") var step: [String] = []
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    let framework = try context.framework()
    let line = try PlanText.line(text.joined(separator: " "), framework, context)
    let steps = try PlanText.steps(step, context)
    let id = EntryID(context.runtime.newULID())
    let goal = Goal(line, id: id, steps: steps, created: context.now)
    try context.perform(
      .plan(goal), json: told.json,
      saying: "Planned \(PlanText.summary(of: goal, framework, context))")
  }
}

struct PlanEdit: ChangeCommand {
  @OptionGroup var goal: GoalArgument
  @Argument(help: "The new goal line, as for cairn plan add.") var line: String?
  @Flag(help: "Edit the whole goal, with its steps, in $VISUAL, $EDITOR or vi.") var editor = false
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    if editor {
      let framework = try context.framework()
      let goal = try goal.goal(in: context, isOpen: true)
      return try context.editText(of: .goal(goal), framework, json: told.json)
    }
    guard let line else {
      return print(try goal.goal(in: context, isOpen: true).captureText.sendable)
    }
    try context.edit(goal, isOpen: true, json: told.json) { goal, _ in
      let typed = try PlanText.line(line, try context.framework(), context, editing: goal)
      return (goal.edited(typed), Change.Intent(.edited))
    }
  }
}

struct PlanStart: ChangeCommand {
  @OptionGroup var goal: GoalArgument
  @Flag(help: "Pause a started goal by moving it back to planned.") var back = false
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    try context.edit(goal, isOpen: false, json: told.json) { goal, _ in
      var after = goal
      if back { try PlanText.checkOpen(goal) }
      after.state = back ? .planned : .started
      return (after, .starting(goal))
    }
  }
}

struct PlanStep: ChangeCommand {
  @OptionGroup var goal: GoalArgument
  @Option(parsing: .unconditional, help: "Choose a step by its number, counting from 1.")
  var number: Int?
  @Option(help: "Add a step. Repeatable.") var add: [String] = []
  @Option(help: .value("words", "Replace the text of the step given by --number."))
  var says: String?
  @Flag(help: "Remove the step given by --number.") var remove = false
  @OptionGroup var told: ChangeOptions

  func validate() throws {
    try require(number ?? 1 >= 1, "--number must be 1 or more.")
    try require(
      !(remove || says != nil) || (number != nil && add.isEmpty && !(remove && says != nil)),
      "Use --says or --remove with --number, and without other options.")
    try require(
      (says.map { [$0] } ?? [] + add).allSatisfy { $0.nonBlank != nil }, "A step cannot be empty.")
  }

  func run(_ context: CommandContext) throws {
    try context.edit(goal, isOpen: true, json: told.json) { goal, today in
      try PlanText.checkOpen(goal)
      var after = goal
      let added = try PlanText.steps(add, context)
      after.steps += added
      if let first = added.first, number == nil {
        return (after, Change.Intent(.addedStep, first.title))
      }
      guard let step = number.map({ $0 - 1 }) ?? goal.nextStep, after.steps.indices.contains(step)
      else {
        throw CommandFailure(
          .badData,
          goal.steps.isEmpty
            ? "the goal has no steps. To add one, use --add."
            : number == nil
              ? "all \(goal.steps.count) steps are done. To complete the goal, use cairn plan done."
              : "the goal has only \(Wording.count(goal.steps.count, "step", "steps")).")
      }
      if remove {
        let gone = after.steps.remove(at: step)
        return (after, Change.Intent(.removedStep, gone.title))
      }
      if let says {
        let said = try PlanText.steps([says], context)[0]
        (after.steps[step].title, after.steps[step].by) = (said.title, said.by)
        return (after, Change.Intent(.changedStep, said.title))
      }
      return (after.ticking(step, on: today), .ticking(after.steps[step]))
    }
  }
}

struct PlanDrop: ChangeCommand {
  @OptionGroup var goal: GoalArgument
  @Option(help: "Give the reason.") var because: String
  @OptionGroup var told: ChangeOptions

  func validate() throws { try require(because.nonBlank != nil, "--because needs a reason.") }

  func run(_ context: CommandContext) throws {
    try context.edit(goal, isOpen: true, json: told.json) { goal, _ in
      try PlanText.checkOpen(goal)
      return (goal.dropped(because: because.trimmed), Change.Intent(.droppedGoal))
    }
  }
}

struct PlanDelete: ChangeCommand {
  @OptionGroup var goal: GoalArgument
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    try context.perform(.remove(goal: goal.goal(in: context, isOpen: true)), json: told.json)
  }
}

struct PlanDone: ChangeCommand {
  @OptionGroup var goal: GoalArgument
  @Argument(help: "The milestone's log line. Defaults to the goal's title and skills.") var line:
    String?
  @Option(help: "Link this entry, by its ID, instead of logging a milestone.") var entry: String?
  @Flag(help: "Complete the goal without logging a milestone.") var noMilestone = false
  @OptionGroup var told: ChangeOptions

  func validate() throws {
    try require(entry == nil || entry?.nonBlank != nil, "--entry needs an ID.")
    try require(
      [line != nil, entry != nil, noMilestone].count { $0 } < 2,
      "Use only one of a line, --entry and --no-milestone.")
  }

  func run(_ context: CommandContext) throws {
    let framework = try context.framework()
    let goal = try self.goal.goal(in: context, isOpen: true)
    try PlanText.checkOpen(goal)
    let change = try change(of: goal, framework, context)
    try context.report(try context.store.perform(change), json: told.json)
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
      guard entry.day <= today else { throw PlanText.failure(.ahead(entry.day), of: goal) }
      return .fulfil(goal, on: entry.day, by: entry.id, next: next, at: now)
    }
    let line = LogLine(
      self.line ?? goal.milestoneText, as: .milestone, framework: framework, today: today,
      known: goal.evidence)
    try PlanText.check(line, framework)
    let id = EntryID(context.runtime.newULID())
    let milestone = Entry(line, kind: .milestone, id: id, today: today, created: now)
    return .fulfil(goal, with: milestone, next: next, at: now)
  }
}
