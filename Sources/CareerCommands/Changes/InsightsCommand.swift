import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerStore

struct InsightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insights", abstract: "Show what is worth a look, put it away, or bring it back.",
    discussion: """
        cairn insights
        cairn insights dismiss no-mentor
        cairn insights restore no-mentor

      cairn why NAME says what an insight rests on.
      """,
    subcommands: [ShowInsights.self, DismissInsight.self, RestoreInsights.self],
    defaultSubcommand: ShowInsights.self)

  @ParentCommand var parent: CairnCommand
}

struct ShowInsights: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is worth a look, and what is put away.",
    discussion: """
        cairn insights show
        cairn insights show --json | jq -r '.insights[].id'
      """)

  @Flag(name: .long, help: "JSON, as data/schema/insights.schema.json describes it.")
  var json = false
  @OptionGroup var options: DataOptions
  @ParentCommand var insights: InsightsCommand

  private struct Insights: Encodable {
    var format = "cairn.insights"
    var version = 1
    var insights: [InsightJSON]
    var putAway: [Dismissal]
  }

  func run() throws {
    let context = CommandContext(options, parent: insights.parent)
    try CommandFailure.reported {
      let career = try WholeCareer(context)
      let away = career.profile.dismissals.filter {
        career.profile.dismisses($0.insight, on: career.today)
      }
      if json {
        return print(
          try JSONOutput.text(
            Insights(insights: career.reading.insights.map(InsightJSON.init), putAway: away)))
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
        print(StyledText("\(dismissal.insight)  put away \(when)", .faint))
      }
    }
  }
}

struct DismissInsight: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss", abstract: "Put an insight away for a month, until a day or for good.",
    discussion: """
        cairn insights dismiss no-mentor
        cairn insights dismiss no-mentor --until 2027-03
        cairn insights dismiss no-mentor --for-good
      """)

  @Argument(help: "The insight, by the name that cairn insights gives it.")
  var insight: String
  @Option(name: .long, help: ArgumentHelp("The last day without it.", valueName: "date"))
  var until: String?
  @Flag(name: .long, help: "It does not come back by itself.")
  var forGood = false

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: DataOptions
  @ParentCommand var insights: InsightsCommand

  func validate() throws {
    guard until == nil || !forGood else {
      throw ValidationError("Give --until or --for-good, not both.")
    }
  }

  func run() throws {
    try InsightEdit.perform(options, insights.parent, told, .dismissedInsight, insight) {
      profile, framework, today in
      let known = (framework.insights ?? []).map(\.id)
      guard known.contains(insight) else {
        throw InsightEdit.unknown(insight, among: known)
      }
      guard !forGood else { return profile.dismissing(insight, until: nil) }
      guard let until else {
        return profile.dismissing(
          insight, until: today.adding(days: PathScreen.dismissalDays))
      }
      let day: CalendarDay
      do throws(RelativeDay.Problem) {
        day = try RelativeDay.parse(until, today: today, leaning: .last)
      } catch {
        throw CommandFailure(status: .badData, words: Wording.words(for: error).printable)
      }
      guard day >= today else {
        throw CommandFailure(status: .badData, words: "\(day) is past; name a day to come.")
      }
      return profile.dismissing(insight, until: day)
    }
  }
}

struct RestoreInsights: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring insights back that were put away; all if none is named.",
    discussion: """
        cairn insights restore
        cairn insights restore no-mentor
      """)

  @Argument(help: ArgumentHelp("The insights, by their names.", valueName: "insight"))
  var names: [String] = []

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: DataOptions
  @ParentCommand var insights: InsightsCommand

  func run() throws {
    try InsightEdit.perform(options, insights.parent, told, .restoredInsights) { profile, _, _ in
      let away = profile.dismissals.map(\.insight)
      if let unknown = names.first(where: { !away.contains($0) }) {
        throw InsightEdit.unknown(unknown, among: away)
      }
      var after = profile
      after.dismissals.removeAll { names.isEmpty || names.contains($0.insight) }
      return after
    }
  }
}

/// A change of the insights that stay away.
private enum InsightEdit {
  static func perform(
    _ options: DataOptions, _ parent: CairnCommand, _ told: ChangeOptions,
    _ act: Change.Intent.Act, _ name: String? = nil,
    after: (Profile, Framework, CalendarDay) throws -> Profile
  ) throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let before = try context.readableProfile().profile
      let (framework, problems) = try context.store.framework(before)
      Output.warn(of: problems)
      let after = try after(before, framework, context.surroundings.today())
      guard after != before else {
        return try context.reportNothing("Nothing to change: that is so already.", told)
      }
      try context.perform(.edit(before, to: after, as: act, name), told)
    }
  }

  static func unknown(_ name: String, among names: [String]) -> CommandFailure {
    CommandFailure(
      status: .badData,
      words: names.isEmpty
        ? "no insight is put away."
        : "there is no such insight \"\(name.printable)\" here; there are "
          + "\(names.map(\.printable).listed()).")
  }
}
