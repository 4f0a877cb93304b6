import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct StatusCommand: RecordCommand {
  @Flag(help: .json("status")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    if json { return try print(json: Self.json(career), as: "status", version: 2) }
    print(PathPage(career.record).printed, career.framework) { item in
      if case .insight(let id) = item { "cairn why \(id)" } else { nil }
    }
    if career.reading.former != nil { context.store.noteRuleSeen() }
  }

  private static func json(_ career: LoadedCareer) -> JSONObject {
    let (profile, readiness) = (career.profile, career.reading.readiness)
    let path: JSONObject = [
      "name": profile.name, "stage": profile.tenure(on: career.today)?.stage,
      "stages": profile.stages, "aim": profile.aim,
    ]
    return [
      "path": path, "readiness": readiness.map { JSONObject.readiness($0, career) },
      "gaps": (readiness?.gaps ?? []).map { JSONObject.ask($0, career) },
      "insights": career.reading.insights.map(JSONObject.insight),
    ]
  }
}

struct GapsCommand: RecordCommand {
  @Option(
    help:
      "The stage. Any unambiguous prefix works. Defaults to your target stage, or else your next one."
  )
  var stage: String?
  @Flag(help: .json("gaps")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    let readiness = career.readiness(for: try career.stage(stage))
    if json {
      let gaps = readiness.gaps.map { JSONObject.ask($0, career) }
      let figure = JSONObject.readiness(readiness, career)
      return try print(json: ["readiness": figure, "gaps": gaps], as: "gaps", version: 2)
    }
    let rows = ReadinessRows(readiness, career.record)
    print(rows.figure + rows.gaps, career.framework)
  }
}

// The readiness figures in `--json` output; data/schema/status.schema.json describes them.

extension JSONObject {
  /// Returns one skill that a stage requires.
  static func ask(_ ask: Readiness.Ask, _ career: LoadedCareer) -> JSONObject {
    let standing = career.reading.standings[ask.skill]
    // The shortest way to the target or, if that is reached, to the next level.
    let step = career.reading.nextStep(
      of: ask.skill, to: ask.asked, under: career.framework.rule, on: career.today)
    return [
      "skill": ask.skill, "title": career.framework.title(of: ask.skill), "asked": ask.asked,
      "shown": ask.shown, "claimed": ask.claimed, "weight": ask.weight, "ownWeight": ask.ownWeight,
      "notApplicable": ask.notApplicable, "assessed": standing?.assessment?.level,
      "entries": standing?.entries ?? 0, "last": standing?.last, "next": step.map(self.step),
    ]
  }

  /// Returns a way to a level.
  static func step(_ step: NextStep) -> JSONObject {
    [
      "level": step.level, "entries": step.examples, "months": step.months,
      "projects": step.projects, "outcome": step.needsOutcome, "notBefore": step.notBefore,
    ]
  }

  /// Returns the readiness for a stage, without `percent` if there is too little to tell.
  static func readiness(_ readiness: Readiness, _ career: LoadedCareer) -> JSONObject {
    let criteria: JSONObject = [
      "met": readiness.met, "of": readiness.counted.count, "oneShort": readiness.oneShort,
      "leftOut": readiness.leftOut.map(\.skill),
    ]
    return [
      "stage": readiness.stage, "title": career.framework.title(of: readiness.stage),
      "percent": readiness.percent, "ownPercent": readiness.ownPercent,
      "coverage": readiness.coverage, "criteria": criteria,
      "skills": readiness.asks.map { ask($0, career) },
    ]
  }

  static func insight(_ insight: Insight) -> JSONObject {
    [
      "id": insight.id, "title": insight.rule.title, "says": insight.says,
      "advice": insight.rule.advice, "entries": insight.entries, "against": insight.against,
    ]
  }

  /// Returns an answer to "why?".
  static func reasoning(_ reasoning: Reasoning) -> JSONObject {
    let sections = reasoning.sections.map { section -> JSONObject in
      let entries = section.rows.compactMap { row in
        if case .entry(let entry) = row.content { entry.id } else { nil }
      }
      let lines: [String] = section.rows.compactMap { row in
        switch row.content {
        case .words(let text, _, _, _): text.string(in: .shell)
        case .cells(let cells, _): cells.map { $0.string(in: .shell) }.joined(separator: ": ")
        default: nil
        }
      }
      return ["title": section.title, "entries": entries, "lines": lines]
    }
    return [
      "title": reasoning.title, "says": reasoning.paragraphs, "next": reasoning.next,
      "sections": sections, "origin": reasoning.origin,
    ]
  }
}

