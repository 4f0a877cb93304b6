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
      let move = career.record.move.map(JSONObject.move)
      return try print(json: ["move": move], as: "next", version: 1)
    }
    print(career.reasoner.reasoning(for: .move).rows, career.framework)
  }
}

extension JSONObject {
  fileprivate static func move(_ move: Move) -> JSONObject {
    [
      "skill": move.skill, "level": move.level, "signal": move.signal, "title": move.title,
      "line": move.goalText, "step": move.step, "doneWhen": move.doneWhen, "from": move.from,
      "person": move.person,
      "department": move.department, "question": move.question, "isFirst": move.isFirst,
    ]
  }
}
