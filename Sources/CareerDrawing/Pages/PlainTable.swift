package import CareerModel
import CareerPages

/// Entries as lines of text: day, kind, short ID, skills, title.
package enum PlainTable {
  /// The length of a short ID: an ID's random last characters, enough to identify an entry.
  package static let shortID = 6

  /// The minimum width for skills. Narrower tables drop them, because the title says more.
  package static let columnsForSkills = 60

  /// A column: its text and role, and the width that its texts do not exceed; 0 for the last one,
  /// whose width does not matter.
  private struct Column: Sendable {
    var text: @Sendable (Entry, Framework) -> String
    var role: @Sendable (Entry) -> Role
    var most: Int
  }

  private static let widest = 24
  private static let skills = Column(
    text: { $1.briefly($0.evidence) }, role: { _ in .skill }, most: widest)

  private static func shown(in columns: Int?) -> [Column] {
    let first = [
      Column(text: { entry, _ in entry.stated.description }, role: { _ in .faint }, most: 10),
      Column(text: { entry, _ in entry.kind.rawValue }, role: \.kind.role, most: 9),
      Column(text: { entry, _ in entry.id.short }, role: { _ in .faint }, most: widest),
    ]
    let last = Column(
      text: { entry, _ in entry.title }, role: { $0.kind == .milestone ? .heading : .text }, most: 0
    )
    return first + (columns.map { $0 >= columnsForSkills } ?? true ? [skills] : []) + [last]
  }

  /// - Parameter columns: The width that lines are cut to; `nil` leaves them whole.
  package static func lines(
    of entries: [Entry], _ framework: Framework, columns: Int?
  ) -> [StyledText] {
    lines(
      of: Array(entries.reversed()), framework, columns: columns,
      widths: widths(of: entries, framework, columns: columns))
  }

  /// - Parameters:
  ///   - reversed: The entries, the last line's first.
  ///   - widths: The widths of the columns, which the parts of a long table share.
  package static func lines(
    of reversed: [Entry], _ framework: Framework, columns: Int?, widths: [Int]
  ) -> [StyledText] {
    let shown = shown(in: columns)
    let rows = reversed.indices.reversed().map { index in
      shown.map { StyledText($0.text(reversed[index], framework), $0.role(reversed[index])) }
    }
    return TextTable(rows, widest: widest).styledLines(columns: columns, widths: widths)
  }

  /// Returns the widths of the columns of a table, for which few entries need more than a look.
  package static func widths(
    of entries: [Entry], _ framework: Framework, columns: Int?
  ) -> [Int] {
    let shown = shown(in: columns)
    var widths = shown.map { _ in 0 }
    for index in entries.indices {
      for column in shown.indices where widths[column] < shown[column].most {
        let text = shown[column].text(entries[index], framework).printable
        widths[column] = max(widths[column], min(widest, TextWidth.columns(of: text)))
      }
    }
    return widths
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
