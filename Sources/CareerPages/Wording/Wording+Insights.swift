package import CareerModel

extension Wording {
  /// Returns when an insight appears, and what it looks for.
  package static func rule(_ rule: InsightRule, framework: Framework) -> String {
    ([condition(of: rule, framework: framework)] + limits(of: rule, framework: framework))
      .joined(separator: " ")
  }

  private static func condition(of rule: InsightRule, framework: Framework) -> String {
    func titles(_ skills: [SkillID]?) -> String {
      (skills ?? []).map { framework.title(of: $0) }.joined(separator: ", ")
    }
    let names = titles(rule.skills)
    let days = "\(rule.days) days"
    return switch rule.check {
    case .shareAbove:
      "Appears when over \(rule.percent ?? 100)% of entries from the last \(days), feedback aside, "
        + "are for \(names), and more than for \(titles(rule.against))."
    case .shareBelow:
      "Appears when under \(rule.percent ?? 0)% of entries from the last \(days), feedback aside, "
        + "are for \(names)"
        + (rule.enough.map { ", and fewer than \($0) of them" } ?? "") + "."
    case .absent:
      "Appears when no entry from the last \(days) matches. \(sought(by: rule, framework: framework))"
    case .departments:
      "Appears when no entry from the last \(days) involves one of these "
        + "departments: \((rule.departments ?? []).map(\.identifierInWords).joined(separator: ", "))."
    case .unfollowed:
      "Lists entries for \(names) over \(days) old with no result and no later "
        + "entry in the same project."
    case .stale:
      "Lists skills of your current or target stage that had a level in the last year but have "
        + "no entry in the last \(days)."
    case .noResult: "Lists entries from the last year over \(days) old that have no result (=>)."
    case .undirected:
      "Lists feedback from the last \(days) that isn’t marked as praise or as a wish."
    }
  }

  /// Returns what keeps an insight from appearing, one sentence each.
  private static func limits(of rule: InsightRule, framework: Framework) -> [String] {
    let established = (rule.unlessEstablished ?? []).map {
      "\(framework.title(of: $0.skill)) at level \($0.level)"
    }
    return [
      rule.least.flatMap { $0 > 1 ? "It needs at least \($0) entries." : nil },
      established.isEmpty
        ? nil : "It doesn’t appear once you have established \(established.listed("or")).",
    ].compactMap(\.self)
  }

  private static func sought(by rule: InsightRule, framework: Framework) -> String {
    let lists: [(String, [String])] = [
      ("skill", (rule.skills ?? []).map { framework.title(of: $0) }),
      ("kind", (rule.kinds ?? []).map(\.rawValue)),
      ("signal", (rule.signals ?? []).map(\.rawValue)),
      ("words and beginnings of words", words(rule.words)),
      ("with an amount of money or time, or a percentage", words(rule.amountWords)),
    ]
    let sought = lists.filter { !$0.1.isEmpty }.map { "\($0) " + $1.joined(separator: ", ") }
    var sentences = ["Matches: " + sought.joined(separator: "; ") + "."]
    if let except = rule.except {
      sentences.append("Not: " + words(except).joined(separator: ", ") + ".")
    }
    if rule.words != nil || rule.amountWords != nil {
      sentences.append("Words in names don’t count. Neither do negated or postponed words.")
    }
    return sentences.joined(separator: " ")
  }

  /// Returns some phrases in quotation marks, without the signs of their notation, and how many
  /// more there are.
  private static func words(_ phrases: [String]?) -> [String] {
    let all = phrases ?? []
    let some = all.prefix(30).map { phrase in
      "“\(phrase.filter { $0 != "." && $0 != "~" }.replacing("|", with: "/"))”"
    }
    return some
      + (all.count > 30 ? ["and \(all.count - 30) more (cairn framework lists them)"] : [])
  }
}
