package import CareerModel

// How figures and their reasons are put into words, in the planner and on the command line.

extension Wording {
  /// `1 entry`, `12 entries`.
  package static func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number == 1 ? one : several)"
  }

  package static func entries(_ number: Int) -> String { count(number, "entry", "entries") }

  /// `340 bytes`, `12 kB`, `1.4 MB`: in thousands, as files are mostly told.
  package static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: count(bytes, "byte", "bytes")
    case ..<1_000_000: "\((bytes + 500) / 1000) kB"
    default: "\((bytes + 50_000) / 100_000 / 10).\((bytes + 50_000) / 100_000 % 10) MB"
    }
  }

  /// `58 %`, or that there is not enough to say.
  package static func figure(_ readiness: Readiness) -> String {
    readiness.percent.map { "\($0)%" } ?? "not enough evidence yet"
  }

  /// `evidence for 7 of 9 skills`.
  package static func coverage(_ readiness: Readiness) -> String {
    "evidence for \(readiness.covered.count) of \(readiness.counted.count) skills"
  }

  /// `level 3, target 4`, `no level yet, target 4`.
  package static func level(_ ask: Readiness.Ask) -> String {
    (ask.shown > 0 ? "level \(ask.shown)" : "no level yet") + ", target \(ask.asked)"
  }

  /// What a level still needs: `2 more examples at level 4 or above, in another month`.
  package static func words(
    for shortfall: ReadinessRule.Shortfall, level: Int, proof: Proof
  ) -> String {
    let fewest = shortfall.fewestEntries
    var words =
      count(fewest, "more example", "more examples") + " at level \(level)"
      + (level < Skill.levelRange.upperBound ? " or above" : "")
    if proof.count == 0 { words = words.replacing(" more", with: "") }
    if shortfall.months > 0 {
      let month = shortfall.months == 1 ? "another month" : "\(shortfall.months) other months"
      words +=
        proof.count == 0 ? " in \(count(shortfall.months, "month", "months"))" : ", in \(month)"
    }
    if shortfall.works > 0 {
      let other = shortfall.works == 1 ? "another project" : "\(shortfall.works) other projects"
      words +=
        ", from " + (proof.count == 0 ? count(shortfall.works, "project", "projects") : other)
    }
    return words
  }

  /// What the next level still needs: `2 more examples for level 4`, `1 more in a new month`. `nil` at the
  /// highest level.
  ///
  /// - Parameter isBrief: Whether the level is clear from what is around it, as in a row of a table.
  package static func nextStep(
    _ standing: SkillStanding, under rule: ReadinessRule, isBrief: Bool = false
  ) -> String? {
    guard let shortfall = standing.shortfall(under: rule) else { return nil }
    let fewest = shortfall.fewestEntries
    guard shortfall.entries == 0 else {
      return count(fewest, "more example", "more examples")
        + (isBrief ? "" : " for level \(standing.shown + 1)")
    }
    return "\(fewest) more in a new \(shortfall.works > 0 ? "project" : "month")"
  }

  /// What becomes of a skill on the way from one stage to another.
  package static func words(for change: StageComparison.Change) -> String {
    switch change {
    case .gain: "grow"
    case .keep: "keep"
    case .less: "do less"
    case .letGo: "hand over"
    }
  }

  /// What somebody said of their own level beside what is shown, with the difference named.
  package static func words(
    for assessment: Assessment, beside shown: Int, today: CalendarDay
  ) -> String {
    let when = assessment.date.distance(from: today)
    guard Skill.levelRange.contains(assessment.level) else {
      return "Level \(assessment.level) (\(when)) is not between 1 and 5; it is kept but not used."
    }
    return "Level \(assessment.level) (\(when)), "
      + "\(difference(assessment, beside: shown))."
  }

  /// How a self-assessment stands beside what is shown: `2 levels more than the record shows`.
  package static func difference(_ assessment: Assessment, beside shown: Int) -> String {
    switch assessment.level - shown {
    case 0: "same as your evidence"
    case let more where more > 0: "\(more) above your evidence"
    case let less: "\(-less) below your evidence"
    }
  }

  package static func rule(_ rule: InsightRule, framework: Framework) -> String {
    let names = (rule.skills ?? []).map { framework.title(of: $0) }.joined(separator: ", ")
    let fewest = (rule.least ?? 1) > 1 ? " It needs at least \(rule.least ?? 1) entries." : ""
    let words =
      switch rule.check {
      case .shareAbove:
        "Appears when over \(rule.percent ?? 100)% of entries from the last \(rule.days) days are for "
          + "\(names), and more than for the other side."
      case .shareBelow:
        "Appears when under \(rule.percent ?? 0)% of entries from the last \(rule.days) days are for "
          + "\(names)."
      case .absent:
        "Appears when no entry from the last \(rule.days) days matches. \(sought(by: rule))"
      case .departments:
        "Appears when no entry from the last \(rule.days) days names one of these "
          + "departments: \((rule.departments ?? []).joined(separator: ", "))."
      case .unfollowed:
        "Lists entries for \(names) over \(rule.days) days old with no result and no later "
          + "entry in the same project."
      case .stale:
        "Lists skills of your current or target stage that reached a level this year but have "
          + "no entry in the last \(rule.days) days."
      case .noResult:
        "Lists this year’s entries over \(rule.days) days old that have no result (=>)."
      }
    return words + fewest
  }

  private static func sought(by rule: InsightRule) -> String {
    var sought: [String] = []
    if let kinds = rule.kinds {
      sought.append("kind " + list(kinds.map(\.rawValue)))
    }
    if let signals = rule.signals {
      sought.append("signal " + list(signals.map(\.rawValue)))
    }
    if let words = rule.words {
      sought.append("words starting with " + list(words.map { "“\($0)”" }))
    }
    return "Matches: " + sought.joined(separator: "; ") + "."
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension Framework {
  /// `Talent 3, Change`.
  package func briefly(_ evidence: [Evidence]) -> String {
    evidence.map { short(of: $0.skill) + ($0.level.map { " \($0)" } ?? "") }
      .joined(separator: ", ")
  }

  /// The title of a skill where it takes so many columns or less, else its short name.
  package func name(of id: SkillID, columns: Int) -> String {
    let title = title(of: id)
    return TextWidth.columns(of: title) <= columns ? title : short(of: id)
  }

  /// `Skills: Talent management level 3, Teamwork`; empty for none.
  package func skills(_ evidence: [Evidence]) -> String {
    guard !evidence.isEmpty else { return "" }
    let names = evidence.map { title(of: $0.skill) + ($0.level.map { " level \($0)" } ?? "") }
    return (names.count == 1 ? "Skill: " : "Skills: ") + names.joined(separator: ", ")
  }

  /// `Talent management at level 3: Settled a conflict`.
  package func words(for evidence: Evidence) -> String {
    title(of: evidence.skill) + (evidence.level.map { " at level \($0)" } ?? "")
      + (text(of: evidence).map { ": \($0)" } ?? "")
  }
}
