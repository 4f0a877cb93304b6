import CareerDrawing
import CareerScreens
import Testing

struct GeometryTests {
  private let rect = Rect(row: 2, column: 3, rows: 10, columns: 20)

  @Test func `a size is never negative`() {
    #expect(Size(rows: -1, columns: -9) == Size(rows: 0, columns: 0))
    #expect(Rect(row: 1, column: 1, rows: -4, columns: 2).bottom == 1)
  }

  @Test func `an inset takes from each edge`() {
    let inner = rect.inset(top: 1, left: 2, bottom: 3, right: 4)
    #expect(inner == Rect(row: 3, column: 5, rows: 6, columns: 14))
  }

  @Test func `an inset of more than there is leaves nothing, inside`() {
    let inner = rect.inset(top: 99, left: 99)
    #expect(inner == Rect(row: 12, column: 23, rows: 0, columns: 0))
  }

  @Test(arguments: [-1, 0, 4, 10, 99])
  func `a split loses nothing`(at: Int) {
    let (top, below) = rect.split(top: at)
    #expect(top.rows + below.rows == rect.rows)
    #expect(below.row == top.bottom)
    let (left, right) = rect.split(left: at)
    #expect(left.columns + right.columns == rect.columns)
    #expect(right.column == left.column + left.columns)
  }

  @Test func `a rectangle contains its corners and no more`() {
    #expect(rect.contains(row: 2, column: 3))
    #expect(rect.contains(row: 11, column: 22))
    #expect(!rect.contains(row: 12, column: 22))
    #expect(!rect.contains(row: 11, column: 23))
    #expect(!rect.contains(row: 1, column: 3))
  }
}
