import CareerModel
import CareerPages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The levels of several skills: a filled shape with one axis per skill, coloured by group.
///
/// Where levels have moved, those of a year ago are an outline; targets are points. So they differ
/// without colour. The labels around them give the numbers, with the sign of the group.
package struct Radar: Hashable, Sendable {
  package struct Axis: Hashable, Sendable {
    /// At most thirteen columns wide.
    var name: String
    /// The established level, 0 to 5.
    var shown: Int
    /// The target, 1 to 5.
    var asked: Int
    /// The established level a year ago, 0 to 5; `nil` if the record does not go back so far.
    var before: Int?
    /// The position of its group in the framework; `nil` for a skill without one.
    var group: Int?

    package init(name: String, shown: Int, asked: Int, before: Int? = nil, group: Int? = nil) {
      (self.name, self.shown, self.asked, self.before) = (name, shown, asked, before)
      self.group = group
    }

    var hasMoved: Bool { before.map { $0 != shown } ?? false }

    /// `▲ `, or empty for a skill without a group.
    func sign(_ glyphs: Glyphs) -> String { group.map { glyphs[.group($0)] + " " } ?? "" }

    /// `▲ Acumen 2/4`.
    func label(_ glyphs: Glyphs) -> String { sign(glyphs) + "\(name) \(shown)/\(asked)" }
  }

  /// Clockwise from the top.
  package let axes: [Axis]

  package init(axes: [Axis]) { self.axes = axes }

  /// The minimum for a polygon.
  package static let fewestAxes = 3
  /// The minimum to tell the levels apart.
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

    init(_ axes: [Axis], _ rect: Rect, _ glyphs: Glyphs) {
      let label = axes.map { TextWidth.columns(of: $0.label(glyphs)) }.max() ?? 0
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

    /// Returns the axis nearest to a cell.
    func axis(row: Int, column: Int, of count: Int) -> Int {
      let angle = atan2((Double(column) - centre.column) / 2, centre.row - Double(row))
      return Int((angle / (2 * Double.pi) * Double(count)).rounded()).modulo(count)
    }
  }

  /// Draws it as large as fits, with a legend at the top left; draws nothing if space is too small.
  package func draw(in rect: Rect, frame: inout Frame) {
    let geometry = Geometry(axes, rect, frame.glyphs)
    guard axes.count >= Self.fewestAxes, rect.rows >= Self.fewestRows,
      geometry.radius >= Self.smallestRadius
    else { return }
    let grain = DotCanvas.Grain(frame.glyphs)
    var now = DotCanvas(rows: rect.rows, columns: rect.columns, grain: grain)
    var before = now
    let shape = corners(geometry, grain, \.shown)
    now.fill(shape)
    now.polygon(shape)
    let past = corners(geometry, grain) { $0.before ?? 0 }
    for (axis, next) in zip(axes.indices, axes.indices.map { ($0 + 1) % axes.count })
    where axes[axis].hasMoved || axes[next].hasMoved {
      before.line(from: past[axis], to: past[next])
    }
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        let axis = axes[geometry.axis(row: row, column: column, of: axes.count)]
        let place = rect.line(row).inset(left: column)
        put(now.pattern(row: row, column: column), in: place, group: axis.group, &frame)
        put(before.pattern(row: row, column: column), in: place, group: nil, isLine: true, &frame)
      }
    }
    for (index, axis) in axes.enumerated() {
      let place = geometry.place(axis: index, of: axes.count, level: level(axis.asked))
      frame.put(
        glyph: frame.glyphs.stageAhead, row: rect.row + Int(place.row.rounded()),
        column: rect.column + Int(place.column.rounded()), role: .heading)
    }
    drawLabels(geometry, in: rect, frame: &frame)
    drawLegend(in: rect, frame: &frame)
  }

  private func level(_ level: Int) -> Double { Double(min(max(0, level), Self.steps)) }

  private func corners(
    _ geometry: Geometry, _ grain: DotCanvas.Grain, _ level: (Axis) -> Int
  ) -> [DotCanvas.Point] {
    axes.enumerated().map { index, axis in
      let place = geometry.place(axis: index, of: axes.count, level: self.level(level(axis)))
      // The middle of a cell, in dots.
      return DotCanvas.Point(
        x: Int(((place.column + 0.5) * Double(grain.across)).rounded(.down)),
        y: Int(((place.row + 0.5) * Double(grain.down)).rounded(.down)))
    }
  }

  /// Draws the dots of one cell: those of a group as an area, shaded within its edge, others as a
  /// line. In ASCII, a sign stands for the dots.
  private func put(
    _ dots: UInt8, in place: Rect, group: Int?, isLine: Bool = false, _ frame: inout Frame
  ) {
    guard dots != 0 else { return }
    let sign = isLine ? frame.glyphs.ahead : frame.glyphs.group(group)
    frame.put(
      glyph: frame.glyphs == .ascii
        ? sign
        : isLine
          ? DotCanvas.braille(dots) : dots == 0xFF ? frame.glyphs.shade : DotCanvas.block(dots),
      row: place.row, column: place.column, role: isLine ? .text : .group(group))
  }

  /// Draws the labels outside level 5: to its right, to its left, or above and below.
  private func drawLabels(_ geometry: Geometry, in rect: Rect, frame: inout Frame) {
    for (index, axis) in axes.enumerated() {
      let end = geometry.place(axis: index, of: axes.count, level: Double(Self.steps))
      let label = axis.label(frame.glyphs)
      let width = TextWidth.columns(of: label)
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
      let room = max(0, rect.columns - place.column)
      frame.put(
        label, row: rect.row + place.row, column: rect.column + place.column,
        role: axis.shown >= axis.asked ? .good : .text, limit: room)
      frame.put(
        axis.sign(frame.glyphs), row: rect.row + place.row, column: rect.column + place.column,
        role: .group(axis.group), limit: room)
    }
  }

  private func drawLegend(in rect: Rect, frame: inout Frame) {
    let hasPast = axes.contains(where: \.hasMoved)
    let samples: [(UInt8, String)] = [(0xFF, "now")] + (hasPast ? [(0x24, "a year ago")] : [])
    for (row, (dots, name)) in samples.enumerated() {
      for column in 0...1 {
        put(
          dots, in: rect.line(row).inset(left: column), group: axes.first?.group,
          isLine: dots != 0xFF, &frame)
      }
      frame.put(name, in: rect.line(row), at: 3, role: .faint)
    }
    let last = rect.line(samples.count)
    frame.put(glyph: frame.glyphs.stageAhead, row: last.row, column: last.column, role: .heading)
    frame.put("target", in: last, at: 3, role: .faint)
  }
}
