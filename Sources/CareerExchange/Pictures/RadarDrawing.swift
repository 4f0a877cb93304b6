import CareerModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is shown of each skill against what the stage ahead asks: two polygons about one centre. What
/// is shown is a filled form with a whole line, what is asked a dashed one.
struct RadarDrawing {
  private let subject: PictureSubject
  private let stage: String
  /// Clockwise from the top; skills that do not apply are left out.
  private let asks: [Readiness.Ask]

  /// With fewer there is no polygon, but bars.
  private static let fewestAxes = 3
  private static let (width, radius, top) = (760.0, 190.0, 62.0)
  private static let levels = Skill.levelRange.upperBound

  init(_ subject: PictureSubject) {
    self.subject = subject
    asks = subject.reading.readiness?.counted ?? []
    stage = subject.reading.readiness.map { subject.framework.title(of: $0.stage) } ?? ""
  }

  var picture: Picture {
    if asks.isEmpty { return empty }
    return asks.count < Self.fewestAxes ? bars : polygons
  }

  private var empty: Picture {
    Picture(
      width: Self.width, height: 60, title: "Radar of skills",
      description: "The framework asks for no skill that applies.",
      content: tag("text", ["class": "f-faint", "x": 0, "y": 30]) {
        "The framework asks for no skill that applies."
      })
  }

  // MARK: - Polygons

  private var centre: (x: Double, y: Double) { (Self.width / 2, Self.top + Self.radius) }

  private func place(_ axis: Int, _ level: Double) -> (x: Double, y: Double) {
    let angle = 2 * Double.pi * Double(axis) / Double(asks.count)
    let length = Self.radius * level / Double(Self.levels)
    return (centre.x + sin(angle) * length, centre.y - cos(angle) * length)
  }

  private func polygon(_ level: (Readiness.Ask) -> Int) -> String {
    PicturePath.line(
      asks.enumerated().map { place($0, Double(min(max(0, level($1)), Self.levels))) }) + "Z"
  }

  private var polygons: Picture {
    let content = tag("g") {
      tag("g", ["class": "none s-rule"]) {
        for level in 1...Self.levels { tag("path", ["d": polygon { _ in level }]) }
        for axis in asks.indices {
          tag("path", ["d": PicturePath.line([centre, place(axis, Double(Self.levels))])])
        }
      }
      tag("path", ["class": "f-skill wash", "d": polygon(\.shown)])
      tag(
        "path",
        [
          "class": "none s-skill", "d": polygon(\.shown), "stroke-width": 2.5,
          "stroke-linejoin": "round",
        ])
      tag(
        "path",
        [
          "class": "none s-ink", "d": polygon(\.asked), "stroke-width": 1.75,
          "stroke-dasharray": "6 5",
        ])
      for (axis, ask) in asks.enumerated() where ask.shown > 0 {
        let point = place(axis, Double(min(ask.shown, Self.levels)))
        tag("circle", ["class": "f-skill", "cx": point.x, "cy": point.y, "r": 4])
      }
      for level in 1...Self.levels {
        tag(
          "text",
          [
            "class": "f-faint small", "x": centre.x + 9, "y": place(0, Double(level)).y + 4,
          ]
        ) { "\(level)" }
      }
      for (axis, ask) in asks.enumerated() { label(ask, axis) }
      legend(at: 14)
    }
    return Picture(
      width: Self.width, height: centre.y + Self.radius + 62, title: "Radar of skills",
      description: description, content: content)
  }

  /// The name and the figures outside of the outermost step.
  private func label(_ ask: Readiness.Ask, _ axis: Int) -> Markup {
    let end = place(axis, Double(Self.levels) + 0.45)
    let aside = end.x - centre.x
    let anchor = aside > 8 ? "" : aside < -8 ? " end" : " middle"
    // Above the top, below the bottom, beside the sides.
    let lift = (end.y - centre.y) / Self.radius * 14 - 2
    return tag("g") {
      tag("text", ["class": "f-ink bold" + anchor, "x": end.x, "y": end.y + lift]) {
        PictureText.cut(
          subject.framework.title(of: ask.skill), to: 200, size: PictureStyle.size)
      }
      tag("text", ["class": "f-faint small" + anchor, "x": end.x, "y": end.y + lift + 15]) {
        ExchangeWords.level(ask) + (ask.isMet ? " ✓" : "")
      }
    }
  }

  private func legend(at y: Double) -> Markup {
    tag("g") {
      tag(
        "line",
        [
          "class": "s-skill", "x1": 0, "x2": 28, "y1": y - 4, "y2": y - 4, "stroke-width": 2.5,
        ])
      tag("circle", ["class": "f-skill", "cx": 14, "cy": y - 4, "r": 4])
      tag("text", ["class": "f-faint small", "x": 36, "y": y]) { "shown" }
      tag(
        "line",
        [
          "class": "s-ink", "x1": 0, "x2": 28, "y1": y + 16, "y2": y + 16, "stroke-width": 1.75,
          "stroke-dasharray": "6 5",
        ])
      tag("text", ["class": "f-faint small", "x": 36, "y": y + 20]) { "asked" }
    }
  }

  // MARK: - Bars

  /// Level 5 is as wide as five boxes; what is asked is a line across.
  private var bars: Picture {
    let box = 70.0
    let content = tag("g") {
      for (row, ask) in asks.enumerated() {
        let y = 60 + Double(row) * 56
        let asked = 200 + box * Double(min(ask.asked, Self.levels))
        tag("text", ["class": "f-ink bold", "x": 0, "y": y + 14]) {
          PictureText.cut(
            subject.framework.title(of: ask.skill), to: 190, size: PictureStyle.size)
        }
        tag("text", ["class": "f-faint small", "x": 0, "y": y + 30]) { ExchangeWords.level(ask) }
        tag(
          "rect",
          [
            "class": "f-band s-edge", "x": 200, "y": y, "width": box * Double(Self.levels),
            "height": 22,
          ])
        if ask.shown > 0 {
          tag(
            "rect",
            [
              "class": "f-skill", "x": 200, "y": y, "width": box * Double(ask.shown), "height": 22,
            ])
        }
        tag(
          "line",
          [
            "class": "s-ink", "x1": asked, "x2": asked, "y1": y - 5, "y2": y + 27,
            "stroke-width": 2.5, "stroke-dasharray": "6 5",
          ])
      }
      legend(at: 14)
    }
    return Picture(
      width: Self.width, height: 60 + Double(asks.count) * 56, title: "Radar of skills",
      description: description, content: content)
  }

  // MARK: - In words

  private var description: String {
    let words = asks.map { ask in
      "\(subject.framework.title(of: ask.skill)) \(ExchangeWords.level(ask))"
    }
    let left = subject.reading.readiness.map { $0.asks.count - $0.counted.count } ?? 0
    return
      "What \(subject.who) shows, against what \(stage) asks: \(words.joined(separator: ", "))."
      + (left > 0
        ? " Left out as not applicable: \(ExchangeWords.count(left, "skill", "skills"))." : "")
  }
}
