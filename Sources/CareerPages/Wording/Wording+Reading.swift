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
    readiness.percent.map { "\($0) %" } ?? "not enough evidence to say"
  }

  /// `evidence for 7 of 9 skills`.
  package static func coverage(_ readiness: Readiness) -> String {
    "evidence for \(readiness.covered.count) of \(readiness.counted.count) skills"
  }

  /// `level 3, asks 4`, `nothing yet, asks 4`.
  package static func level(_ ask: Readiness.Ask) -> String {
    (ask.shown > 0 ? "level \(ask.shown)" : "nothing yet") + ", asks \(ask.asked)"
  }

  /// What is missing for a level: `2 more entries at level 4 or above, in 1 other month`.
  package static func words(
    for shortfall: ReadinessRule.Shortfall, level: Int, proof: Proof
  ) -> String {
    let fewest = shortfall.fewestEntries
    var words =
      count(fewest, "more entry", "more entries") + " at level \(level)"
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

  /// What is missing for the next level in a few words, for a row of a table: `2 more at level 4`.
  /// `nil` at the highest level.
  package static func nextStep(_ standing: SkillStanding, under rule: ReadinessRule) -> String? {
    guard let shortfall = standing.shortfall(under: rule) else { return nil }
    let more = standing.proofs[standing.shown].count > 0 ? " more" : ""
    guard shortfall.entries == 0 else {
      return "\(shortfall.fewestEntries)\(more) at level \(standing.shown + 1)"
    }
    let works = shortfall.works > 0
    return "\(shortfall.fewestEntries) in " + (works ? "another project" : "another month")
  }

  /// What becomes of a skill on the way from one stage to another.
  package static func words(for change: StageComparison.Change) -> String {
    switch change {
    case .gain: "gain"
    case .keep: "keep"
    case .less: "less"
    case .letGo: "let go"
    }
  }

  /// What somebody said of their own level beside what is shown, with the difference named.
  package static func words(
    for assessment: Assessment, beside shown: Int, today: CalendarDay
  ) -> String {
    let when = assessment.date.distance(from: today)
    guard Skill.levelRange.contains(assessment.level) else {
      return "You gave yourself level \(assessment.level) \(when), which is no level; it is kept."
    }
    return "You see yourself at level \(assessment.level) (\(when)), "
      + "\(difference(assessment, beside: shown))."
  }

  /// How a self-assessment stands beside what is shown: `2 levels more than the record shows`.
  package static func difference(_ assessment: Assessment, beside shown: Int) -> String {
    switch assessment.level - shown {
    case 0: "what the record shows"
    case let more where more > 0: "\(count(more, "level", "levels")) more than the record shows"
    case let less: "\(count(-less, "level", "levels")) less than the record shows"
    }
  }

  /// The rule of an insight in a sentence.
  package static func rule(_ rule: InsightRule, framework: Framework) -> String {
    let names = (rule.skills ?? []).map { framework.title(of: $0) }.joined(separator: ", ")
    let fewest = (rule.least ?? 1) > 1 ? " It takes \(rule.least ?? 1) entries to say so." : ""
    let words =
      switch rule.check {
      case .shareAbove:
        "Said when more than \(rule.percent ?? 100) % of the entries of the last \(rule.days) days are "
          + "evidence for \(names), and more than for the other side."
      case .shareBelow:
        "Said when less than \(rule.percent ?? 0) % of the entries of the last \(rule.days) days are "
          + "evidence for \(names)."
      case .absent: "Said when nothing of the last \(rule.days) days fits. \(sought(by: rule))"
      case .departments:
        "Said when entries have never named one of these departments, or not in the last "
          + "\(rule.days) days: \((rule.departments ?? []).joined(separator: ", "))."
      case .unfollowed:
        "Said of entries for \(names), older than \(rule.days) days, without a result and without a "
          + "later one in the same project."
      case .stale:
        "Said of skills that your stage or your aim asks for, that were shown at some time of the "
          + "last year, and that no entry of the last \(rule.days) days names."
      case .noResult:
        "Said of entries of the last year, older than \(rule.days) days, whose line has no =>."
      }
    return words + fewest
  }

  private static func sought(by rule: InsightRule) -> String {
    var sought: [String] = []
    if let kinds = rule.kinds {
      sought.append("an entry of the kind " + list(kinds.map(\.rawValue)))
    }
    if let signals = rule.signals {
      sought.append("a signal among " + list(signals.map(\.rawValue)))
    }
    if let words = rule.words {
      sought.append("a word that begins like " + list(words.map { "“\($0)”" }))
    }
    return "Looked for: " + sought.joined(separator: "; ") + "."
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
