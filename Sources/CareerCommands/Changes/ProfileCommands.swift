import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct NameCommand: ChangeCommand {
  @Argument(help: "Your name. Without it, the current name is shown.") var name: [String] = []
  @Flag(help: "Remove your name.") var none = false
  @Option(help: .value("text", "Your role and scope in a sentence. An empty string removes it."))
  var scope: String?
  @OptionGroup var told: ChangeOptions

  func validate() throws { try require(!none || name.isEmpty, "Give a name or --none, not both.") }

  func run(_ context: CommandContext) throws {
    let before = try context.profile()
    guard none || !name.isEmpty || scope != nil else {
      if told.json {
        let said: JSONObject = ["name": before.name, "scope": before.scope]
        return try print(json: said, as: "name")
      }
      for text in [before.name, before.scope].compactMap(\.self) { print(text.printable) }
      return
    }
    var after = before
    if let scope { after.scope = scope.printable.nonBlank }
    if none || !name.isEmpty {
      after.name = none ? nil : name.joined(separator: " ").printable.nonBlank
      try CommandFailure.unless(
        after.name != nil || none, .usage, "the name is empty. To remove your name, use --none.")
    }
    try context.perform(.edit(before, to: after), json: told.json)
  }
}

struct AssessCommand: RecordCommand {
  @Argument(help: "The skill. Any unambiguous prefix works.") var skill: String
  @Argument(help: "A level from 1 to 5.") var level: Int?
  @Flag(help: "Print the skill, its established level and all self-assessments as JSON.") var json =
    false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    let skill = try career.skill(skill)
    var profile = career.profile
    if let level {
      try CommandFailure.unless(
        Skill.levelRange.contains(level), .badData, "the level must be from 1 to 5, not \(level).")
      let after = profile.assessing(skill, at: level, on: career.today)
      let change = Change.edit(profile, to: after, as: .assessed, career.framework.title(of: skill))
      Output.warn(of: try context.store.perform(change).problems)
      profile = after
    }
    let shown = career.reading.standings[skill]?.shown ?? 0
    let said = profile.assessments.filter { $0.skill == skill }.sorted { $0.date < $1.date }
    let title = career.framework.title(of: skill)
    if json {
      return try print(
        json: ["skill": skill, "title": title, "shown": shown, "assessments": said], as: "assess")
    }
    if level == nil {
      for level in career.framework.skill(skill)?.levels ?? [] {
        print("  \(level.level)  \(level.text)".printable)
      }
    }
    let record = shown > 0 ? "established level \(shown)." : "no established level yet."
    let words = said.last.map { Wording.summary(of: $0, beside: shown, today: career.today) }
    print("\(title.printable): " + (words ?? "not self-assessed; \(record)"))
    for earlier in said.dropLast().reversed() {
      print("Earlier: level \(earlier.level) on \(earlier.date.mediumText)")
    }
  }
}

struct WeighCommand: ChangeCommand {
  @Argument(help: "The skill. Any unambiguous prefix works.") var skill: String
  @Argument(
    help: "The weight. framework restores the default.",
    completion: .list(["0", "1", "2", "3", "framework"]))
  var weight: String?
  @Option(help: .value("reason", "Mark the skill not applicable, for this reason."))
  var notApplicable: String?
  @OptionGroup var told: ChangeOptions

  func validate() throws {
    try require(
      weight == nil || notApplicable == nil, "Give a weight or --not-applicable, not both.")
    try require(
      notApplicable == nil || notApplicable?.nonBlank != nil, "--not-applicable needs a reason.")
  }

  func run(_ context: CommandContext) throws {
    let before = try context.profile()
    let framework = try context.framework(of: before)
    let skill = try framework.skill(named: skill)
    guard weight != nil || notApplicable != nil else {
      return try show(skill, before, framework, today: context.today)
    }
    let reason = notApplicable?.trimmed
    let weighed = reason == nil ? before.weighing(skill, as: try number()) : before
    let after = weighed.leavingOut(skill, because: reason)
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
    reason(profile, skill).map { "not applicable: \($0)" }
      ?? profile.ownWeight(of: skill).map { "weight \($0)" } ?? "default weight"
  }
}
