import ArgumentParser
import CareerModel

struct AimAtStage: PathEditCommand {
  static let configuration = CommandConfiguration.help("path aim")

  @Argument(help: "The stage, by any unambiguous prefix, or none.") var stage: String
  @Argument(help: ArgumentHelp("The target date, by:DATE. Optional.", valueName: "by:date"))
  var day: [String] = []

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
