import CareerDemo
import CareerDrawing
import CareerModel
import CareerPages
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
    #expect(text.contains("now") && text.contains("target"))
  }

  private func square(shown: Int, asked: Int = 5, before: Int? = nil, group: Int? = nil) -> Radar {
    Radar(
      axes: (0..<4).map {
        .init(name: "\($0)", shown: shown, asked: asked, before: before, group: group)
      })
  }

  @Test func `levels are shaded, with an edge of blocks, and those of a year ago a line of dots`() {
    let blocks = drawn(square(shown: 4)).text.dropFirst(3).joined()
    #expect(blocks.contains("▒▒▒▒") && blocks.contains { "▙▟▛▜▄▀▗▖▘▝█".contains($0) })
    #expect(!blocks.unicodeScalars.contains { $0.value > 0x2800 })
    let line = drawn(square(shown: 0, before: 4))
    #expect(dots(line) > 20)
    #expect(line.text.contains { $0.hasPrefix("⠤⠤ a year ago") })
  }

  @Test func `a level that has not moved has no line of a year ago`() {
    let frame = drawn(square(shown: 3, before: 3))
    #expect(dots(frame) == 0)
    #expect(!frame.text.joined().contains("a year ago"))
  }

  @Test func `targets are points, also within the area`() {
    for asked in [2, 5] {
      let points = drawn(square(shown: 3, asked: asked)).text.joined().count { $0 == "○" }
      // The legend has one too.
      #expect(points == 5, "\(asked)")
    }
  }

  @Test func `each group has a colour and a sign`() {
    for (group, sign) in [(0, "●"), (1, "▲"), (2, "■"), (3, "●")] {
      let frame = drawn(square(shown: 4, group: group))
      #expect(frame.text.joined().contains("\(sign) 0 4/5"))
      #expect(frame[10, 36].role == .group(group))
    }
  }

  @Test func `in ASCII an area has the sign of its group, a year ago is dots and a target o`() {
    let text = drawn(square(shown: 3, before: 5, group: 1), glyphs: .ascii).text
    #expect(text.joined().utf8.allSatisfy { $0 < 0x80 })
    #expect(text[0].hasPrefix("^^ now"))
    #expect(text[1].hasPrefix(".. a year ago"))
    #expect(text[2].hasPrefix("o  target"))
    let drawing = text.dropFirst(3).joined()
    #expect(drawing.contains("^^^^") && drawing.contains(".") && drawing.contains("o"))
  }

  @Test func `it grows with its place`() {
    func blocks(rows: Int) -> Int {
      drawn(radar, rows: rows, columns: 100).text.joined().count { $0 == "▒" }
    }
    #expect(blocks(rows: 40) > blocks(rows: 20))
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
          shown: random.number(in: -1...9), asked: random.number(in: -1...9),
          before: random.number(in: -1...9), group: random.number(in: 0...4))
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
