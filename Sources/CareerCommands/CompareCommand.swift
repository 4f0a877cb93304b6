import ArgumentParser
import CareerModel
import CareerPages

struct CompareCommand: RecordCommand {
  @Argument(help: .value("stage", "Two stages. Any unambiguous prefixes work."))
  var stages: [String] = []
  @Flag(help: .json("compare")) var json = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    try require(stages.isEmpty || stages.count == 2, "Name two stages, or none.")
  }

  func run(_ context: CommandContext) throws {
    let career = try LoadedCareer(context)
    let held = career.profile.tenure(on: career.today)?.stage
    let named = try stages.map { (text) throws(CommandFailure) in try career.stage(text) }
    let pair = named.isEmpty ? career.framework.comparedStages(holding: held) : (named[0], named[1])
    guard let (left, right) = pair else {
      throw CommandFailure(.badData, "the framework has fewer than two stages.")
    }
    try CommandFailure.unless(
      left.id != right.id, .usage, "you named \(left.id) twice. Name two different stages.")
    let comparison = StageComparison(
      left, right, framework: career.framework, journal: career.journal,
      standings: career.reading.standings, on: career.today)
    if json {
      return try print(json: Self.json(comparison, career.framework), as: "compare", version: 2)
    }
    print(ComparePage(comparison, career.record).printed, career.framework)
  }

  private static func json(_ comparison: StageComparison, _ framework: Framework) -> JSONObject {
    func side(_ side: StageComparison.Side) -> JSONObject {
      [
        "stage": side.stage.id, "title": side.stage.title, "percent": side.percent,
        "entries": side.likeIt,
      ]
    }
    func cell(_ cell: StageComparison.Cell, of all: Int) -> JSONObject {
      [
        "word": cell.word, "text": cell.text, "percent": cell.entries.count.percent(of: all),
        "entries": cell.entries,
      ]
    }
    let contrasts = comparison.contrasts.map { row -> JSONObject in
      [
        "id": row.id, "title": row.title, "entries": row.count,
        "left": cell(row.left, of: row.count), "right": cell(row.right, of: row.count),
      ]
    }
    let skills = comparison.skills.map { row -> JSONObject in
      [
        "skill": row.skill, "title": framework.title(of: row.skill), "left": row.left,
        "right": row.right, "shown": row.shown, "change": row.change.rawValue,
        "leftEntries": row.split?.left, "rightEntries": row.split?.right,
      ]
    }
    return [
      "entriesOfYear": comparison.entriesOfYear, "left": side(comparison.left),
      "right": side(comparison.right), "contrasts": contrasts, "skills": skills,
    ]
  }
}
