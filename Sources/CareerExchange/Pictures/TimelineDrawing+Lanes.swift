import CareerModel

// The areas of a timeline: stages, readiness, and the number of entries.
extension TimelineDrawing {
  // MARK: - Stages

  /// Returns the held stages as bands, the current one filled, and a dashed band to the target.
  func stages(at y: Double) -> Markup {
    let profile = subject.career.profile
    return tag("g") {
      name("Stage", at: y + 16)
      if profile.stages.isEmpty, profile.aim == nil { nothing("no stage set", at: y + 16) }
      for tenure in profile.stages where tenure.from <= today {
        held(tenure, to: min(profile.end(of: tenure) ?? today, today), at: y)
      }
      if let aim = profile.aim, aim.by.map({ $0 > today }) ?? true { way(to: aim, at: y) }
    }
  }

  @MarkupBuilder
  private func held(_ tenure: StageTenure, to end: CalendarDay, at y: Double) -> Markup {
    let start = max(tenure.from, span.first)
    if start <= end, end >= span.first, start <= span.last {
      let isPresent = subject.career.profile.tenure(on: today) == tenure
      let x = span.x(of: start)
      let width = max(2, span.x(of: min(end, span.last).adding(days: 1)) - x - 1)
      let words = "\(tenure.from.mediumText) to \(isPresent ? "today" : end.mediumText)"
      Draw.box(isPresent ? "f-present s-present" : "f-band s-edge", (x, y), width, 24, rounded: 3) {
        tag("title") { "\(framework.title(of: tenure.stage)), \(words)" }
      }
      if let name = stageName(tenure.stage, in: width - 14) {
        Draw.text(name, isPresent ? "f-paper bold" : "f-ink", x + 7, y + 16.5)
      }
    }
  }

  @MarkupBuilder
  private func way(to aim: Aim, at y: Double) -> Markup {
    let end = min(aim.by ?? span.last, span.last)
    let start = max(today.adding(days: 1), span.first)
    if start < end {
      let (x, to) = (span.x(of: start), span.x(of: end))
      let when = aim.by.map { "by \($0.mediumText)" } ?? "no date"
      Draw.box(
        "none s-present", (x + 1, y + 0.75), max(2, to - x - 1), 22.5, rounded: 3, lineWidth: 1.5,
        dashes: "5 4"
      ) { tag("title") { "\(framework.title(of: aim.stage)), target, \(when)" } }
      if let name = stageName(aim.stage, in: to - x - 14) {
        Draw.text(name, "f-ink", x + 8, y + 16.5)
      } else if let name = stageName(aim.stage, in: Self.levels - to - 6) {
        Draw.text(name, "f-ink", to + 6, y + 16.5)
      }
    }
  }

  /// Returns the stage's title, or its short name; `nil` if neither fits.
  private func stageName(_ stage: StageID, in room: Double) -> String? {
    let known = framework.stage(stage)
    return [known?.title ?? stage.rawValue, known?.short ?? stage.rawValue]
      .first { PictureText.width(of: $0, size: PictureStyle.size) <= room }
  }

  private func nothing(_ words: String, at y: Double) -> Markup {
    Draw.text(words, "f-faint over", span.left + 8, y)
  }

  // MARK: - Readiness

  /// The height of the readiness row; 0 if there are no figures.
  var readinessHeight: Double { subject.reading.history?.runs().isEmpty ?? true ? 0 : 58 }

