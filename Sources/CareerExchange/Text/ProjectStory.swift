import CareerModel

/// A project as situation, task, action and result, as far as they are recorded.
struct ProjectStory: FromFacts {
  let project: ProjectFacts
  var facts: CareerFacts { project.facts }
  /// Why the goals that it fulfilled were worthwhile.
  let situation: [String]
  /// Notes of its first entries, each once; rarely fit for other readers without edits.
  let notes: [String]
  /// The fulfilled goals, and when they counted as done.
  let task: [String]
  let actions: [Entry]
  /// The strongest entries that have a result.
  let results: [Entry]

  private static let (mostNotes, mostActions, mostResults) = (2, 4, 4)
  /// The fewest entries that make a story.
  private static let fewestEntries = 3

  /// Returns the projects with the most evidence for the target skills. They are ranked by entries
  /// with a result, counting those at or above the target three times. Ties are broken by the
  /// number of skills, then by the number of entries.
  static func strongest(
    _ most: Int, of entries: [Entry], asked: Set<SkillID>, _ facts: CareerFacts
  ) -> [ProjectStory] {
    let levels = Dictionary(
      (facts.reading.readiness?.asks ?? []).map { ($0.skill, $0.asked) }, uniquingKeysWith: max)
    func marks(_ project: ProjectFacts) -> [Int] {
      let proving = project.entries.filter { entry in
        entry.result?.nonBlank != nil && entry.evidence.contains { asked.contains($0.skill) }
      }
      let high = proving.filter { entry in
        entry.evidence.contains { ($0.countedLevel ?? 0) >= levels[$0.skill] ?? .max }
      }
      let skills = Set(proving.flatMap { $0.evidence.map(\.skill) }).intersection(asked)
      return [high.count * 2 + proving.count, skills.count, project.entries.count]
    }
    let projects = ProjectFacts.projects(of: entries, facts)
      .filter { $0.entries.count >= fewestEntries }
      .map { (project: $0, marks: marks($0)) }.filter { $0.marks[0] > 0 }
      .sorted { left, right in
        left.marks == right.marks
          ? left.project.name < right.project.name
          : right.marks.lexicographicallyPrecedes(left.marks)
      }
    return projects.prefix(most).map { ProjectStory($0.project) }
  }

  private init(_ project: ProjectFacts) {
    let ids = Set(project.entries.map(\.id))
    let goals = project.facts.career.plan.goals.filter { !ids.isDisjoint(with: $0.fulfilledBy) }
    let notes = project.entries.reversed().compactMap { $0.note?.nonBlank }.unique
    self.project = project
    situation = goals.compactMap { $0.why?.nonBlank }
    self.notes = Array(notes.prefix(Self.mostNotes))
    task = goals.map { goal in
      goal.titleInWords + (goal.doneWhen?.nonBlank.map { " (done when \($0))" } ?? "")
    }
    let told = project.entries.filter { $0.result?.nonBlank != nil }
    results = told.strongest(Self.mostResults)
    let shown = Set(results.map(\.id))
    actions = project.entries.filter { !shown.contains($0.id) }.strongest(Self.mostActions)
  }
}

extension TemplateShape<ProjectStory> {
  static let story = TemplateShape(
    "a project as situation, task, action and result",
    [
      .texts("situation", "why the goals it fulfilled matter") { $0.situation },
      .texts("notes", "the notes of its first entries") { $0.notes },
      .texts("task", "the goals it fulfilled") { $0.task },
      .entries("actions", "the strongest other entries") { $0.actions },
      .entries("results", "the entries with a result, strongest first") { $0.results },
    ] + TemplateShape<ProjectFacts>.project.of { $0.project })
}
