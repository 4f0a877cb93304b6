import CareerModel
import CareerPages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The established level of each skill against the target stage: two polygons around
/// one centre. Established levels are a filled shape with a solid line, targets a dashed line.
struct RadarDrawing {
  private let subject: PictureSubject
  private let stage: String
  /// The targets clockwise from the top, without skills that do not apply.
  private let asks: [Readiness.Ask]

  /// The fewest axes that make a polygon; below that, bars are drawn.
  private static let fewestAxes = 3
  private static let (width, radius, top) = (760.0, 190.0, 62.0)
  private static let levels = Skill.levelRange.upperBound

  init(_ subject: PictureSubject) {
    self.subject = subject
    asks = subject.reading.readiness?.counted ?? []
    stage = subject.reading.readiness.map { subject.framework.title(of: $0.stage) } ?? ""
  }

  var picture: Picture {
    let nothing = "No skill of the target stage applies."
    let (height, content) =
      asks.isEmpty
      ? (60, Draw.text(nothing, "f-faint", 0, 30)) : asks.count < Self.fewestAxes ? bars : polygons
    return Picture(
      width: Self.width, height: height, title: "Skill radar",
      description: asks.isEmpty ? nothing : description, content: content)
  }

  private var centre: (x: Double, y: Double) { (Self.width / 2, Self.top + Self.radius) }

  private func place(_ axis: Int, _ level: Double) -> (x: Double, y: Double) {
    let angle = 2 * Double.pi * Double(axis) / Double(asks.count)
    let length = Self.radius * level / Double(Self.levels)
    return (centre.x + sin(angle) * length, centre.y - cos(angle) * length)
  }

  private func polygon(_ level: (Readiness.Ask) -> Int) -> String {
    Draw.course(
      asks.enumerated().map { place($0, Double(min(max(0, level($1)), Self.levels))) }) + "Z"
  }

  private var polygons: (height: Double, Markup) {
    let content = tag("g") {
      tag("g", ["class": "none s-rule"]) {
        for level in 1...Self.levels { Draw.path(nil, polygon { _ in level }) }
        for axis in asks.indices {
          Draw.path(nil, Draw.course([centre, place(axis, Double(Self.levels))]))
        }
      }
      Draw.path("f-skill wash", polygon(\.shown))
      Draw.path("none s-skill", polygon(\.shown), width: 2.5)
      Draw.path("none s-ink", polygon(\.asked), width: 1.75, dashes: "6 5")
      for (axis, ask) in asks.enumerated() where ask.shown > 0 {
        Draw.dot("f-skill", place(axis, Double(min(ask.shown, Self.levels))), 4)
      }
      for level in 1...Self.levels {
        Draw.text("\(level)", "f-faint small", centre.x + 9, place(0, Double(level)).y + 4)
      }
      for (axis, ask) in asks.enumerated() { label(ask, axis) }
      legend(at: 14)
    }
    return (centre.y + Self.radius + 62, content)
  }

  private func label(_ ask: Readiness.Ask, _ axis: Int) -> Markup {
    let end = place(axis, Double(Self.levels) + 0.45)
    let aside = end.x - centre.x
    let anchor = aside > 8 ? "" : aside < -8 ? " end" : " middle"
    // Moves labels up at the top and down at the bottom.
    let lift = (end.y - centre.y) / Self.radius * 14 - 2
    return tag("g") {
      Draw.text(
        subject.framework.title(of: ask.skill), "f-ink bold" + anchor, end.x, end.y + lift,
        room: 200)
      Draw.text(
        figures(ask) + (ask.isMet ? " ✓" : ""), "f-faint small" + anchor, end.x, end.y + lift + 15)
    }
  }

  /// `level 2, target 4`, short enough to fit beside the polygon.
  private func figures(_ ask: Readiness.Ask) -> String {
    "level \(Wording.figure(ofLevel: ask.shown, claimed: ask.claimed)), target \(ask.asked)"
  }

  private func legend(at y: Double) -> Markup {
    tag("g") {
      Draw.line("s-skill", (0, y - 4), (28, y - 4), width: 2.5)
      Draw.dot("f-skill", (14, y - 4), 4)
      Draw.text("level", "f-faint small", 36, y)
      Draw.line("s-ink", (0, y + 16), (28, y + 16), width: 1.75, dashes: "6 5")
      Draw.text("target", "f-faint small", 36, y + 20)
    }
  }

  /// Bars as wide as five boxes for level 5; a line across marks the target.
  private var bars: (height: Double, Markup) {
    let box = 70.0
    let content = tag("g") {
      for (row, ask) in asks.enumerated() {
        let y = 60 + Double(row) * 56
        let asked = 200 + box * Double(min(ask.asked, Self.levels))
        Draw.text(subject.framework.title(of: ask.skill), "f-ink bold", 0, y + 14, room: 190)
        Draw.text(figures(ask), "f-faint small", 0, y + 30)
        Draw.box("f-band s-edge", (200, y), box * Double(Self.levels), 22)
        if ask.shown > 0 { Draw.box("f-skill", (200, y), box * Double(ask.shown), 22) }
        Draw.line("s-ink", (asked, y - 5), (asked, y + 27), width: 2.5, dashes: "6 5")
      }
      legend(at: 14)
    }
    return (60 + Double(asks.count) * 56, content)
  }

  private var description: String {
    let words = asks.map { "\(subject.framework.title(of: $0.skill)) \(Wording.level($0))" }
    let left = subject.reading.readiness.map { $0.asks.count - $0.counted.count } ?? 0
    return "Levels and targets for \(stage), \(subject.who): \(words.joined(separator: "; "))."
      + (left > 0 ? " Not applicable: \(Wording.count(left, "skill", "skills"))." : "")
  }
}
