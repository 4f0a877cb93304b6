import CareerModel
import CareerPages

/// The rules that measure a record: the readiness rule, and the insights with their thresholds.
extension FrameworkDocument {
  var readiness: [String] {
    let rule = framework.rule
    let canConfirm = Wording.halves(rule.halves(of: .canConfirm))
    return [
      Markdown.paragraph(
        "A level is established when enough examples of it form a pattern. "
          + "[readiness.md](readiness.md) explains the rule and the figures that follow from it."),
      Markdown.table(
        ["Level", "Examples", "Months", "Projects", "Days from first to last", "Outcome"],
        rule.levels.enumerated().map { index, level in
          [
            "\(index + 1)", Wording.halves(level.halves), "\(level.months)", "\(level.projects)",
            "\(level.days)", level.outcome ? "one" : "–",
          ]
        }),
      Markdown.table(
        ["Rule", "Value"],
        [
          ["An example counts as", Wording.halves(rule.halves(of: .nobody))],
          ["An example that someone can confirm counts as", canConfirm],
          ["Praise from a named person counts as", Wording.halves(rule.halves(of: .praise))],
          ["Days that replace months and projects", "\(rule.longDays)"],
          ["Examples over those days that need no outcome", Wording.halves(rule.habitHalves)],
          ["Skills that an entry counts for", "\(rule.skillsPerEntry)"],
          ["Months that an example counts for", "\(rule.windowMonths)"],
          ["Months until a level falls by one", "\(rule.lastingMonths)"],
          ["Evidence needed for a percentage", "\(rule.coveragePercent)%"],
          ["Not applicable at most for a percentage", "\(rule.notApplicablePercent)%"],
        ]),
      origin(rule.origin),
    ]
  }

  var insights: [String] {
    let rules = framework.insights ?? []
    guard !rules.isEmpty else { return [] }
    return [
      Markdown.paragraph(
        "An insight is a remark on your entries. The words in braces are replaced by what was found. "
          + "Shares are shares of entries, never of time."),
      Markdown.paragraph(
        "Words are found at the beginnings of words, unless they are negated, postponed or part of a "
          + "name. A full stop marks a whole word, … stands for up to five other words, and a bar "
          + "separates alternatives. A tilde also finds the word inside another: ~kosten finds "
          + "Lizenzkosten. Negation is understood in English, German, French and Spanish."),
      Markdown.table(
        ["Insight", "Days", "Percent", "Entries needed"],
        rules.map { rule in
          [
            Markdown.link(to: rule.title), "\(rule.days)", rule.percent.map { "\($0)" } ?? "–",
            rule.least.map { "\($0)" } ?? "–",
          ]
        }),
    ] + rules.flatMap(insight)
  }

  private func insight(_ rule: InsightRule) -> [String] {
    let lines = [
      "**For:** \(audience(of: rule)).", "**When:** \(condition(of: rule))\(limits(of: rule))",
      "**Says:** \(rule.says.inMarkdown)",
      rule.saysOne.map { "**Says for one:** \($0.inMarkdown)" },
      "**Advice:** \(rule.advice.inMarkdown)",
    ]
    return [
      Markdown.heading(3, rule.title), Markdown.code(rule.id),
      Markdown.list(lines.compactMap(\.self) + sought(by: rule)),
      origin(rule.origin),
    ]
  }

  private func audience(of rule: InsightRule) -> String {
    let parts = [
      rule.holding.map { "whose current stage is \(titles($0))" },
      rule.aimingAt.map { "whose target stage is \(titles($0))" },
    ].compactMap(\.self)
    return parts.isEmpty ? "everyone" : "people " + parts.joined(separator: " and ")
  }

  private func condition(of rule: InsightRule) -> String {
    let days = "\(rule.days) days"
    let percent = "\(rule.percent ?? 0)% of the entries from the last \(days)"
    let skills = titles(rule.skills)
    switch rule.check {
    case .shareAbove:
      let against = titles(rule.against)
      return "more than \(percent) are for \(skills)"
        + (against.isEmpty ? "." : ", and more than for \(against).")
    case .shareBelow:
      return "less than \(percent) are for \(skills)"
        + (rule.enough.map { ", and fewer than \($0) of them" } ?? "") + "."
    case .absent: return "no entry from the last \(days) matches the lists below."
    case .departments:
      let departments = (rule.departments ?? []).map(\.inMarkdown).listed("or")
      return "at least one of \(departments) is missing from the entries of the last \(days)."
    case .unfollowed:
      return "entries for \(skills) from the last year are over \(days) old, without a result or a "
        + "later entry in the same project."
    case .stale:
      return
        "a skill of the current or target stage had a level in the last year, but has no entry in "
        + "the last \(days)."
    case .noResult: return "entries from the last year are over \(days) old and have no result."
    case .undirected: return "feedback from the last \(days) isn’t marked as praise or as a wish."
    }
  }

  /// What keeps the insight from appearing, as sentences with a blank before each.
  private func limits(of rule: InsightRule) -> String {
    let least = rule.least.flatMap { $0 > 1 ? " It needs at least \($0) entries." : nil } ?? ""
    let established = (rule.unlessEstablished ?? [])
      .map { "\(title($0.skill)) at level \($0.level)" }.listed("or")
    return least + (established.isEmpty ? "" : " Not once \(established) is established.")
  }

  /// The skills, signals, words and kinds of entry that the insight looks for.
  private func sought(by rule: InsightRule) -> [String] {
    guard rule.check == .absent else { return [] }
    let lists = [
      ("Skills", (rule.skills ?? []).map { title($0) }),
      ("Signals", (rule.signals ?? []).map { Markdown.code($0.rawValue) }),
      ("Words, in titles, results, notes and tags", words(rule.words)),
      ("With an amount of money or time, or a percentage", words(rule.amountWords)),
      ("Except", words(rule.except)),
      ("Kinds of entry", (rule.kinds ?? []).map { $0.title.lowercased() }),
    ]
    return lists.filter { !$0.1.isEmpty }.map { "**\($0):** \($1.joined(separator: ", "))" }
  }

  /// Returns phrases in the notation of the framework file.
  private func words(_ phrases: [String]?) -> [String] { (phrases ?? []).map(\.inMarkdown) }
}
