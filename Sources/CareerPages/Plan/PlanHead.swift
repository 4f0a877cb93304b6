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
      .words(Self.projection(of: outlook, stage, isBrief: isBrief), role: .heading)
    ]
    if !isBrief, let missing = Self.missing(outlook, record.framework) {
      rows.append(.words("\(missing)"))
    }
    rows.append(.words("At this pace: \(words(outlook.atPaceAlone, stage: stage))."))
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

  /// `Your goals logged once each: 5 of 10 criteria (now 4). Readiness: 58% → 64%`
  package static func projection(
    of outlook: Outlook, _ stage: String, isBrief: Bool = false
  ) -> Text {
    let projection = outlook.projection
    let (before, after) = (projection.before, projection.after)
    guard projection.goals > 0 else {
      return isBrief
        ? "\(before.met) of \(before.counted.count) skills; no goals yet"
        : "You meet \(Wording.criteria(before)) for \(stage); no goal adds to that yet."
    }
    // Without a current percentage there is nothing to compare with.
    var ready: Text = ""
    if let now = before.percent, let then = after.percent {
      ready = isBrief ? ", " : " Readiness: "
      ready = ready + "\(now)%" + Text(.arrow, said: ", then ") + "\(then)%"
    }
    return isBrief
      ? "Goals logged: \(after.met) of \(after.counted.count)\(ready)"
      : "Your goal\(projection.goals == 1 ? " logged once" : "s logged once each"): "
        + "\(Wording.criteria(after)) (now \(before.met)).\(ready)"
  }

  /// Returns what gaps still take once their goals are logged: `Talent management level 4 takes 1
  /// more example.`; `nil` if none takes more.
  package static func missing(_ outlook: Outlook, _ framework: Framework) -> String? {
    let shortfalls = outlook.projection.shortfalls
    guard !shortfalls.isEmpty else { return nil }
    let parts = shortfalls.prefix(2).enumerated().map { place, shortfall in
      let (skill, step) = (framework.title(of: shortfall.skill), shortfall.step)
      let examples = Wording.count(step.examples, "more example", "more examples")
      return "\(skill) level \(step.level) takes \(place == 0 ? examples : "\(step.examples)")"
    }
    let others = shortfalls.count - parts.count
    let rest = others > 0 ? ["\(Wording.count(others, "gap takes", "gaps take")) more"] : []
    return (parts + rest).listed() + "."
  }

  private var trial: String {
    let (without, with) = (tried.without.count, tried.with.count)
    return [
      without > 0 ? "\(Wording.count(without, "goal", "goals")) off" : nil,
      with > 0 ? "\(Wording.count(with, "goal", "goals")) added" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }
}
