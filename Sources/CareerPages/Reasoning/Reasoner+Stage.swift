package import CareerModel

extension Reasoner {
  package func ofReadiness(_ id: StageID) -> Reasoning {
    let subject = Reasoning.Subject.readiness(id)
    guard let stage = framework.stage(id) else {
      return Reasoning(subject, title: id.rawValue, ["This framework has no such stage."])
    }
    let readiness = Readiness(for: stage, reading.standings, profile: profile, rule: framework.rule)
    var answer = Reasoning(
      subject, title: "\(stage.title): \(Wording.figure(readiness))",
      [stage.about, Wording.criteria(readiness, for: stage.title) + ".", formulaWords(readiness)])
    answer.next = most(of: readiness)
    answer.sections = [
      .init(
        title: "Criteria and your levels",
        rows: [Row(.columns(Self.asks))] + readiness.asks.map(row))
    ]
    let held = profile.tenure(on: today)?.stage
    if held == id, let staying = stage.staying {
      answer.sections.append(.init(title: "Staying", rows: [Self.text(staying)]))
    }
    if let step = framework.transition(to: id, holding: held) {
      answer.sections.append(
        .init(
          title: "The step from \(framework.title(of: step.from))"
            + (step.pivot ? ": a pivot, not a promotion" : ""),
          rows: [
            Self.text("What changes: \(step.changes)"),
            Self.text("What to hand over: \(step.letGo)"),
            Self.text("Common mistake: \(step.mistake)"),
          ]))
    }
    answer.sections.append(.init(title: "What the role does", rows: stage.does.map(Self.text)))
    answer.sections += advice(
      aimingAt: id, workingOn: Set(readiness.gaps.map(\.skill))
    ) { _ in true }
    if FormerReadiness.mayBeKnown(from: journal) {
      answer.sections.append(
        .init(title: "What changed in November 2026", rows: [Self.text(Self.ruleChange)]))
    }
    answer.origin = summary(of: stage.origin)
    return answer
  }

  /// Returns the framework's advice for the person, as a section; none if none applies.
  ///
  /// - Parameters:
  ///   - target: The stage in question.
  ///   - skills: The skills in question.
  ///   - isWanted: Which pieces to list.
  func advice(
    aimingAt target: StageID?, workingOn skills: Set<SkillID>,
    _ isWanted: (Framework.Advice) -> Bool
  ) -> [Reasoning.Section] {
    let held = profile.tenure(on: today)?.stage
    let rows = framework.advice.filter {
      isWanted($0) && $0.applies(holding: held, aimingAt: target, workingOn: skills)
    }
    .map { Self.text($0.text) }
    return rows.isEmpty ? [] : [.init(title: "Advice", rows: rows)]
  }

  private static let ruleChange =
    "Levels 4 and 5 need fewer examples, over a longer time. Levels fade one at a time. "
    + "Entries with the same title count once. docs/readiness.md has the whole rule."

  /// Names the gap that would add the most, or all of them if several would add the same; `nil` for
  /// no gap.
  private func most(of readiness: Readiness) -> String? {
    guard let first = readiness.gaps.first else { return nil }
    let most = readiness.gaps.prefix { readiness.gain(of: $0) == readiness.gain(of: first) }
    guard most.count > 1 else {
      return "\(framework.title(of: first.skill)) would add the most: \(Wording.level(first))."
    }
    return "\(most.map { framework.title(of: $0.skill) }.listed("and")) would add the most."
  }

  private func formulaWords(_ readiness: Readiness) -> String {
    let covered = "\(readiness.covered.count) of \(readiness.counted.count) skills"
    let least = framework.rule.coveragePercent
    guard let percent = readiness.percent else {
      return readiness.leavesOutTooMuch
        ? "\(readiness.leftOut.map { framework.title(of: $0.skill) }.listed("and")) don’t apply to you. "
          + "That is over \(framework.rule.notApplicablePercent)% of the weight, so no percentage is given."
        : "You have a level in \(covered), or \(readiness.coverage)% of the total weight. "
          + "A percentage appears once you reach \(least)%."
    }
    let own = readiness.ownPercent.map { " By your own weights: \($0)%." } ?? ""
    return "The \(percent)% includes partial credit: level ÷ target for each criterion, weighted. "
      + "You have a level in \(covered).\(own)"
  }

  private static let asks = Table(
    title: nil, names: .half(atMost: 32), columns: [.init(width: 40, importance: 0)])

  private static func text(_ text: String) -> Row<Reasoning.Item> {
    .words("\(text)", hang: .within)
  }

