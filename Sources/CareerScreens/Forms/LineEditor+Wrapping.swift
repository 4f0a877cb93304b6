import CareerDrawing
import CareerModel
import CareerPages

// An input line that is longer than a row goes on in the next one.

extension LineEditor {
  /// The rows of the line, by the places of their characters: broken behind blanks where they can be. The
  /// last one has room for the cursor.
  func rows(columns: Int) -> [Range<Int>] {
    var (rows, start, used, blank) = ([Range<Int>](), 0, 0, 0)
    for (place, character) in characters.enumerated() {
      let width = Self.columns(of: character)
      if used + width > columns, place > start {
        // A word that is wider than a row is broken where the row is full.
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
  /// Draws an input line with the terminal's cursor in it, over as many rows as it needs and there are: those
  /// around the cursor. Returns the row below.
  ///
  /// - Parameter marks: Places of the line that look otherwise, such as what is wrong.
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
      // A click behind the text goes to its end.
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
