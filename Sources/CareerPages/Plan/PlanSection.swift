package import CareerModel

/// The sections in which a plan is shown, in this order.
package enum PlanSection: String, Hashable, Sendable, CaseIterable {
  case overdue
  case next = "upcoming"
  case later
  case someDay = "no date"
  case done, dropped

  package var title: String { rawValue.capitalizedFirst }

  /// Goals due within this number of days, a quarter, are in `next`, as are started ones.
  package static let nextDays = 92
}

extension Plan {
  /// Returns the sections with goals, in order. Done goals are newest first, others by due day.
  package func sections(on today: CalendarDay) -> [(section: PlanSection, goals: [Goal])] {
    let grouped = Dictionary(grouping: goals) { $0.section(on: today) }
    return PlanSection.allCases.compactMap { section in
      guard let goals = grouped[section] else { return nil }
      guard section == .done else { return (section, goals) }
      return (section, goals.sorted { ($0.doneOn ?? today) > ($1.doneOn ?? today) })
    }
  }
}

extension Goal {
  package func section(on today: CalendarDay) -> PlanSection {
    switch state {
    case .done: return .done
    case .dropped: return .dropped
    case .planned, .started:
      if isOverdue(on: today) { return .overdue }
      if state == .started { return .next }
      guard let by else { return .someDay }
      return by <= today.adding(days: PlanSection.nextDays) ? .next : .later
    }
  }
}
