/// The parts in which a plan is read, in this order.
package enum PlanSection: Hashable, Sendable, CaseIterable {
  case overdue, next, later, someDay, done, dropped

  package var title: String {
    switch self {
    case .overdue: "Overdue"
    case .next: "Upcoming"
    case .later: "Later"
    case .someDay: "No date"
    case .done: "Done"
    case .dropped: "Dropped"
    }
  }

  /// Goals due within so many days stand under `next`, as do those that are started: a quarter.
  package static let nextDays = 92
}

extension Plan {
  /// The sections that have goals, in order. Done ones come newest first, all others as they are due.
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
