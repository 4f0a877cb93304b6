package import CareerModel

// Figures and their reasons in words, for the planner and the command line.

extension Wording {
  /// Returns `1 entry` or `12 entries`.
  package static func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number == 1 ? one : several)"
  }

  package static func entries(_ number: Int) -> String { count(number, "entry", "entries") }

  /// Formats a number of halves: `3`, `2½`.
  package static func halves(_ halves: Int) -> String {
    halves.isMultiple(of: 2) ? "\(halves / 2)" : (halves > 1 ? "\(halves / 2)½" : "½")
  }

  /// Formats a file size in powers of 1000: `340 bytes`, `12 kB`, `1.4 MB`.
  package static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: count(bytes, "byte", "bytes")
    case ..<1_000_000: "\((bytes + 500) / 1000) kB"
    default: "\((bytes + 50_000) / 100_000 / 10).\((bytes + 50_000) / 100_000 % 10) MB"
    }
  }

  /// Returns `4 of 9 criteria`.
  package static func criteria(_ readiness: Readiness) -> String {
    "\(readiness.met) of \(count(readiness.counted.count, "criterion", "criteria"))"
  }

  /// `Meets 4 of 9 criteria for technology leader; 3 more are one level short`.
  package static func criteria(_ readiness: Readiness, for stage: String) -> String {
    let short = readiness.oneShort
    return "Meets \(criteria(readiness)) for \(stage.lowercased())"
      + (short > 0 ? "; \(short) more \(short == 1 ? "is" : "are") one level short" : "")
  }

  /// Returns `4 of 9 criteria met, 58%`, without the percentage if there is none.
  package static func figure(_ readiness: Readiness) -> String {
    "\(criteria(readiness)) met" + (readiness.percent.map { ", \($0)%" } ?? "")
  }

  /// Returns the words beside the figure: `3 more are one level short`, or why there is no
  /// percentage.
  package static func basis(_ readiness: Readiness) -> String {
    if let why = noPercentage(readiness) { return why }
    let short = readiness.oneShort
    return short > 0
      ? "\(short) more \(short == 1 ? "is" : "are") one level short" : coverage(readiness)
  }

  /// The reason if no percentage is given: `not enough evidence yet (3 of 9 skills)`; else `nil`.
  package static func noPercentage(_ readiness: Readiness) -> String? {
    guard readiness.percent == nil else { return nil }
    let out = readiness.leftOut.count
    return readiness.leavesOutTooMuch
      ? "no percentage with \(count(out, "skill", "skills")) excluded"
      : "not enough evidence yet (\(readiness.covered.count) of \(readiness.counted.count) skills)"
  }

  /// Returns `a level in 7 of 9 skills`.
  package static func coverage(_ readiness: Readiness) -> String {
    "a level in \(readiness.covered.count) of \(readiness.counted.count) skills"
  }

  /// Returns `level 3, target 4`; `level 3 (entries up to 4), target 5`; `no level yet, target 4`.
  package static func level(_ ask: Readiness.Ask) -> String {
    level(ask.shown, claimed: ask.claimed) + ", target \(ask.asked)"
  }

  /// Returns the established level, and the claimed level if that is higher.
  package static func level(_ established: Int, claimed: Int) -> String {
    guard established > 0 else {
      return "no level yet" + (claimed > 0 ? " (entries up to \(claimed))" : "")
    }
    return "level \(established)" + (claimed > established ? " (entries up to \(claimed))" : "")
  }

  /// Returns `2`, or `(2)` for a level that is claimed where none is established; 0 only where there
  /// is neither.
  package static func figure(ofLevel established: Int, claimed: Int) -> String {
    established == 0 && claimed > 0 ? "(\(claimed))" : "\(established)"
  }

  /// Returns what a level still needs: `2 more examples at level 4, in another month, one with a
  /// result, the last on 3 Feb 2027 or later`.
  ///
  /// - Parameter namesLevel: Whether it names the level; a label may do so.
  package static func summary(of step: NextStep, namesLevel: Bool = true) -> String {
    let more = step.isFirst ? "" : "more "
    let new = step.isFirst ? "different " : "new "
    var parts = [
      count(step.examples, "\(more)example", "\(more)examples")
        + (namesLevel ? " at level \(step.level)" : "")
    ]
    // The first example counts as one month and one project.
    let given = step.isFirst ? 1 : 0
    if step.months > given {
      parts.append(step.months == 1 ? "in another month" : "in \(step.months) \(new)months")
    }
    if step.projects > given {
      parts.append(
        step.projects == 1 ? "from another project" : "from \(step.projects) \(new)projects")
    }
    if step.needsOutcome {
      parts.append(step.examples == 1 ? "with a result" : "one with a result")
    }
    if let day = wait(step) {
      parts.append("\(step.examples == 1 ? "" : "the last ")on \(day.mediumText) or later")
    }
    return parts.joined(separator: ", ")
  }

  /// Returns the day to wait for; `nil` if there is none, or if "another month" already says it.
  private static func wait(_ step: NextStep) -> CalendarDay? {
    step.notBefore.flatMap { step.months > 0 && $0.dayOfMonth == 1 ? nil : $0 }
  }

  /// Returns the next step in a few words: `2 more examples for level 4`, `1 more in another month for
  /// level 4`.
  ///
  /// - Parameter isBrief: Whether there is little room, as in a row of a table: `2 more for level 4`.
  package static func nextStep(_ step: NextStep, isBrief: Bool = false) -> String {
    let level = isBrief ? "" : " for level \(step.level)"
    guard step.examples == 1 else {
      let more = step.isFirst ? "" : "more "
      return isBrief
        ? "\(step.examples) more for level \(step.level)"
        : count(step.examples, "\(more)example", "\(more)examples") + level
    }
    let one = isBrief ? "1" : "1 more"
    if step.projects > 0 { return "\(one) in a new project" + level }
    if step.months > 0 { return "\(one) in another month" + level }
    if step.needsOutcome { return "1 more with a result" + level }
    return
      (step.notBefore.map {
        isBrief ? "1 more, after \($0.shortText)" : "1 more on \($0.shortText) or later"
      }
      ?? (isBrief ? "1 more for level \(step.level)" : "1 more example")) + level
  }

  /// Returns `Next: 1 more example for level 3, then 3 examples for level 4`; `nil` for none.
  package static func nextSteps(_ steps: [NextStep]) -> String? {
    steps.isEmpty ? nil : "Next: " + steps.map { nextStep($0) }.joined(separator: ", then ")
  }

  /// Returns what happens to a skill on the way from one stage to another.
  package static func summary(of change: StageComparison.Change) -> String {
    switch change {
    case .gain: "grow"
    case .keep: "keep"
    case .less: "do less"
    case .letGo: "hand over"
    }
  }

  /// Returns a self-assessment and its difference from the established level.
  package static func summary(
    of assessment: Assessment, beside shown: Int, today: CalendarDay
  ) -> String {
    let when = assessment.date.distance(from: today)
    guard Skill.levelRange.contains(assessment.level) else {
      return "Level \(assessment.level) (\(when)) is not between 1 and 5; it is kept but not used."
    }
    return "Level \(assessment.level) (\(when)), \(difference(assessment.level, beside: shown))."
  }

  /// Returns the same where no label says what it is: `Self-assessment: level 4 (today), …`.
  static func sentence(of assessment: Assessment, beside shown: Int, today: CalendarDay) -> String {
    "Self-assessment: " + summary(of: assessment, beside: shown, today: today).lowercasedFirst
  }

  /// Compares a self-assessment with the established level: `2 levels above your evidence`.
  package static func difference(_ level: Int, beside shown: Int) -> String {
    switch level - shown {
    case 0: "same as your evidence"
    case let more where more > 0: "\(count(more, "level", "levels")) above your evidence"
    case let less: "\(count(-less, "level", "levels")) below your evidence"
    }
  }
}

extension Framework {
  /// Returns `Talent 3, Change`.
  package func briefly(_ evidence: [Evidence]) -> String {
    evidence.map { short(of: $0.skill) + ($0.level.map { " \($0)" } ?? "") }.joined(separator: ", ")
  }

  /// Returns `Skills: Talent management level 3, Teamwork`; empty for none.
  package func skills(_ evidence: [Evidence]) -> String {
    guard !evidence.isEmpty else { return "" }
    let names = evidence.map { title(of: $0.skill) + ($0.level.map { " level \($0)" } ?? "") }
    return (names.count == 1 ? "Skill: " : "Skills: ") + names.joined(separator: ", ")
  }

  /// Returns `Talent management at level 3: Settled a conflict`.
  package func summary(of evidence: Evidence) -> String {
    title(of: evidence.skill) + (evidence.level.map { " at level \($0)" } ?? "")
      + (text(of: evidence).map { ": \($0)" } ?? "")
  }
}
