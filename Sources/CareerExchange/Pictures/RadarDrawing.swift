import CareerModel
import CareerPages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The established level of each skill against the target of the stage ahead: two polygons around
/// one centre. Established levels are a shape filled in the colours of the groups, targets a dashed
/// line, and the levels of a year ago a thin one. Each group also has its mark.
struct RadarDrawing {
  private let subject: PictureSubject
  private let stage: String
  /// The targets clockwise from the top, without skills that do not apply.
  private let asks: [Readiness.Ask]
  /// The established levels a year ago, for each target; empty for a record that began later.
  private let past: [Int]

  /// The fewest axes that make a polygon; below that, bars are drawn.
  private static let fewestAxes = 3
  private static let (width, radius, top) = (760.0, 190.0, 62.0)
  private static let levels = Skill.levelRange.upperBound

  init(_ subject: PictureSubject) {
    self.subject = subject
    asks = subject.reading.readiness?.counted ?? []
    stage = subject.reading.readiness.map { subject.framework.title(of: $0.stage) } ?? ""
    let record = Record(subject.career, reading: subject.reading)
    past = asks.compactMap { ask in
      subject.reading.standings[ask.skill].flatMap { record.trend(of: $0).levels.first }
    }
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

  private func place(_ axis: Double, _ level: Double) -> Draw.Point {
    let angle = 2 * Double.pi * axis / Double(asks.count)
    let length = Self.radius * level / Double(Self.levels)
    return (centre.x + sin(angle) * length, centre.y - cos(angle) * length)
  }

  private func place(_ axis: Int, _ level: Int) -> Draw.Point {
    place(Double(axis), Double(min(max(0, level), Self.levels)))
  }

  private func polygon(_ levels: [Int]) -> String {
    Draw.course(levels.enumerated().map { place($0, $1) }) + "Z"
  }

  /// The shape's edge around an axis, from halfway to the axis before to halfway to the next.
  private func edge(around axis: Int) -> [Draw.Point] {
    func middle(_ step: Int) -> Draw.Point {
      let other = asks[(axis + step).modulo(asks.count)]
      let (one, two) = (Double(asks[axis].shown), Double(other.shown))
      let level = 2 * one * two * cos(Double.pi / Double(asks.count)) / max(1, one + two)
      return place(Double(axis) + Double(step) / 2, level)
    }
    return [middle(-1), place(axis, asks[axis].shown), middle(1)]
  }

  private func group(_ axis: Int) -> Int { subject.framework.groupPlace(of: asks[axis].skill) ?? 0 }

  private func mark(_ group: Int, _ point: Draw.Point) -> Markup {
    let (x, y) = point
    let look = "f-" + Self.colours[group % Self.colours.count]
    return switch group % 3 {
    case 0: Draw.dot(look, point, 4.5)
    case 1: Draw.path(look, Draw.course([(x, y - 6), (x + 6, y + 4.5), (x - 6, y + 4.5)]) + "Z")
    default:
      Draw.path(
        look, Draw.course([(x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)]) + "Z")
    }
  }

  private static let colours = ["ready", "skill", "milestone"]

  private var polygons: (height: Double, Markup) {
    let content = tag("g") {
      tag("g", ["class": "none s-rule"]) {
        for level in 1...Self.levels { Draw.path(nil, polygon(asks.map { _ in level })) }
        for axis in asks.indices {
          Draw.path(nil, Draw.course([centre, place(axis, Self.levels)]))
        }
      }
      if hasMoved { Draw.path("none s-faint", polygon(past), width: 1.25) }
      for axis in asks.indices {
        let colour = Self.colours[group(axis) % Self.colours.count]
        Draw.path("f-\(colour) wash", Draw.course([centre] + edge(around: axis)) + "Z")
        Draw.path("none s-\(colour)", Draw.course(edge(around: axis)), width: 2.5)
      }
      Draw.path("none s-ink", polygon(asks.map(\.asked)), width: 1.75, dashes: "6 5")
      for (axis, ask) in asks.enumerated() where ask.shown > 0 {
        mark(group(axis), place(axis, ask.shown))
      }
      for level in 1...Self.levels {
        Draw.text("\(level)", "f-faint small", centre.x + 9, place(0, level).y + 4)
      }
      for (axis, ask) in asks.enumerated() { label(ask, axis) }
      legend(hasMoved: hasMoved)
      for (row, group) in groups.enumerated() {
        let y = 10 + Double(row) * 20
        mark(group, (Self.width - 170, y))
        Draw.text(
          subject.framework.groups[group].title, "f-faint small", Self.width - 158, y + 4,
          room: 158, size: PictureStyle.small)
      }
    }
    return (centre.y + Self.radius + 62, content)
  }

  /// Whether any level differs from that of a year ago.
  private var hasMoved: Bool { past.count == asks.count && past != asks.map(\.shown) }

  /// The positions of the groups that have a target.
  private var groups: [Int] {
    let known = asks.compactMap { subject.framework.groupPlace(of: $0.skill) }
    return Set(known).sorted()
  }

  private func label(_ ask: Readiness.Ask, _ axis: Int) -> Markup {
    let end = place(Double(axis), Double(Self.levels) + 0.45)
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

  private func legend(hasMoved: Bool = false) -> Markup {
    let past = hasMoved ? [("a year ago", "s-faint", 1.25, nil as String?)] : []
    let lines = [("now", "s-skill", 2.5, nil)] + past + [("target", "s-ink", 1.75, "6 5")]
    return tag("g") {
      for (row, (name, look, width, dashes)) in lines.enumerated() {
        let y = 10 + Double(row) * 20
        Draw.line(look, (0, y), (28, y), width: width, dashes: dashes)
        Draw.text(name, "f-faint small", 36, y + 4)
      }
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
      legend()
    }
    return (60 + Double(asks.count) * 56, content)
  }

  private var description: String {
    let words = asks.enumerated().map { axis, ask in
      let past = hasMoved && past[axis] != ask.shown ? " (\(past[axis]) a year ago)" : ""
      return "\(subject.framework.title(of: ask.skill)) \(Wording.level(ask))\(past)"
    }
    let left = subject.reading.readiness.map { $0.asks.count - $0.counted.count } ?? 0
    return "Levels and targets for \(stage), \(subject.who): \(words.joined(separator: "; "))."
      + (left > 0 ? " Not applicable: \(Wording.count(left, "skill", "skills"))." : "")
  }
}
