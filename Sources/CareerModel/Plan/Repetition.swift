import CareerJSON

/// How often a goal repeats once done. Any other text in a file is kept, and repeats nothing.
package struct Repetition: StableName, CaseIterable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  private static let lengths: KeyValuePairs<String, (days: Int, months: Int)> = [
    "week": (7, 0), "month": (0, 1), "quarter": (0, 3), "half": (0, 6), "year": (0, 12),
  ]
  package static let allCases = lengths.map { Repetition(rawValue: $0.key) }

  /// Parses a repetition as typed in a line or the editor; `nil` if it is none.
  package init?(typed text: String) {
    let named = Repetition(rawValue: text.lowercased())
    guard Self.allCases.contains(named) else { return nil }
    self = named
  }

  /// Returns the day one repetition later; the same day if this has no meaning.
  package func after(_ day: CalendarDay) -> CalendarDay {
    let length = Self.lengths.first { $0.key == rawValue }?.value ?? (days: 0, months: 0)
    return day.adding(months: length.months).adding(days: length.days)
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
