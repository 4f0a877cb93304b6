/// A kind of name that entries hold, and that a typed line writes behind a sign of its own.
package enum NameKind: Hashable, Sendable, CaseIterable {
  case people, departments, projects, tags

  /// What stands before such a name in a line.
  package var sign: String {
    switch self {
    case .people: "@"
    case .departments: "+"
    case .projects: "%"
    case .tags: "tag:"
    }
  }

  /// The kind that a word of a line names; `nil` for any other word.
  package init?(_ kind: LogLineToken.Kind) {
    switch kind {
    case .person: self = .people
    case .department: self = .departments
    case .project: self = .projects
    case .tag: self = .tags
    default: return nil
    }
  }

  private func names(in entry: Entry) -> [String] {
    switch self {
    case .people: entry.people + entry.confirmedBy
    case .departments: entry.departments
    case .projects: entry.project.map { [$0] } ?? []
    case .tags: entry.tags
    }
  }

  /// The names that some entries hold, each once, in the order in which they come.
  package func names(in entries: some Sequence<Entry>) -> [String] {
    var seen: Set<String> = []
    return entries.flatMap { entry in names(in: entry).filter { seen.insert($0).inserted } }
  }

  /// Those of which a word begins with what was typed, whatever its capitals and accents.
  package static func beginning(_ names: [String], with typed: some StringProtocol) -> [String] {
    let folded = TextFolding.folded(String(typed))
    return folded.isEmpty ? names : names.filter { $0.hasWord(folded: folded) }
  }
}

extension Journal {
  /// How many of the newest entries are looked at for names: those of some years.
  private static let mostForNames = 4000

  /// The names of a kind in use, the most recent first.
  package func names(_ kind: NameKind) -> [String] {
    kind.names(in: (0..<min(count, Self.mostForNames)).lazy.compactMap { self[$0] })
  }
}
