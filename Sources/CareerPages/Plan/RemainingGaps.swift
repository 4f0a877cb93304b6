import CareerModel

/// The points still missing on each future day under the plan, and when a pace closes them.
struct RemainingGaps {
  let today: CalendarDay
  /// The points missing from each day on, in days from today. Starts today and never rises.
  var steps: [(days: Int, missing: Double)]
  var lifts: [SkillID: Int] = [:]

  private static let daysInMonth = 365.2425 / 12

  func missing(on day: CalendarDay) -> Double {
    steps.last { $0.days <= today.days(to: day) }?.missing ?? 0
  }

  /// Returns the first day on which a pace has closed the gaps; `nil` if it is beyond the forecast.
  func end(atPace perMonth: Double) -> CalendarDay? {
    let limit = today.days(to: today.adding(months: 12 * Forecast.years))
    for (place, step) in steps.enumerated() {
      let next = place + 1 < steps.count ? steps[place + 1].days : limit + 1
      var days = step.days
      if step.missing > 0 {
        guard perMonth > 0 else { continue }
        let needed = (step.missing / perMonth * Self.daysInMonth).rounded(.up)
        guard needed <= Double(limit) else { continue }
        days = max(days, Int(needed))
      }
      if days < next, days <= limit { return today.adding(days: days) }
    }
    return nil
  }
}

extension RemainingGaps {
  init(_ missing: StillMissing, planned: [PlannedLevel], on today: CalendarDay) {
    var lifts: [SkillID: Int] = [:]
    var steps = [(days: 0, missing: missing.points(lifting: lifts))]
    let dated = planned.compactMap { plan in plan.by.map { (max($0, today), plan) } }
    for (day, plan) in dated.sorted(by: { $0.0 < $1.0 }) {
      lifts[plan.skill] = max(lifts[plan.skill] ?? 0, plan.level)
      steps.append((today.days(to: day), missing.points(lifting: lifts)))
    }
    self.init(today: today, steps: steps, lifts: lifts)
  }
}
