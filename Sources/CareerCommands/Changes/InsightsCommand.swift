import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages

struct InsightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "insights", subcommands: [ShowInsights.self, DismissInsight.self, RestoreInsights.self],
    defaultSubcommand: ShowInsights.self)
}

struct ShowInsights: RecordCommand {
  static let configuration = CommandConfiguration.help("insights show")

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

struct DismissInsight: RecordCommand {
  static let configuration = CommandConfiguration.help("insights dismiss")

  @Argument(help: "The insight's name in cairn insights.") var insight: String
  @Option(help: .value("date", "Hide it through this day.")) var until: String?
  @Flag(help: "Hide it until you restore it.") var forGood = false
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

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
    try CommandFailure.unless(
      day >= today, .badData, "\(day) is in the past. Choose a later day.")
    return day
  }
}

struct RestoreInsights: RecordCommand {
  static let configuration = CommandConfiguration.help("insights restore")

  @Argument(help: .value("insight", "The insights' names. Defaults to all."))
  var names: [String] = []
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

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
