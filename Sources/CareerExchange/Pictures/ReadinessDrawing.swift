import CareerModel
import CareerPages

/// Readiness for the target stage at the end of each month, in percent. Months whose evidence covers
/// too little of the stage have no figure and leave a gap in the curve.
struct ReadinessDrawing {
  private let subject: PictureSubject
  private let history: ReadinessHistory?
  private let stage: String
  private let months: ClosedRange<CalendarMonth>

  private static let (width, height, left, right, top) = (900.0, 330.0, 52.0, 830.0, 46.0)
  private static let bottom = 290.0

  init(_ subject: PictureSubject) {
    self.subject = subject
    history = subject.reading.history
    stage = history.map { subject.framework.title(of: $0.stage) } ?? ""
    let last = subject.today.month
    let first = history?.points.first?.month ?? last
    // At least a year, so that a month is not drawn too wide.
    months = min(first, last.adding(-11))...last
  }

  var picture: Picture {
    let content = tag("g") {
      grid
      stageChanges
      if figures.isEmpty {
        Draw.text(
          "Not enough evidence for a percentage yet.", "f-faint over middle",
          (Self.left + Self.right) / 2, 170)
      } else {
        for run in history?.runs() ?? [] { draw(run) }
        latest
      }
    }
    return Picture(
      width: Self.width, height: Self.height, title: "Readiness over time",
      description: description, content: content)
  }

  private var figures: [ReadinessHistory.Figure] { history?.runs().flatMap(\.self) ?? [] }

  private func x(_ month: CalendarMonth) -> Double {
    let count = Double(months.upperBound.ordinal - months.lowerBound.ordinal + 1)
    let place = Double(month.ordinal - months.lowerBound.ordinal + 1)
    return Self.left + (Self.right - Self.left) * place / count
  }

  private func y(_ percent: Int) -> Double {
    Self.bottom - (Self.bottom - Self.top) * Double(percent) / 100
  }

  private var monthWidth: Double { x(months.lowerBound) - Self.left }

  private var grid: Markup {
    tag("g") {
      for percent in [0, 25, 50, 75, 100] {
        Draw.line(
          percent == 0 ? "s-edge" : "s-rule", (Self.left, y(percent)), (Self.right, y(percent)))
        Draw.text("\(percent)%", "f-faint small end", Self.left - 8, y(percent) + 4)
      }
      for year in years {
        let x = x(CalendarMonth(year: year, month: 1).adding(-1))
        Draw.line("s-edge", (x, y(0)), (x, y(0) + 6))
        Draw.text("\(year)", "f-faint small", x + 3, y(0) + 18)
      }
      if years.first.map({ x(CalendarMonth(year: $0, month: 1)) > Self.left + 80 }) ?? true {
        Draw.text(months.lowerBound.shortTitle, "f-faint small", Self.left, y(0) + 18)
      }
      Draw.text(
        "Readiness for \(stage.lowercased()) at the end of each month",
        "f-faint small", 0, 12)
    }
  }

  private var years: [Int] {
    let step = [1, 2, 5, 10, 20].first { Double($0) * 12 * monthWidth >= 44 } ?? 50
    return (months.lowerBound.year...months.upperBound.year).filter { year in
      year % step == 0 && months.contains(CalendarMonth(year: year, month: 1))
    }
  }

  /// A dashed line where each stage began, with its name if it fits.
  private var stageChanges: Markup {
    let profile = subject.career.profile
    let tenures = profile.stages.filter { tenure in
      tenure.from.month <= months.upperBound
        && profile.end(of: tenure).map { $0.month >= months.lowerBound } ?? true
    }
    return tag("g") {
      for (index, tenure) in tenures.enumerated() {
        let x = x(max(tenure.from.month, months.lowerBound).adding(-1))
        let next = index + 1 < tenures.count ? self.x(tenures[index + 1].from.month) : Self.width
        let room = next - x - 12
        Draw.line("s-edge", (x, Self.top - 18), (x, Self.bottom), dashes: "3 4")
        if room > 50 {
          Draw.text(
            subject.framework.title(of: tenure.stage), "f-ink small", x + 5, Self.top - 10,
            room: room, size: PictureStyle.small)
        }
      }
    }
  }

  private func draw(_ run: [ReadinessHistory.Figure]) -> Markup {
    let points = run.map { (x: x($0.month), y: y($0.percent)) }
    // A month begins where the previous one ended, so a single month is visible too.
    let start = (x: points[0].x - monthWidth, y: points[0].y)
    let end = points[points.count - 1]
    return tag("g") {
      Draw.path(
        "f-ready wash", Draw.course([(start.x, y(0)), start] + points + [(end.x, y(0))]) + "Z")
      Draw.path("none s-ready round", Draw.course([start] + points), width: 2.25)
    }
  }

  @MarkupBuilder
  private var latest: Markup {
    if let last = history?.points.last, let percent = last.percent {
      let (x, y) = (x(last.month), y(percent))
      Draw.dot("f-ready", (x, y), 4.5)
      Draw.text("\(percent)%", "f-ink bold", x + 10, y + 4)
    }
  }

  private var description: String {
    guard let readiness = subject.reading.readiness, let first = figures.first,
      let best = figures.max(by: { $0.percent < $1.percent })
    else {
      return "Readiness for \(stage), \(subject.who): not enough evidence for a percentage yet."
    }
    let gaps = (history?.points ?? []).count { $0.percent == nil }
    let yearEnds = figures.filter { $0.month.number == 12 }.suffix(20)
      .map { "\($0.month.year) \($0.percent)%" }
    let sentences = [
      "Readiness for \(stage), \(subject.who): \(first.percent)% in \(first.month.title), "
        + "at most \(best.percent)% in \(best.month.title), now \(Wording.figure(readiness)).",
      yearEnds.isEmpty ? "" : "At year end: \(yearEnds.joined(separator: ", ")).",
      gaps > 0 ? Wording.count(gaps, "month has", "months have") + " no percentage." : "",
    ]
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
