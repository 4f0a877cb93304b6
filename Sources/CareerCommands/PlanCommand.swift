import ArgumentParser
import CareerModel
import CareerScreens
import CareerStore

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan goals, and see what they would change.",
    discussion: """
        cairn plan add "Agree next year's budget +finance #cross:4 by:2027-06 !essential"
        cairn plan done budget 'Agreed the budget +finance #cross:4 => signed in March'

      A goal is named by a part of its id or by words of its title that no other open goal has.
      """,
    subcommands: [
      PlanList.self, PlanAdd.self, PlanShow.self, PlanChange.self, PlanStart.self, PlanStep.self,
      PlanDone.self,
      PlanDrop.self,
    ],
    defaultSubcommand: PlanList.self)

  @ParentCommand var parent: CairnCommand
}

struct PlanAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Plan a goal.",
    discussion: """
      The line, in quotes:

        #skill:level         what it would prove; #skill:level/signal names the behaviour too
        by:date              when it is due: 2027-03, +6m, by:"end of q2"; some day if left out
        !essential           how much it matters: essential, needed (if left out) or helpful
        why:"…"              why it is worth the while
        => text              when it counts as done, to the end of the line
      """)

  @Argument(help: "The line.") var text: [String]
  @Option(name: .long, help: ArgumentHelp("A step towards it; may be given several times."))
  var step: [String] = []
  @OptionGroup var options: DataOptions
  @ParentCommand var plan: PlanCommand

  func run() throws {
    let context = CommandContext(options, parent: plan.parent)
    try CommandFailure.reported {
      let (framework, problems) = try context.store.framework(context.store.profile().profile)
      Output.warn(of: problems)
      let line = try PlanText.line(text.joined(separator: " "), framework, context)
      let steps = try PlanText.steps(step)
      let goal = Goal(
        line, id: EntryID(context.surroundings.newULID()), steps: steps,
        created: context.surroundings.now())
      Output.warn(of: try context.store.perform(.plan(goal)).problems)
      print("Planned \(PlanText.words(for: goal, framework, context)) in plan.json")
    }
  }
}

struct PlanChange: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Say anew what a goal is; its steps and its state stay.",
    discussion: """
        cairn plan edit budget "Agree next year's budget +finance #cross:4 by:2027-09"

      Without a line it prints the present one.
      """)

  @OptionGroup var goal: GoalArgument
  @Argument(help: "The whole line, as for cairn plan add.") var line: String?
  @OptionGroup var options: DataOptions
  @ParentCommand var plan: PlanCommand

  func run() throws {
    let context = CommandContext(options, parent: plan.parent)
    guard let line else {
      return try CommandFailure.reported {
        print(try goal.goal(in: context, isOpen: true).captureText.printable)
      }
    }
    try PlanEdit.perform(goal, options, plan.parent, isOpen: true) { goal, _ in
      let (framework, problems) = try context.store.framework(context.store.profile().profile)
      Output.warn(of: problems)
      return goal.edited(try PlanText.line(line, framework, context, editing: goal))
    }
  }
}

struct PlanStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start a goal, or take one up again that was done or dropped.")

  @OptionGroup var goal: GoalArgument
  @OptionGroup var options: DataOptions
  @ParentCommand var plan: PlanCommand

  func run() throws {
    try PlanEdit.perform(goal, options, plan.parent, isOpen: false) { goal, _ in
      var after = goal
      after.state = .started
      return after
    }
  }
}

struct PlanStep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step", abstract: "Tick the next step of a goal, or a given one; or add one.",
    discussion: """
        cairn plan step budget                     the next one is done
        cairn plan step budget --number 3          the third one is done, or not after all
        cairn plan step budget --add 'Ask legal'
      """)

  @OptionGroup var goal: GoalArgument
  @Option(name: .long, parsing: .unconditional, help: "Which step, counted from 1.")
  var number: Int?
  @Option(name: .long, help: "A step to add.") var add: [String] = []
  @OptionGroup var options: DataOptions
  @ParentCommand var plan: PlanCommand

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--number counts from 1.") }
    guard add.allSatisfy({ $0.nonBlank != nil }) else {
      throw ValidationError("--add needs a few words.")
    }
  }

  func run() throws {
    try PlanEdit.perform(goal, options, plan.parent, isOpen: true) { goal, today in
      if let problem = goal.whyClosed { throw PlanText.failure(problem, of: goal) }
      var after = goal
      after.steps += try PlanText.steps(add)
      guard add.isEmpty || number != nil else { return after }
      guard let step = number.map({ $0 - 1 }) ?? goal.nextStep, after.steps.indices.contains(step)
      else {
        throw CommandFailure(
          status: .badData,
          words: goal.steps.isEmpty
            ? "the goal has no steps; --add adds one."
            : number == nil
              ? "all \(goal.steps.count) steps are done: cairn plan done marks the goal done."
              : "the goal has \(Wording.count(goal.steps.count, "step", "steps")).")
      }
      return after.ticking(step, on: today)
    }
  }
}

struct PlanDrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Drop a goal, with a reason; it stays in the plan.")

  @OptionGroup var goal: GoalArgument
  @Option(name: .long, help: "Why.") var because: String
  @OptionGroup var options: DataOptions
  @ParentCommand var plan: PlanCommand

  func validate() throws {
    guard because.nonBlank != nil else {
      throw ValidationError("--because needs a reason in a few words.")
    }
  }

  func run() throws {
    try PlanEdit.perform(goal, options, plan.parent, isOpen: true) { goal, _ in
      if let problem = goal.whyClosed { throw PlanText.failure(problem, of: goal) }
      return goal.dropped(because: because.trimmed)
    }
  }
}
