import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct WhyCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract:
      "Say what a figure rests on: the rule, the entries that count, and those that do not.",
    discussion: """
      Of a skill, a stage, or an insight by the name that cairn status gives it:

        cairn why talent
        cairn why technology-leader
        cairn why hands-on-overcommitment
      """)

  @Argument(help: "A skill, a stage or an insight; skills and stages by any clear beginning.")
  var subject: String

  @Flag(help: .json("why")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try WholeCareer(context)
    let reasoning = career.reasoner.reasoning(for: try Self.subject(subject, career))
    if json { return try print(json: ReasoningJSON(reasoning), as: "why") }
    for line in Self.lines(of: reasoning, career, columns: Output.columns) { print(line) }
  }

  /// A skill before a stage before an insight: the order in which one asks.
  private static func subject(
    _ text: String, _ career: WholeCareer
  ) throws(CommandFailure) -> Reasoning.Subject {
    if career.framework.insights?.contains(where: { $0.id == text }) == true {
      return .insight(text)
    }
    switch (career.framework.matchSkill(text), career.framework.matchStage(text)) {
    case (.one(let skill), .one(let stage)) where skill.id.rawValue != text:
      guard stage.id.rawValue != text else { return .readiness(stage.id) }
      throw CommandFailure(
        status: .badData, words: "\(text.printable) could be \(skill.id) or \(stage.id).")
    case (.none, .one(let stage)): return .readiness(stage.id)
    default: break
    }
    return .skill(try career.skill(text))
  }

  private static func lines(
    of reasoning: Reasoning, _ career: WholeCareer, columns: Int?
  ) -> [StyledText] {
    let width = columns ?? 100
    func wrapped(_ text: String, indent: Int = 0, _ role: Role = .text) -> [StyledText] {
      Paragraph.lines(of: text, columns: max(20, width - indent)).map {
        StyledText(String(repeating: " ", count: indent) + $0, role)
      }
    }
    var lines = wrapped(reasoning.title, .heading) + [""]
    lines += reasoning.paragraphs.flatMap { wrapped($0) }
    if let next = reasoning.next { lines += [""] + wrapped(next) }
    for section in reasoning.sections {
      lines += [""] + wrapped(section.title, .heading)
      let entries = section.rows.compactMap { row in
        if case .entry(let id) = row { career.journal.entry(id) } else { nil }
      }
      lines += PlainTable(entries: entries, framework: career.framework)
        .styledLines(columns: columns.map { $0 - 2 }).map { "  " + $0 }
      let links = section.rows.compactMap { row -> [String]? in
        if case .link(let label, let text, _) = row { [label, text] } else { nil }
      }
      lines += TextTable(links).styledLines(columns: columns.map { $0 - 2 }).map { "  " + $0 }
      for case .text(let text) in section.rows { lines += wrapped(text, indent: 2) }
    }
    if let origin = reasoning.origin { lines += [""] + wrapped(origin, .faint) }
    return lines
  }
}
