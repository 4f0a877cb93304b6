import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct TimelineCommand: RecordCommand {
  @Option(parsing: .unconditional, help: .value("date", "Start on this day.")) var from: String?
  @Option(parsing: .unconditional, help: .value("date", "End on this day.")) var to: String?
  @Option(help: .value("unit", "Make each column a day, week, month, quarter or year."))
  var by: String?
  @Option(help: .value("lanes", "Show these lanes, separated by commas.")) var lanes: String?
  @Flag(help: .json("timeline")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let request = TimelineRequest(try LoadedCareer(context, needsProfile: false))
    let lanes = try request.lanes(lanes)
    let days = try request.days(from: from, to: to)
    let room = json ? nil : Output.columns.map(TimelineLayout.laneColumns)
    let units = TimelineScale.Unit.allCases
    let named = units.first { $0.name == by?.lowercased() }
    if let by, named == nil {
      throw CommandFailure(
        .usage, "--by must be \(units.map(\.name).listed("or")), not \(by.printable).")
    }
    let unit = named ?? request.unit(for: days, columns: room ?? 100)
    if named != nil || room != nil { try request.refuse(tooLong: days, by: unit, columns: room) }
    if json {
      let figure = request.figure(days, by: unit)
      return try print(
        json: Self.json(figure, lanes: lanes, days: days), as: "timeline", version: 2)
    }
    guard request.hasSomething else {
      guard RecordNotices.isWhole else { return }
      return Output.complain("no entries in \(context.store.directory.path.printable) yet.")
    }
    let figure = request.figure(days, by: unit, filling: to == nil ? room : nil)
    let layout = TimelineLayout(
      asText: lanes,
      labelColumns: TimelineLayout.labelColumns(of: Output.columns ?? max(80, figure.columns)))
    print(StyledText("\(Wording.period(figure.days)), \(unit.title)", .heading))
    let grid = TimelineGrid(figure, layout, glyphs: context.runtime.glyphs)
    for line in grid.frame.styledRows { print(line) }
  }

  private static func json(
    _ figure: TimelineFigure, lanes wanted: [TimelineLane], days: ClosedRange<CalendarDay>
  ) -> JSONObject {
    let columns = (0..<figure.columns).map { column -> JSONObject in
      let days = figure.scale.days(of: column)
      return ["from": days.lowerBound, "to": days.upperBound]
    }
    let history = wanted.contains(.readiness) ? figure.career.reading?.history : nil
    let readiness = history.map { history -> JSONObject in
      ["stage": history.stage, "percents": figure.percents]
    }
    return [
      "by": figure.scale.unit.name, "from": days.lowerBound, "to": days.upperBound,
      "today": figure.today, "columns": columns, "stages": stages(figure),
      "readiness": readiness, "lanes": lanes(wanted, figure),
      "milestones": wanted.contains(.milestones) ? milestones(figure) : [],
      "goals": wanted.contains(.goals) ? goals(figure) : [],
    ]
  }

  /// Returns the stages held, followed by the aim.
  private static func stages(_ figure: TimelineFigure) -> [JSONObject] {
    let (profile, framework) = (figure.career.profile, figure.framework)
    let held = profile.stages.map { tenure -> JSONObject in
      [
        "stage": tenure.stage, "title": framework.title(of: tenure.stage), "from": tenure.from,
        "to": profile.end(of: tenure), "aimed": false,
      ]
    }
    guard let aim = profile.aim else { return held }
    return held + [
      ["stage": aim.stage, "title": framework.title(of: aim.stage), "to": aim.by, "aimed": true]
    ]
  }

  /// Returns entries and feedback by column; for a skill also the level at the end of each so far.
  private static func lanes(_ wanted: [TimelineLane], _ figure: TimelineFigure) -> [JSONObject] {
    let counted = wanted.filter { $0 != .readiness && $0 != .goals }
    let counts = TimelineCounts(
      figure.shown, lanes: counted, scale: figure.scale, columns: figure.columns)
    return zip(counted, counts.lanes).map { lane, tallies in
      [
        "lane": lane.name, "title": figure.framework.title(of: lane, columns: .max),
        "counts": tallies.map(\.count), "feedback": tallies.map(\.feedback),
        "levels": lane.skill.map { _ in figure.levels(of: lane) },
      ]
    }
  }

  private static func milestones(_ figure: TimelineFigure) -> [JSONObject] {
    let view = DayRange(from: figure.days.lowerBound, to: figure.days.upperBound)
    return figure.shown.journal.entries(in: view).reversed().filter { $0.kind == .milestone }
      .map { ["id": $0.id, "day": $0.day, "title": $0.title] }
  }

  private static func goals(_ figure: TimelineFigure) -> [JSONObject] {
    figure.shown.goals.compactMap { goal in
      guard let day = goal.timelineDay, figure.days.contains(day) else { return nil }
      return [
        "id": goal.id, "day": day, "title": goal.title, "done": !goal.isOpen,
        "overdue": goal.isOverdue(on: figure.today),
      ]
    }
  }
}

