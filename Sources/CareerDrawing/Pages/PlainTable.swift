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
  /// The texts of all lines, cell by cell, in UTF-8: a `String` for each would take longer to make.
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []
  private var kinds: [EntryKind] = []
  /// The widths that the columns need, but for the last one, whose width does not matter.
  package private(set) var widths: [Int]

  private struct Cell {
    /// Where its text ends in the bytes; it begins where the one before it ends.
    var end: Int
    /// Its width; 0 in the last column, where it does not matter.
    var columns: Int
  }

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
      add(entries[index].title)
    }
  }

  /// - Parameter column: `nil` for the last one.
  private mutating func add(_ text: String, in column: Int? = nil) {
    var text = text.printable
    text.withUTF8 { bytes += $0 }
    let columns = column == nil ? 0 : TextWidth.columns(of: text)
    if let column { widths[column] = max(widths[column], min(Self.widest, columns)) }
    cells.append(Cell(end: bytes.count, columns: columns))
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
        text.append(printable: self.text(of: first + column), roles[column])
        text.append(blanks: blanks(after: first + column, upTo: widths[column]))
      }
      text.append(
        printable: self.text(of: first + widths.count),
        kinds[line] == .milestone ? .heading : .text)
      return columns.map(text.cut) ?? text
    }
  }

  /// Returns the lines as one text, each ending with a newline, without roles; only for a table that
  /// is not cut.
  package func text(widths: [Int]) -> String {
    precondition(columns == nil)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + count * widths.reduce(1) { $0 + $1 + 2 })
    for line in kinds.indices {
      let first = line * (widths.count + 1)
      for column in widths.indices {
        text += bytes[place(of: first + column)]
        let count = blanks(after: first + column, upTo: widths[column])
        text += repeatElement(UInt8(ascii: " "), count: count)
      }
      text += bytes[place(of: first + widths.count)]
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func place(of cell: Int) -> Range<Int> {
    (cell == 0 ? 0 : cells[cell - 1].end)..<cells[cell].end
  }

  private func text(of cell: Int) -> String {
    String(decoding: bytes[place(of: cell)], as: UTF8.self)
  }

  /// Returns how many blanks are between a cell and the next one.
  private func blanks(after cell: Int, upTo width: Int) -> Int {
    max(0, width - cells[cell].columns) + 2
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
