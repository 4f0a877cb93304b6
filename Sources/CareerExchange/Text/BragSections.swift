import CareerModel
import CareerPages

/// A section of a brag document that is chosen by words, because readers look for it whatever the
/// skill and the project. The words match the beginnings of words in titles.
struct WordSection: Sendable {
  let name: String
  /// Lowercase tags that put an entry in the section, whatever its title.
  private let tags: Set<String>
  private let beginnings: WordBeginnings

  private init(_ name: String) {
    self.name = name
    tags = Set(DataTables.exchange.terms("tags of section \(name)"))
    beginnings = WordBeginnings(DataTables.exchange.terms("section \(name)"))
  }

  func has(_ entry: Entry) -> Bool {
    beginnings.occur(in: entry.title) || entry.tags.contains { tags.contains($0.lowercased()) }
  }

  /// The sections by priority: an entry belongs to the first that matches.
  static let all = ["learned", "company", "design"].map(WordSection.init)
}

struct ProjectFacts: FromFacts {
  let name: String
  let facts: CareerFacts
  let entries: [Entry]
  let pile: Pile

  /// How many entries a page has room for.
  private static let most = 3

  init(name: String, facts: CareerFacts, entries: [Entry], _ told: inout ToldEntries) {
    (self.name, self.facts, self.entries) = (name, facts, entries)
    pile = Pile(entries, most: Self.most, facts, &told)
  }

  /// Returns the projects of some entries, those with the most results first.
  static func projects(
    of entries: [Entry], _ facts: CareerFacts
  ) -> [(name: String, entries: [Entry])] {
    let named = Dictionary(grouping: entries.filter { $0.project?.nonBlank != nil }) {
      $0.project ?? ""
    }
    let counted = named.map { name, entries in
      (name: name, entries: entries, results: entries.count { $0.result?.nonBlank != nil })
    }
    return counted.sorted {
      ($1.results, $1.entries.count, $0.name) < ($0.results, $0.entries.count, $1.name)
    }.map { ($0.name, $0.entries) }
  }
}

extension TemplateShape<ProjectFacts> {
  static let project = TemplateShape(
    "a project",
    [
      .text("title") { $0.name.capitalizedFirst },
      .text("months") { Wording.months(of: $0.entries, upTo: $0.facts.today) },
      .text("with") { Wording.names(of: $0.entries) },
    ] + TemplateShape<Pile>.pile.of { $0.pile })
}

/// The work on the skills of one group of the framework.
struct Theme {
  let title: String
  let pile: Pile

  /// How many entries a page has room for.
  private static let most = 3

  /// Returns the themes, those with the most entries first and other work last.
  static func themes(
    _ entries: [Entry], _ facts: CareerFacts, _ told: inout ToldEntries
  ) -> [Theme] {
    let byGroup = Dictionary(grouping: entries) { entry in
      entry.mainSkill.flatMap { facts.framework.skill($0)?.group }
    }
    let groups = facts.framework.groups.map { ($0.title, byGroup[$0.id] ?? []) }
      .sorted { $0.1.count > $1.1.count }
    let known = Set(facts.framework.groups.map(\.id))
    let rest = byGroup.filter { $0.key.map { !known.contains($0) } ?? true }.flatMap(\.value)
    return (groups + [("Other work", rest)]).compactMap { title, entries in
      let pile = Pile(entries, most: most, facts, &told)
      return pile.shown.isEmpty ? nil : Theme(title: title, pile: pile)
    }
  }
}

extension TemplateShape<Theme> {
  static let theme = TemplateShape(
    "a theme: a group of skills",
    [.text("title") { $0.title }] + TemplateShape<Pile>.pile.of { $0.pile })
}
