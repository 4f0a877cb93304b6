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
      subject, title: "\(title): \(Wording.level(standing.shown, claimed: standing.claimed))")
    if known == nil { answer.paragraphs.append("Not in this framework. Its entries are kept.") }
    if let text = known?.level(standing.shown)?.text {
      answer.paragraphs.append("Level \(standing.shown): \(text)")
    }
    answer.paragraphs += [ruleWords(explained(standing)), factWords(standing)]
    if let reason = standing.notApplicable {
      answer.paragraphs.append("Marked not applicable: \(reason)")
    }
    if let assessment = standing.assessment {
      answer.paragraphs.append(
        Wording.sentence(of: assessment, beside: standing.shown, today: today)
          + " Self-assessments never count.")
    }
    answer.next = next(standing)
    let evidence = SkillEvidence(of: standing, in: journal, rule: framework.rule, on: today)
    for group in evidence.groups {
      answer.sections += section(heading(of: group, standing), entries: group.entries)
    }
    answer.sections += advice(
      aimingAt: profile.stageAhead(in: framework, on: today)?.id, workingOn: [skill]
    ) { $0.when?.skill == skill }
    answer.origin = summary(of: framework.rule.origin)
    return answer
  }

  /// Explains what a level needs, in a few sentences.
  package func ruleWords(_ level: Int) -> String {
    let rule = framework.rule
    guard let asked = rule[level] else { return "" }
    var parts: [String] = []
    if asked.months > 1 { parts.append("in \(asked.months) different months") }
    if asked.projects > 1 { parts.append("from \(asked.projects) projects") }
    let spread = parts.isEmpty ? "" : ", " + parts.listed()
    var says =
      "Level \(level) needs \(Wording.halves(asked.halves)) examples at that level or above\(spread), "
      + "with at least \(asked.days) days from the first to the last. Praise counts as "
      + "\(Wording.halves(rule.halves(of: .praise))) examples, and an entry that someone can confirm "
      + "as \(Wording.halves(rule.halves(of: .canConfirm)))."
    if asked.projects > 1 || asked.months > 2 {
      says += " Over \(rule.longDays) days, months and projects don’t matter."
    }
    if asked.outcome {
      says +=
        " At least one example needs a result or someone who can confirm it, unless "
        + "\(Wording.halves(rule.habitHalves)) examples over \(rule.longDays) days show a habit."
    }
    return says
  }

  /// Describes the evidence for the established level, and why it may not last.
  private func factWords(_ standing: SkillStanding) -> String {
    let months = framework.rule.windowMonths
    guard standing.claimed > 0 else {
      return standing.entries == 0
        ? "No entries for this skill."
        : "\(Wording.entries(standing.entries)), but none with a level."
    }
    guard standing.patterns.first.map({ $0.examples > 0 }) ?? false else {
      let once = standing.shown > 0 ? "" : " It was established earlier."
      return "No example in the last \(months) months.\(once)\(fallWords(standing))"
    }
    guard standing.shown > 0 else { return "So far: \(summary(of: standing, from: 1))." }
    // The level that the rule was explained for, then the established one.
    let levels = Set([explained(standing), standing.shown]).sorted(by: >)
    return levels.map { level in
      standing.patterns[level - 1].examples > 0
        ? "At level \(level) or above so far: \(summary(of: standing, from: level))."
        : "No recent example at level \(level)."
    }.joined(separator: " ") + fallWords(standing)
  }

  /// Warns that the level will fall, if that is soon or has begun.
  private func fallWords(_ standing: SkillStanding) -> String {
    guard let month = standing.fallsIn, standing.shown > 0 else { return "" }
    let isSoon = month.ordinal - today.month.ordinal <= framework.rule.lastingMonths
    guard isSoon else { return "" }
    let left = standing.shown - 1
    let aged = standing.met < standing.shown ? " Some of its evidence has aged out." : ""
    return aged + " Without a new example, it falls to "
      + (left > 0 ? "level \(left)" : "no level") + " in \(month.title)."
  }

  /// Returns `9 examples (counted as 10½, because others confirm some) in 6 months, from 4 projects
  /// (1 of them a month without one)`.
  private func summary(of standing: SkillStanding, from level: Int) -> String {
    let pattern = standing.patterns[level - 1]
    let counting =
      pattern.halves == 2 * pattern.examples
      ? ""
      : " (counted as \(Wording.halves(pattern.halves)), because others confirm \(pattern.examples == 1 ? "it" : "some"))"
    return Wording.count(pattern.examples, "example", "examples") + counting + " in "
      + Wording.count(pattern.months, "month", "months") + projects(of: standing, from: level)
  }

  /// Returns the projects that the examples count for; nothing if none is named.
  private func projects(of standing: SkillStanding, from level: Int) -> String {
    let all = standing.patterns[level - 1].projects
    let counted = standing.examples.filter {
      $0.level >= level && $0.rank <= framework.rule.skillsPerEntry
    }
    let unnamed = Set(counted.filter { $0.project == nil }.map(\.day.month)).count
    guard unnamed < all else { return "" }
    let months = unnamed == 1 ? "a month" : "months"
    return ", from \(Wording.count(all, "project", "projects"))"
      + (unnamed == 0 ? "" : " (\(unnamed) of them \(months) without one)")
  }

  /// Returns the shortest way to the next level, then to a higher target.
  private func next(_ standing: SkillStanding) -> String? {
    let (skill, rule) = (standing.skill, framework.rule)
    let asked = target(of: skill)
    if asked > 0, standing.shown >= asked { return "You meet the target, level \(asked)." }
    if asked == 0, let stage = reading.readiness?.stage {
      return "\(framework.title(of: stage)) doesn’t ask for this skill."
    }
    let steps = reading.steps(of: skill, to: max(asked, standing.shown + 1), under: rule, on: today)
    guard let step = steps.first else { return nil }
    let backed = step.examples > 1 ? " You need fewer if others can confirm them." : ""
    var next = "Level \(step.level) needs \(Wording.summary(of: step)).\(backed)"
    if let text = framework.skill(skill)?.level(step.level)?.text {
      next += " Level \(step.level) means: \(text)"
    }
    if let last = steps.dropFirst().first {
      next += " The target, level \(last.level), needs \(Wording.summary(of: last))."
    }
    return next
  }

  /// Returns the level that the stage ahead asks for; 0 if it does not ask for the skill.
  private func target(of skill: SkillID) -> Int {
    reading.readiness?.asks.first { $0.skill == skill }?.asked ?? 0
  }

  private var window: ClosedRange<CalendarMonth> { framework.rule.window(endingWith: today.month) }

  /// Returns the level whose rule matters: the next one on the way to the target, else the
  /// established one.
  private func explained(_ standing: SkillStanding) -> Int {
    let asked = target(of: standing.skill)
    return max(1, standing.shown < asked ? standing.shown + 1 : standing.shown)
  }

  private func heading(of group: SkillEvidence.Group, _ standing: SkillStanding) -> String {
    let (skill, shown) = (standing.skill, standing.shown)
    let count = Wording.entries(group.entries.count)
    return switch group.role {
    case .counts: "\(count) at level \(shown)"
    case .tooFewYet where shown == 0: "\(count) with a level: not enough for the rule yet"
    case .tooFewYet: "\(count) above level \(shown), not enough for level \(shown + 1) yet"
    case .below: "\(count) below level \(shown)"
    case .noLevel: "\(count) without a level, so not counted; add one, such as #\(skill):3"
    case .sameTitle: "\(count) with the title of another, counted once"
    case .otherSkills:
      "\(count) that count for their \(framework.rule.skillsPerEntry) highest skills only"
    case .wish: "Asked for in feedback"
    case .tooOld: "\(count) from before \(window.lowerBound.title), not counted"
    }
  }
}
