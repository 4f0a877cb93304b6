import CareerModel

/// A brag document: the work of a period by project and theme, results first. Each entry counts in
/// one part only, so the counts add up. Highlights appear in full at the top and are only counted
/// below.
struct Brag: FromFacts {
  let facts: CareerFacts
  let highlights: [Entry]
  let projects: [ProjectFacts]
  /// Entries outside `projects` that have a result or are milestones.
  let themes: [Theme]
  /// The remaining entries by skill: much of what helps others has no project and no result.
  let steady: [SkillWork]
  /// The sections by the name of their `WordSection`.
  let sections: [String: Pile]
  let voices: Pile
  /// Entries without a result yet: milestones first, then the newest.
  let owed: [Entry]

  // The limits of a page that takes two minutes to read: our reading.
  private static let (mostHighlights, mostProjects, mostOfTheme) = (5, 4, 2)
  private static let (mostOfSteady, mostOfSection, mostVoices) = (2, 3, 4)
  static let (mostSteady, mostOwed) = (8, 3)
  /// The fewest entries that give a project its own part.
  private static let fewestOfProject = 3

  init(_ facts: CareerFacts) {
    let today = facts.today
    self.facts = facts
    voices = Pile(newest: facts.entries, most: Self.mostVoices, facts)
    let own = facts.entries.filter { $0.kind != .feedback }
    highlights = own.filter { $0.result?.nonBlank != nil }.strongest(Self.mostHighlights)
    let told = Set(highlights.map(\.id))
    let owed = own.filter { $0.owesResult(on: today) }
    self.owed = owed.filter { $0.kind == .milestone } + owed.filter { $0.kind != .milestone }

    let bySection = Dictionary(grouping: own) { entry in
      WordSection.all.first { $0.has(entry) }?.name
    }
    sections = Dictionary(
      uniqueKeysWithValues: bySection.compactMap { name, entries in
        name.map { ($0, Pile(entries, most: Self.mostOfSection, without: told, facts)) }
      })
    let rest = bySection[nil] ?? []
    let projects = ProjectFacts.projects(of: rest, facts)
      .filter { $0.entries.count >= Self.fewestOfProject }.prefix(Self.mostProjects)
    self.projects = projects.map {
      ProjectFacts(name: $0.name, facts: facts, entries: $0.entries, without: told)
    }
    let shown = Set(projects.map(\.name))
    let loose = rest.filter { !($0.project.map(shown.contains) ?? false) }
    let isTold: (Entry) -> Bool = { $0.result?.nonBlank != nil || $0.kind == .milestone }
    themes = Theme.themes(
      SkillWork.sorted(loose.filter(isTold), most: Self.mostOfTheme, without: told, facts),
      without: told, facts)
    steady = SkillWork.sorted(loose.filter { !isTold($0) }, most: Self.mostOfSteady, facts)
      .sorted { $0.entries.count > $1.entries.count }
  }

  var open: [Goal] { facts.goals.filter(\.isOpen) }
  var thisYear: [Goal] { open.filter { $0.by.map { $0.year <= facts.today.year } ?? false } }
  var nextYear: [Goal] { open.filter { $0.by.map { $0.year == facts.today.year + 1 } ?? false } }
  var later: [Goal] { open.filter { $0.by.map { $0.year > facts.today.year + 1 } ?? true } }
}

extension TemplateShape<Brag> {
  static let brag = TemplateShape(
    "a brag document",
    TemplateShape<CareerFacts>.career.of { $0.facts } + [
      .entries("highlights", "the five strongest entries with a result") {
        $0.highlights
      },
      .goals("done", "goals completed in the period, newest first") { $0.facts.done },
      .count("doneMore", "how many more completed goals there are") {
        CareerFacts.more($0.facts.done)
      },
      .count("aheadMore", "how many more open goals there are") {
        CareerFacts.more($0.thisYear, $0.nextYear, $0.later)
      },
      .flag("hasGoalsAhead", "whether there are open goals") { !$0.open.isEmpty },
      .goals("thisYear", "open goals due this year, or overdue") { $0.thisYear },
      .goals("nextYear", "open goals due next year") { $0.nextYear },
      .goals("later", "open goals due later or without a date") { $0.later },
      .list("projects", "the four projects with the most results", of: .project) { $0.projects },
      .list("themes", "other milestones and results, by theme", of: .theme) { $0.themes },
      .list("steady", "work without a project or result, by skill", of: .skillWork) {
        Array($0.steady.prefix(Brag.mostSteady))
      },
      .count("steadyMore", "how many such entries other skills have") { brag in
        brag.steady.dropFirst(Brag.mostSteady).reduce(0) { $0 + $1.entries.count }
      },
      .names(8, "people", "the eight people you worked with most") { brag in
        brag.facts.entries.filter { $0.kind != .feedback }.map(\.people)
      },
      .names(8, "departments", "the eight departments you worked with most") {
        $0.facts.entries.map(\.departments)
      },
      .pile("voices", "feedback, newest first") { $0.voices },
      .entries("owed", "up to three entries without a result, milestones first") {
        Array($0.owed.prefix(Brag.mostOwed))
      },
      .count("owedMore", "how many more have no result yet") {
        max(0, $0.owed.count - Brag.mostOwed)
      },
    ]
      + WordSection.all.map { section in
        .pile(section.name, section.about) { $0.sections[section.name] }
      })
}
