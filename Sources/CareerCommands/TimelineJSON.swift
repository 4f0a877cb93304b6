import CareerModel
import CareerScreens

/// data/schema/timeline.schema.json: what the picture shows, as figures.
struct TimelineJSON: Encodable {
  /// How long a column is.
  var by: String
  var from: CalendarDay
  var to: CalendarDay
  var today: CalendarDay
  /// The first and the last day of each column.
  var columns: [Column]
  var stages: [Stage]
  var readiness: Readiness?
  var lanes: [Lane]
  var milestones: [Milestone]
  var goals: [Goal]

  struct Column: Encodable {
    var from: CalendarDay
    var to: CalendarDay
  }

  struct Stage: Encodable {
    var stage: StageID
    var title: String
    /// Left out for the stage that is aimed at.
    var from: CalendarDay?
    /// Left out while it lasts.
    var to: CalendarDay?
    var aimed: Bool
  }

  struct Readiness: Encodable {
    var stage: StageID
    /// By column; null where there was not enough evidence to say, and ahead of today.
    var percents: [Int?]
  }

  struct Lane: Encodable {
    var lane: String
    var title: String
    /// Entries by column.
    var counts: [Int]
    var feedback: [Int]
    /// The level shown at the end of each column, up to today; left out for lanes of no skill.
    var levels: [Int]?
  }

  struct Milestone: Encodable {
    var id: EntryID
    var day: CalendarDay
    var title: String
  }

  struct Goal: Encodable {
    var id: EntryID
    var day: CalendarDay
    var title: String
    var done: Bool
    var overdue: Bool
  }

  init(_ picture: TimelinePicture, lanes wanted: [TimelineLane], days: ClosedRange<CalendarDay>) {
    by = picture.scale.unit.name
    from = days.lowerBound
    to = days.upperBound
    today = picture.today
    let spans = (0..<picture.columns).map { picture.scale.days(of: $0) }
    columns = spans.map { Column(from: $0.lowerBound, to: $0.upperBound) }
    stages = Self.stages(picture)
    if wanted.contains(.readiness), let history = picture.reading?.history {
      readiness = Readiness(stage: history.stage, percents: picture.percents)
    }
    let counted = wanted.filter { $0 != .readiness && $0 != .goals }
    let counts = TimelineCounts(
      picture.record, lanes: counted, scale: picture.scale, columns: picture.columns)
    lanes = zip(counted, counts.lanes).map { lane, tallies in
      Lane(
        lane: lane.name, title: picture.framework.title(of: lane, columns: .max),
        counts: tallies.map(\.count), feedback: tallies.map(\.feedback),
        levels: Self.levels(of: lane, picture, spans))
    }
    let view = picture.scale.days(ofFirst: picture.columns)
    milestones =
      wanted.contains(.milestones) ? Self.milestones(in: view, picture.record) : []
    goals = wanted.contains(.goals) ? Self.goals(in: view, picture) : []
  }

  private static func stages(_ picture: TimelinePicture) -> [Stage] {
    let profile = picture.profile
    let held = profile.stages.map { tenure in
      Stage(
        stage: tenure.stage, title: picture.framework.title(of: tenure.stage), from: tenure.from,
        to: profile.end(of: tenure), aimed: false)
    }
    let aimed = profile.aim.map { aim in
      Stage(
        stage: aim.stage, title: picture.framework.title(of: aim.stage), from: nil, to: aim.by,
        aimed: true)
    }
    return held + [aimed].compactMap(\.self)
  }

  private static func levels(
    of lane: TimelineLane, _ picture: TimelinePicture, _ spans: [ClosedRange<CalendarDay>]
  ) -> [Int]? {
    guard case .skill(let skill) = lane else { return nil }
    let history = picture.reading?.levels[skill]
    return spans.filter { $0.lowerBound <= picture.today }
      .map { history?[min($0.upperBound, picture.today).month] ?? 0 }
  }

  private static func milestones(
    in days: ClosedRange<CalendarDay>, _ record: TimelineRecord
  ) -> [Milestone] {
    record.journal.entries(in: DayRange(from: days.lowerBound, to: days.upperBound)).reversed()
      .filter { $0.kind == .milestone }
      .map { Milestone(id: $0.id, day: $0.day, title: $0.title) }
  }

  private static func goals(
    in days: ClosedRange<CalendarDay>, _ picture: TimelinePicture
  ) -> [Goal] {
    picture.record.goals.compactMap { goal in
      guard let day = goal.timelineDay, days.contains(day) else { return nil }
      return Goal(
        id: goal.id, day: day, title: goal.title, done: !goal.isOpen,
        overdue: goal.isOverdue(on: picture.today))
    }
  }
}
