import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct AssessCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("assess")

  @Argument(help: "The skill, by any unambiguous prefix.") var skill: String
  @Argument(help: "A level from 1 to 5.") var level: Int?

  @Flag(help: "Print the skill, its established level and all self-assessments as JSON.") var json =
    false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    let skill = try career.skill(skill)
    var profile = career.profile
    if let level {
      guard Skill.levelRange.contains(level) else {
        throw CommandFailure(.badData, "the level must be from 1 to 5, not \(level).")
      }
      let after = profile.assessing(skill, at: level, on: career.today)
      let receipt = try context.store.perform(.edit(profile, to: after))
      Output.warn(of: receipt.problems)
      profile = after
    }
    let shown = career.reading.standings[skill]?.shown ?? 0
    let said = profile.assessments.filter { $0.skill == skill }.sorted { $0.date < $1.date }
    if json {
      let answer: JSONObject = [
        "skill": skill, "title": career.framework.title(of: skill), "shown": shown,
        "assessments": said,
      ]
      return try print(json: answer, as: "assess")
    }
    if level == nil { Self.printLevels(career.framework.skill(skill)) }
    print(Self.words(skill, shown: shown, said.last, career))
    for earlier in said.dropLast().reversed() {
      print("Earlier: level \(earlier.level) on \(earlier.date.mediumText)")
    }
  }

  private static func printLevels(_ skill: Skill?) {
    for level in skill?.levels ?? [] { print("  \(level.level)  \(level.text)".printable) }
  }

  private static func words(
    _ skill: SkillID, shown: Int, _ assessment: Assessment?, _ career: LoadedCareer
  ) -> String {
    let title = career.framework.title(of: skill).printable
    let record = shown > 0 ? "established level \(shown)." : "no established level yet."
    guard let assessment else { return "\(title): not self-assessed; \(record)" }
    return "\(title): "
      + Wording.summary(of: assessment, beside: shown, today: career.today)
  }
}
