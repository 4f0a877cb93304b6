import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerStore

struct TimelineCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Draw the timeline as plain text, as wide as the terminal.",
    discussion: """
      From your first stage or entry to your last goal or aim, with columns as short as fit. Skills
      have blocks for how much was logged, a digit where the shown level changes, and between the
      blocks a line that is heavier the higher the level is; “ is feedback, + more than nine.

        cairn timeline
        cairn timeline --from 2025 --by month
        cairn timeline --from -6m --to today --by week --lanes milestones,talent
        cairn timeline --json | jq '.lanes[] | {lane, counts}'

      Lanes are readiness, milestones, goals, entries, feedback, skills, and any skill by a clear
      beginning. A month or a year names its first day after --from and its last after --to.
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The first day.", valueName: "date"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The last day.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "How long a column is: day, week, month, quarter or year.", valueName: "unit"))
  var by: String?

  @Option(help: ArgumentHelp("Which lanes, with commas between.", valueName: "lanes"))
  var lanes: String?

  @Flag(help: .json("timeline")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let career = try WholeCareer(context, needsProfile: false)
    let request = TimelineRequest(
      career, TimelineRecord(career.journal, goals: career.plan.goals))
    let lanes = try request.lanes(lanes)
    let days = try request.days(from: from, to: to)
    let unit = try request.unit(by)
    if json {
      let chosen = unit ?? request.unit(for: days, columns: 100)
      if unit != nil { try request.refuse(tooLong: days, by: chosen, columns: nil) }
      let picture = request.picture(days, by: chosen, columns: nil, glyphs: .unicode)
      return try print(json: TimelineJSON(picture, lanes: lanes, days: days), as: "timeline")
    }
    let room = Output.columns.map { TimelinePicture.laneColumns(of: $0) }
    let chosen = unit ?? request.unit(for: days, columns: room ?? 100)
    if unit != nil || room != nil {
      try request.refuse(tooLong: days, by: chosen, columns: room)
    }
    guard request.hasSomething else {
      guard RecordNotes.isWhole else { return }
      return Output.complain(
        "nothing is logged yet in \(context.store.directory.path.printable).")
    }
    let picture = request.picture(
      days, by: chosen, columns: Output.columns, filling: to == nil ? room : nil,
      glyphs: context.surroundings.glyphs)
    print(StyledText("\(Wording.period(picture.days)), \(chosen.title)", .heading))
    for line in picture.frame(lanes).styledRows { print(line) }
  }
}

/// What is asked of a timeline, understood.
private struct TimelineRequest {
  let career: WholeCareer
  let record: TimelineRecord

  /// More columns than anybody looks at: what is longer is a slip of the keyboard.
  static let mostColumns = 4000

  init(_ career: WholeCareer, _ record: TimelineRecord) {
    self.career = career
    self.record = record
  }

  /// Whether there is anything to draw.
  var hasSomething: Bool { record.reach != nil || !career.profile.stages.isEmpty }

  // MARK: - Days

  /// From the first stage or entry to the last goal, the aim or today, unless they are named.
  func days(from: String?, to: String?) throws(CommandFailure) -> ClosedRange<CalendarDay> {
    let known =
      [career.profile.stages.first?.from, career.profile.aim?.by, career.today].compactMap(\.self)
      + (record.reach.map { [$0.lowerBound, $0.upperBound] } ?? [])
    let last = try day(to, .last) ?? known.max() ?? career.today
    let first = try day(from, .first) ?? min(last, known.min() ?? career.today)
    guard first <= last else {
      throw CommandFailure(
        status: .usage, words: "--from \(first) is after --to \(last).")
    }
    return first...last
  }

  private func day(
    _ text: String?, _ leaning: RelativeDay.Leaning
  ) throws(CommandFailure) -> CalendarDay? {
    guard let text else { return nil }
    do throws(RelativeDay.Problem) {
      return try RelativeDay.parse(text, today: career.today, leaning: leaning)
    } catch {
      throw CommandFailure(status: .usage, words: Wording.words(for: error).printable)
    }
  }

  // MARK: - Columns

  /// `nil` where none is named.
  func unit(_ name: String?) throws(CommandFailure) -> TimelineScale.Unit? {
    guard let name else { return nil }
    let units = TimelineScale.Unit.allCases
    guard let unit = units.first(where: { $0.name == name.lowercased() }) else {
      throw CommandFailure(
        status: .usage,
        words: "--by takes \(units.map(\.name).joined(separator: ", ")), "
          + "not \(name.printable).")
    }
    return unit
  }

  /// The closest look at which the days fit; years where none does.
  func unit(for days: ClosedRange<CalendarDay>, columns: Int) -> TimelineScale.Unit {
    TimelineScale.Unit.allCases.first { count(days, by: $0) <= columns } ?? .year
  }

  /// `columns` is what there is room for; `nil` where nobody looks at it as it is.
  func refuse(
    tooLong days: ClosedRange<CalendarDay>, by unit: TimelineScale.Unit, columns: Int?
  ) throws(CommandFailure) {
    let (needed, room) = (count(days, by: unit), columns ?? Self.mostColumns)
    guard needed > room else { return }
    let wider = self.unit(for: days, columns: room)
    let way = count(days, by: wider) <= room ? "--by \(wider.name) fits, and so do" : "Ask for"
    throw CommandFailure(
      status: .usage,
      words: "\(unit.title) takes \(needed) columns, and there is room for \(room). "
        + "\(way) fewer days, by --from and --to.")
  }

  private func count(_ days: ClosedRange<CalendarDay>, by unit: TimelineScale.Unit) -> Int {
    TimelineScale.columns(of: unit, from: days.lowerBound, to: days.upperBound)
  }

  /// `columns` is what all of it may take; `nil` is as much as the days need. `room` is for so many
  /// columns of lanes that are filled with the time to come; `nil` ends with the last of the days.
  func picture(
    _ days: ClosedRange<CalendarDay>, by unit: TimelineScale.Unit, columns: Int?,
    filling room: Int? = nil, glyphs: Glyphs
  ) -> TimelinePicture {
    let needed = max(count(days, by: unit), room ?? 0)
    return TimelinePicture(
      record, profile: career.profile, framework: career.framework, reading: career.reading,
      today: career.today, glyphs: glyphs,
      scale: TimelineScale(unit: unit, from: days.lowerBound),
      labelColumns: TimelinePicture.labelColumns(of: columns ?? max(80, needed)), columns: needed)
  }

  // MARK: - Lanes

  /// The lanes that are named, else all that have something to show but feedback.
  func lanes(_ text: String?) throws(CommandFailure) -> [TimelineLane] {
    let skills = career.reading.standings.skills.filter { $0.entries > 0 }.map(\.skill)
    guard let text else {
      let base: [TimelineLane] = [.readiness, .milestones, .goals, .all]
      return base.filter { $0 != .goals || !record.goals.isEmpty } + skills.map(TimelineLane.skill)
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
      throw CommandFailure(status: .usage, words: "--lanes names no lane.")
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
        status: error.status,
        words: error.words + " Other lanes are readiness, milestones, goals, entries, feedback and "
          + "skills.")
    }
  }
}

extension Surroundings {
  /// ASCII where the locale says that output is not UTF-8.
  fileprivate var glyphs: Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0]?.nonBlank }.first
    let name = (locale ?? "C").lowercased()
    return name.contains("utf-8") || name.contains("utf8") ? .unicode : .ascii
  }
}

extension TimelineLane {
  /// The name of a lane on the command line and in JSON; of a skill it is the skill's id.
  var name: String {
    switch self {
    case .readiness: "readiness"
    case .milestones: "milestones"
    case .goals: "goals"
    case .all: "entries"
    case .feedback: "feedback"
    case .skill(let skill): skill.rawValue
    case .group(let id, _): id
    }
  }

  fileprivate init?(named name: String) {
    let lanes: [TimelineLane] = [.readiness, .milestones, .goals, .all, .feedback]
    guard let lane = lanes.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = lane
  }
}
