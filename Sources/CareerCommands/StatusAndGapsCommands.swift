import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct StatusCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("status")

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
  static let configuration = CommandConfiguration.help("gaps")

  @Option(
    help:
      "The stage, by any unambiguous prefix. Defaults to your target stage, or else your next one.")
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

  /// Returns the readiness for a stage, without `percent` if there is too little evidence or too
  /// much is marked not applicable.
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
