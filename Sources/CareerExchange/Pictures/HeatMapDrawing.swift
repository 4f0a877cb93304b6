import CareerModel
import CareerPages

/// A calendar of how much was logged on each day: a column per week, a row per weekday. It shows
/// the last twelve months, or the years of the requested period one below the other.
struct HeatMapDrawing {
  private let subject: PictureSubject
  /// Days drawn as weeks; the first and last week can extend beyond them.
  private let blocks: [Block]
  private let left: Int
  /// The most entries of a day, at least the number of steps.
  private let most: Int
  private let counts: [CalendarDay: Int]

  private typealias Block = (title: String, days: ClosedRange<CalendarDay>)

  private static let (steps, mostYears) = (4, 25)
  private static let (pitch, margin, head) = (14.0, 44.0, 44.0)
  private static let blockHeight = head + 7 * pitch + 16

  init(_ subject: PictureSubject) {
    self.subject = subject
    let asked = subject.query.days
    if asked == DayRange() {
      let first = subject.today.adding(months: -12).adding(days: 1)
      blocks = [("\(first.mediumText) to \(subject.today.mediumText)", first...subject.today)]
      left = 0
    } else {
      let reach = subject.record.reach
      let last = min(asked.last ?? subject.today, subject.today)
      let first = min(last, asked.first ?? reach?.lowerBound ?? last)
      let years = (first.year...last.year).suffix(Self.mostYears)
      left = last.year - first.year + 1 - years.count
      blocks = years.map { year in
        let start = max(first, CalendarMonth(year: year, month: 1).firstDay)
        let end = min(last, CalendarMonth(year: year, month: 12).lastDay)
        return ("\(year)", start...end)
      }
    }
    var counts: [CalendarDay: Int] = [:]
    let seen = DayRange(from: blocks.first?.days.lowerBound, to: blocks.last?.days.upperBound)
    for month in subject.record.journal.monthsRead where seen.touches(month) {
      for entry in subject.record.journal.entries(of: month) where seen.contains(entry.day) {
        counts[entry.day, default: 0] += 1
      }
    }
    self.counts = counts
    most = max(Self.steps, counts.values.max() ?? 0)
  }

  var picture: Picture {
    let width = Self.margin + 54 * Self.pitch + 6
    let height = Double(blocks.count) * Self.blockHeight
    let content = tag("g") {
      for (index, block) in blocks.enumerated() {
        draw(block, at: Double(index) * Self.blockHeight)
      }
      legend(at: height + 12, right: width)
      if left > 0 {
        Draw.text(
          Wording.count(left, "earlier year", "earlier years") + " not shown",
          "f-faint small", 0, height + 12)
      }
    }
    return Picture(
      width: width, height: height + 20, title: "Activity heat map", description: description,
      content: content)
  }

  // MARK: - Days

  private func draw(_ block: Block, at y: Double) -> Markup {
    let top = y + Self.head
    return tag("g") {
      Draw.text(block.title, "f-ink bold", 0, y + 14)
      Draw.text(summary(block), "f-faint small end", Self.margin + 54 * Self.pitch, y + 14)
      for (name, x) in months(of: block) { Draw.text(name, "f-faint small", x, y + 36) }
      for weekday in [1, 3, 5] {
        Draw.text(
          String(CalendarNames.weekdays[weekday - 1].prefix(3)), "f-faint small", 0,
          top + Double(weekday) * Self.pitch - 3)
      }
      // Days without an entry are dots of one path, which takes a thousandth of the size.
      Draw.path("none s-edge round", dots(block, top), width: 2)
      for day in days(of: block) {
        if let count = counts[day] {
          let step = min(Self.steps, (count * Self.steps + most - 1) / most)
          square(step, at: place(day, block, top)) {
            tag("title") { "\(day.longText): \(Wording.entries(count))" }
          }
        }
      }
    }
  }

  private func days(of block: Block) -> [CalendarDay] {
    (block.days.lowerBound.ordinal...block.days.upperBound.ordinal).map(CalendarDay.init(ordinal:))
  }

  private func place(_ day: CalendarDay, _ block: Block, _ top: Double) -> Draw.Point {
    let week = block.days.lowerBound.startOfWeek.days(to: day) / 7
    return (
      Self.margin + (Double(week) + 0.5) * Self.pitch,
      top + (Double(day.weekday) - 0.5) * Self.pitch
    )
  }

  private func dots(_ block: Block, _ top: Double) -> String {
    days(of: block).filter { counts[$0] == nil }
      .map { Draw.course([place($0, block, top)]) + "h0" }.joined()
  }

  /// Returns a square that is darker and larger for more entries, so that colour is not needed.
  private func square(
    _ step: Int, at middle: Draw.Point, @MarkupBuilder _ content: () -> Markup = { .nothing }
  ) -> Markup {
    let size = 5 + Double(step) * 1.75
    return Draw.box(
      "f-heat-\(step)", (middle.x - size / 2, middle.y - size / 2), size, size, rounded: 2, content)
  }

  /// Returns the months with the positions where they begin, if their name has room.
  private func months(of block: Block) -> [(name: String, x: Double)] {
    var month = block.days.lowerBound.month
    var names: [(name: String, x: Double)] = []
    while month <= block.days.upperBound.month {
      let day = max(month.firstDay, block.days.lowerBound)
      let x = place(day, block, 0).x - Self.pitch / 2
      if x - (names.last?.x ?? -100) >= 2 * Self.pitch { names.append((month.shortName, x)) }
      month = month.adding(1)
    }
    return names
  }

  // MARK: - Words

  private func summary(_ block: Block) -> String {
    let found = counts.filter { block.days.contains($0.key) }
    guard !found.isEmpty else { return "no entries" }
    return Wording.entries(found.values.reduce(0, +)) + " on "
      + Wording.count(found.count, "day", "days")
  }

  private func legend(at y: Double, right: Double) -> Markup {
    let labels = ["none"] + (1...Self.steps).map(range)
    let widths = labels.map { 22 + PictureText.width(of: $0, size: PictureStyle.small) + 6 }
    var places = [right - widths.reduce(0, +)]
    for width in widths { places.append(places[places.count - 1] + width) }
    return tag("g") {
      Draw.text("entries per day:", "f-faint small end", places[0] - 6, y)
      for (step, label) in labels.enumerated() {
        let middle = (x: places[step] + 10, y: y - 4)
        if step > 0 { square(step, at: middle) } else { Draw.dot("f-edge", middle, 1) }
        Draw.text(label, "f-faint small", places[step] + 20, y)
      }
    }
  }

  /// Returns the numbers of entries that a step stands for: `1`, `3–4`.
  private func range(_ step: Int) -> String {
    let (first, last) = ((step - 1) * most / Self.steps + 1, step * most / Self.steps)
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  private var description: String {
    let busiest = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let years = blocks.map { "\($0.title): \(summary($0))" }.joined(separator: "; ")
    let most = busiest.map { " Busiest day: \($0.longText), \(Wording.entries($1))." } ?? ""
    return "Entries per day, \(subject.who). \(years).\(most)"
  }
}
