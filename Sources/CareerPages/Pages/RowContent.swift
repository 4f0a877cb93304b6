package import CareerModel

/// The content of a row. It does not depend on `Item`, so drawing code need not be generic.
package enum RowContent: Hashable, Sendable {
  case blank
  case heading(Text, Role = .heading)
  /// Wrapped text, with a label beside its first line.
  case words(Text, role: Role = .text, label: Text = "", hang: RowHang = .none)
  case entry(Entry)
  /// The headings of the cells in the rows below.
  case columns(Table)
  /// A cell for each column of the table.
  case cells([Cell], remark: Text? = nil)
  case gauge(Gauge)
  case goal(GoalLine)
  /// Two things side by side, under a label, and what they say together.
  case sides(Text, Pair<Half>, summary: Text = "")
}

/// The indentation of the label and the words, in columns.
package struct RowHang: Hashable, Sendable {
  package var label = 0
  package var words: Int
  /// The number of columns left free after the words.
  package var end = 0
  /// The value of `words` for lines under 40 columns; `nil` if it is the same.
  package var narrow: Int?

  package static var none: RowHang { RowHang(words: 0) }
  /// After the name of a field.
  package static var field: RowHang { RowHang(words: 10) }
  package static var longField: RowHang { RowHang(words: 13, narrow: 10) }
  /// After a field name that may be cut off.
  package static var cutField: RowHang { RowHang(words: 13, narrow: 9) }
  package static var item: RowHang { RowHang(label: 2, words: 4) }
  package static var within: RowHang { RowHang(words: 2) }
  package static var deeper: RowHang { RowHang(label: 4, words: 8) }
}
