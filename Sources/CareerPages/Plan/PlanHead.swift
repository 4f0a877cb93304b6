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
      .words(Self.projection(of: outlook, stage, isBrief: isBrief), role: .heading)
    ]
    if !isBrief, let missing = Self.missing(outlook, record.framework) {
      rows.append(.words("\(missing)"))
    }
    rows.append(.words("\(pace)"))
    func words(_ forecast: Forecast) -> String {
      Wording.summary(of: forecast, stage: "", today: record.today, isBrief: isBrief)
    }
    let planned = words(outlook.forecast)
    if outlook.projection.goals > 0, planned != words(outlook.atPaceAlone) {
      rows.append(.words("\(isBrief ? "With goals" : "With your dated goals"): \(planned)."))
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

  /// Returns the gap that holds up the dates, and how sure the ranges are; with too few months
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

  /// `If you logged each goal once: 5 of 10 criteria (now 4). Readiness: 58% → 64%`
  package static func projection(
    of outlook: Outlook, _ stage: String, isBrief: Bool = false
  ) -> Text {
    let projection = outlook.projection
    let (before, after) = (projection.before, projection.after)
    guard projection.goals > 0 else {
      return isBrief
        ? "\(before.met) of \(before.counted.count) skills; no goals yet"
        : "You meet \(Wording.criteria(before)) for \(stage). No goal adds to that yet."
    }
    // Without a current percentage there is nothing to compare with.
    var ready: Text = ""
    if let now = before.percent, let then = after.percent {
      ready = isBrief ? ", " : " Readiness: "
      ready = ready + "\(now)%" + Text(.arrow, said: ", then ") + "\(then)%"
    }
    return isBrief
      ? "Goals logged: \(after.met) of \(after.counted.count)\(ready)"
      : "If you logged \(projection.goals == 1 ? "your goal" : "each goal once"): "
        + "\(Wording.criteria(after)) (now \(before.met)).\(ready)"
  }

  /// Returns what the nearest gap still needs once its goals are logged: `Talent management level 4
  /// needs 1 more example. 3 other gaps need more.`; `nil` if none needs more.
  package static func missing(_ outlook: Outlook, _ framework: Framework) -> String? {
    let shortfalls = outlook.projection.shortfalls
    guard let first = shortfalls.first else { return nil }
    let others = shortfalls.count - 1
    return "\(framework.title(of: first.skill)) level \(first.step.level) needs "
      + Wording.count(first.step.examples, "more example", "more examples")
      + (others > 0
        ? ". \(Wording.count(others, "other gap needs", "other gaps need")) more." : ".")
  }

  private var trial: String {
    let (without, with) = (tried.without.count, tried.with.count)
    return [
      without > 0 ? "\(Wording.count(without, "goal", "goals")) off" : nil,
      with > 0 ? "\(Wording.count(with, "goal", "goals")) added" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }
}
