import CareerDemo
import CareerDrawing
import CareerModel
import CareerTesting
import Testing

@testable import CareerScreens

struct RadarTests {
  private let radar = Radar(axes: [
    .init(name: "Work", shown: 4, asked: 3), .init(name: "Talent", shown: 3, asked: 3),
    .init(name: "Alignment", shown: 2, asked: 4), .init(name: "Acumen", shown: 0, asked: 4),
    .init(name: "Innovation", shown: 1, asked: 4),
  ])

  private func drawn(
    _ radar: Radar, rows: Int = 20, columns: Int = 76, glyphs: Glyphs = .unicode
  ) -> Frame {
    var frame = Frame(size: Size(rows: rows, columns: columns), glyphs: glyphs)
    radar.draw(in: Rect(row: 0, column: 0, rows: rows, columns: columns), frame: &frame)
    return frame
  }

  private func dots(_ frame: Frame) -> Int {
    frame.text.joined().unicodeScalars.reduce(0) { sum, scalar in
      guard (0x2800...0x28FF).contains(scalar.value) else { return sum }
      return sum + (scalar.value - 0x2800).nonzeroBitCount
    }
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func `the names around it carry the numbers`(glyphs: Glyphs) {
    let text = drawn(radar, glyphs: glyphs).text.joined(separator: "\n")
    for label in ["Work 4/3", "Talent 3/3", "Alignment 2/4", "Acumen 0/4", "Innovation 1/4"] {
      #expect(text.contains(label), "\(label)")
    }
    #expect(text.contains("shown") && text.contains("asked"))
  }

  @Test func `a whole line and a dotted one are told apart without colour`() {
    func radar(shown: Int, asked: Int) -> Radar {
      Radar(axes: (0..<4).map { .init(name: "\($0)", shown: shown, asked: asked) })
    }
    // The other polygon is a point in the middle.
    let (shown, asked) = (radar(shown: 5, asked: 0), radar(shown: 0, asked: 5))
    #expect(dots(drawn(shown)) > 2 * dots(drawn(asked)))
  }

  @Test func `in ASCII shown is o and asked a dot`() {
    let text = drawn(radar, glyphs: .ascii).text
    #expect(text.joined().utf8.allSatisfy { $0 < 0x80 })
    #expect(text[0].hasPrefix("oooo shown"))
    #expect(text[1].hasPrefix(".... asked"))
    #expect(text.dropFirst(2).joined().contains("o"))
    #expect(text.dropFirst(2).joined().contains("."))
  }

  @Test func `where both lie on each other the whole line is seen`() {
    let axes = (0..<4).map { Radar.Axis(name: "\($0)", shown: 3, asked: 3) }
    let text = drawn(Radar(axes: axes), glyphs: .ascii).text.dropFirst(2)
    #expect(!text.joined().contains("."))
  }

  @Test func `it grows with its place`() {
    #expect(
      dots(drawn(radar, rows: 40, columns: 100)) > dots(drawn(radar, rows: 20, columns: 100)))
  }

  @Test(arguments: [(12, 76), (20, 30), (0, 0)])
  func `where there is no room nothing is drawn`(rows: Int, columns: Int) {
    #expect(drawn(radar, rows: rows, columns: columns).text.joined() == "")
  }

  @Test(arguments: 0...2)
  func `with less than three axes nothing is drawn`(count: Int) {
    #expect(drawn(Radar(axes: Array(radar.axes.prefix(count)))).text.joined() == "")
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `whatever is in it, it stays in its place`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let axes = (0..<random.number(in: 0...12)).map { _ in
        Radar.Axis(
          name: random.pick(["Work", "決済システム", "Collaboration", "e\u{301}", ""]),
          shown: random.number(in: -1...9), asked: random.number(in: -1...9))
      }
      let size = Size(rows: random.number(in: 2...60), columns: random.number(in: 2...160))
      var frame = Frame(size: size, glyphs: random.chance(0.5) ? .ascii : .unicode)
      let rect = Rect(
        row: 1, column: size.columns / 4, rows: size.rows - 2, columns: size.columns / 2)
      Radar(axes: axes).draw(in: rect, frame: &frame)
      #expect(frame.flaw == nil, "seed \(seed)")
      for row in 0..<size.rows {
        for column in 0..<size.columns where !rect.contains(row: row, column: column) {
          let glyph = frame[row, column].glyph
          #expect(glyph == " ", "seed \(seed): \(axes) in \(rect) at \(row):\(column)")
        }
      }
    }
  }
}
