package import CareerModel

/// The answer to "why do you say so?": the rule, the entries that count, those that do not and why,
/// and the smallest thing that would change the figure. The planner shows it, `cairn why` prints it.
package struct Reasoning: Hashable, Sendable {
  /// What is asked about.
  package enum Subject: Hashable, Sendable {
    /// The shown level of a skill.
    case skill(SkillID)
    /// The readiness for a stage.
    case readiness(StageID)
    /// The insight with this id.
    case insight(String)
    /// What of the last year looks like a stage, set beside another.
    case likeness(StageID, beside: StageID)
    /// One side of the contrast with this id, of two stages set side by side.
    case contrast(String, StageID, beside: StageID)
  }

  package var subject: Subject
  package var title: String
  /// What is said, and by which rule.
  package var paragraphs: [String] = []
  /// The smallest thing that would raise the figure, or what can be done; `nil` where nothing can.
  package var next: String?
  package var sections: [Section] = []
  /// Where the rule comes from.
  package var origin: String?

  package struct Section: Hashable, Sendable {
    package var title: String
    package var rows: [Row]
  }

  package enum Row: Hashable, Sendable {
    case entry(EntryID)
    /// A line that leads on to another answer.
    case link(label: String, text: String, Subject)
    case text(String)
  }

  package init(_ subject: Subject, title: String) {
    self.subject = subject
    self.title = title
  }

  package mutating func add(_ title: String, entries: [EntryID]) {
    guard !entries.isEmpty else { return }
    sections.append(Section(title: title, rows: entries.map(Row.entry)))
  }
}

/// Answers "why?" from a record.
package struct Reasoner {
  package let journal: Journal
  package let profile: Profile
  package let framework: Framework
  package let reading: CareerReading
  package let today: CalendarDay

  package init(
    _ journal: Journal, profile: Profile, framework: Framework, reading: CareerReading,
    on today: CalendarDay
  ) {
    self.journal = journal
    self.profile = profile
    self.framework = framework
    self.reading = reading
    self.today = today
  }

  package func reasoning(for subject: Reasoning.Subject) -> Reasoning {
    switch subject {
    case .skill(let skill): ofSkill(skill)
    case .readiness(let stage): ofReadiness(stage)
    case .insight(let id): ofInsight(id)
    case .likeness(let stage, let other): ofLikeness(stage, beside: other)
    case .contrast(let id, let stage, let other): ofContrast(id, stage, beside: other)
    }
  }

  /// `a source: the thought`, or `our reading: why`.
  package func words(for origin: Origin) -> String {
    let source = framework.sources.first { $0.id == origin.source }?.title ?? "our reading"
    return "From \(source): \(origin.thought)"
  }
}
