package import CareerModel

/// The answer to "why do you say so?": the rule, the entries that count, the others with the
/// reason, and the smallest change to the figure. The planner shows it, `cairn why` prints it.
package struct Reasoning: Hashable, Sendable {
  package typealias Rows = [Row<Item>]

  /// Something the cursor can select and open.
  package enum Item: Hashable, Sendable {
    case entry(EntryID)
    case answer(Subject)
  }

  package enum Subject: Hashable, Sendable {
    /// The established level of a skill.
    case skill(SkillID)
    case readiness(StageID)
    /// This week's move.
    case move
    /// The insight with this ID.
    case insight(String)
    /// How well the past year matches a stage, compared with another.
    case likeness(StageID, beside: StageID)
    /// One side of the contrast with this ID between two stages.
    case contrast(String, StageID, beside: StageID)
  }

  package var subject: Subject
  package var title: String
  /// The statement and the rule behind it.
  package var paragraphs: [String] = []
  /// The smallest thing that would raise the figure, or a possible action; `nil` if there is none.
  package var next: String?
  package var sections: [Section] = []
  /// The source of the rule.
  package var origin: String?

  package struct Section: Hashable, Sendable {
    package var title: String
    package var rows: Rows
  }

  package init(_ subject: Subject, title: String, _ paragraphs: [String] = []) {
    (self.subject, self.title, self.paragraphs) = (subject, title, paragraphs)
  }

  package var rows: Rows {
    var rows: Rows = [.heading("\(title)")]
    rows += paragraphs.map { .words("\($0)") }
    if let next { rows += [.blank, .words("\(next)", role: .good)] }
    for section in sections {
      let heading: [Row<Item>] = section.title.isEmpty ? [] : [.heading("\(section.title)")]
      rows += [.blank] + heading + section.rows
    }
    if let origin { rows += [.blank, .words("\(origin)", role: .faint)] }
    return rows
  }

  /// The selectable items, in row order.
  package var items: [Item] { sections.flatMap(\.rows).compactMap(\.item) }
}

/// Answers "why?" from a record.
package struct Reasoner {
  let record: Record
  let reading: CareerReading

  package init(_ record: Record, _ reading: CareerReading) {
    (self.record, self.reading) = (record, reading)
  }

  var journal: Journal { record.journal }
  var profile: Profile { record.profile }
  var framework: Framework { record.framework }
  var today: CalendarDay { record.today }

  package func reasoning(for subject: Reasoning.Subject) -> Reasoning {
    switch subject {
    case .skill(let skill): ofSkill(skill)
    case .readiness(let stage): ofReadiness(stage)
    case .move: ofMove()
    case .insight(let id): ofInsight(id)
    case .likeness(let stage, let other): ofLikeness(stage, beside: other)
    case .contrast(let id, let stage, let other): ofContrast(id, stage, beside: other)
    }
  }

  /// Returns `From a source: the thought`, with `our reading` for an unknown source.
  package func summary(of origin: Origin) -> String {
    let source = framework.sources.first { $0.id == origin.source }?.title ?? "our reading"
    return "From \(source): \(origin.thought)"
  }

  /// Returns entries below a heading; empty if there are no entries.
  func section(_ title: String, entries: [EntryID]) -> [Reasoning.Section] {
    entries.isEmpty
      ? []
      : [
        .init(
          title: title,
          rows: entries.compactMap(journal.entry).map { Row(.entry($0), item: .entry($0.id)) })
      ]
  }
}
