package import CareerModel
import CareerPages

/// Entries as lines of text: day, kind, short ID, skills, title.
package enum PlainTable {
  /// The length of a short ID: an ID's random last characters, enough to identify an entry.
  package static let shortID = 6

  /// The minimum width for skills. Narrower tables drop them, because the title says more.
  package static let columnsForSkills = 60

  /// - Parameter columns: The width that lines are cut to; `nil` leaves them whole.
  package static func lines(
    of entries: [Entry], _ framework: Framework, columns: Int?
  ) -> [StyledText] {
    table(of: Array(entries.reversed()).reversed(), framework, columns: columns).styledLines(
      columns: columns)
  }

  /// Returns the table of all or some entries.
  package static func table(
    of entries: ReversedCollection<[Entry]>, _ framework: Framework, columns: Int?
  ) -> TextTable {
    let hasSkills = columns.map { $0 >= columnsForSkills } ?? true
    let rows = entries.map { entry in
      [
        StyledText(entry.stated.description, .faint),
        StyledText(entry.kind.rawValue, entry.kind.role),
        StyledText(entry.id.short, .faint),
      ]
        + (hasSkills ? [StyledText(framework.briefly(entry.evidence), .skill)] : [])
        + [StyledText(entry.title, entry.kind == .milestone ? .heading : .text)]
    }
    return TextTable(rows, widest: 24)
  }
}

extension EntryKind {
  /// The role of its mark in the planner.
  fileprivate var role: Role {
    switch self {
    case .skill: .skill
    case .milestone: .milestone
    case .feedback: .feedback
    }
  }
}

extension EntryID {
  /// Its last characters, as lists show them: random, and enough to identify an entry.
  package var short: String { String(rawValue.suffix(PlainTable.shortID)) }
}
