package import CareerModel

/// What a row says. It knows nothing of what the row leads to, so that those who draw it are compiled for it.
package enum RowContent: Hashable, Sendable {
  case blank
  case heading(Text, Role = .heading)
  /// Words that are broken where the line ends, and a label beside their first line.
  case words(Text, role: Role = .text, label: Text = "", hang: RowHang = .none)
  case entry(Entry)
  /// What stands over the columns of the cells in the rows below.
  case columns(Table)
  /// A cell for each column of the table.
  case cells([Cell], remark: Text? = nil)
  case gauge(Gauge)
  case goal(GoalLine)
  /// Two things beside each other, under a label.
  case sides(Text, Pair<Half>)
}

/// How far the label and the words stand in, in columns.
package struct RowHang: Hashable, Sendable {
  package var label = 0
  package var words: Int
  /// How many columns the words leave free behind them.
  package var end = 0
  /// The same as `words` where a line has fewer than 50 columns; `nil` where it makes no difference.
  package var narrow: Int?

  package static var none: RowHang { RowHang(words: 0) }
  /// Behind the name of a field.
  package static var field: RowHang { RowHang(words: 10) }
  package static var longField: RowHang { RowHang(words: 13, narrow: 10) }
  /// The same where a label may be cut off.
  package static var cutField: RowHang { RowHang(words: 13, narrow: 9) }
  package static var item: RowHang { RowHang(label: 2, words: 4) }
  package static var within: RowHang { RowHang(words: 2) }
  package static var deeper: RowHang { RowHang(label: 4, words: 8) }
}
