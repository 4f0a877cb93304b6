import CareerModel
import CareerPages

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

  init(_ figure: TimelineFigure, lanes wanted: [TimelineLane], days: ClosedRange<CalendarDay>) {
    by = figure.scale.unit.name
    from = days.lowerBound
    to = days.upperBound
    today = figure.today
    columns = (0..<figure.columns).map { column in
      let days = figure.scale.days(of: column)
      return Column(from: days.lowerBound, to: days.upperBound)
    }
    let (profile, framework) = (figure.career.profile, figure.framework)
    stages = profile.stages.map { tenure in
      Stage(
        stage: tenure.stage, title: framework.title(of: tenure.stage), from: tenure.from,
        to: profile.end(of: tenure), aimed: false)
    }
    if let aim = profile.aim {
      stages.append(
        Stage(
          stage: aim.stage, title: framework.title(of: aim.stage), from: nil, to: aim.by,
          aimed: true))
    }
    if wanted.contains(.readiness), let history = figure.career.reading?.history {
      readiness = Readiness(stage: history.stage, percents: figure.percents)
    }
    let counted = wanted.filter { $0 != .readiness && $0 != .goals }
    let counts = TimelineCounts(
      figure.shown, lanes: counted, scale: figure.scale, columns: figure.columns)
    lanes = zip(counted, counts.lanes).map { lane, tallies in
      Lane(
        lane: lane.name, title: framework.title(of: lane, columns: .max),
        counts: tallies.map(\.count), feedback: tallies.map(\.feedback),
        levels: lane.skill == nil ? nil : figure.levels(of: lane))
    }
    let view = figure.days
    milestones =
      wanted.contains(.milestones)
      ? figure.shown.journal.entries(in: DayRange(from: view.lowerBound, to: view.upperBound))
        .reversed().filter { $0.kind == .milestone }
        .map { Milestone(id: $0.id, day: $0.day, title: $0.title) } : []
    goals =
      wanted.contains(.goals)
      ? figure.shown.goals.compactMap { goal in
        guard let day = goal.timelineDay, view.contains(day) else { return nil }
        return Goal(
          id: goal.id, day: day, title: goal.title, done: !goal.isOpen,
          overdue: goal.isOverdue(on: figure.today))
      } : []
  }
}
