package import CareerModel

/// One item of a page at any width: a heading, a sentence, an entry, the cells of a table.
package struct Row<Item: Hashable & Sendable>: Hashable, Sendable {
  package typealias Content = RowContent
  package typealias Hang = RowHang

  package var content: Content
  /// The target of Enter, `w`, `e` and `d`; `nil` if the cursor cannot select the row.
  package var item: Item?
  /// Speech after the row, where no detail pane is available.
  package var also: [Text] = []
  /// The order in which rows are dropped to save space: rank 1 first, then 2; 0 stays.
  package var rank = 0
  package var labelRole = Role.faint
  /// Whether it is cut at the end of the line instead of wrapping.
  package var isOneLine = false

  package init(
    _ content: Content, item: Item? = nil, also: [Text] = [], rank: Int = 0,
    labelRole: Role = .faint, isOneLine: Bool = false
  ) {
    (self.content, self.item, self.also, self.rank) = (content, item, also, rank)
    (self.labelRole, self.isOneLine) = (labelRole, isOneLine)
  }

  package static var blank: Row { Row(.blank) }

  package static func heading(_ text: Text) -> Row { Row(.heading(text)) }

  package static func words(
    _ text: Text, role: Role = .text, label: Text = "", hang: Hang = .none
  ) -> Row {
    Row(.words(text, role: role, label: label, hang: hang))
  }
}

extension Row {
  /// Returns the text that a search matches: its name or words, not its figures.
  package func soughtText(in medium: Medium, _ framework: Framework) -> String {
    switch content {
    case .blank, .columns: ""
    case .heading(let text, _), .words(let text, _, _, _): text.string(in: medium)
    case .entry(let entry): "\(entry.title) \(framework.briefly(entry.evidence))"
    case .gauge(let gauge): gauge.title
    case .cells(let cells, _): cells.first?.string(in: medium) ?? ""
    case .goal(.planned(let goal, _)): "\(goal.title) \(framework.briefly(goal.evidence))"
    case .goal(.suggested(_, let ask, _)): framework.title(of: ask.skill)
    case .sides(let label, _, _): label.string(in: medium)
    }
  }
}

extension Array {
  /// Returns the rows with a rank, so they are dropped early if space is short.
  package func ranked<Item>(_ rank: Int) -> [Row<Item>] where Element == Row<Item> {
    map { row in with(row) { $0.rank = rank } }
  }
}

/// The content of one column of a row.
package enum Cell: Hashable, Sendable {
  case text(Text, Role = .text)
  /// The name of a row; the short name where the long one does not fit.
  case name(String, short: String)
  /// The established level, the claimed level and the target of a skill, 0 to 5; a `nil` target means
  /// none.
  case level(Int, claimed: Int, asked: Int?)
  /// A level as a bar, followed by a figure.
  case bar(Int, figure: String, said: String)

  /// Returns the age of the last entry that counts. Entries that don't, such as wishes, are no
  /// evidence.
  static func lastEvidence(_ standing: SkillStanding?, _ today: CalendarDay) -> Cell {
    let ago = standing?.last?.distance(from: today)
    let hasEntries = (standing?.entries ?? 0) > 0
    let said = ago.map { "last entry \($0)" } ?? (hasEntries ? "no evidence yet" : "no entry yet")
    return .text(Text(drawn: ago ?? "never", said: said), .faint)
  }

  /// Returns its text; empty for a level, which has a figure beside it.
  package func string(in medium: Medium) -> String {
    switch self {
    case .text(let text, _): text.string(in: medium)
    case .name(let title, _): title
    case .level: ""
    case .bar(_, let figure, _): figure
    }
  }
}

/// Readiness: a title, and a figure with its bar.
package struct Gauge: Hashable, Sendable {
  package var title: String
  /// The title for narrow screens.
  package var short: String
  /// The criteria met, for the bar, 0 to 100; `nil` if there is none.
  package var percent: Int?
  /// The criteria met in words, and what explains them, the most important first.
  package var figures: [String]
}

/// The columns of rows. The first one, the name, takes the space left by the others.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var title = ""
    /// The title where the next one leaves too little room; `nil` leaves it out.
    package var short: String?
    /// The width in screen columns, including the blanks before the next one.
    package var width: Int
    /// The indentation of its cells below the title.
    package var indent = 0
    package var isRight = false
    /// The column with the lowest number is dropped last.
    package var importance: Int
    /// Whether it is shown only if names have their full width.
    package var isLuxury = false
  }

  /// The width of names.
  package enum Names: Hashable, Sendable {
    /// Within this range, depending on the space left by the columns.
    case between(ClosedRange<Int>)
    /// The name width by minimum screen width. The other columns stay, as far as they fit.
    case fixed([Int: Int])
    /// Half of the screen, up to a maximum. The other columns stay, as far as they fit.
    case half(atMost: Int)
    /// The widest name, up to half the screen and a maximum. The others stay, as far as they fit.
    case widest(atMost: Int)
  }

  /// The heading of the names.
  package var title: Cell?
  package var names: Names
  package var columns: [Column]
  /// The columns where a remark may start, in order of preference; the first that fits is used.
  package var remarkColumns: [Int] = []

  package var hasHeading: Bool { title != nil || columns.contains { !$0.title.isEmpty } }
}
