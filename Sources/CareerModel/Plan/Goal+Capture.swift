extension Goal {
  package init(_ line: LogLine, id: EntryID, steps: [GoalStep] = [], created: Instant) {
    self.init(
      id: id, title: line.title, evidence: line.evidence, why: line.why,
      priority: line.priority ?? .needed, doneWhen: line.result, steps: steps, by: line.day,
      every: line.every, tags: line.tags, created: created)
  }

  /// Returns this goal as edited by a log line, with its steps and state.
  package func edited(_ line: LogLine) -> Goal {
    var goal = self
    goal.title = line.title.said(as: title)
    goal.evidence = line.evidence(keeping: evidence)
    goal.why = line.why.map { $0.said(as: why, inQuotes: true) }
    goal.priority = line.priority ?? .needed
    goal.doneWhen = line.result.map { $0.said(as: doneWhen) }
    goal.by = line.day
    goal.every = line.every
    goal.tags = line.tags
    return goal
  }

  /// The log line that parses back to this goal.
  package var captureText: String {
    var words = LogLineToken.escaped(title, in: .goal) + evidence.map(\.captureText)
    if let by { words.append("by:\(by)") }
    if let every, Repetition(typed: every.rawValue) != nil { words.append("every:\(every)") }
    if priority != .needed { words.append("!\(priority.rawValue)") }
    words += tags.map(Entry.captureText(ofTag:))
    if let typedWhy { words.append("why:\"\(typedWhy)\"") }
    if let doneWhen { words.append("=> " + doneWhen) }
    return words.joined(separator: " ")
  }

  package static func captureText(_ title: String, _ evidence: [Evidence]) -> String {
    (LogLineToken.escaped(title, in: .goal) + evidence.map(\.captureText)).joined(separator: " ")
  }

  /// The reason as a line can express it: without quotes, which would end it.
  private var typedWhy: String? { why?.filter { $0 != "\"" }.nonBlank }

  /// The log line of the milestone that this goal becomes; people named in the title take part.
  package var milestoneText: String {
    let words = title.split(whereSeparator: \.isWhitespace).map { word in
      let isMeant = word.first.map { "@+%".contains($0) } ?? false
      return isMeant || !LogLineToken.needsEscape(word) ? String(word) : "\\" + word
    }
    return (words + evidence.map(\.captureText) + tags.map(Entry.captureText(ofTag:)))
      .joined(separator: " ")
  }
}

extension Goal {
  package func milestone(on day: CalendarDay, framework: Framework) -> Entry {
    let line = LogLine(
      milestoneText, as: .milestone, framework: framework, today: day, known: evidence)
    return Entry(line, kind: .milestone, id: id, today: day, created: created)
  }
}

extension Move {
  /// The log line of a goal that is this move.
  package var goalText: String { Goal.captureText(title, [evidence]) }
}

extension Entry {
  /// The log line of a goal with this title and evidence: the answer to a wish.
  package var goalText: String { Goal.captureText(title, evidence) }
}
