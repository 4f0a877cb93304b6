/// The readiness by the rule that Cairn used until November 2026. Only for the sentence that says,
/// once, that figures are counted differently now; docs/readiness.md describes the former rule.
package struct FormerReadiness: Hashable, Sendable {
  /// The percentage for the stage ahead, 0 to 100; `nil` if the evidence covered too little.
  package var percent: Int?

  /// Whether an entry was written, not merely dated, before the rule changed on 28 November 2026.
  package static func mayBeKnown(from journal: Journal) -> Bool {
    journal.began.map { ($0.year, $0.monthNumber, $0.dayOfMonth) < (2026, 11, 28) } ?? false
  }

  /// Returns the former readiness if the person may have seen it and has not been told of the
  /// change.
  static func untold(
    _ readiness: Readiness?, _ journal: Journal, profile: Profile, framework: Framework,
    on today: CalendarDay
  ) -> FormerReadiness? {
    guard (profile.ruleSeen ?? 1) < ReadinessRule.version, let readiness, mayBeKnown(from: journal)
    else { return nil }
    let former = FormerReadiness(readiness, journal, framework.rule, on: today)
    return former.percent == readiness.percent ? nil : former
  }

  init(_ readiness: Readiness, _ journal: Journal, _ rule: ReadinessRule, on today: CalendarDay) {
    let window = rule.window(endingWith: today.month)
    var patterns: [SkillID: [Int: FormerPattern]] = [:]
    var said: Set<LoggedLine> = []
    for month in journal.monthsRead where window.contains(month) {
      for entry in journal.entries(of: month) where said.insert(LoggedLine(entry)).inserted {
        for piece in entry.countedEvidence {
          guard let highest = piece.countedLevel else { continue }
          for level in 1...highest {
            patterns[piece.skill, default: [:]][level, default: FormerPattern()]
              .count(entry, rule.former)
          }
        }
      }
    }
    let asks = readiness.asks.map { ask in
      let levels = patterns[ask.skill] ?? [:]
      return with(ask) { $0.shown = levels.filter { $1.meets(rule.former) }.keys.max() ?? 0 }
    }
    let lenient = with(rule) { $0.notApplicablePercent = 100 }
    percent = Readiness(stage: readiness.stage, asks: asks, rule: lenient).percent
  }
}

private struct FormerPattern {
  private var entries = 0
  private var months: Set<CalendarMonth> = []
  /// Names, and months for work without one; no name contains a zero byte.
  private var projects: Set<String> = []

  mutating func count(_ entry: Entry, _ rule: ReadinessRule.Former) {
    let isConfirmed = entry.kind == .feedback || !entry.confirmedBy.isEmpty
    entries += isConfirmed ? rule.confirmedCounts : 1
    months.insert(entry.day.month)
    projects.insert(entry.project ?? "\0\(entry.day.month)")
  }

  func meets(_ rule: ReadinessRule.Former) -> Bool {
    entries >= rule.entries && months.count >= rule.months && projects.count >= rule.projects
  }
}
