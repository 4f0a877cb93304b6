package import CareerModel
import CareerPages

/// Entries as lines of text: day, kind, short id, skills, title.
package enum PlainTable {
  /// So many characters of an id's end are shown: random ones, enough to name an entry by.
  package static let shortID = 6

  /// In fewer columns the skills give way, for the title says more.
  package static let columnsForSkills = 60

  /// `columns` is what the lines are cut to; `nil` leaves them whole.
  package static func lines(
    of entries: [Entry], _ framework: Framework, columns: Int?
  ) -> [StyledText] {
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
    return TextTable(rows, widest: 24).styledLines(columns: columns)
  }
}

extension EntryKind {
  /// How the planner marks it.
  fileprivate var role: Role {
    switch self {
    case .skill: .skill
    case .milestone: .milestone
    case .feedback: .feedback
    }
  }
}

extension EntryID {
  /// The end of it, as lists show it: random characters, enough to name an entry by.
  package var short: String { String(rawValue.suffix(PlainTable.shortID)) }
}
