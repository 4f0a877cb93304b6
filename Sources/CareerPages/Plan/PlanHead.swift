package import CareerModel

// The rows above the goals: their effect on readiness, and a forecast of reaching the stage ahead.
extension PlanPage {
  /// - Parameter isBrief: Whether to use short words, for a narrow screen.
  package func head(isBrief: Bool) -> [Row<Item>] {
    guard let outlook else { return record.reading == nil ? [.words(.reading, role: .faint)] : [] }
    let stage = record.framework.title(of: outlook.stage).lowercased()
    func row(_ label: String, _ text: Text, _ role: Role = .text) -> Row<Item> {
      .words(text, role: role, label: "\(label)", hang: .longField)
    }
    let pace = Wording.atThisPace(
      outlook.atPaceAlone, stage: isBrief ? "" : stage, today: record.today, isBrief: isBrief)
    var rows = [
      row("Readiness", Self.projection(of: outlook, isBrief: isBrief), .heading),
      row(pace.label, "\(pace.text)"),
    ]
    func words(_ forecast: Forecast) -> String {
      Wording.summary(of: forecast, stage: "", today: record.today, isBrief: isBrief)
    }
    let planned = words(outlook.forecast)
    if outlook.projection.goals > 0, planned != words(outlook.atPaceAlone) {
      rows.append(row(isBrief ? "Goals" : "With goals", "\(planned)"))
    }
    let basis = Self.basis(
      of: outlook, record.reading, record.framework, on: record.today, isBrief: isBrief,
      title: record.framework.short)
    if let basis { rows.append(row(basis.label, "\(basis.text)", .faint)) }
    if !tried.isEmpty {
      rows.append(.words("What if: \(trial)\(then: .back, "exit")", role: .warning))
    }
    return rows
  }

  /// Returns the gap that holds up the dates, and how often such ranges hold; with too few months
  /// for a date, the shortest way to close a gap. Each with the name of what it is.
  package static func basis(
    of outlook: Outlook, _ reading: CareerReading?, _ framework: Framework, on today: CalendarDay,
    isBrief: Bool = false, title: (SkillID) -> String
  ) -> (label: String, text: String)? {
    if case .refused(.tooThin) = outlook.atPaceAlone.outcome {
      return reading?.nearestStep(under: framework.rule, on: today).map {
        ("Next step", "\(title($0.skill)), \(Wording.nextStep($0.step, isBrief: isBrief))")
      }
    }
    let held = isBrief ? nil : Wording.held([outlook.atPaceAlone, outlook.forecast])
    guard let skill = outlook.forecast.heldUpBy else { return held.map { ("Ranges", $0) } }
    return ("Main gap", [title(skill), held].compactMap(\.self).joined(separator: ". "))
  }

  /// `58% → 64% once your goals are done, 5 of 10 criteria (now 4)`
  package static func projection(of outlook: Outlook, isBrief: Bool = false) -> Text {
    let (before, after) = (outlook.projection.before, outlook.projection.after)
    let criteria = isBrief ? "\(after.met) of \(after.counted.count)" : Wording.criteria(after)
    guard outlook.projection.goals > 0 else {
      let percent = before.percent.map { "\($0)%, " } ?? ""
      return "\(percent)\(criteria); no \(isBrief ? "goals yet" : "goal would change that yet")"
    }
    let logged = isBrief ? "with goals" : "once your goals are done"
    let isSame = before.met == after.met
    let met = isSame ? "still \(criteria)" : "\(criteria) (now \(before.met))"
    // Without a current percentage there is nothing to compare with.
    guard let now = before.percent, let then = after.percent else {
      return "\(isBrief ? criteria : met) \(logged)"
    }
    let arrow = Text(.arrow, said: ", then ")
    return "\(now)%\(arrow)\(then)% \(logged)\(isBrief ? "" : (isSame ? "; " : ", ") + met)"
  }

  /// Returns what the nearest gap still needs once its goals are logged: `Talent management level 4
  /// needs 1 more example; 3 other gaps need more`; `nil` if none needs more.
  package static func missing(_ outlook: Outlook, _ framework: Framework) -> String? {
    let shortfalls = outlook.projection.shortfalls
    guard let first = shortfalls.first else { return nil }
    let others = shortfalls.count - 1
    return "\(framework.title(of: first.skill)) level \(first.step.level) needs "
      + Wording.count(first.step.examples, "more example", "more examples")
      + (others > 0 ? "; \(Wording.count(others, "other gap needs", "other gaps need")) more" : "")
  }

  private var trial: String {
    let (without, with) = (tried.without.count, tried.with.count)
    return [
      without > 0 ? "\(Wording.count(without, "goal", "goals")) left out" : nil,
      with > 0 ? "\(Wording.count(with, "goal", "goals")) added" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }
}
