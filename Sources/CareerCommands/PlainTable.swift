import CareerModel
import CareerScreens

/// Entries as lines of text: day, kind, short id, skills, title.
struct PlainTable {
  private let entries: [Entry]
  private let framework: Framework

  init(_ entries: [Entry], framework: Framework) {
    self.entries = entries
    self.framework = framework
  }

  /// So many characters of an id's end are shown: random ones, enough to name an entry by.
  static let shortID = 6

  /// In fewer columns the skills give way, for the title says more.
  static let columnsForSkills = 60

  /// `columns` is what the lines are cut to; `nil` leaves them whole.
  func print(columns: Int?) {
    for line in lines(columns: columns) { Swift.print(line) }
  }

  func lines(columns: Int?) -> [String] {
    let hasSkills = columns.map { $0 >= Self.columnsForSkills } ?? true
    let rows = entries.map { entry in
      [entry.day.description, entry.kind.rawValue, String(entry.id.rawValue.suffix(Self.shortID))]
        + (hasSkills ? [framework.briefly(entry.evidence)] : []) + [entry.title]
    }
    return TextTable(rows, widest: 24).lines(columns: columns)
  }
}
