package import CareerModel

// The rows above the goals: their effect on readiness, and a forecast of reaching the stage ahead.
extension PlanPage {
  /// - Parameter isBrief: Whether to use short words, for a narrow screen.
  package func head(isBrief: Bool) -> [Row<Item>] {
    guard let outlook else {
      return record.reading == nil ? [.words(.reading, role: .faint)] : []
    }
    let stage = record.framework.title(of: outlook.stage).lowercased()
    let pace = Wording.atThisPace(
      outlook.atPaceAlone, stage: isBrief ? "" : stage, today: record.today, isBrief: isBrief)
    var rows: [Row<Item>] = [
      .words(Self.projection(of: outlook, stage, isBrief: isBrief), role: .heading),
      .words("\(pace)"),
    ]
    if outlook.projection.goals > 0, outlook.forecast.outcome != outlook.atPaceAlone.outcome {
      let with = isBrief ? "With goals" : "With your dated goals"
      let words = Wording.summary(
        of: outlook.forecast, stage: "", today: record.today, isBrief: isBrief)
      rows.append(.words("\(with): \(words)."))
    }
    let basis = Self.basis(
      of: outlook, record.reading, record.framework, on: record.today, isBrief: isBrief,
      title: record.framework.short)
    if let basis { rows.append(.words(Text(basis))) }
    if !tried.isEmpty {
      rows.append(
        .words("What if: \(trial)\(then: .back, "exit")", role: .warning))
    }
    return rows
  }

  /// Returns the gap that holds up the dates, and how often such ranges hold; with too few months
  /// for a date, the shortest way to close a gap.
  package static func basis(
    of outlook: Outlook, _ reading: CareerReading?, _ framework: Framework, on today: CalendarDay,
    isBrief: Bool = false, title: (SkillID) -> String
  ) -> String? {
    if case .refused(.tooThin) = outlook.atPaceAlone.outcome {
      return reading?.nearestStep(under: framework.rule, on: today).map {
        "Next step: \(title($0.skill)), \(Wording.nextStep($0.step, isBrief: isBrief))."
      }
    }
    let held = isBrief ? nil : Wording.held([outlook.atPaceAlone, outlook.forecast])
    let parts = [outlook.forecast.heldUpBy.map { "Biggest hold-up: \(title($0))." }, held]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
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
