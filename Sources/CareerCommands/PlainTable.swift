import CareerModel
import CareerPages

/// Entries as lines of text: day, kind, short id, skills, title.
struct PlainTable {
  let entries: [Entry]
  let framework: Framework

  /// So many characters of an id's end are shown: random ones, enough to name an entry by.
  static let shortID = 6

  /// In fewer columns the skills give way, for the title says more.
  static let columnsForSkills = 60

  /// `columns` is what the lines are cut to; `nil` leaves them whole.
  func print(columns: Int?) {
    for line in styledLines(columns: columns) { CareerCommands.print(line) }
  }

  func lines(columns: Int?) -> [String] { styledLines(columns: columns).map(\.plain) }

  func styledLines(columns: Int?) -> [StyledText] {
    let hasSkills = columns.map { $0 >= Self.columnsForSkills } ?? true
    let rows = entries.map { entry in
      [
        StyledText(entry.day.description, .faint),
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
  var role: Role {
    switch self {
    case .skill: .skill
    case .milestone: .milestone
    case .feedback: .feedback
    }
  }
}
