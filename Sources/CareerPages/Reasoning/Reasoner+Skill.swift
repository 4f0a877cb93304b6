package import CareerModel

extension Reasoner {
  package func ofSkill(_ skill: SkillID) -> Reasoning {
    let subject = Reasoning.Subject.skill(skill)
    let title = framework.title(of: skill)
    guard let standing = reading.standings[skill] else {
      return Reasoning(
        subject, title: "\(title): unknown",
        ["No skill by that name in the framework or your entries."])
    }
    let known = framework.skill(skill)
    var answer = Reasoning(
      subject,
      title: "\(title): \(Wording.level(standing.shown, claimed: standing.claimed))")
    if known == nil {
      answer.paragraphs.append(
        "Not in this framework. Its entries are kept.")
    }
    if let text = known?.level(standing.shown)?.text {
      answer.paragraphs.append("Level \(standing.shown): \(text)")
    }
    answer.paragraphs += [ruleWords(level(of: standing)), factWords(standing)]
    if let reason = standing.notApplicable {
      answer.paragraphs.append("Marked not applicable: \(reason)")
    }
    if let assessment = standing.assessment {
      answer.paragraphs.append(
        Wording.summary(of: assessment, beside: standing.shown, today: today))
    }
    answer.next = next(standing)
    let evidence = SkillEvidence(of: standing, in: journal, rule: framework.rule, on: today)
    for group in evidence.groups {
      answer.sections += section(heading(of: group, shown: standing.shown), entries: group.entries)
    }
    answer.origin = summary(of: framework.rule.origin)
    return answer
  }

  /// Explains what a level takes, in a few sentences.
  package func ruleWords(_ level: Int) -> String {
    let rule = framework.rule
    guard let asked = rule[level] else { return "" }
    var parts: [String] = []
    if asked.months > 1 { parts.append("in \(asked.months) months") }
    if asked.projects > 1 { parts.append("from \(asked.projects) projects") }
    parts.append("over \(asked.days) days or more")
    var says =
      "The rule: \(Wording.halves(asked.halves)) examples at level \(level) or above (praise counts "
      + "\(Wording.halves(rule.halves(of: .praise))), can confirm "
      + "\(Wording.halves(rule.halves(of: .canConfirm)))), \(parts.listed())."
    if asked.projects > 1 || asked.months > 2 {
      says += " Over \(rule.longDays) days, months and projects don’t matter."
    }
    if asked.outcome {
      says +=
        " It takes a result or someone who can confirm it, or a habit: "
        + "\(Wording.halves(rule.habitHalves)) examples over \(rule.longDays) days."
    }
    return says + " Self-assessments never count."
  }

  /// Describes the evidence for the established level, and why it may not last.
  private func factWords(_ standing: SkillStanding) -> String {
    let months = framework.rule.windowMonths
    guard standing.claimed > 0 else {
      return standing.entries == 0
        ? "No entries for this skill."
        : "\(Wording.entries(standing.entries)), but none with a level."
    }
    guard let recent = standing.patterns.first, recent.examples > 0 else {
      let once = standing.shown > 0 ? "" : " It was established then, not lately."
      return "No example in the last \(months) months.\(once)\(fallWords(standing))"
    }
    guard standing.shown > 0 else { return "\(summary(of: recent))." }
    let pattern = standing.patterns[standing.shown - 1]
    let words =
      pattern.examples > 0
      ? "\(summary(of: pattern)) at level \(standing.shown) or above."
      : "No recent example at level \(standing.shown)."
    return words + fallWords(standing)
  }

  /// Warns that the level will fall, if that is soon or has begun.
  private func fallWords(_ standing: SkillStanding) -> String {
    guard let month = standing.fallsIn, standing.shown > 0 else { return "" }
    let isSoon = month.ordinal - today.month.ordinal <= framework.rule.lastingMonths
    guard isSoon else { return "" }
    let left = standing.shown - 1
    return " Going stale: "
      + (left > 0 ? "level \(left)" : "no level") + " from \(month.title) without a new example."
  }

  /// Returns `9 examples, which count 10½, in 6 months, from 4 projects`.
  private func summary(of pattern: Pattern) -> String {
    let counting =
      pattern.halves == 2 * pattern.examples
      ? "" : ", which count\(pattern.examples == 1 ? "s" : "") \(Wording.halves(pattern.halves)),"
    return Wording.count(pattern.examples, "example", "examples") + counting + " in "
      + Wording.count(pattern.months, "month", "months") + ", from "
      + Wording.count(pattern.projects, "project", "projects")
  }

  /// Returns the level to explain: the target or, once it is reached, the next level.
  private func level(of standing: SkillStanding) -> Int {
    let asked = reading.readiness?.asks.first { $0.skill == standing.skill }?.asked
    return min(max(asked ?? 0, standing.shown + 1), Skill.levelRange.upperBound)
  }

  /// Returns the shortest way to the target, or else to the next level.
  private func next(_ standing: SkillStanding) -> String? {
    let level = level(of: standing)
    let step = reading.nextStep(
      of: standing.skill, to: level, under: framework.rule, on: today)
    guard let step else { return nil }
    var next =
      "Level \(step.level) needs \(Wording.summary(of: step))."
    if let text = framework.skill(standing.skill)?.level(step.level)?.text {
      next += " That means: \(text)"
    }
    return next
  }

  private func heading(of group: SkillEvidence.Group, shown: Int) -> String {
    let count = Wording.entries(group.entries.count)
    return switch group.role {
    case .counts: "\(count) at level \(shown)"
    case .tooFewYet where shown == 0: "\(count) with a level: not enough for the rule yet"
    case .tooFewYet: "\(count) above level \(shown), too few for the next one"
    case .below: "\(count) below level \(shown), not counted"
    case .noLevel: "\(count) without a level, so not counted; e on an entry adds one, as #skill:3"
    case .sameTitle: "\(count) with the title of another, counted once"
    case .otherSkills:
      "\(count) that count for their \(framework.rule.skillsPerEntry) highest skills only"
    case .wish: "\(Wording.count(group.entries.count, "wish", "wishes")), not counted"
    case .tooOld: "\(count) older than \(framework.rule.windowMonths) months, not counted"
    }
  }
}
