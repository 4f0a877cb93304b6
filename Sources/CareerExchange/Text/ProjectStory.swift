import CareerModel
import CareerPages

/// A project as a story: the situation, what was done, and its results, as far as they are recorded.
struct ProjectStory: FromFacts {
  let name: String
  let facts: CareerFacts
  let entries: [Entry]
  /// Why the goals that it fulfilled were worthwhile, or else the note of its first entry.
  let situation: [String]
  /// The fulfilled goals.
  let task: [String]
  let actions: [Entry]
  /// The strongest entries that have a result.
  let results: [Entry]

  private static let (mostActions, mostResults) = (2, 2)
  /// The fewest entries that make a story.
  private static let fewestEntries = 3

  /// Returns the projects with the most evidence for the target skills. They are ranked by entries
  /// with a result, counting those at or above the target three times. Ties are broken by the
  /// number of skills, then by the number of entries.
  static func strongest(
    _ most: Int, of entries: [Entry], asked: Set<SkillID>, _ facts: CareerFacts,
    _ told: inout ToldEntries
  ) -> [ProjectStory] {
    let levels = Dictionary(
      (facts.reading.readiness?.asks ?? []).map { ($0.skill, $0.asked) }, uniquingKeysWith: max)
    func marks(_ entries: [Entry]) -> [Int] {
      let proving = entries.filter { entry in
        entry.result?.nonBlank != nil && entry.evidence.contains { asked.contains($0.skill) }
      }
      let high = proving.filter { entry in
        entry.evidence.contains { ($0.countedLevel ?? 0) >= levels[$0.skill] ?? .max }
      }
      let skills = Set(proving.flatMap { $0.evidence.map(\.skill) }).intersection(asked)
      return [high.count * 2 + proving.count, skills.count, entries.count]
    }
    let projects = ProjectFacts.projects(of: entries, facts)
      .filter { $0.entries.count >= fewestEntries }
      .map { (project: $0, marks: marks($0.entries)) }.filter { $0.marks[0] > 0 }
      .sorted { left, right in
        left.marks == right.marks
          ? left.project.name < right.project.name
          : right.marks.lexicographicallyPrecedes(left.marks)
      }
    var stories: [ProjectStory] = []
    for (project, _) in projects where stories.count < most {
      let story = ProjectStory(project.name, project.entries, facts, &told)
      if !story.results.isEmpty { stories.append(story) }
    }
    return stories
  }

  private init(
    _ name: String, _ entries: [Entry], _ facts: CareerFacts, _ told: inout ToldEntries
  ) {
    let ids = Set(entries.map(\.id))
    let goals = facts.career.plan.goals.filter { !ids.isDisjoint(with: $0.fulfilledBy) }
    (self.name, self.facts, self.entries) = (name, facts, entries)
    let reasons = goals.compactMap { $0.why?.nonBlank }
    // A later note is about that entry, not about how the project began.
    situation = reasons.isEmpty ? [entries.last?.note?.nonBlank].compactMap(\.self) : reasons
    let titles = Set(entries.map(\.title))
    task = goals.filter { $0.doneOn != nil && !titles.contains($0.title) }.map(\.titleInWords)
    let hasResult: (Entry) -> Bool = { $0.result?.nonBlank != nil }
    results = told.strongest(Self.mostResults, of: entries.filter(hasResult))
    actions =
      results.isEmpty ? [] : told.strongest(Self.mostActions, of: entries.filter { !hasResult($0) })
  }
}

extension TemplateShape<ProjectStory> {
  static let story = TemplateShape(
    "a project as a story",
    [
      .text("title") { $0.name.capitalizedFirst },
      .text("months") { Wording.months(of: $0.entries, upTo: $0.facts.today) },
      .text("with") { Wording.names(of: $0.entries) },
      .texts("situation") { $0.situation },
      .texts("task") { $0.task },
      .entries("actions") { $0.actions },
      .entries("results") { $0.results },
      .text("confirmedBy") {
        NameCount.most(3, of: $0.entries.map(\.confirmedBy)).map(\.name).listed()
      },
    ])
}
