import CareerModel
import CareerPages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Established and target levels of several skills: two polygons with one axis per skill.
///
/// Levels are a solid line and targets a dotted one, so they differ without colour. The labels
/// around them give the numbers.
package struct Radar: Hashable, Sendable {
  package struct Axis: Hashable, Sendable {
    /// At most thirteen columns wide.
    var name: String
    /// The established level, 0 to 5.
    var shown: Int
    /// The target, 1 to 5.
    var asked: Int

    package init(name: String, shown: Int, asked: Int) {
      self.name = name
      self.shown = shown
      self.asked = asked
    }

    /// `Acumen 2/4`.
    var label: String { "\(name) \(shown)/\(asked)" }
  }

  /// Clockwise from the top.
  package let axes: [Axis]

  package init(axes: [Axis]) { self.axes = axes }

  /// The minimum for a polygon.
  package static let fewestAxes = 3
  /// The minimum to tell the polygons apart.
  package static let fewestRows = 13
  private static let steps = 5
  private static let smallestRadius = 3.0

  /// A position in cells. A cell is about twice as high as it is wide.
  private struct Place {
    var row: Double
    var column: Double
  }

  private struct Geometry {
    var centre: Place
    /// The distance of level 5 from the centre, in rows.
    var radius: Double

    init(_ axes: [Axis], _ rect: Rect) {
      let label = axes.map { TextWidth.columns(of: $0.label) }.max() ?? 0
      centre = Place(row: Double(rect.rows - 1) / 2, column: Double(rect.columns - 1) / 2)
      // Leaves a row for a name above and below, and a name's width at each side.
      radius = min(centre.row - 1, (centre.column - Double(label) - 2) / 2)
    }

    /// Returns the position of a level on an axis, relative to the rectangle.
    func place(axis: Int, of count: Int, level: Double) -> Place {
      let angle = 2 * Double.pi * Double(axis) / Double(count)
      let length = radius * level / Double(Radar.steps)
      return Place(
        row: centre.row - cos(angle) * length, column: centre.column + 2 * sin(angle) * length)
    }
  }

  /// Draws it as large as fits, with a legend at the top left; draws nothing if space is too small.
  package func draw(in rect: Rect, frame: inout Frame) {
    let geometry = Geometry(axes, rect)
    guard axes.count >= Self.fewestAxes, rect.rows >= Self.fewestRows,
      geometry.radius >= Self.smallestRadius
    else { return }
    let grain = DotCanvas.Grain(frame.glyphs)
    var shown = DotCanvas(rows: rect.rows, columns: rect.columns, grain: grain)
    var asked = shown
    shown.polygon(corners(geometry, grain, \.shown))
    asked.polygon(corners(geometry, grain, \.asked), every: Self.dotting(grain))
    put(shown: shown, asked: asked, in: rect, frame: &frame)
    frame.put(
      glyph: "+", row: rect.row + Int(geometry.centre.row + 0.5),
      column: rect.column + Int(geometry.centre.column + 0.5), role: .faint)
    drawLabels(geometry, in: rect, frame: &frame)
    drawLegend(grain, in: rect, frame: &frame)
  }

  private func corners(
    _ geometry: Geometry, _ grain: DotCanvas.Grain, _ level: (Axis) -> Int
  ) -> [DotCanvas.Point] {
    axes.enumerated().map { index, axis in
      let level = Double(min(max(0, level(axis)), Self.steps))
      let place = geometry.place(axis: index, of: axes.count, level: level)
      // The middle of a cell, in dots.
      return DotCanvas.Point(
        x: Int(((place.column + 0.5) * Double(grain.across)).rounded(.down)),
        y: Int(((place.row + 0.5) * Double(grain.down)).rounded(.down)))
    }
  }

  /// Returns the dot spacing. In ASCII, the two lines use different characters instead.
  private static func dotting(_ grain: DotCanvas.Grain) -> Int { grain == .braille ? 3 : 1 }

  private func put(
    shown: DotCanvas, asked: DotCanvas, in rect: Rect, frame: inout Frame
  ) {
    for row in 0..<shown.rows {
      for column in 0..<shown.columns {
        let own = shown.pattern(row: row, column: column)
        let wanted = asked.pattern(row: row, column: column)
        guard own | wanted != 0 else { continue }
        let glyph: Character =
          shown.grain == .braille
          ? DotCanvas.braille(own | wanted)
          : own != 0 ? frame.glyphs.stageAhead : frame.glyphs.ahead
        frame.put(
          glyph: glyph, row: rect.row + row, column: rect.column + column,
          role: own != 0 ? .skill : .text)
      }
    }
  }

  /// Draws the labels outside level 5: to its right, to its left, or above and below.
  private func drawLabels(_ geometry: Geometry, in rect: Rect, frame: inout Frame) {
    for (index, axis) in axes.enumerated() {
      let end = geometry.place(axis: index, of: axes.count, level: Double(Self.steps))
      let width = TextWidth.columns(of: axis.label)
      let (row, column) = (Int(end.row.rounded()), Int(end.column.rounded()))
      let aside = end.column - geometry.centre.column
      let place: (row: Int, column: Int) =
        if aside > 1.5 {
          (row, column + 2)
        } else if aside < -1.5 {
          (row, column - 1 - width)
        } else {
          (row + (end.row < geometry.centre.row ? -1 : 1), column - width / 2)
        }
      frame.put(
        axis.label, row: rect.row + place.row, column: rect.column + place.column,
        role: axis.shown >= axis.asked ? .good : .text,
        limit: max(0, rect.columns - place.column))
    }
  }

  private func drawLegend(_ grain: DotCanvas.Grain, in rect: Rect, frame: inout Frame) {
    let columns = 4
    for (row, name) in ["shown", "asked"].enumerated() {
      var sample = DotCanvas(rows: 1, columns: columns, grain: grain)
      let blank = sample
      let middle = grain.down / 2
      sample.line(
        from: .init(x: 0, y: middle), to: .init(x: columns * grain.across - 1, y: middle),
        every: row == 0 ? 1 : Self.dotting(grain))
      put(
        shown: row == 0 ? sample : blank, asked: row == 0 ? blank : sample,
        in: Rect(row: rect.row + row, column: rect.column, rows: 1, columns: columns),
        frame: &frame)
      frame.put(name, row: rect.row + row, column: rect.column + columns + 1, role: .faint)
    }
  }
}
