/// How often a goal repeats once done. Any other text in a file is kept, and repeats nothing.
package struct Repetition: StableName, CaseIterable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  package static let allCases: [Repetition] = ["week", "month", "quarter", "half", "year"]
    .map { Repetition(rawValue: $0) }

  /// Parses a repetition as typed in a line or the editor; `nil` if it is none.
  package init?(typed text: String) {
    let named = Repetition(rawValue: text.lowercased())
    guard Self.allCases.contains(named) else { return nil }
    self = named
  }

  /// Returns the day one repetition later; the same day if this has no meaning.
  package func after(_ day: CalendarDay) -> CalendarDay {
    switch rawValue {
    case "week": day.adding(days: 7)
    case "month": day.adding(months: 1)
    case "quarter": day.adding(months: 3)
    case "half": day.adding(months: 6)
    case "year": day.adding(months: 12)
    default: day
    }
  }
}

extension Goal {
  /// Returns the next goal of a repeating one, on its next future date; `nil` if there is none.
  func next(after done: CalendarDay, id: EntryID, created: Instant) -> Goal? {
    guard let every, every.after(done) > done else { return nil }
    var days = steps.map(\.by)
    var due = by ?? done
    repeat {
      due = every.after(due)
      days = days.map { $0.map(every.after) }
      guard CalendarDay.supportedYears.contains(due.year) else { return nil }
    } while due <= done
    return Goal(
      id: id, title: title, evidence: evidence, why: why, priority: priority, doneWhen: doneWhen,
      steps: zip(steps, days).map { GoalStep(title: $0.title, by: $1) }, by: due, every: every,
      tags: tags, created: created)
  }
}
