/// A kind of name in entries, by its prefix in a log line.
package enum NameKind: String, Hashable, Sendable, CaseIterable {
  case people = "@"
  case departments = "+"
  case projects = "%"
  case tags = "tag:"

  /// The kind of name in a token; `nil` for any other token.
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

  /// Returns the names in some entries, without duplicates, in order of appearance.
  package func names(in entries: some Sequence<Entry>) -> [String] {
    entries.flatMap { names(in: $0) }.unique
  }

  /// Returns the names with a word that starts with the typed text, ignoring case and accents.
  package static func beginning(_ names: [String], with typed: some StringProtocol) -> [String] {
    let folded = TextFolding.folded(String(typed))
    return folded.isEmpty ? names : names.filter { $0.hasWord(folded: folded) }
  }
}

extension Journal {
  /// How many of the newest entries are searched for names: several years' worth.
  private static let mostForNames = 4000

  /// Returns the names of a kind in use, most recent first.
  package func names(_ kind: NameKind) -> [String] {
    kind.names(in: (0..<min(count, Self.mostForNames)).lazy.compactMap { self[$0] })
  }
}
