import CareerModel
import CareerPages

/// The rules that measure a record: the readiness rule, and the insights with their thresholds.
extension FrameworkDocument {
  var readiness: [String] {
    let rule = framework.rule
    let canConfirm = Wording.halves(rule.halves(of: .canConfirm))
    return [
      Markdown.paragraph(
        "A level counts as shown when a record holds a pattern of entries for it. "
          + "[readiness.md](readiness.md) explains the rule and the figure that is made from it."),
      Markdown.table(
        ["Level", "Examples", "Months", "Projects", "Days from first to last", "Outcome"],
        rule.levels.enumerated().map { index, level in
          [
            "\(index + 1)", Wording.halves(level.halves), "\(level.months)", "\(level.projects)",
            "\(level.days)", level.outcome ? "one" : "–",
          ]
        }),
      Markdown.table(
        ["What", "Number"],
        [
          ["An entry counts", Wording.halves(rule.halves(of: .nobody))],
          ["An entry that someone can confirm counts", canConfirm],
          ["Praise from a named person counts", Wording.halves(rule.halves(of: .praise))],
          ["Days that replace months and projects", "\(rule.longDays)"],
          ["Examples over those days that need no outcome", Wording.halves(rule.habitHalves)],
          ["Skills that an entry counts for", "\(rule.skillsPerEntry)"],
          ["Months that an example counts for", "\(rule.windowMonths)"],
          ["Months until a level falls by one", "\(rule.lastingMonths)"],
          ["Evidence needed for a percentage", "\(rule.coveragePercent)%"],
          ["Not applicable at most for a percentage", "\(rule.notApplicablePercent)%"],
        ]),
      Markdown.paragraph(origin(rule.origin)),
    ]
  }

  var insights: [String] {
    let rules = framework.insights ?? []
    guard !rules.isEmpty else { return [] }
    return [
      Markdown.paragraph(
        "An insight is a remark that the record itself supports. The words in braces are filled "
          + "with what was found."),
      Markdown.table(
        ["Insight", "Days", "Percent", "Least entries"],
        rules.map { rule in
          [
            Markdown.link(to: rule.title), "\(rule.days)", rule.percent.map { "\($0)" } ?? "–",
            rule.least.map { "\($0)" } ?? "–",
          ]
        }),
    ] + rules.flatMap(insight)
  }

  private func insight(_ rule: InsightRule) -> [String] {
    let least = rule.least.map { " It takes at least \($0) entries." } ?? ""
    let lines =
      [
        "**For:** \(audience(of: rule)).", "**When:** \(condition(of: rule))\(least)",
        "**Says:** \(rule.says.inMarkdown)", "**Advice:** \(rule.advice.inMarkdown)",
      ] + sought(by: rule)
    return [
      Markdown.heading(3, rule.title), Markdown.code(rule.id), Markdown.list(lines),
      Markdown.paragraph(origin(rule.origin)),
    ]
  }

  private func audience(of rule: InsightRule) -> String {
    func stages(_ verb: String, _ ids: [StageID]?) -> [String] {
      ids.map { ["whoever \(verb) the stage \($0.map { title($0) }.listed("or"))"] } ?? []
    }
    let parts = stages("holds", rule.holding) + stages("aims at", rule.aimingAt)
    return parts.isEmpty ? "everybody" : parts.joined(separator: ", and of these ")
  }

  private func condition(of rule: InsightRule) -> String {
    let days = "\(rule.days) days"
    let percent = "\(rule.percent ?? 0) % of the entries of the last \(days)"
    let skills = (rule.skills ?? []).map { title($0) }.listed("or")
    switch rule.check {
    case .shareAbove:
      let against = (rule.against ?? []).map { title($0) }.listed("or")
      return "more than \(percent) are for \(skills)"
        + (against.isEmpty ? "." : ", and more than are for \(against).")
    case .shareBelow:
      return "less than \(percent) are for \(skills)."
    case .absent:
      return "no entry of the last \(days) is one of those looked for."
    case .departments:
      let departments = (rule.departments ?? []).map(\.inMarkdown).listed("or")
      return "no entry names \(departments), at all or in the last \(days); one missing is enough."
    case .unfollowed:
      return
        "entries for \(skills), of the last year and older than \(days), have neither a result "
        + "nor a later entry for it in the same project."
    case .stale:
      return "skills that the present or the aimed stage asks for were shown once, but not in the "
        + "last \(days)."
    case .noResult:
      return "entries of the last year, older than \(days), have no result."
    }
  }

  /// The skills, signals, words and kinds of entry that the insight looks for.
  private func sought(by rule: InsightRule) -> [String] {
    guard rule.check == .absent else { return [] }
    let lists = [
      ("Skills", (rule.skills ?? []).map { title($0) }),
      ("Signals", (rule.signals ?? []).map { Markdown.code($0.rawValue) }),
      ("Words, in any text and by their beginnings", (rule.words ?? []).map(\.inMarkdown)),
      ("Kinds of entry", (rule.kinds ?? []).map { $0.title.lowercased() }),
    ]
    return lists.filter { !$0.1.isEmpty }.map { "**\($0):** \($1.joined(separator: ", "))" }
  }
}
