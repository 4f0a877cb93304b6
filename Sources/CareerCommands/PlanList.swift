import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct PlanList: RecordCommand {
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
  @OptionGroup var goal: GoalArgument
  @Flag(help: .json("plan", of: "goal")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let goal = try self.goal.goal(in: context, isOpen: true)
    RecordNotices.takePart()
    if json { return try print(json: goal) }
    print(fields: PlanText.fields(of: goal, try context.framework(), today: context.today))
  }
}

struct PlanSuggest: RecordCommand {
  @Flag(help: .json("suggestions")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    guard json else { return print(PlanPage.suggested(career.record), career.framework) }
    let worth = Outlook(career.reading, of: career.career)?.worthPlanning ?? []
    let suggestions = worth.map { goal -> JSONObject in
      [
        "skill": goal.skill, "level": goal.level, "signal": goal.signal, "title": goal.title,
        "line": goal.captureText, "doneWhen": goal.doneWhen, "byChance": goal.isByChance,
      ]
    }
    try print(json: ["suggestions": suggestions], as: "suggestions")
  }
}

struct GoalArgument: ParsableArguments {
  @Argument(help: "The goal: part of its ID, or words from its title.") var goal: String

  func goal(in context: CommandContext, isOpen: Bool) throws -> Goal {
    try Self.goal(named: goal, in: context, isOpen: isOpen)
  }

  /// Returns the matching goal. With `isOpen`, open goals take precedence and others match only if
  /// none of those does, so that a finished goal can be reported as such.
  static func goal(named name: String, in context: CommandContext, isOpen: Bool) throws -> Goal {
    try Goal.named(name, among: Plan(try context.goals()).goals) { isOpen && $0.isOpen }
  }
}

extension CommandContext {
  /// Performs the edit that `after` returns for a goal, with its intent, and reports it.
  func edit(
    _ argument: GoalArgument, isOpen: Bool, json: Bool,
    after: (Goal, CalendarDay) throws -> (Goal, Change.Intent)
  ) throws {
    try persist {
      let goal = try argument.goal(in: self, isOpen: isOpen)
      let (after, intent) = try after(goal, today)
      try perform(
        .edit(goal, to: after, as: intent, at: now), json: json,
        orElse: "Nothing to change in \(Wording.quoted(goal.title)).")
    }
  }
}

enum PlanText {
  static func line(
    _ text: String, _ framework: Framework, _ context: CommandContext, editing goal: Goal? = nil
  ) throws(CommandFailure) -> LogLine {
    let line = LogLine(
      text, as: .goal, framework: framework, today: context.today, known: goal?.evidence ?? [],
      due: goal?.by)
    try check(line, framework)
    return line
  }

  /// Returns the steps as typed; throws if one is longer than a title may be.
  static func steps(_ texts: [String], _ context: CommandContext) throws -> [GoalStep] {
    let titles = texts.compactMap(\.nonBlank)
    if let long = titles.first(where: { $0.count > LogLine.longestTitle }) {
      throw CommandFailure(
        .badData, "a step has \(long.count) characters. The limit is \(LogLine.longestTitle).")
    }
    let framework = try context.framework()
    return try titles.map { text in
      do throws(CaptureProblem) {
        let said = try GoalStep.typed(text, today: context.today)
        return GoalStep(title: said.title, by: said.by)
      } catch {
        throw CommandFailure(.badData, Wording.summary(of: error, framework: framework).printable)
      }
    }
  }

  /// Throws if the line has problems, with a sentence for each.
  static func check(_ line: LogLine, _ framework: Framework) throws(CommandFailure) {
    guard !line.problems.isEmpty else { return }
    let words = line.problems.map { Wording.summary(of: $0, framework: framework).printable }
    throw CommandFailure(.badData, ProblemList.words(words, ending: "nothing was changed."))
  }

  static func checkOpen(_ goal: Goal) throws(CommandFailure) {
    if let problem = goal.whyClosed { throw failure(problem, of: goal) }
  }

  static func failure(_ problem: GoalProblem, of goal: Goal) -> CommandFailure {
    var words = Wording.summary(of: problem, of: goal)
    if goal.whyClosed != nil { words += "; cairn plan start reopens it." }
    return CommandFailure(.badData, words.printable)
  }

  /// Returns `“Agree the budget”, by Thu 31 Dec 2026, Cross-functional collaboration 4`.
  static func summary(of goal: Goal, _ framework: Framework, _ context: CommandContext) -> String {
    let due = goal.by.map { "by \($0.longText)" } ?? "no date"
    return ([Wording.quoted(goal.title), due] + framework.titles(of: goal.evidence))
      .joined(separator: ", ")
  }

  /// Returns all fields of a goal, as labels and texts.
  static func fields(
    of goal: Goal, _ framework: Framework, today: CalendarDay
  ) -> [(String, String)] {
    let skills = framework.descriptions(of: goal.evidence)
    let steps = goal.steps.map { step in
      let day = step.done?.mediumText ?? step.by.map { "by \($0.mediumText)" }
      return "[\(step.done == nil ? " " : "x")] \(step.title)" + (day.map { " (\($0))" } ?? "")
    }
    let dropped = if case .dropped(let reason) = goal.state { reason } else { "" }
    let fields: [(String, String)] = [
      ("Title", goal.title), ("State", Wording.summary(of: goal.state)),
      ("Reason", dropped), ("Due", Wording.due(goal, today: today).string(in: .shell)),
      ("Repeats", goal.every.map { "every \($0)" } ?? ""),
      ("Priority", goal.priority.rawValue), ("Proves", skills.joined(separator: "\n")),
      ("Why", goal.why ?? ""), ("Done when", goal.doneWhen ?? ""),
      ("Tags", goal.tags.joined(separator: ", ")), ("Steps", steps.joined(separator: "\n")),
      ("Entries", goal.fulfilledBy.map(\.rawValue).joined(separator: "\n")),
      ("ID", goal.id.rawValue), ("File", DataDirectory.planName),
    ]
    return fields.filter { !$0.1.isEmpty }
  }
}
