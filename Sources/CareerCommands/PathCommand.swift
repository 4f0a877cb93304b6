import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerStore

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Show or change the stages you held, and your aim.",
    discussion: """
        cairn path
        cairn path begin engineering-manager on:2023-04-01
        cairn path change team-lead from:2020-05 to:2023-03
        cairn path remove team-lead
        cairn path aim technology-leader by:2028-03
      """,
    subcommands: [
      ShowPath.self, BeginStage.self, ChangeStage.self, RemoveStage.self, AimAtStage.self,
    ], defaultSubcommand: ShowPath.self
  )

  @ParentCommand var parent: CairnCommand
}

struct ShowPath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the stages you held, and your aim.",
    discussion: """
        cairn path show
        cairn path show --json | jq .aim
      """)

  @Flag(name: .long, help: "JSON, as data/schema/profile.schema.json describes it.")
  var json = false

  @OptionGroup var options: DataOptions
  @ParentCommand var path: PathCommand

  func run() throws {
    let context = CommandContext(options, parent: path.parent)
    try CommandFailure.reported {
      let reading = try context.readableProfile()
      if json { return print(try JSONOutput.text(reading.profile)) }
      let (framework, problems) = try context.store.framework(reading.profile)
      Output.warn(of: problems)
      PathText(reading.profile, framework, today: context.surroundings.today()).print()
    }
  }
}

/// The path as lines of text.
struct PathText {
  private let profile: Profile
  private let framework: Framework
  private let today: CalendarDay

  init(_ profile: Profile, _ framework: Framework, today: CalendarDay) {
    self.profile = profile
    self.framework = framework
    self.today = today
  }

  func print() {
    guard !profile.stages.isEmpty || profile.aim != nil else {
      return CareerCommands.print(
        "No stage is set yet. Say where you stand: cairn path begin STAGE on:DATE")
    }
    for tenure in profile.stages {
      let end = profile.end(of: tenure)
      let isPresent = profile.tenure(on: today) == tenure
      let span = end.map { "\(tenure.from) to \($0)" } ?? "since \(tenure.from)"
      line(isPresent ? "now" : "", framework.title(of: tenure.stage), span)
    }
    if let aim = profile.aim {
      let stays = profile.tenure(on: today)?.stage == aim.stage
      let when = aim.by.map { "by \($0)" } ?? (stays ? "" : "some day")
      let words = stays ? ["to stay", when].filter { !$0.isEmpty }.joined(separator: ", ") : when
      line("aim", framework.title(of: aim.stage), words)
    }
  }

  private func line(_ mark: String, _ title: String, _ span: String) {
    let width = framework.stages.map(\.title.count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let role: Role = mark.isEmpty ? .text : .present
    CareerCommands.print(
      StyledText(padded(mark, 5), .faint) + StyledText(padded(title.printable, width), role)
        + StyledText("  " + span, .faint))
  }
}
