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
      title: standing.shown > 0
        ? "\(title): level \(standing.shown)" : "\(title): no level yet")
    if known == nil {
      answer.paragraphs.append(
        "Not in this framework. Its entries are kept.")
    }
    if let text = known?.level(standing.shown)?.text {
      answer.paragraphs.append("Level \(standing.shown): \(text)")
    }
    answer.paragraphs += [ruleWords, factWords(standing)]
    if let reason = standing.notApplicable {
      answer.paragraphs.append("Marked not applicable: \(reason)")
    }
    if let assessment = standing.assessment {
      answer.paragraphs.append(Wording.words(for: assessment, beside: standing.shown, today: today))
    }
    answer.next = next(standing)
    let evidence = SkillEvidence(of: standing, in: journal, rule: framework.rule, on: today)
    for group in evidence.groups {
      answer.sections += section(heading(of: group, shown: standing.shown), entries: group.entries)
    }
    answer.origin = words(for: framework.rule.origin)
    return answer
  }

  package var ruleWords: String {
    let rule = framework.rule
    return """
      The rule: a level needs \(Wording.count(rule.entries, "example", "examples")) at that level or above, \
      in \(Wording.count(rule.months, "month", "different months")) and from \
      \(Wording.count(rule.projects, "project", "different projects")), within \(rule.windowMonths) \
      months. Feedback and confirmed claims count \(rule.confirmedCounts == 2 ? "twice" : "\(rule.confirmedCounts) times"). \
      Your self-assessment never counts.
      """
  }

  /// What the record has for the shown level.
  private func factWords(_ standing: SkillStanding) -> String {
    guard standing.shown > 0 else {
      let proof = standing.proofs[0]
      guard proof.count > 0 else {
        return standing.entries == 0
          ? "No entries for this skill."
          : "\(Wording.count(standing.entries, "entry", "entries")), but none with a "
            + "level in the last \(framework.rule.windowMonths) months."
      }
      return "\(words(for: proof))."
    }
    return "\(words(for: standing.proofs[standing.shown - 1])) at level "
      + "\(standing.shown) or above."
  }

  /// `9 entries (2 of them confirmed) in 6 months, from 4 projects`.
  private func words(for proof: Proof) -> String {
    let confirmed = proof.confirmed > 0 ? " (\(proof.confirmed) confirmed)" : ""
    return Wording.count(proof.count, "entry", "entries") + confirmed + " in "
      + Wording.count(proof.months.count, "month", "months") + ", from "
      + Wording.count(proof.works, "project", "projects")
  }

  /// The smallest thing that would raise the shown level.
  private func next(_ standing: SkillStanding) -> String? {
    guard let shortfall = standing.shortfall(under: framework.rule) else { return nil }
    let level = standing.shown + 1
    var next =
      "Level \(level) needs "
      + Wording.words(for: shortfall, level: level, proof: standing.proofs[level - 1])
      + "."
    if let text = framework.skill(standing.skill)?.level(level)?.text {
      next += " That means: \(text)"
    }
    return next
  }

  private func heading(of group: SkillEvidence.Group, shown: Int) -> String {
    let count = Wording.count(group.entries.count, "entry", "entries")
    return switch group.role {
    case .counts: "\(count) at level \(shown)"
    case .tooFewYet where shown == 0:
      "\(count) with a level: not enough for the rule yet"
    case .tooFewYet: "\(count) above level \(shown), too few for the next one"
    case .below: "\(count) below level \(shown), not counted"
    case .noLevel:
      "\(count) without a level, so not counted; e on an entry adds one, as #skill:3"
    case .tooOld: "\(count) older than \(framework.rule.windowMonths) months, not counted"
    }
  }
}
