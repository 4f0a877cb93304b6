import Testing

@testable import CareerDrawing
@testable import CareerScreens

struct DotCanvasTests {
  private func drawn(_ canvas: DotCanvas) -> [String] {
    (0..<canvas.rows).map { row in
      String((0..<canvas.columns).map { DotCanvas.braille(canvas.pattern(row: row, column: $0)) })
    }
  }

  private func canvas(
    rows: Int = 1, columns: Int = 1, _ grain: DotCanvas.Grain = .braille
  ) -> DotCanvas {
    DotCanvas(rows: rows, columns: columns, grain: grain)
  }

  @Test(
    arguments: [
      (0, 0, "⠁"), (0, 1, "⠂"), (0, 2, "⠄"), (0, 3, "⡀"), (1, 0, "⠈"), (1, 1, "⠐"), (1, 2, "⠠"),
      (1, 3, "⢀"),
    ])
  func `each dot of a cell has its Braille character`(x: Int, y: Int, expected: String) {
    var canvas = canvas()
    canvas.dot(.init(x: x, y: y))
    #expect(drawn(canvas) == [expected])
  }

  @Test func `nothing is drawn before a dot is set`() {
    #expect(drawn(canvas(columns: 3)) == ["⠀⠀⠀"])
  }

  @Test func `dots add up`() {
    var canvas = canvas()
    for x in 0..<2 { for y in 0..<4 { canvas.dot(.init(x: x, y: y)) } }
    #expect(drawn(canvas) == ["⣿"])
  }

  @Test(arguments: [(-1, 0), (0, -1), (2, 0), (0, 4), (99, 99)])
  func `a dot outside is left out`(x: Int, y: Int) {
    var canvas = canvas()
    canvas.dot(.init(x: x, y: y))
    #expect(canvas == self.canvas())
  }

  @Test func `a line has both its ends and what lies between`() {
    var canvas = canvas(columns: 4)
    canvas.line(from: .init(x: 0, y: 3), to: .init(x: 7, y: 0))
    #expect(drawn(canvas) == ["⣀⠤⠒⠉"])
  }

  @Test func `a line is the same in both directions where no dot lies half way`() {
    var (forth, back) = (canvas(columns: 4), canvas(columns: 4))
    forth.line(from: .init(x: 0, y: 3), to: .init(x: 7, y: 0))
    back.line(from: .init(x: 7, y: 0), to: .init(x: 0, y: 3))
    #expect(forth == back)
  }

  @Test func `a line from a point to itself is that point`() {
    var canvas = canvas()
    canvas.line(from: .init(x: 1, y: 1), to: .init(x: 1, y: 1))
    #expect(drawn(canvas) == ["⠐"])
  }

  @Test func `a polygon is closed`() {
    var canvas = canvas(columns: 2)
    let corners = [(0, 0), (3, 0), (3, 3), (0, 3)].map { DotCanvas.Point(x: $0.0, y: $0.1) }
    canvas.polygon(corners)
    #expect(drawn(canvas) == ["⣏⣹"])
  }

  @Test func `an area has all dots between its corners`() {
    var canvas = canvas(columns: 2)
    // A triangle whose right angle is at the upper left.
    let corners = [(0, 0), (3, 0), (0, 3)].map { DotCanvas.Point(x: $0.0, y: $0.1) }
    canvas.fill(corners)
    canvas.polygon(corners)
    #expect(drawn(canvas) == ["⡿⠋"])
  }

  @Test(
    arguments: [
      (0x00, " "), (0x01, "▘"), (0x10, "▝"), (0x40, "▖"), (0x20, "▗"), (0x47, "▌"), (0xFF, "█"),
    ] as [(UInt8, Character)])
  func `a block has the quarters with dots`(pattern: UInt8, block: Character) {
    #expect(DotCanvas.block(pattern) == block)
  }

  @Test func `a polygon without corners is nothing`() {
    var canvas = canvas()
    canvas.polygon([])
    #expect(canvas == self.canvas())
  }

  @Test func `in ASCII a cell is one dot`() {
    var canvas = canvas(rows: 3, columns: 3, .whole)
    canvas.line(from: .init(x: 0, y: 0), to: .init(x: 2, y: 2))
    let cells = (0..<3).map { row in (0..<3).map { canvas.pattern(row: row, column: $0) != 0 } }
    #expect(cells == [[true, false, false], [false, true, false], [false, false, true]])
    #expect(canvas.pattern(row: 3, column: 0) == 0)
  }
}
