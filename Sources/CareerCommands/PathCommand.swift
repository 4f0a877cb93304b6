import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "path",
    subcommands: [
      ShowPath.self, BeginStage.self, ChangeStage.self, RemoveStage.self, AimAtStage.self,
    ], defaultSubcommand: ShowPath.self)
}

struct ShowPath: RecordCommand {
  static let configuration = CommandConfiguration.help("path show")

  @Flag(help: .json("profile")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let profile = try context.readableProfile()
    if json { return try print(json: profile) }
    PathText(profile: profile, framework: try context.framework(of: profile), today: context.today)
      .print()
  }
}

/// The path as lines of text.
struct PathText {
  let profile: Profile
  let framework: Framework
  let today: CalendarDay

  func print() {
    guard !profile.stages.isEmpty || profile.aim != nil else {
      return CareerCommands.print(
        "No stages yet. To add your current one, run cairn path begin STAGE on:DATE.")
    }
    for tenure in profile.stages {
      let end = profile.end(of: tenure)
      let isPresent = profile.tenure(on: today) == tenure
      let span = end.map { "\(tenure.from) to \($0)" } ?? "since \(tenure.from)"
      line(isPresent ? "now" : "", framework.title(of: tenure.stage), span)
    }
    if let aim = profile.aim {
      let stays = profile.tenure(on: today)?.stage == aim.stage
      let when = aim.by.map { "by \($0)" } ?? (stays ? "" : "no date")
      let words = stays ? ["stay", when].filter { !$0.isEmpty }.joined(separator: ", ") : when
      line("target", framework.title(of: aim.stage), words)
    }
  }

  private func line(_ mark: String, _ title: String, _ span: String) {
    let width = framework.stages.map(\.title.count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let role: Role = mark.isEmpty ? .text : .present
    CareerCommands.print(
      StyledText(padded(mark, 8), .faint) + StyledText(padded(title.printable, width), role)
        + StyledText("  " + span, .faint))
  }
}
