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
    let profile = try context.profile()
    if json { return try print(json: profile) }
    context.printPath(of: profile, try context.framework(of: profile))
  }
}

extension CommandContext {
  fileprivate func printPath(of profile: Profile, _ framework: Framework) {
    guard !profile.stages.isEmpty || profile.aim != nil else {
      return print("No stages yet. To add your current one, run cairn path begin STAGE on:DATE.")
    }
    let width = framework.stages.map(\.title.count).max() ?? 0
    func line(_ mark: String, _ stage: StageID, _ span: String) {
      let title = framework.title(of: stage).printable.padded(to: width)
      let role: Role = mark.isEmpty ? .text : .present
      print(
        StyledText(mark.padded(to: 8), .faint) + StyledText(title, role)
          + StyledText("  " + span, .faint))
    }
    for tenure in profile.stages {
      let isPresent = profile.tenure(on: today) == tenure
      let end = profile.end(of: tenure)
      let span = end.map { "\(tenure.from) to \($0)" } ?? "since \(tenure.from)"
      line(isPresent ? "now" : "", tenure.stage, span)
    }
    if let aim = profile.aim {
      let stays = profile.tenure(on: today)?.stage == aim.stage
      let when = aim.by.map { "by \($0)" } ?? (stays ? "" : "no date")
      let words = stays ? ["stay", when].filter { !$0.isEmpty }.joined(separator: ", ") : when
      line("target", aim.stage, words)
    }
  }
}

/// A command that changes the path and then prints it.
protocol PathEditCommand: RecordCommand {
  var told: ChangeOptions { get }
  func change(_ edit: PathEdit) throws -> Change
}

extension PathEditCommand {
  func run(_ context: CommandContext) throws {
    let before = try context.store.profile().profile
    let edit = PathEdit(
      profile: before, framework: try context.framework(of: before), runtime: context.runtime,
      today: context.today)
    let change = try change(edit)
    guard !told.json, !change.changesNothing else {
      return try context.perform(change, json: told.json)
    }
    let receipt = try context.store.perform(change)
    Output.warn(of: receipt.problems)
    for case .entry(_, let entry?) in receipt.change.edits {
      print("Logged \(Wording.quoted(entry.title)), \(entry.day.longText)")
    }
    let after = try context.store.profile().profile
    if before.aim != nil, after.aim == nil, after.stages != before.stages {
      print("You reached your target stage. To set the next one, use cairn path aim.")
    }
    context.printPath(of: after, edit.framework)
    CommandContext.hint()
  }
}

struct PathEdit {
  let profile: Profile
  let framework: Framework
  let runtime: RuntimeEnvironment
  let today: CalendarDay

  /// Returns the day after an optional key such as `on:`; `nil` if the text is empty.
  func day(
    _ text: String, key: String, _ leaning: RelativeDay.Leaning
  ) throws(CommandFailure) -> CalendarDay? {
    guard !text.isEmpty else { return nil }
    let date = text.hasPrefix(key) ? String(text.dropFirst(key.count)) : text
    return try today.day(named: date, leaning)
  }

  func failure(_ problem: TenureProblem) -> CommandFailure {
    CommandFailure(
      .badData, Wording.summary(of: problem, in: profile, framework: framework).printable)
  }
}

extension CalendarDay {
  /// Returns the day that a text means, relative to this day.
  func day(
    named text: String, _ leaning: RelativeDay.Leaning,
    orElse status: CommandFailure.Status = .badData
  ) throws(CommandFailure) -> CalendarDay {
    do throws(RelativeDay.Problem) {
      return try RelativeDay.parse(text, today: self, leaning: leaning)
    } catch {
      throw CommandFailure(status, Wording.summary(of: error).printable)
    }
  }
}
