import ArgumentParser
import CareerModel
import CareerStore

struct WeighCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("weigh")

  @Argument(help: "The skill, by any unambiguous prefix.") var skill: String
  @Argument(
    help: "The weight. framework restores the default.",
    completion: .list(["0", "1", "2", "3", "framework"]))
  var weight: String?
  @Option(
    help: ArgumentHelp("Mark the skill not applicable, for this reason.", valueName: "reason"))
  var notApplicable: String?

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard weight == nil || notApplicable == nil else {
      throw ValidationError("Give a weight or --not-applicable, not both.")
    }
    if let notApplicable, notApplicable.nonBlank == nil {
      throw ValidationError("--not-applicable needs a reason.")
    }
  }

  func run(_ context: CommandContext) throws {
    let before = try context.readableProfile()
    let framework = try context.framework(of: before)
    let skill = try framework.skill(named: skill)
    guard weight != nil || notApplicable != nil else {
      return try show(skill, before, framework, today: context.today)
    }
    let after: Profile
    if let reason = notApplicable?.trimmed {
      after = before.leavingOut(skill, because: reason)
    } else {
      after = before.weighing(skill, as: try number()).leavingOut(skill, because: nil)
    }
    let title = framework.title(of: skill)
    try context.perform(
      .edit(before, to: after), json: told.json, saying: "\(title): \(words(after, skill))",
      orElse: "Nothing to change in \(title).")
  }

  /// Returns the parsed weight; `nil` for the framework's.
  private func number() throws(CommandFailure) -> Int? {
    guard let weight, !"framework".hasPrefix(weight.lowercased()) else { return nil }
    guard let number = Int(weight), SkillWeight.range.contains(number) else {
      throw CommandFailure(
        .badData, "the weight must be from 0 to 3, or framework, not \(weight.printable).")
    }
    return number
  }

  private func show(
    _ skill: SkillID, _ profile: Profile, _ framework: Framework, today: CalendarDay
  ) throws {
    let ask = profile.stageAhead(in: framework, on: today)?.asks.first { $0.skill == skill }
    let title = framework.title(of: skill)
    if told.json {
      let weight: JSONObject = [
        "skill": skill, "title": title, "framework": ask?.weight,
        "own": profile.ownWeight(of: skill), "notApplicable": reason(profile, skill),
      ]
      return try print(json: weight, as: "weigh")
    }
    var line = words(profile, skill)
    if let standard = ask?.weight {
      let isDefault = profile.ownWeight(of: skill) == nil && reason(profile, skill) == nil
      line = isDefault ? "weight \(standard) (default)" : line + " (default \(standard))"
    }
    print("\(title): \(line)".printable)
  }

  private func reason(_ profile: Profile, _ skill: SkillID) -> String? {
    profile.notApplicable.first { $0.skill == skill }?.reason
  }

  private func words(_ profile: Profile, _ skill: SkillID) -> String {
    if let reason = reason(profile, skill) { return "not applicable: \(reason)" }
    guard let own = profile.ownWeight(of: skill) else { return "default weight" }
    return "weight \(own)"
  }
}
