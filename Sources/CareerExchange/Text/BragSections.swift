import CareerModel
import CareerPages

/// A section of a brag document that is chosen by words, because readers look for it whatever the
/// skill and the project. The words match the beginnings of words in titles.
struct WordSection: Sendable {
  let name: String
  let about: String
  /// Lowercase tags that put an entry in the section, whatever its title.
  private let tags: Set<String>
  private let beginnings: WordBeginnings

  private init(_ name: String, _ about: String) {
    (self.name, self.about) = (name, about)
    tags = Set(WordList.named("tags of section \(name)"))
    beginnings = WordBeginnings(WordList.named("section \(name)"))
  }

  func has(_ entry: Entry) -> Bool {
    beginnings.occur(in: entry.title) || entry.tags.contains { tags.contains($0.lowercased()) }
  }

  /// The sections by priority: an entry belongs to the first that matches.
  static let all = [
    WordSection("learned", "what you learned: courses, books, conferences"),
    WordSection("company", "work for the company: hiring, onboarding, talks"),
    WordSection("design", "design and documentation"),
  ]
}

struct ProjectFacts: FromFacts {
  let name: String
  let facts: CareerFacts
  let entries: [Entry]
  let pile: Pile

  /// How many entries a page has room for.
  private static let most = 2

  /// - Parameter told: The entries that appear elsewhere already.
  init(name: String, facts: CareerFacts, entries: [Entry], without told: Set<EntryID> = []) {
    self.name = name
    self.facts = facts
    self.entries = entries
    pile = Pile(entries, most: Self.most, without: told, facts)
  }

  /// Returns the projects of some entries, those with the most results first.
  static func projects(of entries: [Entry], _ facts: CareerFacts) -> [ProjectFacts] {
    let named = Dictionary(grouping: entries.filter { $0.project?.nonBlank != nil }) {
      $0.project ?? ""
    }
    let counted = named.map { name, entries in
      (
        project: ProjectFacts(name: name, facts: facts, entries: entries),
        results: entries.count { $0.result?.nonBlank != nil }
      )
    }
    return counted.sorted { left, right in
      (right.results, right.project.entries.count, left.project.name)
        < (left.results, left.project.entries.count, right.project.name)
    }.map(\.project)
  }
}

extension TemplateShape<ProjectFacts> {
  static let project = TemplateShape(
    "a project",
    [
      .text("title", "its name") { $0.name },
      .text("months", "from its first to its last entry, such as Mar to Nov 2026") {
        Wording.months(of: $0.entries)
      },
      .names(4, "people", "the four most frequent people") { $0.entries.map(\.people) },
      .names(4, "departments", "the four most frequent departments") {
        $0.entries.map(\.departments)
      },
      .names(3, "skills", "the three most frequent skills") { project in
        project.entries.map { $0.evidence.map { project.facts.framework.title(of: $0.skill) } }
      },
    ] + TemplateShape<Pile>.pile.of { $0.pile })
}

/// The entries of one skill.
struct SkillWork {
  /// The skill; `nil` for entries without one.
  let skill: SkillID?
  let facts: CareerFacts
  let entries: [Entry]
  let pile: Pile

  /// Groups entries by skill: skills in the framework's order, then unknown ones, then no skill.
  static func sorted(
    _ entries: [Entry], most: Int, without told: Set<EntryID> = [], _ facts: CareerFacts
  ) -> [SkillWork] {
    let bySkill = Dictionary(grouping: entries, by: \.mainSkill)
    let known = facts.framework.skills.map(\.id)
    let others = Set(bySkill.keys.compactMap(\.self)).subtracting(known)
      .sorted { $0.rawValue < $1.rawValue }
    let order: [SkillID?] = known + others + [nil]
    return order.compactMap { skill in
      bySkill[skill].map {
        SkillWork(
          skill: skill, facts: facts, entries: $0,
          pile: Pile($0, most: most, of: skill, without: told, facts))
      }
    }
  }
}

extension TemplateShape<SkillWork> {
  static let skillWork = TemplateShape(
    "the work on a skill",
    [
      .text("skill", "the skill; nothing for entries without one") { work in
        work.skill.map { work.facts.framework.title(of: $0) }
      },
      .text("months", "from the first to the last entry, such as Mar to Nov 2026") {
        Wording.months(of: $0.entries)
      },
      .names(3, "people", "the three most frequent people") { $0.entries.map(\.people) },
    ] + TemplateShape<Pile>.pile.of { $0.pile })
}

/// The skills of one group of the framework, and their combined work.
struct Theme {
  let title: String
  let skills: [SkillWork]
  /// The strongest entries of all its skills.
  let pile: Pile

  /// How many entries a page has room for.
  private static let most = 3
  fileprivate static let mostSkills = 12

  private init(
    _ title: String, _ skills: [SkillWork], without told: Set<EntryID>, _ facts: CareerFacts
  ) {
    let entries = skills.flatMap(\.entries)
    self.title = title
    self.skills = skills
    pile = Pile(entries, most: Self.most, without: told, facts)
  }

  /// Returns the themes, those with the most entries first and other work last.
  static func themes(
    _ skills: [SkillWork], without told: Set<EntryID>, _ facts: CareerFacts
  ) -> [Theme] {
    let groups = facts.framework.groups
    let byGroup = Dictionary(grouping: skills) { work in
      let group = work.skill.flatMap { facts.framework.skill($0)?.group }
      return groups.first { $0.id == group }?.id
    }
    let known = groups.compactMap { group in
      byGroup[group.id].map { Theme(group.title, $0, without: told, facts) }
    }
    let rest = byGroup[nil].map { Theme("Other work", $0, without: told, facts) }
    return known.sorted { $0.pile.count > $1.pile.count } + [rest].compactMap(\.self)
  }
}

extension TemplateShape<Theme> {
  static let theme = TemplateShape(
    "a theme: a group of skills",
    [
      .text("title", "its name") { $0.title },
      .list("skills", "its entries, skill by skill", of: .skillWork) { $0.skills },
      .text("skillsInWords", "the number of entries by skill, such as Teamwork 10") { theme in
        theme.skills.prefix(Theme.mostSkills).compactMap { work in
          work.skill.map { "\(work.facts.framework.title(of: $0)) \(work.entries.count)" }
        }.joined(separator: ", ")
      },
      .thing("work", "all of its entries", of: .pile) { $0.pile },
    ])
}
