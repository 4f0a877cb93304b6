import CareerDrawing
import CareerModel
import CareerPages

/// An input line: text and a cursor, edited by grapheme clusters with the usual keys.
package struct LineEditor: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// The index of the cursor, 0 to `characters.count`.
  package private(set) var cursor: Int
  /// The last cut text, for Ctrl-Y; empty before the first cut.
  private var cut = ""

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }

  /// Edits the line; `false` for a key that it does not handle.
  package mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    case .backspace, .control("h"): remove(max(0, cursor - 1)..<cursor)
    case .delete, .control("d"): remove(cursor..<min(characters.count, cursor + 1))
    case .control("w"), .alt("\u{7F}"): cut(wordStart..<cursor)
    case .alt("d"): cut(cursor..<wordEnd)
    case .control("u"): cut(0..<cursor)
    case .control("k"): cut(cursor..<characters.count)
    case .control("y"): insert(cut)
    default: return false
    }
    return true
  }

  /// Moves the cursor before a character; past the end, to the end.
  package mutating func move(to place: Int) { cursor = min(max(0, place), characters.count) }

  /// Inserts text at the cursor; line breaks and tabs become spaces, other controls are dropped.
  package mutating func insert(_ text: String) {
    // Text may combine with its left neighbour into one cluster, so the line is split again.
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      .joined(separator: " ")
    let clean = String(
      String.UnicodeScalarView(
        lines.unicodeScalars.compactMap { scalar in
          if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value) { return scalar }
          return scalar.properties.isWhitespace ? " " : nil
        }))
    let before = String(characters[..<cursor]) + clean
    let after = String(characters[cursor...])
    characters = Array(before + after)
    cursor = min(characters.count, before.count)
  }

  /// Replaces a range of characters with `text` and puts the cursor after it.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    let range = range.clamped(to: 0..<characters.count)
    characters.replaceSubrange(range, with: Array(text))
    cursor = range.lowerBound + text.count
  }

  private mutating func cut(_ range: Range<Int>) {
    if !range.isEmpty { cut = String(characters[range]) }
    remove(range)
  }

  private mutating func remove(_ range: Range<Int>) {
    let before = String(characters[..<range.lowerBound])
    // Separate characters may now form one cluster, so the line is split again.
    characters = Array(before + String(characters[range.upperBound...]))
    cursor = min(characters.count, before.count)
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}

extension Frame {
  /// Draws an input line, scrolled sideways to keep the cursor in view.
  mutating func put(editor: LineEditor, row: Int, column: Int, limit: Int) {
    guard limit > 2 else { return }
    fill(" ", row: row, column: column, count: limit, role: .input)
    let before = String(editor.characters[..<editor.cursor]).printable
    let after = String(editor.characters[editor.cursor...]).printable
    // Some of the text after the cursor stays in view.
    let room = min(limit - 2, max(limit / 2, limit - 2 - TextWidth.columns(of: after)))
    var (shown, width) = ("", 0)
    for cluster in before.reversed() {
      let columns = TextWidth.columns(of: cluster)
      if width + columns > room { break }
      shown.insert(cluster, at: shown.startIndex)
      width += columns
    }
    let isCut = shown.count < before.count
    if isCut { put(glyph: glyphs.ellipsis, row: row, column: column, role: .faint) }
    let start = column + (isCut ? 1 : 0)
    let end = put(shown, row: row, column: start, role: .input)
    put(after, row: row, column: end, role: .input, limit: column + limit - end)
    cursor = (row, end)
    // A click after the text moves the cursor to its end.
    let count = editor.characters.count
    mark(Rect(row: row, column: column, rows: 1, columns: limit), as: .character(count))
    // A click on a character moves the cursor before it. The drawn text may have fewer clusters
    // than the text; the indices are then approximate, which is enough for a click.
    let first = max(0, editor.cursor - shown.count)
    var place = start
    for index in first..<max(first, count) where place < column + limit {
      let columns = LineEditor.columns(of: editor.characters[index])
      mark(Rect(row: row, column: place, rows: 1, columns: columns), as: .character(index))
      place += columns
    }
  }
}
