import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct CompareCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare two stages, based on your record.",
    discussion: """
      Defaults to engineering manager and technology leader. The comparison favours neither stage.

        cairn compare
        cairn compare team-lead engineering-manager
      """)

  @Argument(help: ArgumentHelp("Two stages, by any unambiguous prefix.", valueName: "stage"))
  var stages: [String] = []

  @Flag(help: .json("compare")) var json = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard stages.isEmpty || stages.count == 2 else {
      throw ValidationError("Name two stages, or none.")
    }
  }

  func run(_ context: CommandContext) throws {
    let career = try WholeCareer(context)
    let (left, right) = try compared(career)
    let comparison = StageComparison(
      left, right, framework: career.framework, journal: career.journal,
      standings: career.reading.standings, on: career.today)
    if json {
      return try print(json: ComparisonJSON(comparison, career.framework), as: "compare")
    }
    print(ComparePage(comparison, career.record).printed, career.framework)
  }

  private func compared(_ career: WholeCareer) throws(CommandFailure) -> (Stage, Stage) {
    if stages.count == 2 {
      let (left, right) = (try career.stage(stages[0]), try career.stage(stages[1]))
      guard left.id != right.id else {
        throw CommandFailure(
          status: .usage, words: "you named \(left.id) twice. Name two different stages.")
      }
      return (left, right)
    }
    guard let pair = career.framework.comparedStages else {
      throw CommandFailure(status: .badData, words: "the framework has fewer than two stages.")
    }
    return pair
  }
}

/// data/schema/compare.schema.json.
private struct ComparisonJSON: Encodable {
  var entriesOfYear: Int
  var left: Side
  var right: Side
  var contrasts: [Contrast]
  var skills: [Row]

  struct Side: Encodable {
    var stage: StageID
    var title: String
    var percent: Int?
    var entries: [EntryID]
  }

  struct Contrast: Encodable {
    var id: String
    var title: String
    var left: Cell
    var right: Cell
  }

  struct Cell: Encodable {
    var word: String
    var text: String
    var entries: [EntryID]
  }

  struct Row: Encodable {
    var skill: SkillID
    var title: String
    var left: Int?
    var right: Int?
    var shown: Int
    var change: String
  }

  init(_ comparison: StageComparison, _ framework: Framework) {
    func side(_ side: StageComparison.Side) -> Side {
      Side(
        stage: side.stage.id, title: side.stage.title, percent: side.percent, entries: side.likeIt)
    }
    func cell(_ cell: StageComparison.Cell) -> Cell {
      Cell(word: cell.word, text: cell.text, entries: cell.entries)
    }
    entriesOfYear = comparison.entriesOfYear
    left = side(comparison.left)
    right = side(comparison.right)
    contrasts = comparison.contrasts.map {
      Contrast(id: $0.id, title: $0.title, left: cell($0.left), right: cell($0.right))
    }
    skills = comparison.skills.map { row in
      Row(
        skill: row.skill, title: framework.title(of: row.skill), left: row.left, right: row.right,
        shown: row.shown, change: row.change.rawValue)
    }
  }
}
