package import CareerModel

/// One goal: its purpose, its steps and its outcome.
package struct GoalPage {
  package typealias Rows = [Row<Item>]

  /// Something the cursor can select.
  package enum Item: Hashable, Sendable {
    case goal
    /// A step, by index.
    case step(Int)
    /// An entry that fulfilled it.
    case entry(EntryID)
  }

  private let goal: Goal
  private let record: Record

  package init(_ goal: Goal, _ record: Record) { (self.goal, self.record) = (goal, record) }

  package static func items(of goal: Goal) -> [Item] {
    [.goal] + goal.steps.indices.map(Item.step) + goal.fulfilledBy.map(Item.entry)
  }

  /// Everything about the goal.
  package var rows: Rows {
    [Row(.words("\(goal.title)", role: .heading), item: .goal)]
      + effects + state + evidence + reasons + steps + entries
  }

  /// The rows, with a hint how to add steps if there are none.
  package var whole: Rows {
    guard goal.steps.isEmpty, goal.isOpen else { return rows }
    let hint: Rows = [.blank, .words("No steps yet\(then: .add, "add one")", role: .faint)]
    return rows + hint.ranked(1)
  }

  private func field(
    _ label: Text, _ text: Text, _ role: Role = .text, item: Item? = nil, also: [Text] = []
  ) -> Row<Item> {
    Row(.words(text, role: role, label: label, hang: .longField), item: item, also: also)
  }

  private var state: Rows {
    let isOverdue = goal.isOverdue(on: record.today)
    let repeats = goal.every.map { [field("Repeats", "every \($0.rawValue)")] } ?? []
    return switch goal.state {
    case .planned, .started:
      [field("Due", Wording.due(goal, today: record.today), isOverdue ? .error : .text)] + repeats
        + [field("State", "\(Wording.summary(of: goal.state)), \(goal.priority.rawValue)")]
    case .done(let day):
      [field("Done", "\(day: day), \(day.distance(from: record.today))", .good)] + repeats
    case .dropped(let reason): [field("Dropped", "\(reason)", .faint)] + repeats
    }
  }

  /// What each of its skills still takes, counted as on Path, and that the goal is a part of it.
  private var effects: Rows {
    guard goal.isOpen, let reading = record.reading, let readiness = reading.readiness else {
      return []
    }
    return goal.evidence.compactMap { piece in
      guard let ask = readiness.gaps.first(where: { $0.skill == piece.skill }),
        piece.countedLevel ?? .max > ask.shown,
        let step = reading.steps(
          of: ask.skill, to: ask.asked, under: record.framework.rule, on: record.today
        ).first
      else { return nil }
      let words = Wording.nextStep(step)
      return field(
        "Effect", step.examples > 1 ? "1 of \(words)" : "\(words), the last one", .heading)
    }
  }

  private var evidence: Rows {
    goal.evidence.flatMap { piece in
      [field("Skill", "\(Wording.summary(of: piece, record.framework))", .skill)]
        + (record.framework.text(of: piece).map { [field("", "\($0)", .faint)] } ?? [])
    }
  }

  private var reasons: Rows {
    goal.facts().filter { $0.key != .every }.map { key, label, text in
      field("\(label)", "\(text)", key == .doneWhen ? .good : .text)
    }
  }

  private var steps: Rows {
    goal.steps.enumerated().map { place, step in
      let isDone = step.done != nil
      let state = step.done.map { "done \($0.spokenText)" } ?? "open"
      let label = Text(
        drawn: place == 0 ? "Steps" : "",
        said: "Step \(place + 1) of \(goal.steps.count), \(state)")
      let due = step.by.map { isDone ? "" : "by \($0.mediumText)" } ?? ""
      let day = (step.done?.mediumText ?? due).nonBlank.map { " (\($0))" } ?? ""
      let isOverdue = !isDone && step.by.map { $0 < record.today } ?? false
      return field(
        label,
        Text(isDone ? .done : .open, said: "") + Text(drawn: " ", said: "") + "\(step.title)"
          + Text(drawn: day, said: isDone || due.isEmpty ? "" : ", \(due)"),
        isDone ? .faint : isOverdue ? .error : .text, item: .step(place))
    }
  }

  private var entries: Rows {
    goal.fulfilledBy.enumerated().map { place, id in
      let label = Text(drawn: place == 0 ? "Evidence" : "", said: "Evidence")
      guard let entry = record.journal.entry(id) else {
        return field(label, "a deleted entry", .faint, item: .entry(id))
      }
      let day = Text(drawn: entry.stated.mediumText, said: entry.stated.spokenText)
      let also = [
        record.framework.skills(entry.evidence), entry.result.map { "Result: \($0)" } ?? "",
      ]
      return field(
        label, "\(entry.title), \(day)", .milestone, item: .entry(id), also: also.map { "\($0)" })
    }
  }
}
