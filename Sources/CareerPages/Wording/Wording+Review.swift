package import CareerModel

// Reviews in words, for the planner and the command line.

extension Wording {
  /// Returns `weekly review`.
  package static func name(_ rhythm: ReviewRhythm) -> String { "\(rhythm.rawValue) review" }

  /// `The weekly review is due`, `The weekly and quarterly reviews are due`; `nil` for none.
  package static func areDue(_ rhythms: [ReviewRhythm]) -> String? {
    guard !rhythms.isEmpty else { return nil }
    return "The " + rhythms.map(\.rawValue).listed()
      + (rhythms.count == 1 ? " review is due" : " reviews are due")
  }

  /// Returns `15 Nov to 21 Nov 2026`, with both years if they differ.
  package static func period(_ days: ClosedRange<CalendarDay>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    let start = first.year == last.year ? first.shortText : first.mediumText
    return "\(start) to \(last.mediumText)"
  }

  /// Returns `12 entries: 9 skill entries, 2 milestones, 1 feedback entry`, or a sentence if there are none.
  package static func logged(_ review: Review) -> String {
    guard !review.entries.isEmpty else {
      return "Nothing logged in this period. Now is a good time to catch up."
    }
    return logged(review.kinds)
  }

  /// Returns `12 entries: 9 skill entries, 2 milestones, 1 feedback entry`.
  package static func logged(_ kinds: [EntryKind: Int]) -> String {
    let counts = EntryKind.allCases.compactMap { kind in
      kinds[kind].map { count -> String in
        switch kind {
        case .skill: Self.count(count, "skill entry", "skill entries")
        case .milestone: Self.count(count, "milestone", "milestones")
        case .feedback: Self.count(count, "feedback entry", "feedback entries")
        }
      }
    }
    return "\(entries(kinds.values.reduce(0, +))): \(counts.joined(separator: ", "))"
  }

  /// Explains a question: `Business alignment, level 2 / 4, no entries in this period`.
  package static func reason(
    _ prompt: Review.Prompt, _ review: Review, framework: Framework
  ) -> String {
    let title = framework.title(of: prompt.skill)
    let asked = prompt.asked.map { ", level \(prompt.shown) / \($0)" } ?? ""
    let entries = review.entries(for: prompt.skill)
    let logged = entries == 0 ? "no entries" : "\(count(entries, "entry", "entries"))"
    return "\(title)\(asked), \(logged) in this period"
  }

  /// Returns what an answer is to show: `Level 3: Delivers whole features alone.`; `nil` if the
  /// framework has no words for it.
  package static func level(of prompt: Review.Prompt, framework: Framework) -> String? {
    framework.skill(prompt.skill)?.level(prompt.level).flatMap(\.text.nonBlank)
      .map { "Level \(prompt.level): \($0)" }
  }

  /// Returns `19 days overdue`, `due today`, `due in 3 days`; empty for a goal without a date.
  package static func urgency(of goal: Goal, on today: CalendarDay) -> String {
    guard let day = goal.by else { return "" }
    let days = today.days(to: day)
    return switch days {
    case ..<0: "\(count(-days, "day", "days")) overdue"
    case 0: "due today"
    case 1: "due tomorrow"
    default: "due \(day.distance(from: today))"
    }
  }

  /// Returns `last met 5 weeks ago, 6 entries in 12 months`.
  package static func met(_ person: Review.Person, on today: CalendarDay) -> String {
    "last met \(person.last.distance(from: today)), "
      + "\(count(person.entries, "entry", "entries")) in 12 months"
  }

  /// Returns `Readiness for technology leader: 65% before, 72% now`; `nil` without a stage.
  package static func readiness(_ quarter: Review.Quarter, framework: Framework) -> String? {
    guard let stage = quarter.stage else { return nil }
    let title = "Readiness for \(framework.title(of: stage).lowercased())"
    switch (quarter.before, quarter.now) {
    case (let before?, let now?) where before == now: return "\(title): \(now)%, unchanged"
    case (let before?, let now?): return "\(title): \(before)% before, \(now)% now"
    case (nil, let now?): return "\(title): \(now)%; not enough evidence before"
    case (let before?, nil): return "\(title): not enough evidence now; \(before)% before"
    case (nil, nil): return "\(title): not enough evidence yet"
    }
  }

  /// Returns `Business acumen: level 1 before, 2 now`.
  package static func summary(of change: LevelChange, framework: Framework) -> String {
    "\(framework.title(of: change.skill)): level \(change.before) before, \(change.now) now"
  }

  /// Returns `level 2, 18 months ago` or `never`.
  package static func said(_ unassessed: Review.Unassessed, on today: CalendarDay) -> String {
    unassessed.last.map { "level \($0.level), \($0.date.distance(from: today))" } ?? "never"
  }

  /// Returns when a review done today is next due: `Next due Sat 28 Nov 2026.`
  package static func nextReview(_ rhythm: ReviewRhythm, after today: CalendarDay) -> String {
    "Next due \(rhythm.dueDay(after: today).longText)."
  }
}
