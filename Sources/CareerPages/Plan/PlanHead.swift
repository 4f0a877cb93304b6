package import CareerModel

// The rows above the goals: their effect on readiness, and a forecast of reaching the stage ahead.
extension PlanPage {
  /// - Parameter isBrief: Whether to use short words, for a narrow screen.
  package func head(isBrief: Bool) -> [Row<Item>] {
    guard let outlook else {
      return record.reading == nil ? [.words(.reading, role: .faint)] : []
    }
    let stage = record.framework.title(of: outlook.stage).lowercased()
    func words(_ forecast: Forecast, stage: String) -> String {
      Wording.summary(
        of: forecast, stage: isBrief ? "" : stage, today: record.today, isBrief: isBrief)
    }
    var rows: [Row<Item>] = [
      .words(Self.projection(of: outlook, stage, isBrief: isBrief), role: .heading),
      .words("At this pace: \(words(outlook.atPaceAlone, stage: stage))."),
    ]
    if outlook.projection.goals > 0, outlook.forecast.outcome != outlook.atPaceAlone.outcome {
      let with = isBrief ? "With goals" : "With your dated goals"
      rows.append(.words("\(with): \(words(outlook.forecast, stage: ""))."))
    }
    if !tried.isEmpty {
      rows.append(
        .words("What if: \(trial)\(then: .back, "exit")", role: .warning))
    }
    return rows
  }

  /// `These 5 goals would take you from 4 to 7 of 9 criteria. Readiness: 58% → 84%`
  package static func projection(
    of outlook: Outlook, _ stage: String, isBrief: Bool = false
  ) -> Text {
    let projection = outlook.projection
    let (met, asked) = (projection.metBefore, projection.asked)
    guard projection.goals > 0 else {
      return isBrief
        ? "\(met) of \(asked) skills; no goals yet"
        : "You meet \(met) of \(asked) criteria for \(stage); no goal adds to that yet."
    }
    // Without a current percentage there is nothing to compare with.
    var ready: Text = ""
    if let before = projection.before.percent, let after = projection.after.percent {
      ready = isBrief ? ", " : " Readiness: "
      ready = ready + "\(before)%" + Text(.arrow, said: ", then ") + "\(after)%"
    }
    let goals = Wording.count(projection.goals, "goal", "goals")
    return isBrief
      ? "With \(goals): \(projection.metAfter) of \(asked)\(ready)"
      : "\(projection.goals == 1 ? "This goal" : "These \(goals)") would take you from "
        + "\(met) to \(projection.metAfter) of \(asked) criteria.\(ready)"
  }

  private var trial: String {
    let (without, with) = (tried.without.count, tried.with.count)
    return [
      without > 0 ? "\(Wording.count(without, "goal", "goals")) off" : nil,
      with > 0 ? "\(Wording.count(with, "goal", "goals")) added" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }
}
