/// The goals of a career, by due day; those without a day come last.
package struct Plan: Hashable, Sendable {
  package let goals: [Goal]

  /// Keeps each id once, as last updated, because a hand-edited file can have it twice.
  package init(_ goals: [Goal] = []) {
    let byID = Dictionary(goals.map { ($0.id, $0) }) { $1.updated >= $0.updated ? $1 : $0 }
    self.goals = byID.values.sorted {
      ($0.by?.ordinal ?? .max, $0.id.rawValue) < ($1.by?.ordinal ?? .max, $1.id.rawValue)
    }
  }

  /// `nil` for a goal that is not in the plan.
  package subscript(id: EntryID) -> Goal? { goals.first { $0.id == id } }

  /// The goals that are planned or started.
  package var open: [Goal] { goals.filter(\.isOpen) }
}

extension Goal {
  /// Whether it is planned or started, and neither done nor dropped.
  package var isOpen: Bool { whyClosed == nil }

  /// The day it was done; `nil` if it is not.
  package var doneOn: CalendarDay? { if case .done(let day) = state { day } else { nil } }

  /// Returns whether it is open and its day is past.
  package func isOverdue(on today: CalendarDay) -> Bool { isOpen && by.map { $0 < today } ?? false }

  /// The day it was done, else the day it is due; `nil` for "no date" and for dropped goals.
  package var timelineDay: CalendarDay? {
    switch state {
    case .planned, .started: by
    case .done(let day): day
    case .dropped: nil
    }
  }
}