  /// Returns the curve of readiness, filled below, with gaps at months without a figure.
  func readiness(at y: Double) -> Markup {
    let (top, bottom) = (y + 8, y + 48)
    return tag("g") {
      name("Readiness", at: y + 24)
      if let stage = subject.reading.history?.stage {
        Draw.text(
          "for \(framework.title(of: stage).lowercased())", "f-faint small", 0, y + 40,
          room: Self.left - 12, size: PictureStyle.small)
      }
      let days = span.first...max(span.first, min(today, span.last))
      for run in subject.reading.history?.runs(in: days) ?? [] {
        let points = run.map { point in
          (
            x: min(span.x(of: point.month.lastDay), span.x(of: today)),
            y: bottom - (bottom - top) * Double(point.percent) / 100
          )
        }
        let start = max(span.left, span.x(of: run[0].month.firstDay))
        let course = [(start, points[0].y)] + points
        let end = points[points.count - 1].x
        Draw.path("f-ready wash", Draw.course([(start, bottom)] + course + [(end, bottom)]) + "Z")
        Draw.path("none s-ready", Draw.course(course), width: 2)
      }
      Draw.line("s-rule", (span.left, bottom), (span.right, bottom))
      if let percent = subject.reading.readiness?.percent, span.contains(today) {
        Draw.text("\(percent)%", "f-ink bold end", Self.levels, y + 24)
      }
    }
  }

  // MARK: - How much was logged

  static let laneHeight = 30.0

  func allEntries(at y: Double) -> Markup {
    tag("g") {
      name(subject.query.isEmpty ? "All entries" : "Matching entries", at: y + 34)
      if record.journal.count == 0 { nothing(subject.emptiness, at: y + 34) }
      bars(0, most: counts.most(of: [0]), bottom: y + 40, height: 32, colour: "edge")
      if !skills.isEmpty { Draw.text("level / target", "f-faint small end", Self.levels, y + 34) }
    }
  }

  /// Returns a skill's row: its entries as bars on a scale that all skills share, and its level.
  func lane(of skill: SkillID) -> (Double) -> Markup {
    let index = 1 + (skills.firstIndex(of: skill) ?? 0)
    return { y in
      tag("g") {
        name(skillName(skill), at: y + 21)
        bars(index, most: most, bottom: y + 26, height: Self.laneHeight - 8, colour: "skill")
        level(of: skill, at: y + 21)
      }
    }
  }

  private func skillName(_ skill: SkillID) -> String {
    let title = framework.title(of: skill)
    return PictureText.width(of: title, size: PictureStyle.size) <= Self.left - 12
      ? title : framework.short(of: skill)
  }

  private func bars(
    _ lane: Int, most: Int, bottom: Double, height: Double, colour: String
  ) -> Markup {
    // A single path for all bars takes a fifth of the size of separate ones.
    let bars = counts.lanes[lane].enumerated().filter { $0.element.count > 0 }.map {
      column, tally in
      let (x, width) = span.place(of: column)
      // Even a single entry must be visible.
      let high = max(3, height * Double(tally.count) / Double(max(1, most)))
      let wide = max(1.5, width - 1)
      return Draw.course([(x, bottom)])
        + "v\((-high).twoDecimals)h\(wide.twoDecimals)v\(high.twoDecimals)z"
    }
    return bars.isEmpty ? .nothing : Draw.path("f-\(colour)", bars.joined())
  }

  @MarkupBuilder
  private func level(of skill: SkillID, at y: Double) -> Markup {
    let shown = subject.reading.standings[skill]?.shown ?? 0
    let ask = subject.reading.readiness?.asks.first { $0.skill == skill }
    let isAsked = ask.map { $0.notApplicable == nil } ?? false
    tag("text", ["class": "f-faint end", "x": Self.levels, "y": y]) {
      tag("tspan", ["class": "f-ink bold"]) { shown > 0 ? "\(shown)" : "–" }
      if let ask, isAsked { " / \(ask.asked)\(ask.isMet ? " ✓" : "")" }
    }
  }
}

extension ReadinessHistory {
  typealias Figure = (month: CalendarMonth, percent: Int)

  /// Returns the months that have a figure, as runs without gaps.
  func runs(in days: ClosedRange<CalendarDay>? = nil) -> [[Figure]] {
    let seen = DayRange(from: days?.lowerBound, to: days?.upperBound)
    return points.reduce(into: [[]]) { runs, point in
      if let percent = point.percent, seen.touches(point.month) {
        runs[runs.count - 1].append((point.month, percent))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }.filter { !$0.isEmpty }
  }
}
