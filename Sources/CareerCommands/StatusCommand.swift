import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct StatusCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract:
      "Show where you stand: the path, how ready you are, what is missing, what is worth a look.",
    discussion: """
        cairn status
        cairn status --json | jq '.readiness.percent, .gaps[].skill'

      docs/readiness.md explains the figures; cairn why says what a figure rests on.
      """)

  @Flag(help: .json("status")) var json = false

  @OptionGroup var options: CommonOptions

  private struct Status: Encodable {
    var path: Path
    var readiness: ReadinessJSON?
    var gaps: [AskJSON]
    var insights: [InsightJSON]
  }

  private struct Path: Encodable {
    var name: String?
    var stage: StageID?
    var stages: [StageTenure]
    var aim: Aim?
  }

  func run(_ context: CommandContext) throws {
    let career = try WholeCareer(context)
    if json { return try print(json: Self.json(career), as: "status") }
    for line in Self.lines(career, columns: Output.columns) { print(line) }
  }

  private static func json(_ career: WholeCareer) -> Status {
    let (profile, readiness) = (career.profile, career.reading.readiness)
    return Status(
      path: Path(
        name: profile.name, stage: profile.tenure(on: career.today)?.stage,
        stages: profile.stages, aim: profile.aim),
      readiness: readiness.map { ReadinessJSON($0, career) },
      gaps: (readiness?.gaps ?? []).map { AskJSON($0, career) },
      insights: career.reading.insights.map(InsightJSON.init))
  }

  private static func lines(_ career: WholeCareer, columns: Int?) -> [StyledText] {
    var lines = [StyledText(pathLine(career), .present)]
    if let readiness = career.reading.readiness {
      lines += [""] + GapText.lines(readiness, career, columns: columns)
    }
    if !career.reading.insights.isEmpty {
      lines += ["", StyledText("Worth a look (cairn why NAME says more)", .heading)]
      lines += career.reading.insights.flatMap { insight in
        Paragraph.lines(of: insight.says, columns: (columns ?? 100) - 2).map {
          StyledText("  " + $0)
        } + [StyledText("    " + insight.id, .faint)]
      }
    }
    return lines
  }

  private static func pathLine(_ career: WholeCareer) -> String {
    let (profile, framework) = (career.profile, career.framework)
    var line =
      profile.tenure(on: career.today).map { tenure in
        "\(framework.title(of: tenure.stage)) since \(tenure.from.mediumText)"
      }
      ?? (profile.stages.isEmpty
        ? "No stage is set yet: cairn path begin STAGE on:DATE"
        : "No stage is held today: cairn path begin STAGE on:DATE")
    if let aim = profile.aim {
      let stays = profile.tenure(on: career.today)?.stage == aim.stage
      line +=
        ", aiming " + (stays ? "to stay" : "at \(framework.title(of: aim.stage))")
        + (aim.by.map { " by \($0.mediumText)" } ?? "")
    }
    if profile.aim == nil, let ahead = profile.stageAhead(in: framework, on: career.today),
      ahead.id != profile.tenure(on: career.today)?.stage
    {
      line += ", no aim set; the next stage is \(ahead.title)"
    }
    return line.printable
  }
}

/// Readiness for a stage and what is missing, as lines of text.
enum GapText {
  static func lines(
    _ readiness: Readiness, _ career: WholeCareer, columns: Int?
  ) -> [StyledText] {
    let stage = career.framework.title(of: readiness.stage).lowercased()
    let own = readiness.ownPercent.map { ", \($0) % by your own weights" } ?? ""
    let figure = "Ready as \(stage): \(Wording.figure(readiness))\(own)"
    var lines = [StyledText(figure, .heading) + StyledText(", " + Wording.coverage(readiness))]
    guard !readiness.gaps.isEmpty else {
      return lines + ["Nothing that this stage asks is missing from your record."]
    }
    let rows = readiness.gaps.map { gap in
      let standing = career.reading.standings[gap.skill]
      let next = standing.flatMap { Wording.nextStep($0, under: career.framework.rule) }
      return [
        StyledText(career.framework.title(of: gap.skill), .skill),
        StyledText("\(gap.shown) of \(gap.asked)"),
        StyledText(standing?.last?.distance(from: career.today) ?? "never"),
        StyledText(next ?? ""),
      ]
    }
    let head = ["Still missing", "shown", "last proof", "next step"].map { StyledText($0, .faint) }
    lines.append("")
    lines += TextTable([head] + rows).styledLines(columns: columns)
    for left in readiness.asks {
      guard let reason = left.notApplicable else { continue }
      lines.append(
        StyledText("Left out: \(career.framework.title(of: left.skill)): \(reason)", .faint))
    }
    return lines
  }
}
