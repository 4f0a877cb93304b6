package import CareerModel

extension Reasoner {
  package func ofReadiness(_ id: StageID) -> Reasoning {
    let subject = Reasoning.Subject.readiness(id)
    guard let stage = framework.stage(id) else {
      var answer = Reasoning(subject, title: id.rawValue)
      answer.paragraphs = ["This framework has no stage of that name."]
      return answer
    }
    let readiness = Readiness(
      for: stage, reading.standings, profile: profile, rule: framework.rule)
    var answer = Reasoning(
      subject, title: "\(stage.title): \(Wording.figure(readiness))")
    answer.paragraphs = [stage.about, formulaWords(readiness)]
    if let gap = readiness.gaps.first {
      answer.next =
        "\(framework.title(of: gap.skill)) would add most: it is shown at \(gap.shown), "
        + "\(gap.asked) is asked."
    }
    answer.sections = [
      .init(
        title: "What the stage asks, and what is shown",
        rows: [Row(.columns(Self.asks))] + readiness.asks.map(row))
    ]
    if let step = framework.transition(to: id) {
      answer.sections.append(
        .init(
          title: "The step from \(framework.title(of: step.from))"
            + (step.pivot ? ": a pivot, not one more rung" : ""),
          rows: [
            Self.text("What changes: \(step.changes)"),
            Self.text("What to let go of: \(step.letGo)"),
            Self.text("The usual mistake: \(step.mistake)"),
          ]))
    }
    answer.sections.append(
      .init(title: "What one does there", rows: stage.does.map(Self.text)))
    answer.origin = words(for: stage.origin)
    return answer
  }

  private func formulaWords(_ readiness: Readiness) -> String {
    let covered = "\(readiness.covered.count) of \(readiness.counted.count) skills"
    let least = framework.rule.coveragePercent
    guard readiness.percent != nil else {
      return "Your entries show some level in \(covered), \(readiness.coverage) % of the weight; "
        + "below \(least) % no figure is given. Each level takes a pattern over months."
    }
    let own =
      readiness.ownPercent.map { " With your own weights it is \($0) %." } ?? ""
    return "Each skill gives the part of the asked level that is shown, times its weight; the sum, "
      + "out of all weights, is the figure. There is evidence for \(covered).\(own)"
  }

  private static let asks = Table(
    title: nil, names: .half(atMost: 32), columns: [.init("", width: 40, importance: 0)])

  private static func text(_ text: String) -> Row<Reasoning.Item> {
    .words("\(text)", hang: .within)
  }

  private func row(_ ask: Readiness.Ask) -> Row<Reasoning.Item> {
    let own = ask.ownWeight.map { " (yours \($0))" } ?? ""
    let text =
      ask.notApplicable.map { "left out: \($0)" }
      ?? "shown \(ask.shown), asked \(ask.asked), weight \(ask.weight)\(own)"
    let title = framework.title(of: ask.skill)
    return Row(
      .cells([.name(title, short: title), .text("\(text)", .faint)]),
      item: .answer(.skill(ask.skill)))
  }

