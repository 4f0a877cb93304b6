import CareerDrawing
import CareerModel
import CareerPages

// Wraps an input line that is longer than a row.

extension LineEditor {
  /// Returns the rows of the line as ranges of characters, broken after spaces if possible. The
  /// last row has room for the cursor.
  func rows(columns: Int) -> [Range<Int>] {
    var (rows, start, used, blank) = ([Range<Int>](), 0, 0, 0)
    for (place, character) in characters.enumerated() {
      let width = Self.columns(of: character)
      if used + width > columns, place > start {
        // A word wider than a row is broken at the row's end.
        let end = blank > start ? blank : place
        rows.append(start..<end)
        used = characters[end..<place].reduce(0) { $0 + Self.columns(of: $1) }
        start = end
      }
      used += width
      if character.isWhitespace { blank = place + 1 }
    }
    rows.append(start..<characters.count)
    return used < columns ? rows : rows + [characters.count..<characters.count]
  }

  static func columns(of character: Character) -> Int {
    max(1, TextWidth.columns(of: String(character).printable))
  }
}

extension Frame {
  /// Draws an input line with the terminal's cursor, in as many rows as needed and available: those
  /// around the cursor. Returns the row below.
  ///
  /// - Parameter marks: Ranges of the line with another role, such as errors.
  mutating func put(
    editor: LineEditor, in rect: Rect, marks: [(places: Range<Int>, role: Role)] = []
  ) -> Int {
    guard rect.columns > 2, rect.rows > 0 else { return rect.row }
    let all = editor.rows(columns: rect.columns)
    let place = all.lastIndex { $0.lowerBound <= editor.cursor } ?? 0
    let first = max(0, min(place - rect.rows + 1, all.count - rect.rows))
    let shown = all.dropFirst(first).prefix(rect.rows)
    for (line, range) in zip(rect.lines, shown) {
      let row = line.row
      fill(" ", row: row, column: line.column, count: line.columns, role: .input)
      // A click after the text moves the cursor to its end.
      mark(line, as: .character(range.upperBound))
      var column = line.column
      for index in range {
        if index == editor.cursor { cursor = (row, column) }
        let columns = LineEditor.columns(of: editor.characters[index])
        mark(Rect(row: row, column: column, rows: 1, columns: columns), as: .character(index))
        let role = marks.first { $0.places.contains(index) }?.role ?? .input
        put(String(editor.characters[index]), row: row, column: column, role: role)
        column += columns
      }
      if editor.cursor == range.upperBound {
        cursor = (row, min(column, rect.column + rect.columns - 1))
      }
    }
    return rect.row + shown.count
  }
}
