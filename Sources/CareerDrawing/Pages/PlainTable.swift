package import CareerModel
import CareerPages

/// Entries as lines of text: day, kind, short ID, skills, title. Only the texts are kept: they take
/// a fraction of the entries' memory.
package struct PlainTable: Sendable {
  /// The length of a short ID: an ID's random last characters, enough to identify an entry.
  package static let shortID = 6

  /// The minimum width for skills. Narrower tables drop them, because the title says more.
  package static let columnsForSkills = 60

  private static let widest = 24

  private let columns: Int?
  /// The texts of all lines, cell by cell.
  private var cells: [String] = []
  private var kinds: [EntryKind] = []
  /// The widths that the columns need, but for the last one, whose width does not matter.
  package private(set) var widths: [Int]

  /// - Parameters:
  ///   - entries: Oldest first, as in a journal; the newest is the first line.
  ///   - columns: The width that lines are cut to; `nil` leaves them whole.
  package init(_ entries: [Entry], _ framework: Framework, columns: Int?) {
    self.columns = columns
    let hasSkills = columns.map { $0 >= Self.columnsForSkills } ?? true
    widths = Array(repeating: 0, count: hasSkills ? 4 : 3)
    cells.reserveCapacity(entries.count * (widths.count + 1))
    var (date, text): (StatedDay?, String) = (nil, "")
    // By their indices, or each entry would be copied.
    for index in entries.indices.reversed() {
      let stated = StatedDay(entries[index].day, entries[index].period)
      if stated != date { (date, text) = (stated, stated.description) }
      kinds.append(entries[index].kind)
      add(text, in: 0)
      add(entries[index].kind.rawValue, in: 1)
      add(entries[index].id.short, in: 2)
      if hasSkills { add(framework.briefly(entries[index].evidence), in: 3) }
      cells.append(entries[index].title.printable)
    }
  }

  private mutating func add(_ text: String, in column: Int) {
    let text = text.printable
    cells.append(text)
    if widths[column] < Self.widest {
      widths[column] = max(widths[column], min(Self.widest, TextWidth.columns(of: text)))
    }
  }

  package var count: Int { kinds.count }

  package var lines: some Sequence<StyledText> { lines(widths: widths) }

  /// - Parameter widths: The widths of the columns, which the parts of a long table share.
  package func lines(widths: [Int]) -> some Sequence<StyledText> {
    kinds.indices.lazy.map { line in
      let roles: [Role] = [.faint, kinds[line].role, .faint, .skill]
      let first = line * (widths.count + 1)
      var text = StyledText(capacity: widths.count * 2 + 1)
      for column in widths.indices {
        let cell = cells[first + column]
        text.append(printable: cell, roles[column])
        text.append(blanks: max(0, widths[column] - TextWidth.columns(of: cell)) + 2)
      }
      text.append(
        printable: cells[first + widths.count], kinds[line] == .milestone ? .heading : .text)
      return columns.map(text.cut) ?? text
    }
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
