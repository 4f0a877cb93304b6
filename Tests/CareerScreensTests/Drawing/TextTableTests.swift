import CareerDrawing
import Testing

struct TextTableTests {
  @Test func `parts of a table that share its widths have the lines of the whole`() {
    let rows = [
      ["a", "long cell", "end"], ["漢字", "b", "end"], ["a cell beyond the widest", "c", "end"],
    ]
    let whole = TextTable(rows, widest: 10)
    let parts = rows.map { TextTable([$0], widest: 10) }
    #expect(parts.map(\.widths) == [[1, 9, 3], [4, 1, 3], [10, 1, 3]])
    for columns in [nil, 12] {
      let lines = parts.flatMap { $0.styledLines(columns: columns, widths: [10, 9, 3]) }
      #expect(lines.map(\.plain) == whole.styledLines(columns: columns).map(\.plain))
    }
    #expect(whole.styledLines(columns: nil)[1].plain == "漢字        b          end")
  }
}
