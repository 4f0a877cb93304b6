import CareerDrawing
import CareerPages
import CareerScreens
import Testing

struct FrameTests {
  private func frame(_ columns: Int, rows: Int = 1) -> Frame {
    Frame(size: Size(rows: rows, columns: columns))
  }

  @Test func `a new frame is blank`() {
    #expect(frame(3, rows: 2).text == ["", ""])
    #expect(frame(3, rows: 2).cells == Array(repeating: .blank, count: 6))
    #expect(frame(3).cursor == nil)
  }

  @Test(arguments: [
    ("abc", 0, Int.max, "abc", 3), ("abcdef", 0, .max, "abcd…", 5), ("abc", 3, .max, "   a…", 5),
    ("abc", 4, .max, "    …", 5), ("abc", 5, .max, "", 5), ("abc", 9, .max, "", 9),
    ("abc", 1, 2, " a…", 3), ("abc", 1, 1, " …", 2), ("abc", 1, 0, "", 1), ("", 1, .max, "", 1),
    ("世界", 0, .max, "世界", 4), ("世界", 2, .max, "  世…", 5), ("世界", 3, .max, "   …", 4),
    ("世界", 4, .max, "    …", 5), ("世", 3, .max, "   世", 5), ("a世", 0, 2, "a…", 2),
    ("é世", 0, 3, "é世", 3),
  ])
  func `text is cut at the limit and at the edge, with an ellipsis`(
    text: String, column: Int, limit: Int, expected: String, end: Int
  ) {
    var frame = frame(5)
    let last = frame.put(text, row: 0, column: column, limit: limit)
    #expect(last == end)
    #expect(frame.text == [expected])
    #expect(frame.flaw == nil)
  }

  @Test func `what begins left of the frame is seen from its edge on`() {
    var frame = frame(4)
    frame.put("abcde", row: 0, column: -2)
    #expect(frame.text[0].hasPrefix("c"))
    #expect(frame.flaw == nil)
  }

  @Test(arguments: [-1, 1, 99])
  func `a row that is not there takes nothing`(row: Int) {
    var frame = frame(4)
    frame.put("abc", row: row, column: 0)
    frame.put(glyph: "x", row: row, column: 0)
    frame.fill("-", row: row, column: 0, count: 4)
    frame.select(row: row, column: 0, columns: 4)
    #expect(frame == self.frame(4))
    #expect(frame[row, 0] == .blank)
  }

  @Test func `a wide cluster takes two cells, the second without a glyph`() {
    var frame = frame(4)
    frame.put("a界b", row: 0, column: 0, role: .heading)
    #expect(frame.cells.map(\.glyph) == ["a", "界", nil, "b"])
    #expect(frame.cells.map(\.role) == [.heading, .heading, .heading, .heading])
  }

  @Test(arguments: [
    (1, [" ", "x", "b", " "] as [Character?]), (0, ["x", " ", "b", " "]),
    (2, ["界", nil, "x", " "]),
  ])
  func `half of a wide cluster never stays`(column: Int, expected: [Character?]) {
    var frame = frame(4)
    frame.put("界b", row: 0, column: 0)
    frame.put(glyph: "x", row: 0, column: column)
    #expect(frame.cells.map(\.glyph) == expected)
  }

  @Test func `a wide cluster over two wide ones blanks their other halves`() {
    var frame = frame(6)
    frame.put("界世b", row: 0, column: 0)
    frame.put("家", row: 0, column: 1)
    #expect(frame.cells.map(\.glyph) == [" ", "家", nil, " ", "b", " "])
  }

  @Test func `a cluster with marks, a family or a flag is drawn as its plain picture`() {
    var frame = frame(12)
    let end = frame.put("e\u{301}👨‍👩‍👧‍👦🇩🇪x", row: 0, column: 0)
    #expect(frame.text == ["e\u{301}👨DEx"])
    #expect(end == 6)
  }

  @Test func `clearing takes text, roles and selection away`() {
    var frame = frame(4, rows: 2)
    frame.put("abcd", row: 0, column: 0, role: .error)
    frame.put("界界", row: 1, column: 0)
    frame.select(row: 0, column: 0, columns: 4)
    frame.clear(Rect(row: 0, column: 1, rows: 2, columns: 2))
    #expect(frame.text == ["a  d", ""])
    #expect((0..<4).map { frame[0, $0].selection } == [.place, .none, .none, .place])
    #expect((0..<4).map { frame[0, $0].role } == [.error, .text, .text, .error])
    #expect(frame.flaw == nil)
  }

  @Test func `selecting stops at the edge`() {
    var frame = frame(3)
    frame.select(row: 0, column: 1, columns: 99)
    frame.select(row: 0, column: -5, columns: 2)
    #expect(frame.cells.map(\.selection) == [.none, .place, .place])
  }

  @Test func `the cursor highlights its whole row, with a pointer before it`() {
    var frame = frame(12, rows: 2)
    frame.put("one", row: 0, column: 1)
    frame.put(cursorOn: Rect(row: 0, column: 0, rows: 1, columns: 11))
    frame.put(cursorOn: Rect(row: 1, column: 0, rows: 1, columns: 11), goesOn: true)
    #expect(frame.text == ["▸one", ""])
    for row in 0..<2 {
      #expect((0..<12).map { frame[row, $0].selection == .row } == (0..<12).map { $0 < 11 })
    }
  }

  @Test func `on a slow line the cursor highlights the beginning of its row`() {
    var frame = Frame(size: Size(rows: 2, columns: 12), isOnSlowLine: true)
    frame.put(cursorOn: Rect(row: 0, column: 0, rows: 1, columns: 12))
    frame.put(cursorOn: Rect(row: 1, column: 0, rows: 1, columns: 12), goesOn: true)
    #expect(frame.text == ["▸", ""])
    #expect((0..<12).map { frame[0, $0].selection == .place } == (0..<12).map { $0 < 7 })
    #expect(frame.cells(ofRow: 1).allSatisfy { $0.selection == .none })
  }

  @Test func `the cursor stands inside or nowhere`() {
    var frame = frame(3, rows: 2)
    frame.cursor = (1, 2)
    #expect(frame.cursor?.row == 1)
    #expect(frame.cursor?.column == 2)
    frame.cursor = (1, 3)
    #expect(frame.cursor == nil)
  }

  @Test func `the ellipsis is one of the frame's own character set`() {
    var frame = Frame(size: Size(rows: 1, columns: 3), glyphs: .ascii)
    frame.put("abcd", row: 0, column: 0)
    #expect(frame.text == ["ab~"])
  }
}
