import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct NextCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("next")

  @Flag(help: "Decline this one for four weeks, and show another.") var another = false
  @Flag(help: .json("next")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    var career = try LoadedCareer(context)
    if another, let move = career.record.move {
      let change = Change.decline(move, in: career.profile, on: career.today)
      Output.warn(of: try context.store.perform(change).problems)
      career = try LoadedCareer(context)
    }
    if json {
      let move = career.record.move.map { move -> JSONObject in
        [
          "skill": move.skill, "level": move.level, "signal": move.signal, "title": move.title,
          "line": move.goalText, "step": move.step, "doneWhen": move.doneWhen, "from": move.from,
          "person": move.person, "department": move.department, "question": move.question,
          "isFirst": move.isFirst,
        ]
      }
      return try print(json: ["move": move], as: "next")
    }
    print(career.reasoner.reasoning(for: .move).rows, career.framework)
  }
}

struct WhyCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("why")

  @Argument(help: "An insight, or a skill or stage by any unambiguous prefix.") var subject: String
  @Flag(help: .json("why")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    let reasoning = career.reasoner.reasoning(for: try Self.subject(subject, career))
    if json { return try print(json: .reasoning(reasoning), as: "why", version: 2) }
    print(reasoning.rows, career.framework)
  }

  /// Looks for a skill, then a stage, then an insight: the order in which users usually ask.
  private static func subject(
    _ text: String, _ career: LoadedCareer
  ) throws(CommandFailure) -> Reasoning.Subject {
    if career.framework.insights?.contains(where: { $0.id == text }) == true {
      return .insight(text)
    }
    switch (career.framework.matchSkill(text), career.framework.matchStage(text)) {
    case (.one(let skill), .one(let stage)) where skill.id.rawValue != text:
      guard stage.id.rawValue != text else { return .readiness(stage.id) }
      throw CommandFailure(
        .badData,
        "\(text.printable) matches both \(skill.id) and \(stage.id). Type more of the name.")
    case (.none, .one(let stage)): return .readiness(stage.id)
    default: break
    }
    return .skill(try career.skill(text))
  }
}
