import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerStore

/// Which goal a command means.
struct GoalArgument: ParsableArguments {
  @Argument(help: "The goal: a part of its id, or words of its title.") var goal: String

  func goal(in context: CommandContext, isOpen: Bool) throws -> Goal {
    try Self.goal(named: goal, in: context, isOpen: isOpen)
  }

  /// The one goal that is meant. `isOpen` looks among the open ones first, and among the others only
  /// where none of those fits, so that a goal that is done can be named as such.
  static func goal(
    named name: String, in context: CommandContext, isOpen: Bool
  ) throws -> Goal {
    let (goals, problems) = try context.store.goals()
    Output.warn(of: problems)
    let plan = Plan(goals)
    let open = isOpen ? plan.open.filter { fits($0, name) } : []
    let found = (open.isEmpty ? plan.goals.filter { fits($0, name) } : open).meant(by: name)
    guard let goal = found.first else {
      try CommandFailure.refuse(
        "no goal that can be read has \(Wording.quoted(name)) in its id or title")
      throw CommandFailure(
        status: .badData,
        words: "no goal has \(Wording.quoted(name)) in its id or title; cairn plan lists them.")
    }
    guard found.count == 1 else {
      let titles = found.prefix(4).map {
        "\(Wording.quoted($0.title)) (\($0.id.rawValue.suffix(PlainTable.shortID)))"
      }
      .joined(separator: ", ")
      throw CommandFailure(
        status: .badData,
        words: "\(Wording.quoted(name)) could be \(titles)\(found.count > 4 ? " …" : "").")
    }
    return goal
  }

  /// So many characters of an id it takes: two or three are a typing mistake, or a place in a list.
  private static let fewestOfID = 4

  private static func fits(_ goal: Goal, _ name: String) -> Bool {
    let (id, text) = (goal.id.rawValue.uppercased(), name.uppercased())
    if text.count >= fewestOfID, id.hasPrefix(text) || id.hasSuffix(text) { return true }
    let words = name.lowercased().split(separator: " ")
    return !words.isEmpty
      && words.allSatisfy { goal.title.contains(caseInsensitively: String($0)) }
  }
}

/// A change of one goal.
enum PlanEdit {
  /// Makes of a goal what `after` says, and for what; carries it out, and says what was done.
  static func perform(
    _ argument: GoalArgument, _ options: DataOptions, _ parent: CairnCommand,
    _ told: ChangeOptions, isOpen: Bool,
    after: (Goal, CalendarDay) throws -> (Goal, Change.Intent)
  ) throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      for attempt in 1...attempts {
        let goal = try argument.goal(in: context, isOpen: isOpen)
        let (after, intent) = try after(goal, context.surroundings.today())
        let change = Change.edit(goal, to: after, as: intent, at: context.surroundings.now())
        guard !change.changesNothing else {
          return try context.reportNothing(
            "Nothing to change: \(Wording.quoted(goal.title)) is so already.", told)
        }
        let receipt: Receipt
        do throws(StoreError) {
          receipt = try context.store.perform(change)
        } catch {
          guard case .changedMeanwhile = error, attempt < attempts else { throw error }
          continue
        }
        return try context.report(receipt, told)
      }
    }
  }

  /// How often a change is made anew from a goal that another shell was quicker to change.
  private static let attempts = 20
}

/// Goals as lines of text.
enum PlanText {
  static func line(
    _ text: String, _ framework: Framework, _ context: CommandContext, editing goal: Goal? = nil
  ) throws(CommandFailure) -> CaptureLine {
    let line = CaptureLine(
      text, as: .goal, framework: framework, today: context.surroundings.today(),
      known: goal?.evidence ?? [], due: goal?.by)
    try check(line, framework)
    return line
  }

  /// Steps as they are typed; one that is longer than a title is refused.
  static func steps(_ texts: [String]) throws(CommandFailure) -> [GoalStep] {
    let titles = texts.compactMap(\.nonBlank)
    if let long = titles.first(where: { $0.count > CaptureLine.longestTitle }) {
      throw CommandFailure(
        status: .badData,
        words: "a step of \(long.count) characters; \(CaptureLine.longestTitle) is the most.")
    }
    return titles.map { GoalStep(title: $0) }
  }

  /// All that is wrong with a line, in as many sentences.
  static func check(_ line: CaptureLine, _ framework: Framework) throws(CommandFailure) {
    guard !line.problems.isEmpty else { return }
    let words = line.problems.map { Wording.words(for: $0, framework: framework).printable }
    throw CommandFailure(
      status: .badData, words: Complaints.words(words, ending: "nothing was changed."))
  }

  static func failure(_ problem: GoalProblem, of goal: Goal) -> CommandFailure {
    var words = Wording.words(for: problem, of: goal)
    if goal.whyClosed != nil { words += "; cairn plan start takes it up again." }
    return CommandFailure(status: .badData, words: words.printable)
  }

  /// `“Agree the budget”, by Thu 31 Dec 2026, Cross-functional collaboration 4`.
  static func words(
    for goal: Goal, _ framework: Framework, _ context: CommandContext
  ) -> String {
    let skills = goal.evidence.map { piece in
      framework.title(of: piece.skill) + (piece.level.map { " \($0)" } ?? "")
    }
    let due = goal.by.map { "by \($0.longText)" } ?? "some day"
    return ([Wording.quoted(goal.title), due] + skills).joined(separator: ", ")
  }

  /// One row of the list: id, day, steps, skills, title; without the skills where there is no room
  /// for both, and with the state where no heading says it.
  static func row(_ goal: Goal, _ framework: Framework, columns: Int?) -> [String] {
    let isEssential = goal.isOpen && goal.priority == .essential
    var row = [
      String(goal.id.rawValue.suffix(PlainTable.shortID)),
      (goal.doneOn ?? goal.by).map { "\($0)" } ?? "some day",
    ]
    if columns == nil { row.append(goal.state.name) }
    row.append(Wording.steps(of: goal))
    if columns.map({ $0 >= PlainTable.columnsForSkills }) ?? true {
      row.append(framework.briefly(goal.evidence))
    }
    return row + [(isEssential ? "! " : "") + goal.title]
  }

  /// Everything that a goal says, as labels and texts.
  static func fields(
    of goal: Goal, _ framework: Framework, today: CalendarDay
  ) -> [(String, String)] {
    let skills = goal.evidence.map { piece in
      framework.title(of: piece.skill) + (piece.level.map { ", level \($0)" } ?? "")
        + (framework.text(of: piece).map { ": \($0)" } ?? "")
    }
    let steps = goal.steps.map { step in
      step.done.map { "[x] \(step.title) (\($0.mediumText))" } ?? "[ ] \(step.title)"
    }
    var dropped: String?
    if case .dropped(let reason) = goal.state { dropped = reason }
    let isOverdue = goal.isOverdue(on: today)
    let fields: [(String, String)] = [
      ("Title", goal.title), ("State", Wording.words(for: goal.state)),
      ("Dropped", dropped ?? ""),
      ("Due", Wording.due(goal, today: today) + (isOverdue ? ": overdue" : "")),
      ("Priority", goal.priority.rawValue), ("Proves", skills.joined(separator: "\n")),
      ("Why", goal.why ?? ""), ("Done when", goal.doneWhen ?? ""),
      ("Steps", steps.joined(separator: "\n")),
      ("Shown by", goal.fulfilledBy.map(\.rawValue).joined(separator: "\n")),
      ("Id", goal.id.rawValue), ("File", DataDirectory.planName),
    ]
    return fields.filter { !$0.1.isEmpty }
  }
}
