import CareerModel

/// A brag document: the work of a period, its strongest results first, then by project and theme.
struct Brag: FromFacts {
  let facts: CareerFacts
  let first: FirstPage
  /// The completed goals that the first page does not tell as entries.
  let done: [Goal]
  let projects: [ProjectFacts]
  /// Other entries that have a result or are milestones.
  let themes: [Theme]
  /// The remaining entries: much of what helps others has no project and no result.
  let steady: Pile
  /// The sections by the name of their `WordSection`.
  let sections: [String: Pile]
  let voices: Pile

  // The limits of a page that takes two minutes to read: our reading.
  private static let (mostProjects, mostSteady, mostOfSection, mostVoices) = (4, 6, 3, 4)
  /// The fewest entries that give a project its own part.
  private static let fewestOfProject = 3

  init(_ facts: CareerFacts) {
    var told = ToldEntries()
    self.facts = facts
    first = FirstPage(facts.entries, facts, &told)
    done = facts.untold(facts.done, &told)
    let own = facts.entries.filter { $0.kind != .feedback }
    let bySection = Dictionary(grouping: own) { entry in
      WordSection.all.first { $0.has(entry) }?.name
    }
    let rest = bySection[nil] ?? []
    let projects = ProjectFacts.projects(of: rest, facts)
      .filter { $0.entries.count >= Self.fewestOfProject }.prefix(Self.mostProjects)
      .map { ProjectFacts(name: $0.name, facts: facts, entries: $0.entries, &told) }
    self.projects = projects.filter { !$0.pile.shown.isEmpty }
    let shown = Set(projects.map(\.name))
    let loose = rest.filter { !($0.project.map(shown.contains) ?? false) }
    let isTold: (Entry) -> Bool = { $0.result?.nonBlank != nil || $0.kind == .milestone }
    themes = Theme.themes(loose.filter(isTold), facts, &told)
    sections = WordSection.all.reduce(into: [:]) { sections, section in
      sections[section.name] = Pile(
        bySection[section.name] ?? [], most: Self.mostOfSection, facts, &told)
    }
    steady = Pile(loose.filter { !isTold($0) }, most: Self.mostSteady, facts, &told)
    voices = Pile(.praise, in: facts.entries, most: Self.mostVoices, facts, &told)
  }

  var open: [Goal] { facts.goals.filter(\.isOpen) }
}

extension TemplateShape<Brag> {
  static let brag = TemplateShape(
    "a brag document",
    TemplateShape<CareerFacts>.career.of { $0.facts }
      + TemplateShape<FirstPage>.firstPage.of { $0.first } + [
        .goals("done") { $0.done },
        .count("doneMore") { CareerFacts.more($0.done) },
        .goals("next") { $0.open },
        .count("nextMore") { CareerFacts.more($0.open) },
        .list("projects", of: .project) { $0.projects },
        .list("themes", of: .theme) { $0.themes },
        .pile("steady") { $0.steady },
        .names(8, "people") { $0.first.own.map(\.people) },
        .names(8, "departments") { $0.first.own.map(\.departmentsInWords) },
        .pile("voices") { $0.voices },
      ]
      + WordSection.all.map { section in
        .pile(section.name) { $0.sections[section.name] }
      })
}
