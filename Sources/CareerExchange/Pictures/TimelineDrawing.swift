import CareerModel

/// A career from left to right: stages, readiness, milestones and goals by title, and the entries
/// of each skill over time.
struct TimelineDrawing {
  let subject: PictureSubject
  let span: TimelineSpan
  /// The counts by column: all entries, then each skill in `skills`.
  let counts: TimelineCounts
  /// The skills that have an entry, in the order of the framework.
  let skills: [SkillID]

  static let width = 1200.0
  /// The left and right ends of the time axis, and the right edge of the levels.
  static let (left, right, levels) = (150.0, 1110.0, 1200.0)

  init(_ subject: PictureSubject) {
    self.subject = subject
    let skills = subject.reading.standings.skills.map(\.skill).filter { skill in
      subject.record.journal.digests.values.contains { $0.skills[skill] != nil }
    }
    self.skills = skills
    span = TimelineSpan(subject, left: Self.left, right: Self.right)
    counts = TimelineCounts(
      subject.record, lanes: [.all] + skills.map(TimelineLane.skill), scale: span.scale,
      columns: span.columns)
  }

  var today: CalendarDay { subject.today }
  var framework: Framework { subject.framework }
  var record: TimelineRecord { subject.record }

  var picture: Picture {
    var sheet = Sheet()
    sheet.y = Self.axisHeight
    sheet.add(stages, height: 34)
    sheet.add(readiness, height: readinessHeight)
    for lane in [milestones, goals] { sheet.add(lane.drawn, height: lane.height) }
    sheet.add(allEntries, height: 46)
    for group in groups {
      sheet.add({ heading(group.title, at: $0) }, height: 30)
      for skill in group.skills { sheet.add(lane(of: skill), height: Self.laneHeight) }
    }
    let bottom = sheet.y + 6
    let content = tag("g") {
      axis(to: bottom)
      todayLine(to: bottom)
      Markup(source: sheet.parts.map(\.source).joined())
      legend(at: bottom + 34)
    }
    return Picture(
      width: Self.width, height: bottom + 44, title: "Timeline", description: description,
      content: content)
  }

  /// Rows placed one below the other.
  private struct Sheet {
    var y = 0.0
    var parts: [Markup] = []

    mutating func add(_ drawn: (Double) -> Markup, height: Double) {
      guard height > 0 else { return }
      parts.append(drawn(y))
      y += height
    }
  }

  private static let axisHeight = 34.0

  // MARK: - Time

  private func axis(to bottom: Double) -> Markup {
    tag("g") {
      for (year, x) in span.years {
        Draw.line("s-rule", (x, 6), (x, bottom))
        Draw.text("\(year)", "f-ink", x + 4, 16)
      }
      if span.years.first.map({ $0.x - span.left > 90 }) ?? true {
        Draw.text(span.first.month.shortTitle, "f-faint", span.left, 16)
      }
    }
  }

  @MarkupBuilder
  private func todayLine(to bottom: Double) -> Markup {
    if span.contains(today) {
      let x = span.x(of: today)
      let isFar = x > span.right - 60
      Draw.line("s-today", (x, 24), (x, bottom), width: 1.5)
      Draw.text(
        "today, \(today.mediumText)", isFar ? "f-today small end" : "f-today small",
        isFar ? x - 4 : x + 4, bottom + 2)
    }
  }

  // MARK: - Names at the left

  func name(_ name: String, at y: Double) -> Markup {
    Draw.text(name, "f-ink", 0, y, room: Self.left - 12)
  }

  private func heading(_ title: String, at y: Double) -> Markup {
    tag("g") {
      Draw.text(title, "f-faint small", 0, y + 22)
      Draw.line("s-rule", (0, y + 28), (Self.levels, y + 28))
    }
  }

  // MARK: - Groups of skills

  private var groups: [(title: String, skills: [SkillID])] {
    let known = framework.groups.map { group in
      (group.title, skills.filter { framework.skill($0)?.group == group.id })
    }
    let placed = Set(known.flatMap(\.1))
    return (known + [("Other skills", skills.filter { !placed.contains($0) })])
      .filter { !$0.1.isEmpty }
  }
}
