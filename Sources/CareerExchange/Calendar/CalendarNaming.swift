import CareerModel

/// The names that the parts of the record have in a calendar, in both directions.
enum CalendarNaming {
  /// PRODID, RFC 5545, section 3.7.3.
  static let product = "-//Cairn//Career planner//EN"
  /// The property that holds `skill:level/signal`.
  static let skill = "X-CAIRN-SKILL"

  private static let (milestoneEnd, goalEnd) = ("@milestone.cairn", "@goal.cairn")

  /// UID, section 3.8.4.7: the same each time, so that an event is updated and not added again.
  static func milestone(_ id: EntryID) -> String { id.rawValue + milestoneEnd }
  static func goal(_ id: EntryID) -> String { id.rawValue + goalEnd }

  /// Returns the id in a UID that Cairn wrote; `nil` for any other UID.
  static func milestone(in name: String) -> EntryID? { id(in: name, before: milestoneEnd) }
  static func goal(in name: String) -> EntryID? { id(in: name, before: goalEnd) }

  private static func id(in name: String, before end: String) -> EntryID? {
    guard name.hasSuffix(end), name.count > end.count else { return nil }
    return EntryID(rawValue: String(name.dropLast(end.count)))
  }

  /// STATUS of an event, section 3.8.1.11: a goal that is still ahead is tentative.
  static func status(of state: Goal.State) -> String {
    switch state {
    case .planned, .started: "TENTATIVE"
    case .done: "CONFIRMED"
    case .dropped: "CANCELLED"
    }
  }

  /// PRIORITY, section 3.8.1.9: 1 to 4 is high, 5 is medium, 6 to 9 is low.
  static func number(of priority: Goal.Priority) -> Int {
    switch priority {
    case .essential: 1
    case .needed: 5
    case .helpful: 9
    }
  }

  /// Returns the priority of a PRIORITY value: `needed` if it is 0, missing or not a number.
  static func priority(of number: String?) -> Goal.Priority {
    switch number.flatMap({ Int($0) }) ?? 0 {
    case 1...4: .essential
    case 6...9: .helpful
    default: .needed
    }
  }
}
