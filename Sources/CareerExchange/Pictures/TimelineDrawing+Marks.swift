import CareerModel

// Lanes of marks with titles: milestones and goals.
extension TimelineDrawing {
  /// One mark, or several that would overlap.
  private struct Mark {
    var items: [(when: String, title: String)]
    var x: Double
    var shape: MarkShape
    var count: Int { items.count }
    /// The title; for several marks the latest one, and how many more there are.
    var title: String { items[count - 1].title + (count == 1 ? "" : ", and \(count - 1) more") }
    var reach: Double { count == 1 ? 6 : 4 + 4 * Double("\(count)".count) }
  }

  var milestones: Lane {
    let entries = record.items(
      of: .milestones, in: span.first...span.last, atMost: record.journal.count)
    let marks = entries.compactMap { item -> Mark? in
      guard case .entry(let entry) = item else { return nil }
      return Mark(
        items: [(entry.stated.mediumText, entry.title)], x: span.x(of: entry.day),
        shape: .milestone)
    }
    return lane("Milestones", joined(marks), rows: 6)
  }

  var goals: Lane {
    let marks = record.goals.compactMap { goal -> Mark? in
      guard let day = goal.timelineDay, span.contains(day) else { return nil }
      let shape: MarkShape =
        goal.isOverdue(on: today) ? .overdueGoal : goal.isOpen ? .openGoal : .goalDone
      return Mark(
        items: [(day.mediumText, goal.titleInWords)], x: span.x(of: day), shape: shape)
    }
    return lane("Goals", joined(marks), rows: 5)
  }

  /// Merges marks that would touch into one that shows their number.
  private func joined(_ marks: [Mark]) -> [Mark] {
    marks.reduce(into: []) { joined, mark in
      guard let last = joined.last, mark.x - last.x < last.reach + mark.reach + 1 else {
        return joined.append(mark)
      }
      let count = Double(last.count)
      joined[joined.count - 1] = Mark(
        items: last.items + mark.items, x: (last.x * count + mark.x) / (count + 1),
        shape: max(last.shape, mark.shape))
    }
  }

  private static let rowHeight = 18.0

  private func lane(_ title: String, _ marks: [Mark], rows: Int) -> Lane {
    guard !marks.isEmpty else { return (0, { _ in .nothing }) }
    let titles = TitlePlaces(
      marks.map { mark in
        TitlePlaces.Mark(
          x: mark.x, reach: mark.reach,
          width: PictureText.width(of: mark.title, size: PictureStyle.small))
      }, left: span.left, right: Self.levels, rows: rows)
    let used = 1 + (titles.places.map(\.row).max() ?? 0)
    func drawn(at y: Double) -> Markup {
      let middle = y + 16
      return tag("g") {
        name(title, at: middle + 4)
        for place in titles.places { draw(place, of: marks[place.mark], middle: middle) }
        for mark in marks { draw(mark, middle: middle) }
      }
    }
    return (16 + Double(used) * Self.rowHeight, drawn)
  }

  @MarkupBuilder
  private func draw(_ place: TitlePlaces.Place, of mark: Mark, middle: Double) -> Markup {
    let y = middle + Double(place.row) * Self.rowHeight
    if place.row > 0 {
      let end = mark.x + (TitlePlaces.gap - 1) * (place.isBefore ? -1 : 1)
      Draw.path("none s-edge", Draw.course([(mark.x, middle), (mark.x, y), (end, y)]), width: 0.75)
    }
    Draw.text(
      mark.title, place.isBefore ? "f-ink small over end" : "f-ink small over", place.x, y + 4,
      room: place.width, size: PictureStyle.small)
  }

  private func draw(_ mark: Mark, middle: Double) -> Markup {
    tag("g") {
      tag("title") { summary(of: mark) }
      if mark.count == 1 {
        mark.shape.drawn(x: mark.x, y: middle)
      } else {
        Draw.box(
          "f-\(mark.shape.look.colour)", (mark.x - mark.reach, middle - 8), 2 * mark.reach, 16,
          rounded: 8)
        Draw.text("\(mark.count)", "f-paper small middle", mark.x, middle + 4)
      }
    }
  }

  private func summary(of mark: Mark) -> String {
    let most = 8
    let lines = mark.items.prefix(most).map { "\($0.when): \($0.title)" }
    let more = mark.count > most ? ["and \(mark.count - most) more"] : []
    return (lines + more).joined(separator: "\n")
  }
}

/// The shape of a mark, which identifies it without colour. Merged marks take the greatest.
enum MarkShape: Comparable {
  case goalDone, openGoal, overdueGoal, milestone

  /// The colour, and the title for a legend.
  var look: (colour: String, title: String) {
    switch self {
    case .milestone: ("milestone", "milestone")
    case .openGoal: ("goal", "goal")
    case .goalDone: ("ready", "goal done")
    case .overdueGoal: ("today", "goal overdue")
    }
  }

  @MarkupBuilder
  func drawn(x: Double, y: Double) -> Markup {
    switch self {
    case .milestone: Draw.path("f-milestone", Self.diamond(x, y, 6))
    case .openGoal: Draw.path("f-paper s-goal", Self.diamond(x, y, 5.5), width: 1.75)
    case .goalDone:
      Draw.path(
        "none s-ready round", Draw.course([(x - 5, y), (x - 1.5, y + 4), (x + 5, y - 4.5)]),
        width: 2.5)
    case .overdueGoal:
      Draw.path("f-paper s-today", Self.diamond(x, y, 6), width: 1.75)
      Draw.path(
        "none s-today",
        Draw.course([(x, y - 3), (x, y + 0.5)]) + Draw.course([(x, y + 2), (x, y + 3.5)]),
        width: 1.75)
    }
  }

  static func diamond(_ x: Double, _ y: Double, _ reach: Double) -> String {
    Draw.course([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]) + "Z"
  }
}
