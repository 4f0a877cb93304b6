import CareerModel

/// The description of a milestone in a calendar: the result after an arrow, as in a log line, then
/// the note, then the remaining links.
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

  /// Parses `[ ] to do` or `[x] done (2026-11-21)`. A step marked as done without a day stays open,
  /// because its day would be a guess.
  private static func step(_ line: Substring) -> GoalStep? {
    guard let box = ["[ ] ", "[x] "].first(where: line.hasPrefix) else { return nil }
    let title = String(line.dropFirst(4))
    guard box == "[x] ", title.hasSuffix(")"), title.count > 13,
      let day = CalendarDay(title.dropLast().suffix(10)), title.dropLast(11).hasSuffix(" (")
    else { return title.nonBlank.map { GoalStep(title: $0) } }
    return GoalStep(title: String(title.dropLast(13)), done: day)
  }
}
