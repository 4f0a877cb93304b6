import CareerModel

/// The names that the parts of the record have in a calendar, in both directions.
enum CalendarNaming {
  /// PRODID, RFC 5545, section 3.7.3.
  static let product = "-//Cairn//Career planner//EN"
  /// The property that holds `skill:level/signal`.
  static let skill = "X-CAIRN-SKILL"
  /// The property that holds the title of a goal as typed, if SUMMARY has it in other words.
  static let title = "X-CAIRN-TITLE"

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

/// The description of a milestone: the result after an arrow, the note, then the other links.
struct MilestoneDescription {
  private(set) var result: String?
  private(set) var note: String?

  static func text(of entry: Entry, links: [String]) -> String {
    [entry.result.map { "=> " + $0 }, entry.note, links.joined(separator: "\n").nonBlank]
      .compactMap(\.self).joined(separator: "\n\n")
  }

  /// Parses a description. A text that does not begin with an arrow is all note.
  init(_ text: String) {
    let text = text.trimmed
    guard text.hasPrefix("=>") else {
      note = text.nonBlank
      return
    }
    let rest = text.dropFirst(2)
    let end = rest.firstIndex(where: \.isNewline) ?? rest.endIndex
    result = String(rest[..<end]).nonBlank
    note = String(rest[end...]).nonBlank
  }
}

/// The description of a goal in a calendar: why, when it counts as done, and the steps.
struct GoalDescription {
  private(set) var why: String?
  private(set) var doneWhen: String?
  private(set) var steps: [GoalStep] = []

  static func text(of goal: Goal) -> String {
    let steps = goal.steps.map { step in
      step.done.map { "[x] \(step.title) (\($0))" } ?? "[ ] " + step.title
    }
    return [goal.why, goal.doneWhen.map { mark + $0 }, steps.joined(separator: "\n").nonBlank]
      .compactMap(\.self).joined(separator: "\n\n")
  }

  /// Parses a description. Lines that are neither a step nor "Done when" are the reason.
  init(_ text: String) {
    var reasons: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let step = Self.step(line) {
        steps.append(step)
      } else if line.hasPrefix(Self.mark), doneWhen == nil {
        doneWhen = String(line.dropFirst(Self.mark.count)).nonBlank
      } else {
        reasons.append(line)
      }
    }
    why = reasons.joined(separator: "\n").nonBlank
  }

  private static let mark = "Done when: "

  /// Parses `[ ] to do` or `[x] done (2026-11-21)`. A step done without a day stays open.
  private static func step(_ line: Substring) -> GoalStep? {
    guard let box = ["[ ] ", "[x] "].first(where: line.hasPrefix) else { return nil }
    let title = String(line.dropFirst(4))
    guard box == "[x] ", title.hasSuffix(")"), title.count > 13,
      let day = CalendarDay(title.dropLast().suffix(10)), title.dropLast(11).hasSuffix(" (")
    else { return title.nonBlank.map { GoalStep(title: $0) } }
    return GoalStep(title: String(title.dropLast(13)), done: day)
  }
}
