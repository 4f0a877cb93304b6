import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages

struct ForecastCommand: RecordCommand {
  @Option(help: "Leave out this goal. Repeatable.") var without: [String] = []
  @Option(help: "Assume a skill at a level, with an optional date. Repeatable.")
  var with: [String] = []
  @Flag(help: .json("forecast")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    let left = Set(try without.map { try Self.open($0, context).id })
    let added = try with.enumerated().map { try Self.goal($1, number: $0, career, context) }
    let plan = Plan(career.plan.goals.filter { !left.contains($0.id) } + added)
    guard let outlook = Outlook(career.reading, of: career.career, trying: plan) else {
      throw CommandFailure(.badData, "the framework has no stages.")
    }
    if json { return try print(json: Self.json(outlook, career), as: "forecast", version: 3) }
    let planned = without.isEmpty && with.isEmpty ? nil : Outlook(career.reading, of: career.career)
    for line in Self.lines(outlook, insteadOf: planned, career) {
      for part in Paragraph.lines(of: line, columns: Output.columns ?? 100) { print(part) }
    }
  }

  private static func open(_ name: String, _ context: CommandContext) throws -> Goal {
    let goal = try GoalArgument.goal(named: name, in: context, isOpen: true)
    if let problem = goal.whyClosed {
      throw CommandFailure(
        .badData, Wording.summary(of: problem, of: goal) + "; the forecast ignores it.")
    }
    return goal
  }

  /// Returns the goal that a line without a title is; its default day is the planner's.
  private static func goal(
    _ text: String, number: Int, _ career: LoadedCareer, _ context: CommandContext
  ) throws(CommandFailure) -> Goal {
    let line = try PlanText.line("what if " + text, career.framework, context)
    try CommandFailure.unless(
      !line.evidence.isEmpty, .badData,
      "--with needs a skill, as in --with '#talent:4 by:2027-06'.")
    var goal = Goal(line, id: EntryID(rawValue: "what if \(number)"), created: context.now)
    goal.title += " \(number)"
    goal.by = line.day ?? Outlook.trialDay(from: career.today)
    return goal
  }

  /// `planned` is the outlook with the goals unchanged, for comparison with a what-if.
  private static func lines(
    _ outlook: Outlook, insteadOf planned: Outlook?, _ career: LoadedCareer
  ) -> [String] {
    let stage = career.framework.title(of: outlook.stage).lowercased()
    func words(_ forecast: Forecast) -> String {
      Wording.summary(of: forecast, stage: stage, today: career.today)
    }
    let projection = outlook.projection
    let pace = Wording.atThisPace(outlook.atPaceAlone, stage: stage, today: career.today)
    var lines = ["\(pace.label): \(pace.text)."]
    if case .expected(let expected) = outlook.atPaceAlone.outcome, let pace = expected.pace {
      lines.append("The pace is \(Wording.summary(of: pace)).")
    }
    if let planned { lines.append("As planned: \(words(planned.forecast)).") }
    if projection.goals > 0 {
      let changed = words(outlook.forecast)
      lines.append(
        planned != nil
          ? "What if: \(changed)."
          : changed == words(outlook.atPaceAlone)
            ? "Your dated goals don’t change that." : "With your dated goals: \(changed).")
      lines.append("Readiness: \(PlanPage.projection(of: outlook).string(in: .shell)).")
      if let missing = PlanPage.missing(outlook, career.framework) { lines.append(missing + ".") }
    }
    let basis = PlanPage.basis(
      of: outlook, career.reading, career.framework, on: career.today,
      title: career.framework.title)
    if let basis { lines.append("\(basis.label): \(basis.text).") }
    if !projection.uncovered.isEmpty {
      let names = projection.uncovered.map { career.framework.title(of: $0.skill) }
      lines.append("Gaps without a goal: \(names.joined(separator: ", ")).")
    }
    return lines
  }

  private static func json(_ outlook: Outlook, _ career: LoadedCareer) -> JSONObject {
    let projection = outlook.projection
    let nearest = career.reading.nearestStep(under: career.framework.rule, on: career.today)
    let goals: JSONObject = [
      "counted": projection.goals, "asked": projection.before.counted.count,
      "shown": projection.before.met, "shownIfLogged": projection.after.met,
      "percent": projection.before.percent, "percentIfLogged": projection.after.percent,
      "missing": projection.shortfalls.map(shortfall),
      "uncovered": projection.uncovered.map(\.skill),
    ]
    return [
      "stage": outlook.stage, "atThisPace": outcome(outlook.atPaceAlone),
      "withGoals": outcome(outlook.forecast), "goals": goals,
      "nearest": nearest.map {
        ["skill": $0.skill, "next": JSONObject.step($0.step)] as JSONObject
      },
    ]
  }

  private static func shortfall(_ shortfall: PlanProjection.Shortfall) -> JSONObject {
    ["skill": shortfall.skill, "level": shortfall.step.level, "examples": shortfall.step.examples]
  }

  private static func outcome(_ forecast: Forecast) -> JSONObject {
    switch forecast.outcome {
    case .reached: return ["outcome": "reached"]
    case .refused(let refusal):
      var (months, takes, gained): (Int?, Int?, Int?)
      if case .tooThin(let has, let needs, let won) = refusal {
        (months, takes, gained) = (has, needs, won)
      }
      return [
        "outcome": "refused", "because": Wording.summary(of: refusal), "months": months,
        "monthsNeeded": takes, "gained": gained, "heldUpBy": forecast.heldUpBy,
      ]
    case .expected(let expected):
      return [
        "outcome": "expected", "day": expected.day, "earliest": expected.earliest,
        "latest": expected.latest, "heldPercent": expected.heldPercent,
        "heldUpBy": forecast.heldUpBy,
        // Points of readiness per month.
        "pace": expected.pace.map { ($0.perMonth * 1000).rounded() / 1000 },
      ]
    }
  }
}
