import CareerModel
import CareerPages

/// Parses the dates typed into forms.
enum DayField {
  static func day(
    _ text: String, today: CalendarDay, leaning: RelativeDay.Leaning
  ) -> Result<CalendarDay, Refusal> {
    do throws(RelativeDay.Problem) {
      return .success(try RelativeDay.parse(text, today: today, leaning: leaning))
    } catch {
      let example = leaning == .first ? "2023-04" : "2028-04"
      return switch error {
      case .notADate: .failure(Refusal("Not a date. Try \(example)."))
      case .noSuchDay, .ambiguous: .failure(Refusal(Wording.summary(of: error)))
      }
    }
  }

  /// Parses a start date: today if empty, never in the future.
  static func firstDay(_ text: String, today: CalendarDay) -> Result<CalendarDay, Refusal> {
    guard let text = text.nonBlank else { return .success(today) }
    return day(text, today: today, leaning: .first).flatMap { day in
      day <= today ? .success(day) : .failure(Refusal(Wording.isAhead(day)))
    }
  }

  /// Parses a due date: `nil` if empty, never in the past.
  static func dayBy(_ text: String, today: CalendarDay) -> Result<CalendarDay?, Refusal> {
    guard let text = text.nonBlank else { return .success(nil) }
    return day(text, today: today, leaning: .last).flatMap { day in
      day >= today ? .success(day) : .failure(Refusal("\(day) is in the past."))
    }
  }

  /// Describes a parsed day: `17 Apr 2023 (3 years ago)`.
  static func words(_ day: CalendarDay, today: CalendarDay) -> String {
    "\(day.mediumText) (\(day.distance(from: today)))"
  }
}