struct NextCommand: RecordCommand {
  @Flag(help: "Hide this one for four weeks and show another.") var another = false
  @Flag(help: .json("next")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    var career = try LoadedCareer(context)
    if another, let move = career.record.move {
      let change = Change.decline(move, in: career.profile, on: career.today)
      Output.warn(of: try context.store.perform(change).problems)
      career = try LoadedCareer(context)
    }
    if json {
      let move = career.record.move.map { move -> JSONObject in
        [
          "skill": move.skill, "level": move.level, "signal": move.signal, "title": move.title,
          "line": move.goalText, "step": move.step, "doneWhen": move.doneWhen, "from": move.from,
          "person": move.person, "department": move.department, "question": move.question,
          "isFirst": move.isFirst,
        ]
      }
      return try print(json: ["move": move], as: "next")
    }
    print(career.reasoner.reasoning(for: .move).rows, career.framework)
  }
}

struct WhyCommand: RecordCommand {
  @Argument(help: "An insight, skill or stage. For a skill or stage, any unambiguous prefix works.")
  var subject: String
  @Flag(help: .json("why")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    let reasoning = career.reasoner.reasoning(for: try Self.subject(subject, career))
    if json { return try print(json: .reasoning(reasoning), as: "why", version: 2) }
    print(reasoning.rows, career.framework)
  }

  /// Looks for a skill, then a stage, then an insight: the order in which users usually ask.
  private static func subject(
    _ text: String, _ career: LoadedCareer
  ) throws(CommandFailure) -> Reasoning.Subject {
    if career.framework.insights?.contains(where: { $0.id == text }) == true {
      return .insight(text)
    }
    switch (career.framework.matchSkill(text), career.framework.matchStage(text)) {
    case (.one(let skill), .one(let stage)) where skill.id.rawValue != text:
      guard stage.id.rawValue != text else { return .readiness(stage.id) }
      throw CommandFailure(
        .badData,
        "\(text.printable) matches both \(skill.id) and \(stage.id). Type more of the name.")
    case (.none, .one(let stage)): return .readiness(stage.id)
    default: break
    }
    return .skill(try career.skill(text))
  }
}

struct InsightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "insights", subcommands: [InsightsShow.self, InsightsDismiss.self, InsightsRestore.self],
    defaultSubcommand: InsightsShow.self)
}

struct InsightsShow: RecordCommand {
  @Flag(help: .json("insights")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    let away = career.profile.dismissals.filter {
      !$0.isOfMove && career.profile.dismisses($0.insight, on: career.today)
    }
    if json {
      let insights = career.reading.insights.map(JSONObject.insight)
      return try print(json: ["insights": insights, "putAway": away], as: "insights")
    }
    let rows = career.reading.insights.flatMap { insight -> PathPage.Rows in
      [
        .heading("\(insight.id)"), .words("\(insight.says)", hang: .within),
        .words("\(insight.rule.advice)", role: .faint, hang: .within),
      ]
    }
    print(rows, career.framework)
    for dismissal in away {
      let when = dismissal.until.map { "until \($0)" } ?? "for good"
      print(StyledText("\(dismissal.insight)  dismissed \(when)", .faint))
    }
  }
}

struct InsightsDismiss: ChangeCommand {
  @Argument(help: "The insight's name, as shown by cairn insights.") var insight: String
  @Option(help: .value("date", "Hide it until the end of this day.")) var until: String?
  @Flag(help: "Hide it until you restore it.") var forGood = false
  @OptionGroup var told: ChangeOptions

  func validate() throws {
    try require(until == nil || !forGood, "Use --until or --for-good, not both.")
  }

  func run(_ context: CommandContext) throws {
    let profile = try context.profile()
    let known = (try context.framework(of: profile).insights ?? []).map(\.id)
    guard known.contains(insight) else { throw unknown(insight, "insight", among: known) }
    let after = profile.dismissing(insight, until: try lastDay(context.today))
    try context.perform(.edit(profile, to: after, as: .dismissedInsight, insight), json: told.json)
  }

  /// Returns the last day the insight stays hidden; `nil` for good.
  private func lastDay(_ today: CalendarDay) throws(CommandFailure) -> CalendarDay? {
    guard !forGood else { return nil }
    guard let until else { return today.adding(days: Dismissal.usualDays) }
    let day = try today.day(named: until, .last)
    try CommandFailure.unless(day >= today, .badData, "\(day) is in the past. Choose a later day.")
    return day
  }
}

struct InsightsRestore: ChangeCommand {
  @Argument(help: .value("insight", "The insights' names. Defaults to all."))
  var names: [String] = []
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    let profile = try context.profile()
    let away = profile.dismissals.filter { !$0.isOfMove }.map(\.insight)
    if let none = names.first(where: { !away.contains($0) }) {
      throw unknown(none, "dismissed insight", among: away)
    }
    var after = profile
    after.dismissals.removeAll {
      away.contains($0.insight) && (names.isEmpty || names.contains($0.insight))
    }
    try context.perform(.edit(profile, to: after, as: .restoredInsights), json: told.json)
  }
}

private func unknown(_ name: String, _ noun: String, among names: [String]) -> CommandFailure {
  CommandFailure(
    .badData,
    names.isEmpty
      ? "no \(noun)s."
      : "no \(noun) \"\(name.printable)\". The \(noun)s are \(names.map(\.printable).listed()).")
}
