/// The building blocks of pictures. A look names classes of the style sheet: `f-ink` and `s-ink`
/// fill and stroke with a colour of the palette; `PictureStyle` has the others.
enum Draw {
  typealias Point = (x: Double, y: Double)

  /// Returns text that begins at a point on its baseline; `end` and `middle` in its look end or
  /// centre it there. It is cut if it is wider than `room`; `size` is the font size of its look.
  static func text(
    _ text: String, _ look: String, _ x: Double, _ y: Double, room: Double? = nil,
    size: Double = PictureStyle.size
  ) -> Markup {
    tag("text", ["class": look, "x": x, "y": y]) {
      room.map { PictureText.cut(text, to: $0, size: size) } ?? text
    }
  }

  static func line(
    _ look: String, _ start: Point, _ end: Point, width: Double? = nil, dashes: String? = nil
  ) -> Markup {
    tag(
      "line",
      [
        "class": look, "x1": start.x, "x2": end.x, "y1": start.y, "y2": end.y,
        "stroke-width": width, "stroke-dasharray": dashes,
      ])
  }

  /// Returns a shape or line from path data, e.g. `M0 0h10v10z`; `nil` inherits the group's look.
  static func path(
    _ look: String?, _ course: String, width: Double? = nil, dashes: String? = nil
  ) -> Markup {
    tag(
      "path", ["class": look, "d": course, "stroke-width": width, "stroke-dasharray": dashes])
  }

  static func dot(_ look: String, _ middle: Point, _ radius: Double) -> Markup {
    tag("circle", ["class": look, "cx": middle.x, "cy": middle.y, "r": radius])
  }

  /// Returns a box by its upper left corner; `content` can be a `title`, shown when pointed at.
  static func box(
    _ look: String, _ corner: Point, _ width: Double, _ height: Double, rounded: Double? = nil,
    lineWidth: Double? = nil, dashes: String? = nil,
    @MarkupBuilder _ content: () -> Markup = { .nothing }
  ) -> Markup {
    tag(
      "rect",
      [
        "class": look, "x": corner.x, "y": corner.y, "width": width, "height": height,
        "rx": rounded, "stroke-width": lineWidth, "stroke-dasharray": dashes,
      ], content)
  }

  static func course(_ points: [Point]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(point.x.twoDecimals) \(point.y.twoDecimals)"
    }.joined()
  }
}
