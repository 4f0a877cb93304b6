package import CareerModel

/// A year in review: totals, milestones, skills that grew, the busiest weeks, and the people. The
/// heat map belongs above it.
package struct YearPage: Sendable {
  /// None of its rows leads anywhere.
  package typealias Rows = [Row<Never>]

  package let review: YearReview
  private let framework: Framework

  package init(_ review: YearReview, _ framework: Framework) {
    (self.review, self.framework) = (review, framework)
  }

  /// How many rows a list has; the rest is only counted.
  private static let most = 5
  /// The same for names in a line.
  private static let mostNames = 6

  /// `2026 in review` or `2026 so far`; `2027` if there is nothing to say of it.
  package var title: String {
    let words = review.isOver ? " in review" : " so far"
    return "\(review.year)" + (review.entries > 0 ? words : "")
  }

  package var totals: Row<Never> {
    guard review.entries > 0 else { return .words("No entries in \(review.year).") }
    let months = zip(CalendarNames.months, review.months).filter { $0.1 > 0 }
      .map { "\($0.0) \($0.1)" }
    return Row(
      .words(
        "\(Wording.logged(review.kinds)). Active in \(review.activeWeeks) of \(Wording.count(review.weeks, "week", "weeks"))."
      ), also: ["By month: \(months.joined(separator: ", "))"])
  }

  /// A part of the page under its heading.
  package struct Section: Sendable {
    package var title: String
    package var rows: Rows
  }

  /// The parts with content, the most telling first.
  package var sections: [Section] {
    [
      Section(title: "Milestones", rows: milestones),
      Section(title: "Busiest weeks", rows: weeks),
      Section(title: "Skills that grew", rows: skills),
      Section(title: "People and departments", rows: names),
    ].filter { !$0.rows.isEmpty }
  }

  /// Returns some sections as rows. Blank lines are dropped if space is short.
  package static func rows(of sections: some Sequence<Section>) -> Rows {
    sections.flatMap { section -> Rows in
      let hasCells = section.rows.contains { if case .cells = $0.content { true } else { false } }
      return [Row(.blank, rank: 1), .heading("\(section.title)")]
        + (hasCells ? [Row(.columns(table))] : []) + section.rows
    }
  }

  /// The whole page.
  package var rows: Rows { [totals] + Self.rows(of: sections) }

  // MARK: - Sections

  private var milestones: Rows {
    let strongest = review.milestones.prefix(Self.most).sorted { $0.day > $1.day }
    let shown = strongest.map { entry -> Row<Never> in
      let day = entry.stated.period == nil ? entry.day.shortText : entry.stated.mediumText
      return .facts(day, Text(entry.title))
    }
    let more = review.milestones.count - shown.count
    return shown + (more > 0 ? [.words("and \(more) more", role: .faint, hang: .within)] : [])
  }

  private var weeks: Rows {
    review.busiest.map { week in
      let skill = week.skill.map { ", mostly \(framework.short(of: $0))" } ?? ""
      return .facts(
        "Week of \(week.start.shortText)", "\(Wording.entries(week.entries))\(skill): \(week.title)"
      )
    }
  }

  private var skills: Rows {
    review.growth.prefix(Self.most).map { change in
      let title = framework.title(of: change.skill)
      let figure = "\(change.now), from \(change.before)"
      return Row(
        .cells([
          .name(title, short: framework.short(of: change.skill)),
          .bar(change.now, figure: figure, said: "level \(figure)"),
        ]))
    }
  }

  /// People new in the year, unless all are, and those met most; then the departments.
  private var names: Rows {
    let new = review.people.filter(\.isNew)
    return [
      ("New people", new.count < review.people.count ? new : []), ("Most often", review.people),
      ("Departments", review.departments),
    ].filter { !$0.1.isEmpty }.map { label, names in
      let shown = names.prefix(Self.mostNames).map { "\($0.name) \($0.entries)" }
      let more = names.count - shown.count
      return .facts(label, Text((shown + (more > 0 ? ["\(more) more"] : [])).listed()))
    }
  }

  /// Wide enough for a skill; the rest of the line belongs to the words.
  private static let table = Table(
    names: .widest(atMost: 34), columns: [.init(width: 40, importance: 0)])
}

extension Row<Never> {
  fileprivate static func facts(_ name: String, _ text: Text) -> Row {
    Row(.cells([.name(name, short: name), .text(text)]))
  }
}
