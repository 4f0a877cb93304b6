/// The goals of a career, and which of them are open.
///
/// In the order in which they are due; those without a day come last, what is done or dropped stands
/// among the others by its day.
package struct Plan: Hashable, Sendable {
  package let goals: [Goal]

  /// Each id once, as it was updated last: by hand a file can have it twice.
  package init(_ goals: [Goal] = []) {
    let byID = Dictionary(goals.map { ($0.id, $0) }) { $1.updated >= $0.updated ? $1 : $0 }
    self.goals = byID.values.sorted(by: Goal.isDueBefore)
  }

  /// `nil` for a goal that is not in the plan.
  package subscript(id: EntryID) -> Goal? { goals.first { $0.id == id } }

  /// What is planned or started.
  package var open: [Goal] { goals.filter(\.isOpen) }
}

extension Goal {
  /// Whether it is planned or started, and neither done nor dropped.
  package var isOpen: Bool {
    switch state {
    case .planned, .started: true
    case .done, .dropped: false
    }
  }

  /// The day it was done; `nil` while it is not.
  package var doneOn: CalendarDay? {
    if case .done(let day) = state { day } else { nil }
  }

  /// Whether its day is over and it is still open.
  package func isOverdue(on today: CalendarDay) -> Bool {
    isOpen && by.map { $0 < today } ?? false
  }

  /// The day it stands at on a timeline: when it was done, else when it is due; `nil` for "no date"
  /// and for what was dropped.
  package var timelineDay: CalendarDay? {
    switch state {
    case .planned, .started: by
    case .done(let day): day
    case .dropped: nil
    }
  }

  static func isDueBefore(_ left: Goal, _ right: Goal) -> Bool {
    switch (left.by, right.by) {
    case (let one?, let other?) where one != other: one < other
    case (nil, _?): false
    case (_?, nil): true
    default: left.id.rawValue < right.id.rawValue
    }
  }
}
