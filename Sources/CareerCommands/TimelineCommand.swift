import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct TimelineCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Print your timeline as text.",
    discussion: """
      The timeline runs from your first stage or entry to your last goal or target date, and fits the
      width of the terminal. In a skill's lane, blocks show how much you logged, and a digit marks a new
      level. Milestones near each other share one mark and the title of the strongest.

        cairn timeline
        cairn timeline --from 2025 --by month
        cairn timeline --from -6m --to today --by week --lanes milestones,talent
        cairn timeline --json | jq '.lanes[] | {lane, counts}'

      A lane is readiness, milestones, goals, entries, feedback, skills, or a single skill by any
      unambiguous prefix. A month or year means its first day for --from, and its last day for --to.
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Start on this day.", valueName: "date"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("End on this day.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Make each column a day, week, month, quarter or year.", valueName: "unit"))
  var by: String?

  @Option(help: ArgumentHelp("Show these lanes, separated by commas.", valueName: "lanes"))
  var lanes: String?

  @Flag(help: .json("timeline")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let request = TimelineRequest(try LoadedCareer(context, needsProfile: false))
    let lanes = try request.lanes(lanes)
    let days = try request.days(from: from, to: to)
    let room = json ? nil : Output.columns.map(TimelineLayout.laneColumns)
    let named = try request.unit(by)
    let unit = named ?? request.unit(for: days, columns: room ?? 100)
    if named != nil || room != nil { try request.refuse(tooLong: days, by: unit, columns: room) }
    if json {
      let figure = request.figure(days, by: unit)
      return try print(
        json: .timeline(figure, lanes: lanes, days: days), as: "timeline", version: 2)
    }
    guard request.hasSomething else {
      guard RecordNotices.isWhole else { return }
      return Output.complain(
        "no entries in \(context.store.directory.path.printable) yet.")
    }
    let figure = request.figure(days, by: unit, filling: to == nil ? room : nil)
    let layout = TimelineLayout(
      asText: lanes,
      labelColumns: TimelineLayout.labelColumns(of: Output.columns ?? max(80, figure.columns)))
    print(StyledText("\(Wording.period(figure.days)), \(unit.title)", .heading))
    let grid = TimelineGrid(figure, layout, glyphs: context.runtime.glyphs)
    for line in grid.frame.styledRows { print(line) }
  }
}

/// A parsed request for a timeline.
private struct TimelineRequest {
  let career: LoadedCareer
  let record: TimelineRecord

  /// More columns than anyone reads: a longer timeline is a typing mistake.
  static let mostColumns = 4000

  init(_ career: LoadedCareer) {
    self.career = career
    record = TimelineRecord(career.journal, goals: career.plan.goals)
  }

  /// Whether there is anything to draw.
  var hasSomething: Bool { record.reach != nil || !career.profile.stages.isEmpty }

  // MARK: - Days

  /// Returns the days from the first stage or entry to the last goal, the aim or today, by default.
  func days(from: String?, to: String?) throws(CommandFailure) -> ClosedRange<CalendarDay> {
    let known = record.reach(with: career.profile, to: career.today)
    let last = try day(to, .last) ?? known.upperBound
    let first = try day(from, .first) ?? min(last, known.lowerBound)
    guard first <= last else {
      throw CommandFailure(.usage, "--from \(first) is after --to \(last).")
    }
    return first...last
  }

  private func day(
    _ text: String?, _ leaning: RelativeDay.Leaning
  ) throws(CommandFailure) -> CalendarDay? {
    guard let text else { return nil }
    return try career.today.day(named: text, leaning, orElse: .usage)
  }

  // MARK: - Columns

  /// `nil` if no unit is named.
  func unit(_ name: String?) throws(CommandFailure) -> TimelineScale.Unit? {
    guard let name else { return nil }
    let units = TimelineScale.Unit.allCases
    guard let unit = units.first(where: { $0.name == name.lowercased() }) else {
      throw CommandFailure(
        .usage, "--by must be \(units.map(\.name).listed("or")), not \(name.printable).")
    }
    return unit
  }

  /// Returns the finest unit in which the days fit; years if none does.
  func unit(for days: ClosedRange<CalendarDay>, columns: Int) -> TimelineScale.Unit {
    TimelineScale.Unit.allCases.first { count(days, by: $0) <= columns } ?? .year
  }

  /// `columns` is the width available; `nil` if the timeline is not displayed directly.
  func refuse(
    tooLong days: ClosedRange<CalendarDay>, by unit: TimelineScale.Unit, columns: Int?
  ) throws(CommandFailure) {
    let (needed, room) = (count(days, by: unit), columns ?? Self.mostColumns)
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
      } else if let lane = TimelineLane(named: name) {
        lanes.append(lane)
      } else {
        lanes.append(.skill(try skill(name)))
      }
    }
    guard !lanes.isEmpty else {
      throw CommandFailure(.usage, "--lanes is empty. Name at least one lane.")
    }
    var seen: Set<TimelineLane> = []
    return lanes.filter { seen.insert($0).inserted }
  }
}

extension TimelineRequest {
  private func skill(_ name: String) throws(CommandFailure) -> SkillID {
    do throws(CommandFailure) {
      return try career.skill(name)
    } catch {
      throw CommandFailure(
        error.status,
        error.words + " Other lanes are readiness, milestones, goals, entries, feedback and "
          + "skills.")
    }
  }
}

extension RuntimeEnvironment {
  /// ASCII glyphs if the locale says that output is not UTF-8.
  fileprivate var glyphs: Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0]?.nonBlank }.first
    let name = (locale ?? "C").lowercased()
    return name.contains("utf-8") || name.contains("utf8") ? .unicode : .ascii
  }
}

extension TimelineLane {
  private static let names: [TimelineLane: String] = [
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

  fileprivate init?(named name: String) {
    guard let lane = Self.names.first(where: { $0.value == name.lowercased() }) else { return nil }
    self = lane.key
  }
}