private struct TimelineRequest {
  let career: LoadedCareer
  let record: TimelineRecord

  init(_ career: LoadedCareer) {
    self.career = career
    record = TimelineRecord(career.journal, goals: career.plan.goals)
  }

  var hasSomething: Bool { record.reach != nil || !career.profile.stages.isEmpty }

  // MARK: - Days

  /// Returns the days from the first stage or entry to the last goal, the aim or today, by default.
  func days(from: String?, to: String?) throws -> ClosedRange<CalendarDay> {
    let today = career.today
    let known = record.reach(with: career.profile, to: today)
    let last = try to.map { try today.day(named: $0, .last, orElse: .usage) } ?? known.upperBound
    let first =
      try from.map { try today.day(named: $0, .first, orElse: .usage) }
      ?? min(last, known.lowerBound)
    try CommandFailure.unless(first <= last, .usage, "--from \(first) is after --to \(last).")
    return first...last
  }

  // MARK: - Columns

  /// Returns the finest unit in which the days fit; years if none does.
  func unit(for days: ClosedRange<CalendarDay>, columns: Int) -> TimelineScale.Unit {
    TimelineScale.Unit.allCases.first { count(days, by: $0) <= columns } ?? .year
  }

  /// `columns` is the width available; `nil` if the timeline is not displayed directly.
  func refuse(
    tooLong days: ClosedRange<CalendarDay>, by unit: TimelineScale.Unit, columns: Int?
  ) throws(CommandFailure) {
    // 4000 are more columns than anyone reads: a longer timeline is a typing mistake.
    let (needed, room) = (count(days, by: unit), columns ?? 4000)
    guard needed > room else { return }
    let wider = self.unit(for: days, columns: room)
    let way = count(days, by: wider) <= room ? "Use --by \(wider.name), or choose" : "Choose"
    throw CommandFailure(
      .usage,
      "--by \(unit.name) needs \(needed) columns, but there is only room for \(room). "
        + "\(way) fewer days with --from and --to.")
  }

  private func count(_ days: ClosedRange<CalendarDay>, by unit: TimelineScale.Unit) -> Int {
    TimelineScale.columns(of: unit, from: days.lowerBound, to: days.upperBound)
  }

  /// `room` is the number of columns to fill with future time; `nil` ends with the last day.
  func figure(
    _ days: ClosedRange<CalendarDay>, by unit: TimelineScale.Unit, filling room: Int? = nil
  ) -> TimelineFigure {
    TimelineFigure(
      Record(career.career, reading: career.reading), shown: record,
      scale: TimelineScale(unit: unit, from: days.lowerBound),
      columns: max(count(days, by: unit), room ?? 0))
  }

  // MARK: - Lanes

  /// Returns the named lanes, or by default all with content.
  func lanes(_ text: String?) throws(CommandFailure) -> [TimelineLane] {
    let skills = career.reading.standings.skills.filter { $0.entries > 0 }.map(\.skill)
    guard let text else {
      let hasFeedback = record.journal.digests.values.contains { $0.kinds[.feedback] ?? 0 > 0 }
      return LaneArrangement.first.filter {
        ($0 != .goals || !record.goals.isEmpty) && ($0 != .feedback || hasFeedback)
      } + skills.map(TimelineLane.skill)
    }
    var lanes: [TimelineLane] = []
    for name in text.split(separator: ",").compactMap({ String($0).nonBlank }) {
      if name.lowercased() == "skills" {
        lanes += skills.map(TimelineLane.skill)
      } else if let lane = TimelineLane.names.first(where: { $0.value == name.lowercased() }) {
        lanes.append(lane.key)
      } else {
        lanes.append(.skill(try skill(name)))
      }
    }
    try CommandFailure.unless(!lanes.isEmpty, .usage, "--lanes is empty. Name at least one lane.")
    return lanes.unique
  }

  private func skill(_ name: String) throws(CommandFailure) -> SkillID {
    do throws(CommandFailure) {
      return try career.skill(name)
    } catch {
      let others = "Other lanes are readiness, milestones, goals, entries, feedback and skills."
      throw CommandFailure(error.status, "\(error.words) \(others)")
    }
  }
}

extension RuntimeEnvironment {
  /// ASCII glyphs if the locale says that output is not UTF-8.
  var glyphs: Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0]?.nonBlank }.first
    // `en_GB.UTF-8@euro`. By words, since `contains` of a text builds a searcher first.
    let words = (locale ?? "C").lowercased().filter { $0 != "-" }.split { ".@".contains($0) }
    return words.contains("utf8") ? .unicode : .ascii
  }
}

extension TimelineLane {
  fileprivate static let names: [TimelineLane: String] = [
    .readiness: "readiness", .milestones: "milestones", .goals: "goals", .all: "entries",
    .feedback: "feedback",
  ]

  /// The name of a lane on the command line and in JSON; for a skill, its id.
  var name: String {
    switch self {
    case .skill(let skill): skill.rawValue
    case .group(let id, _): id
    default: Self.names[self] ?? ""
    }
  }
}
