import CareerDemo
import CareerModel
import Testing

@testable import CareerExchange

struct TitlePlacesTests {
  /// What a title takes of its row, and the line that leads to it.
  private struct Taken {
    var row: Int
    var span: ClosedRange<Double>
    var line: (x: Double, rows: Range<Int>)

    init(_ place: TitlePlaces.Place, _ marks: [TitlePlaces.Mark]) {
      row = place.row
      span =
        place.isBefore
        ? (place.x - place.width)...place.x : place.x...(place.x + place.width)
      line = (marks[place.mark].x, 1..<max(1, place.row))
    }
  }

  @Test(arguments: 0..<300)
  func `no title touches a mark, another title or another one's line`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var x = 0.0
    let marks = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      x += Double.random(in: 14...120, using: &random)
      return TitlePlaces.Mark(x: x, reach: 6, width: Double.random(in: 0...400, using: &random))
    }.filter { $0.x < 990 }
    let places = TitlePlaces(marks, left: 0, right: 1000, rows: 5).places
    let taken = places.map { Taken($0, marks) }
    for (index, one) in taken.enumerated() {
      #expect(one.span.lowerBound >= 0 && one.span.upperBound <= 1000, "seed \(seed)")
      for other in taken[(index + 1)...] {
        #expect(one.row != other.row || !one.span.overlaps(other.span), "seed \(seed)")
        for (title, line) in [(one, other.line), (other, one.line)] {
          #expect(
            !(line.rows.contains(title.row) && title.span.contains(line.x)), "seed \(seed)")
        }
      }
      for mark in marks where one.row == 0 {
        #expect(!one.span.contains(mark.x), "seed \(seed)")
      }
    }
  }

  @Test func `a title stands behind its mark, or below it, or before it at the end`() {
    let marks = [(100.0, 200.0), (150, 300), (950, 200)].map {
      TitlePlaces.Mark(x: $0.0, reach: 6, width: $0.1)
    }
    let places = TitlePlaces(marks, left: 0, right: 1000, rows: 3).places
    #expect(places.map(\.row) == [1, 0, 0])
    #expect(places.map(\.isBefore) == [false, false, true])
    #expect(places.map(\.width) == [200, 300, 200])
  }

  @Test func `a title without room is cut, and left out where little of it were left`() {
    let marks = [10.0, 200, 260].map { TitlePlaces.Mark(x: $0, reach: 6, width: 500) }
    let places = TitlePlaces(marks, left: 0, right: 300, rows: 1).places
    #expect(places.map(\.mark) == [0])
    #expect(places.allSatisfy { $0.width < 185 && $0.width >= TitlePlaces.fewest })
  }
}

struct PictureTextTests {
  @Test func `joined emoji and marks take the place of one letter`() {
    func width(_ text: String) -> Double { PictureText.width(of: text, size: 10) }
    #expect(width("👩🏽‍💻") == width("👩") && width("🇩🇪") == width("👩"))
    #expect(width("e\u{301}") == width("e") && width("三") == width("👩"))
    #expect(width("W") > 2 * width("i"))
    #expect(width("") == 0)
  }

  @Test func `text is cut at a letter, with dots in the room that it has`() {
    let cut = PictureText.cut("Moved 👩🏽‍💻👩🏽‍💻👩🏽‍💻 to the cloud", to: 70, size: 10)
    #expect(cut == "Moved 👩🏽‍💻👩🏽‍💻…")
    #expect(PictureText.width(of: cut, size: 10) <= 70)
    #expect(PictureText.cut("short", to: 80, size: 10) == "short")
    #expect(PictureText.cut("long", to: 0, size: 10) == "…")
  }
}
