import CareerDemo
import CareerModel
import CareerTesting
import Testing

@testable import CareerDrawing

struct TitleLayoutTests {
  private func places(
    _ marks: [(Int, Int)], columns: Int = 40, rows: Int = 1
  ) -> [TitleLayout.Place] {
    TitleLayout.places(
      of: marks.map { TitleLayout.Mark(column: $0.0, width: $0.1) }, columns: columns, rows: rows)
  }

  @Test func `a title stands behind its mark where there is room`() {
    #expect(places([(3, 12)]) == [TitleLayout.Place(mark: 0, row: 0, column: 5, columns: 12)])
  }

  @Test func `a title that is too long is cut before the next mark`() {
    #expect(
      places([(0, 30), (20, 5)]) == [
        TitleLayout.Place(mark: 1, row: 0, column: 22, columns: 5),
        TitleLayout.Place(mark: 0, row: 0, column: 2, columns: 17),
      ])
  }

  @Test func `a title without room is left out, and stands below where there are rows`() {
    let marks = [(0, 12), (4, 12)]
    #expect(places(marks).map(\.mark) == [1])
    #expect(
      places(marks, rows: 2) == [
        TitleLayout.Place(mark: 1, row: 0, column: 6, columns: 12),
        TitleLayout.Place(mark: 0, row: 1, column: 2, columns: 12),
      ])
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `titles, marks and lines never touch each other`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let (columns, rows) = (random.number(in: 1...120), random.number(in: 1...4))
      let marks = (0..<columns).filter { _ in random.chance(0.15) }.map { column in
        TitleLayout.Mark(column: column, width: random.chance(0.2) ? 0 : random.number(in: 1...60))
      }
      let places = TitleLayout.places(of: marks, columns: columns, rows: rows)
      var taken = Set(marks.map { [0, $0.column] })
      for place in places {
        let mark = marks[place.mark]
        #expect(place.columns > 0 && place.columns <= mark.width, "seed \(seed)")
        #expect(place.column + place.columns <= columns, "seed \(seed)")
        #expect((0..<rows).contains(place.row), "seed \(seed)")
        var cells: [[Int]] = []
        if place.row > 0 { cells += (1...place.row).map { [$0, mark.column] } }
        cells += (0..<place.columns).map { [place.row, place.column + $0] }
        for cell in cells { #expect(taken.insert(cell).inserted, "seed \(seed): \(cell)") }
      }
      // A blank between a title and what follows in its row.
      for place in places {
        let end = place.column + place.columns
        if end < columns { #expect(!taken.contains([place.row, end]), "seed \(seed)") }
      }
    }
  }
}
