import CareerModel
import CareerPages

// What `--json` prints of figures; data/schema/status.schema.json describes the parts.

/// One skill that a stage asks for.
struct AskJSON: Encodable {
  var skill: SkillID
  var title: String
  var asked: Int
  var shown: Int
  var weight: Int
  var ownWeight: Int?
  /// The reason, for a skill that leaves the ratio.
  var notApplicable: String?
  var assessed: Int?
  var entries: Int
  var last: CalendarDay?
  /// What is missing for the level after the shown one.
  var next: NextJSON?

  struct NextJSON: Encodable {
    var level: Int
    var entries: Int
    var months: Int
    var projects: Int
  }

  init(_ ask: Readiness.Ask, _ career: WholeCareer) {
    let standing = career.reading.standings[ask.skill]
    skill = ask.skill
    title = career.framework.title(of: ask.skill)
    asked = ask.asked
    shown = ask.shown
    weight = ask.weight
    ownWeight = ask.ownWeight
    notApplicable = ask.notApplicable
    assessed = standing?.assessment?.level
    entries = standing?.entries ?? 0
    last = standing?.last
    next = standing?.shortfall(under: career.framework.rule).map { shortfall in
      NextJSON(
        level: ask.shown + 1, entries: shortfall.fewestEntries, months: shortfall.months,
        projects: shortfall.works)
    }
  }
}

/// Readiness for a stage; `percent` is left out where there is not enough evidence to say.
struct ReadinessJSON: Encodable {
  var stage: StageID
  var title: String
  var percent: Int?
  var ownPercent: Int?
  var coverage: Int
  var skills: [AskJSON]

  init(_ readiness: Readiness, _ career: WholeCareer) {
    stage = readiness.stage
    title = career.framework.title(of: readiness.stage)
    percent = readiness.percent
    ownPercent = readiness.ownPercent
    coverage = readiness.coverage
    skills = readiness.asks.map { AskJSON($0, career) }
  }
}

struct InsightJSON: Encodable {
  var id: String
  var title: String
  var says: String
  var advice: String
  var entries: [EntryID]
  var against: [EntryID]

  init(_ insight: Insight) {
    id = insight.id
    title = insight.rule.title
    says = insight.says
    advice = insight.rule.advice
    entries = insight.entries
    against = insight.against
  }
}

/// An answer to "why?".
struct ReasoningJSON: Encodable {
  var title: String
  var says: [String]
  var next: String?
  var sections: [Section]
  var origin: String?

  struct Section: Encodable {
    var title: String
    var entries: [EntryID]
    var lines: [String]
  }

  init(_ reasoning: Reasoning) {
    title = reasoning.title
    says = reasoning.paragraphs
    next = reasoning.next
    origin = reasoning.origin
    sections = reasoning.sections.map { section in
      Section(
        title: section.title,
        entries: section.rows.compactMap { row in
          if case .entry(let entry) = row.content { entry.id } else { nil }
        },
        lines: section.rows.compactMap { row in
          switch row.content {
          case .words(let text, _, _, _): text.string(in: .shell)
          case .cells(let cells, _):
            cells.map { $0.string(in: .shell) }.joined(separator: ": ")
          default: nil
          }
        })
    }
  }
}
