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

  /// A longer cell pushes its own row aside, not all rows.
  private static let widest = 24

  /// `columns` is what the lines are cut to; `nil` leaves them whole.
  func print(columns: Int?) {
    let rows = entries.map { entry in
      [
        entry.day.description, entry.kind.rawValue, String(entry.id.rawValue.suffix(Self.shortID)),
        skills(of: entry), entry.title,
      ].map(\.printable)
    }
    let widths = (0..<4).map { column in
      min(Self.widest, rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0)
    }
    for row in rows {
      let cells = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)))
      }
      let line = (cells + [row[4]]).joined(separator: "  ")
      Swift.print(columns.map { TextWidth.cut(line, to: $0) } ?? line)
    }
  }

  private func skills(of entry: Entry) -> String {
    entry.evidence.map { piece in
      let name = framework.skill(piece.skill)?.short ?? piece.skill.rawValue
      return name + (piece.level.map { " \($0)" } ?? "")
    }.joined(separator: ", ")
  }
}