  private func row(_ ask: Readiness.Ask) -> Row<Reasoning.Item> {
    let own = ask.ownWeight.map { " (yours \($0))" } ?? ""
    let text =
      ask.notApplicable.map { "excluded: \($0)" }
      ?? "\(Wording.level(ask)), weight \(ask.weight)\(own)"
    let title = framework.title(of: ask.skill)
    return Row(
      .cells([.name(title, short: title), .text("\(text)", .faint)]),
      item: .answer(.skill(ask.skill)))
  }

  package func ofInsight(_ id: String) -> Reasoning {
    let subject = Reasoning.Subject.insight(id)
    let found = reading.insights.first { $0.id == id }
    guard let rule = found?.rule ?? framework.insights?.first(where: { $0.id == id }) else {
      return Reasoning(subject, title: id, ["This framework has no such insight."])
    }
    var answer = Reasoning(subject, title: rule.title)
    answer.origin = summary(of: rule.origin)
    guard let found else {
      let dismissal = profile.dismissals.first { $0.insight == id }
      let until = dismissal?.until.map { "until \($0.mediumText)" } ?? "for good"
      answer.paragraphs = [
        profile.dismisses(id, on: today)
          ? "Dismissed \(until)." : "This insight does not apply today.",
        Wording.rule(rule, framework: framework),
      ]
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
    case .stale: answer.sections += section("Latest entry for each", entries: found.entries)
    case .absent: answer.sections += section("Older matches", entries: older(rule))
    case .unfollowed, .noResult, .undirected:
      answer.sections += section(count, entries: found.entries)
    }
    if !found.against.isEmpty {
      let count = Wording.count(found.against.count, "entry", "entries")
      answer.sections += section("\(names(rule.against)): \(count)", entries: found.against)
    }
    return answer
  }

  /// Returns earlier entries that match an insight which found nothing recent.
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
      subject,
      title: "\(side.stage.title): \(side.likeIt.count) of "
        + "\(Wording.entries(comparison.entriesOfYear)) from the last 365 days")
    answer.paragraphs = [
      side.percent.map {
        "\($0)% of the \(comparison.entriesOfYear) entries from the last 365 days match this stage. They "
          + "show a skill that \(comparison.right.stage.title) doesn’t ask for, or a level above "
          + "its target. An entry can match both stages, or neither. Feedback isn’t counted."
      } ?? "No entries in the last 365 days.",
      "Skills: \(skills.joined(separator: ", ")).",
    ]
    answer.sections += section("Matching entries", entries: side.likeIt)
    answer.origin = summary(of: side.stage.origin)
    return answer
  }

  package func ofContrast(_ id: String, _ stage: StageID, beside other: StageID) -> Reasoning {
    let subject = Reasoning.Subject.contrast(id, stage, beside: other)
    guard let contrast = contrast(id, stage, other) ?? contrast(id, other, stage)?.mirrored else {
      return Reasoning(subject, title: id)
    }
    var answer = Reasoning(
      subject, title: "\(contrast.title): \(contrast.left.word) (\(framework.title(of: stage)))")
    let sides = framework.contrasts.first { $0.id == id }?.sides ?? []
    let kinds = sides.first { $0.stage == stage }.map { side in
      Wording.evidence(under: side, beside: sides.first { $0.stage == other }, framework)
    }
    answer.paragraphs = [contrast.left.text]
    if let kinds {
      answer.paragraphs.append(
        kinds.isEmpty
          ? "The framework lists no skills for this side."
          : "What counts here: \(kinds.joined(separator: ", ")).")
    }
    for (stage, cell) in [(stage, contrast.left), (other, contrast.right)] {
      let count = Wording.entries(cell.entries.count)
      answer.sections += section(
        "\(framework.title(of: stage)), \(cell.word): \(count) in the past year",
        entries: cell.entries)
    }
    answer.origin = summary(of: contrast.origin)
    return answer
  }

  /// Returns a contrast of the framework, or between the levels of a skill.
  private func contrast(
    _ id: String, _ left: StageID, _ right: StageID
  ) -> StageComparison.Contrast? {
    comparison(left, right).flatMap { comparison in
      (comparison.contrasts + comparison.skillContrasts(framework)).first { $0.id == id }
    }
  }

  private func comparison(_ left: StageID, _ right: StageID) -> StageComparison? {
    guard let left = framework.stage(left), let right = framework.stage(right) else { return nil }
    return StageComparison(
      left, right, framework: framework, journal: journal, standings: reading.standings, on: today)
  }
}
