import CareerModel
import CareerPages

/// A career from left to right: stages, readiness, milestones, goals, entries by skill.
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
    let skillLanes = groups.flatMap { group -> [Lane] in
      [(30, { heading(group.title, at: $0) })]
        + group.skills.map { (Self.laneHeight, lane(of: $0)) }
    }
    let lanes: [Lane] =
      [(34, stages), (readinessHeight, readiness), milestones, goals, (46, allEntries)] + skillLanes
    var y = Self.axisHeight
    var drawn: [Markup] = []
    for lane in lanes where lane.height > 0 {
      drawn.append(lane.drawn(y))
      y += lane.height
    }
    let bottom = y + 6
    let content = tag("g") {
      axis(to: bottom)
      todayLine(to: bottom)
      for lane in drawn { lane }
      legend(at: bottom + 34)
    }
    return Picture(
      width: Self.width, height: bottom + 44, title: "Timeline", description: description,
      content: content)
  }

  /// An area across the picture, drawn at its upper edge; with no height, nothing is drawn.
  typealias Lane = (height: Double, drawn: (Double) -> Markup)

  private static let axisHeight = 34.0

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

  func name(_ name: String, at y: Double) -> Markup {
    Draw.text(name, "f-ink", 0, y, room: Self.left - 12)
  }

  private func heading(_ title: String, at y: Double) -> Markup {
    tag("g") {
      Draw.text(title, "f-faint small", 0, y + 22)
      Draw.line("s-rule", (0, y + 28), (Self.levels, y + 28))
    }
  }

  private var groups: [(title: String, skills: [SkillID])] {
    let known = framework.groups.map { group in
      (group.title, skills.filter { framework.skill($0)?.group == group.id })
    }
    let placed = Set(known.flatMap(\.1))
    return (known + [("Other skills", skills.filter { !placed.contains($0) })])
      .filter { !$0.1.isEmpty }
  }

  // MARK: - Words: a legend, and a description for people who cannot see it

  func legend(at y: Double) -> Markup {
    var x = 0.0
    func put(_ words: String, _ mark: (Double) -> Markup) -> Markup {
      let place = x
      x += 28 + PictureText.width(of: words, size: PictureStyle.small)
      return tag("g") {
        mark(place + 6)
        Draw.text(words, "f-faint small", place + 16, y)
      }
    }
    return tag("g") {
      for shape in shapes { put(shape.look.title) { shape.drawn(x: $0, y: y - 4) } }
      if !skills.isEmpty {
        put("entries per \(span.scale.unit.name); tallest skill bar: \(most)") { x in
          Draw.path(
            "f-skill",
            "M\((x - 6).twoDecimals) \(y.twoDecimals)v-4h4v4zM\((x - 1).twoDecimals) "
              + "\(y.twoDecimals)v-9h4v9z")
        }
      }
    }
  }

  /// The most entries of any skill in a column.
  var most: Int { counts.most(of: counts.lanes.indices.dropFirst()) }

  private var shapes: [MarkShape] {
    let goals = record.goals.filter { $0.timelineDay.map(span.contains) ?? false }
    let shapes: [(MarkShape, Bool)] = [
      (.milestone, record.journal.digests.values.contains { $0.kinds[.milestone] != nil }),
      (.openGoal, goals.contains { $0.isOpen && !$0.isOverdue(on: today) }),
      (.overdueGoal, goals.contains { $0.isOverdue(on: today) }),
      (.goalDone, goals.contains { $0.doneOn != nil }),
    ]
    return shapes.filter(\.1).map(\.0)
  }

  var description: String {
    let sentences =
      ["\(subject.who), from \(span.first.month.title) to \(span.last.month.title)."]
      + [stageWords, entryWords, skillWords, goalWords, readinessWords]
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var stageWords: String {
    let profile = subject.career.profile
    var words = profile.stages.filter { $0.from <= today }.map { tenure in
      let end = profile.end(of: tenure).flatMap { $0 < today ? $0.month.title : nil }
      return "\(framework.title(of: tenure.stage)) from \(tenure.from.month.title) to "
        + (end ?? "today")
    }
    if let aim = profile.aim {
      let when = aim.by.map { " by \($0.month.title)" } ?? ", no date"
      words.append("target \(framework.title(of: aim.stage))\(when)")
    }
    return words.isEmpty ? "No stage set." : "Stages: \(words.joined(separator: "; "))."
  }

  private var entryWords: String {
    let counted = record.counted
    guard counted.entries > 0 else { return subject.emptiness.capitalizedFirst + "." }
    let milestones = counted.kinds[.milestone] ?? 0
    var title = ""
    if case .entry(let entry)? = record.last(in: .milestones) {
      title = ", the latest \(entry.stated.whenText): \(entry.title)"
    }
    return Wording.entries(counted.entries) + ", including "
      + Wording.count(milestones, "milestone", "milestones") + "\(title)."
  }

  private var skillWords: String {
    let sums = skills.enumerated().map { index, skill in
      (skill: skill, count: counts.lanes[index + 1].reduce(0) { $0 + $1.count })
    }
    guard !sums.isEmpty else { return "" }
    let words = sums.sorted { $0.count > $1.count }
      .map { "\(framework.title(of: $0.skill)) \($0.count)" }
    return "Entries by skill: \(words.joined(separator: ", "))."
  }

  private var goalWords: String {
    let open = record.goals.filter(\.isOpen)
    guard !record.goals.isEmpty else { return "" }
    let overdue = open.count { $0.isOverdue(on: today) }
    return Wording.count(open.count, "open goal", "open goals")
      + ", \(overdue) of them overdue; \(record.goals.count - open.count) done."
  }

  private var readinessWords: String {
    guard let readiness = subject.reading.readiness else { return "" }
    return "Readiness for \(framework.title(of: readiness.stage)): \(Wording.figure(readiness)), "
      + "\(Wording.basis(readiness))."
  }
}
