extension Goal {
  /// A new goal from a typed line.
  package init(_ line: LogLine, id: EntryID, steps: [GoalStep] = [], created: Instant) {
    self.init(
      id: id, title: line.title, evidence: line.evidence, why: line.why,
      priority: line.priority ?? .needed, doneWhen: line.result, steps: steps, by: line.day,
      every: line.every, created: created)
  }

  /// This goal as its typed line was changed to. What a line cannot say stays: the steps and the
  /// state.
  package func edited(_ line: LogLine) -> Goal {
    var goal = self
    goal.title = line.title.said(as: title)
    goal.evidence = line.evidence(keeping: evidence)
    goal.why = line.why.map { $0.said(as: why, inQuotes: true) }
    goal.priority = line.priority ?? .needed
    goal.doneWhen = line.result.map { $0.said(as: doneWhen) }
    goal.by = line.day
    goal.every = line.every
    return goal
  }

  /// The line that, read again as a goal's, gives this goal.
  package var captureText: String {
    var words = LogLineToken.escaped(title, in: .goal)
    words += evidence.map(\.captureText)
    if let by { words.append("by:\(by)") }
    if let every, Repetition(typed: every.rawValue) != nil { words.append("every:\(every)") }
    if priority != .needed { words.append("!\(priority.rawValue)") }
    if let typedWhy { words.append("why:\"\(typedWhy)\"") }
    if let doneWhen { words.append("=> " + doneWhen) }
    return words.joined(separator: " ")
  }

  /// The reason as a line can say it: without the quotes that would end it.
  private var typedWhy: String? { why?.filter { $0 != "\"" }.nonBlank }

  /// The line of the milestone that this goal becomes when it is done: who is named in the title
  /// takes part in it.
  package var milestoneText: String {
    let words = title.split(whereSeparator: \.isWhitespace).map { word in
      let isMeant = word.first.map { "@+%".contains($0) } ?? false
      return isMeant || !LogLineToken.needsEscape(word) ? String(word) : "\\" + word
    }
    return (words + evidence.map(\.captureText)).joined(separator: " ")
  }
}
