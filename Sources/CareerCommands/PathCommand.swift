import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "path",
    subcommands: [
      PathShow.self, PathBegin.self, PathChange.self, PathRemove.self, PathAim.self,
    ], defaultSubcommand: PathShow.self)
}

struct PathShow: RecordCommand {
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
      line(isPresent ? "now" : "", tenure.stage, Wording.span(of: tenure, in: profile))
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
protocol PathEditCommand: ChangeCommand { func change(_ edit: PathEdit) throws -> Change }

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

struct PathBegin: PathEditCommand {
  @Argument(help: "The stage. Any unambiguous prefix works.") var stage: String
  @Argument(help: .value("on:date", "The first day, on:DATE. Defaults to today."))
  var day: [String] = []
  @Flag(help: "Change the path without logging a milestone.") var noMilestone = false
  @OptionGroup var told: ChangeOptions

  func change(_ edit: PathEdit) throws -> Change {
    let (profile, today) = (edit.profile, edit.today)
    let stage = try edit.framework.stage(named: stage)
    let day = try edit.day(day.joined(separator: " "), key: "on:", .first) ?? today
    guard day <= today else {
      throw CommandFailure(
        .badData, "\(day) is in the future. To set a target stage, use cairn path aim.")
    }
    if let problem = profile.problemBeginning(stage.id, on: day, today: today) {
      throw edit.failure(problem)
    }
    if noMilestone { return .edit(profile, to: profile.reaching(stage.id, on: day, today: today)) }
    return .begin(
      stage, on: day, milestone: Wording.milestone(of: stage), in: profile, today: today,
      id: EntryID(edit.runtime.newULID()), created: edit.runtime.now())
  }
}

struct PathChange: PathEditCommand {
  @Argument(help: "The stage. Any unambiguous prefix works.") var stage: String
  @Argument(help: .value("from:date to:date", "The first day, the last day, or both."))
  var days: [String] = []
  @OptionGroup var choice: TenureChoice
  @OptionGroup var told: ChangeOptions

  func validate() throws {
    let isFrom = days.map { $0.hasPrefix("from:") }
    let areKeyed = zip(days, isFrom).allSatisfy { $1 || $0.hasPrefix("to:") }
    try require(!days.isEmpty && areKeyed, "Give from:DATE, to:DATE or both.")
    try require(Set(isFrom).count == days.count, "Give from:DATE and to:DATE only once each.")
  }

  func change(_ edit: PathEdit) throws -> Change {
    let old = try choice.tenure(of: stage, edit)
    var tenure = old
    for word in days {
      if word.hasPrefix("from:") {
        tenure.from = try edit.day(word, key: "from:", .first) ?? old.from
      } else {
        tenure.to = word == "to:open" ? nil : try edit.day(word, key: "to:", .last)
      }
    }
    if let problem = edit.profile.problem(of: tenure, replacing: old, on: edit.today) {
      throw edit.failure(problem)
    }
    return .edit(edit.profile, to: edit.profile.replacing(old, with: tenure))
  }
}

struct PathRemove: PathEditCommand {
  @Argument(help: "The stage. Any unambiguous prefix works.") var stage: String
  @OptionGroup var choice: TenureChoice
  @OptionGroup var told: ChangeOptions

  func change(_ edit: PathEdit) throws -> Change {
    let tenure = try choice.tenure(of: stage, edit)
    return .edit(edit.profile, to: edit.profile.replacing(tenure, with: nil))
  }
}

/// Selects one of the times a stage was held.
struct TenureChoice: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: .value(
      "date",
      "If you were at the stage more than once, choose the period that started on this day. Defaults to the latest."
    ))
  var day: String?

  func tenure(of stage: String, _ edit: PathEdit) throws -> StageTenure {
    let stage = try edit.framework.stage(named: stage)
    let held = edit.profile.stages.filter { $0.stage == stage.id }
    guard let latest = held.last else {
      throw CommandFailure(.badData, "\(stage.title) is not on your career path.")
    }
    guard let day, let from = try edit.day(day, key: "", .first) else { return latest }
    guard let tenure = held.first(where: { $0.from == from }) else {
      let days = held.map(\.from.description).listed()
      throw CommandFailure(
        .badData, "\(stage.title) did not start on \(from). It started on \(days).")
    }
    return tenure
  }
}

struct PathAim: PathEditCommand {
  @Argument(help: "The stage, or none. Any unambiguous prefix works.") var stage: String
  @Argument(help: .value("by:date", "The target date, by:DATE. Optional.")) var day: [String] = []
  @OptionGroup var told: ChangeOptions

  func change(_ edit: PathEdit) throws -> Change {
    var after = edit.profile
    if stage == "none" {
      after.aim = nil
    } else {
      let by = try edit.day(day.joined(separator: " "), key: "by:", .last)
      if let by, by < edit.today {
        throw CommandFailure(.badData, "the target date \(by) is in the past. Choose a later date.")
      }
      let unknown = after.aim?.unknown ?? UnknownKeys()
      after.aim = Aim(stage: try edit.framework.stage(named: stage).id, by: by, unknown: unknown)
    }
    return .edit(edit.profile, to: after)
  }
}