  package func ofInsight(_ id: String) -> Reasoning {
    let subject = Reasoning.Subject.insight(id)
    let found = reading.insights.first { $0.id == id }
    guard let rule = found?.rule ?? framework.insights?.first(where: { $0.id == id }) else {
      var answer = Reasoning(subject, title: id)
      answer.paragraphs = ["This framework has no insight of that name."]
      return answer
    }
    var answer = Reasoning(subject, title: rule.title)
    guard let found else {
      let dismissal = profile.dismissals.first { $0.insight == id }
      let until = dismissal?.until.map { "until \($0.mediumText)" } ?? "for good"
      answer.paragraphs = [
        profile.dismisses(id, on: today)
          ? "You put this remark away \(until)."
          : "Your record does not call for this remark today.",
        Wording.rule(rule, framework: framework),
      ]
      answer.origin = words(for: rule.origin)
      return answer
    }
    answer.paragraphs = [found.says, Wording.rule(rule, framework: framework)]
    answer.next = rule.advice
    let names = { (skills: [SkillID]?) in
      (skills ?? []).map { framework.title(of: $0) }.joined(separator: ", ")
    }
    let count = Wording.count(found.entries.count, "entry", "entries")
    switch rule.check {
    case .shareAbove, .shareBelow:
      answer.sections += section("\(names(rule.skills)): \(count)", entries: found.entries)
    case .departments:
      answer.sections += section("With other departments: \(count)", entries: found.entries)
    case .stale: answer.sections += section("The last entry of each", entries: found.entries)
    case .absent:
      answer.sections += section("What fits, but is older", entries: older(rule))
    case .unfollowed, .noResult: answer.sections += section(count, entries: found.entries)
    }
    if !found.against.isEmpty {
      let count = Wording.count(found.against.count, "entry", "entries")
      answer.sections += section("\(names(rule.against)): \(count)", entries: found.against)
    }
    answer.origin = words(for: rule.origin)
    return answer
  }

  /// What an insight looks for and found nothing of lately, from earlier times.
  private func older(_ rule: InsightRule) -> [EntryID] {
    let sought = rule.sought
    return journal.entries(in: DayRange(to: today.adding(days: -rule.days)))
      .filter(sought.matches).map(\.id)
  }

  package func ofLikeness(_ id: StageID, beside other: StageID) -> Reasoning {
    let subject = Reasoning.Subject.likeness(id, beside: other)
    guard let comparison = comparison(id, other) else {
      return Reasoning(subject, title: id.rawValue)
    }
    let side = comparison.left
    let skills = comparison.skills.filter { ($0.left ?? 0) > ($0.right ?? 0) }
      .map { framework.title(of: $0.skill) }
    var answer = Reasoning(
      subject, title: "\(side.stage.title): \(side.likeIt.count) of the last year’s entries")
    answer.paragraphs = [
      side.percent.map {
        "\($0) % of the \(comparison.entriesOfYear) entries of the last year show what this stage "
          + "asks and \(comparison.right.stage.title) does not: a skill that it alone asks for, or a "
          + "level above the one asked there. An entry can look like both stages, or like neither."
      } ?? "There is no entry of the last year.",
      "These skills are: \(skills.joined(separator: ", ")).",
    ]
    answer.sections += section("Those entries", entries: side.likeIt)
    answer.origin = words(for: side.stage.origin)
    return answer
  }

  package func ofContrast(_ id: String, _ stage: StageID, beside other: StageID) -> Reasoning {
    let subject = Reasoning.Subject.contrast(id, stage, beside: other)
    guard let contrast = comparison(stage, other)?.contrasts.first(where: { $0.id == id }) else {
      return Reasoning(subject, title: id)
    }
    var answer = Reasoning(
      subject,
      title: "\(contrast.title): \(contrast.left.word) (\(framework.title(of: stage)))")
    let side = framework.contrasts.first { $0.id == id }?.sides.first { $0.stage == stage }
    var kinds = (side?.skills ?? []).map { framework.title(of: $0) }
    if side?.departments == true { kinds.append("any entry that names another department") }
    answer.paragraphs = [
      contrast.left.text,
      kinds.isEmpty
        ? "The framework names no skills for this side."
        : "Entries of the last year belong here by their skills: \(kinds.joined(separator: ", ")).",
    ]
    answer.sections += section(
      Wording.count(contrast.left.entries.count, "entry", "entries") + " of the last year",
      entries: contrast.left.entries)
    answer.origin = words(for: contrast.origin)
    return answer
  }

  private func comparison(_ left: StageID, _ right: StageID) -> StageComparison? {
    guard let left = framework.stage(left), let right = framework.stage(right) else { return nil }
    return StageComparison(
      left, right, framework: framework, journal: journal, standings: reading.standings, on: today)
  }
}
