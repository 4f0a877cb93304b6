package import CareerModel

/// One thing of a page, whatever the width: a heading, a sentence, an entry, the cells of a table.
package struct Row<Item: Hashable & Sendable>: Hashable, Sendable {
  package typealias Content = RowContent
  package typealias Hang = RowHang

  package var content: Content
  /// What Enter, `w`, `e` and `d` mean here; `nil` where the cursor does not stand.
  package var item: Item?
  /// What is said behind it, where there is no detail to read it in.
  package var also: [Text] = []
  /// Which rows go where there is not room for all: those of rank 1 first, then those of 2; 0 stays.
  package var rank = 0
  package var labelRole = Role.faint
  /// Whether it ends where the line does, instead of going on in the next one.
  package var isOneLine = false

  package init(
    _ content: Content, item: Item? = nil, also: [Text] = [], rank: Int = 0,
    labelRole: Role = .faint, isOneLine: Bool = false
  ) {
    self.content = content
    self.item = item
    self.also = also
    self.rank = rank
    self.labelRole = labelRole
    self.isOneLine = isOneLine
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
  /// What one looks for in it: its name or its words, not its figures.
  package func soughtText(in medium: Medium, _ framework: Framework) -> String {
    switch content {
    case .blank, .columns: ""
    case .heading(let text, _), .words(let text, _, _, _): text.string(in: medium)
    case .entry(let entry): "\(entry.title) \(framework.briefly(entry.evidence))"
    case .gauge(let gauge): gauge.title
    case .cells(let cells, _): cells.first?.string(in: medium) ?? ""
    case .goal(.planned(let goal, _)): "\(goal.title) \(framework.briefly(goal.evidence))"
    case .goal(.suggested(_, let ask, _)): framework.title(of: ask.skill)
    case .sides(let label, _): label.string(in: medium)
    }
  }
}

extension Array {
  /// The same rows, which go earlier than others where room is short.
  package func ranked<Item>(_ rank: Int) -> [Row<Item>] where Element == Row<Item> {
    map { row in
      var row = row
      row.rank = rank
      return row
    }
  }
}

/// What stands in a column of a row.
package enum Cell: Hashable, Sendable {
  case text(Text, Role = .text)
  /// What a row is called; the short name where the long one has no room.
  case name(String, short: String)
  /// How far a skill is shown and asked, 0 to 5; `nil` where nothing is asked.
  case level(Int, asked: Int?)
  /// A level that is either shown or asked, with its figure; `nil` where nothing is asked.
  case bar(Int?, isAsked: Bool, said: String)

  /// How long ago the last evidence is; `nil` where there is none.
  static func lastEvidence(_ day: CalendarDay?, _ today: CalendarDay) -> Cell {
    let ago = day?.distance(from: today)
    let said = ago.map { "last evidence \($0)" } ?? "no evidence yet"
    return .text(Text(drawn: ago ?? "never", said: said), .faint)
  }

  /// Its words; none for a level, beside which there is a figure.
  package func string(in medium: Medium) -> String {
    switch self {
    case .text(let text, _): text.string(in: medium)
    case .name(let title, _): title
    case .level: ""
    case .bar(let level, _, _): level.map { "\($0)" } ?? medium.sign(.dash)
    }
  }
}

/// A part of a hundred: what it is of, a bar for it, the figure, and what that rests on.
package struct Gauge: Hashable, Sendable {
  package var title: String
  /// The title where there is little room.
  package var short: String
  /// `nil` where no figure is given.
  package var percent: Int?
  /// The figure, or why there is none.
  package var figure: String
  package var basis: String
}

/// The columns of rows. The first one, the name, takes the room that the others leave.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var title = ""
    /// How many columns of the screen it takes, the blanks before the next one included.
    package var width: Int
    /// How far its cells stand in below the title.
    package var indent = 0
    package var isRight = false
    /// The one with the lowest number stays longest.
    package var importance: Int
    /// Whether it is there only where names have all their room.
    package var isLuxury = false
  }

  /// How wide names are.
  package enum Names: Hashable, Sendable {
    /// Between these two, as the columns leave room.
    case between(ClosedRange<Int>)
    /// So wide from so many columns of the screen on. The other columns stay, as far as they fit.
    case fixed([Int: Int])
    /// Half of the screen, but no wider. The other columns stay, as far as they fit.
    case half(atMost: Int)
    /// As the widest, at most half the screen, and no wider. The others stay, as far as they fit.
    case widest(atMost: Int)
  }

  /// What stands over the names.
  package var title: Cell?
  package var names: Names
  package var columns: [Column]
  /// In the place of which columns a row's remark stands: in that of the first one that there is room for.
  package var remarkColumns: [Int] = []

  package var hasHeading: Bool { title != nil || columns.contains { !$0.title.isEmpty } }
}
