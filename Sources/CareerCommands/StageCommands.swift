import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct BeginStage: PathEditCommand {
  static let configuration = CommandConfiguration.help("path begin")

  @Argument(help: "The stage, by any unambiguous prefix.") var stage: String
  @Argument(help: .value("on:date", "The first day, on:DATE. Defaults to today."))
  var day: [String] = []
  @Flag(help: "Change the path without logging a milestone.") var noMilestone = false
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

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

struct ChangeStage: PathEditCommand {
  static let configuration = CommandConfiguration.help("path change")

  @Argument(help: "The stage, by any unambiguous prefix.") var stage: String
  @Argument(help: .value("from:date to:date", "The first day, the last day, or both."))
  var days: [String] = []
  @OptionGroup var choice: TenureChoice
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

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

struct RemoveStage: PathEditCommand {
  static let configuration = CommandConfiguration.help("path remove")

  @Argument(help: "The stage, by any unambiguous prefix.") var stage: String
  @OptionGroup var choice: TenureChoice
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

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
      "If you held the stage more than once, choose the time that started on this day. Defaults to the latest."
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

struct AimAtStage: PathEditCommand {
  static let configuration = CommandConfiguration.help("path aim")

  @Argument(help: "The stage, by any unambiguous prefix, or none.") var stage: String
  @Argument(help: .value("by:date", "The target date, by:DATE. Optional.")) var day: [String] = []
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

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
