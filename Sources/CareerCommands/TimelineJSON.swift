import CareerModel
import CareerPages

extension JSONObject {
  /// data/schema/timeline.schema.json: the content of the picture, as figures.
  static func timeline(
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
      [
        "stage": aim.stage, "title": framework.title(of: aim.stage), "to": aim.by, "aimed": true,
      ]
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
