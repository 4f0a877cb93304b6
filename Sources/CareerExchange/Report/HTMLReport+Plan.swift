import CareerModel

// The plan, and the pictures of time.
extension HTMLReport {
  var timeline: Part? {
    Part(name: "timeline", title: "Timeline", body: figure(.timeline))
  }

  var activity: Part? {
    guard subject.record.journal.count > 0 else { return nil }
    return Part(name: "days", title: "Day by day", body: figure(.heatMap))
  }

  // MARK: - Goals

  var goals: Part? {
    let asked = career.plan.goals.filter(subject.query.matches)
    let open = asked.filter(\.isOpen)
    let done = asked.filter { $0.doneOn != nil }.sorted {
      ($0.doneOn ?? today) > ($1.doneOn ?? today)
    }
    guard !open.isEmpty || !done.isEmpty else { return nil }
    return Part(
      name: "goals", title: "Goals",
      body: tag("div") {
        list("Ahead", open)
        list("Done", done)
      })
  }

  @MarkupBuilder
  private func list(_ title: String, _ goals: [Goal]) -> Markup {
    if !goals.isEmpty {
      tag("h3") { title }
      tag("ul", ["class": "entries"]) { for goal in goals.prefix(Most.goals) { item(goal) } }
      if goals.count > Most.goals {
        tag("p", ["class": "faint"]) { "And \(goals.count - Most.goals) more, not listed here." }
      }
    }
  }

  private func item(_ goal: Goal) -> Markup {
    tag("li") {
      tag("span", ["class": "title", "dir": "auto"]) { goal.titleInWords }
      if goal.isOverdue(on: today) {
        " "
        tag("span", ["class": "badge overdue"]) { "overdue" }
      }
      tag("p", ["class": "when"]) { facts(goal).joined(separator: " · ") }
      for (name, text) in [("Why", goal.why), ("Done when", goal.doneWhen)] {
        if let text = text?.nonBlank { tag("p", ["dir": "auto"]) { "\(name): \(text)" } }
      }
    }
  }

  private func facts(_ goal: Goal) -> [String] {
    let when =
      goal.doneOn.map { "done \($0.mediumText)" } ?? goal.by.map { "by \($0.mediumText)" }
      ?? "some day"
    let evidence = goal.evidence.map { piece in
      framework.title(of: piece.skill) + (piece.countedLevel.map { " at level \($0)" } ?? "")
    }
    let done = goal.steps.count { $0.done != nil }
    return [
      when, goal.isOpen ? "\(goal.priority.rawValue), \(goal.state.name)" : nil,
      evidence.isEmpty ? nil : evidence.listed(),
      goal.steps.isEmpty ? nil : "\(done) of \(goal.steps.count) steps done",
    ].compactMap(\.self)
  }
}
