package import CareerModel

/// The timeline page at the cursor: an entry or a goal of a lane, or an empty day.
package struct TimelinePage: Sendable {
  package let career: Record
  package let shown: TimelineRecord
  package let lane: TimelineLane
  /// `nil` on an empty day, and in the readiness lane.
  package let item: TimelineRecord.Item?
  package let day: CalendarDay
  /// Whether a filter hides some of the entries.
  package let isNarrowed: Bool

  package init(
    _ career: Record, shown: TimelineRecord, lane: TimelineLane, item: TimelineRecord.Item?,
    day: CalendarDay, isNarrowed: Bool
  ) {
    (self.career, self.shown, self.lane) = (career, shown, lane)
    self.item = lane == .readiness ? nil : item
    (self.day, self.isNarrowed) = (day, isNarrowed)
  }

  private var today: CalendarDay { career.today }

  /// Returns the text to show instead of a timeline; `nil` if there is one.
  package func emptiness(isReading: Bool) -> Text? {
    guard career.journal.count == 0, career.career.plan.goals.isEmpty else { return nil }
    return isReading
      ? .reading
      : "Nothing logged yet. Press \(key: .log) to log what you did, \(key: .milestone) for a milestone, or \(key: .goal) to plan a goal."
  }

  // MARK: - Under the cursor

  /// The text for an empty day: the percentage in the readiness lane, otherwise which key to press.
  package var bareDay: Text {
    if lane == .readiness {
      guard let stage = career.stageAhead else { return "The framework has no stages." }
      guard day <= today else { return "Future dates have no readiness yet." }
      return percent.map { "Readiness for \(stage.title): \($0)%." }
        ?? "Readiness for \(stage.title): not enough evidence yet."
    }
    return isNarrowed && shown.journal.count == 0
      ? "No matching entries\(then: .back, "clear the filter")" : nothing
  }

  /// A note that the day is empty, with the possible actions.
  package var nothing: Text {
    guard day <= today else { return "Nothing planned for this day\(then: .goal, "plan a goal")" }
    let ofDay = day == today ? "" : " on this day"
    return "No entries\(ofDay)\(then: .log, "log")\(then: .milestone, "milestone")"
  }

  private var percent: Int? { career.reading?.history?[day.month]?.percent }

  /// The item under the cursor in two lines.
  package struct Summary: Sendable {
    /// `nil` on an empty day.
    package var sign: ItemSymbol?
    /// The facts side by side in the first line.
    package var facts: [String]
    package var title: Text
    package var result: String?
  }

  package var summary: Summary {
    switch item {
    case .entry(let entry):
      Summary(
        sign: ItemSymbol(entry.kind), facts: facts(entry.stated.longText, entry.evidence),
        title: Text(entry.title), result: entry.result)
    case .goal(let goal):
      Summary(
        sign: ItemSymbol(goal, on: today), facts: facts(due(goal), goal.evidence),
        title: Text(goal.title), result: goal.doneWhen.map { "when \($0)" })
    case nil: Summary(facts: [day.longText(from: today)], title: bareDay)
    }
  }

  private func facts(_ day: String, _ evidence: [Evidence]) -> [String] {
    [day, career.framework.briefly(evidence)].filter { !$0.isEmpty }
  }

  /// Returns when a goal is due or was done: `by Sat 21 Nov 2026, in 3 weeks, started`.
  private func due(_ goal: Goal) -> String {
    if let day = goal.doneOn { return "done \(day.longText)" }
    guard let by = goal.by else { return "no date" }
    let words = (goal.isOverdue(on: today) ? "overdue: " : "by ") + by.longText(from: today)
    return goal.state == .started ? words + ", started" : words
  }

  /// Returns at most `most` items of the lane around the cursor, latest first like the Log. They stand
  /// still while the cursor moves through half of them, and then go on by so many.
  package func neighbours(atMost most: Int) -> [TimelineRecord.Item] {
    let later = shown.items(after: start, in: lane, atMost: most)
    let rest = (item.map { [$0] } ?? []) + shown.items(before: start, in: lane, atMost: most)
    let step = max(1, most / 2)
    let passed = item.map { shown.place(of: $0, in: lane) }.map { ($0.count - $0.number) % step }
    let above = min(later.count, max((passed ?? step / 2) + most / 4, most - rest.count))
    return later.prefix(above).reversed() + rest.prefix(most - above)
  }

  /// Returns the day's items in chronological order.
  package func itemsOfDay(atMost most: Int) -> [TimelineRecord.Item] {
    shown.items(of: lane, in: day...day, atMost: most)
  }

  private var start: TimelineRecord.Start { item.map { .item($0) } ?? .day(day) }

  // MARK: - Speech

  /// Returns the lane with the item under the cursor and its position, the stage and readiness at
  /// that time, the adjacent lanes, and the neighbours.
  package func lines(
    ofLanes lanes: [TimelineLane], _ unit: TimelineScale.Unit, in speech: Speech
  ) -> [SpokenLine] {
    let name: (TimelineLane) -> String = career.framework.name(of:)
    let what =
      item.map { item in
        let place = shown.place(of: item, in: lane)
        return ", \(place.number) of \(place.count): \(speech.summary(of: item))"
      } ?? ": \(speech.summary(of: day)): \(speech.string(bareDay))"
    let place = lanes.firstIndex(of: lane) ?? 0
    func beside(_ label: String, _ place: Int) -> String {
      lanes.indices.contains(place) ? "\(label): \(name(lanes[place]))" : ""
    }
    let lanesAround = [
      "Lane \(place + 1) of \(lanes.count)", beside("Above", place - 1), beside("Below", place + 1),
    ].asSentences
    let column =
      "One column is a \(unit.name). Plus zooms in, minus zooms out; capital H and L move by one \(unit.name)."
    let around = [
      ("Left, previous", shown.previous(before: start, in: lane)),
      ("Right, next", shown.next(after: start, in: lane)),
    ].compactMap { label, item in
      item.map { "\(label): \($0.day.spokenText): \($0.title)".asSentence }
    }
    let recent = career.recentYears().map { "Last two years: \($0)" } ?? ""
    return [SpokenLine("Lane \(name(lane))" + what, isFocus: true)]
      + ([atThatTime, lanesAround, recent, column].filter { !$0.isEmpty } + around).map {
        SpokenLine($0)
      } + goalsAhead(speech)
  }

  /// Stage and readiness on the day of the cursor.
  private var atThatTime: String {
    let isAhead = day > today
    let stage = career.profile.tenure(on: day).map {
      "Stage at that time: \(career.framework.title(of: $0.stage))"
    }
    let ready = (isAhead ? nil : percent).flatMap { percent in
      career.stageAhead.map { "Readiness for \($0.title.lowercased()) at that time: \(percent)%" }
    }
    return [stage ?? (isAhead ? "In the future" : "No stage at that time"), ready ?? ""].asSentences
  }

  /// Returns a day with all its items, and a summary of its month.
  package func linesOfDay(in speech: Speech) -> [SpokenLine] {
    // Items beyond this limit are not spoken one by one.
    let items = itemsOfDay(atMost: 40)
    let month = day.month
    let ofMonth = shown.items(of: lane, in: month.firstDay...month.lastDay, atMost: 1000)
    let days = Set(ofMonth.map(\.day)).count
    let count = items.isEmpty ? "nothing" : "\(items.count)"
    return [
      SpokenLine(
        "\(speech.summary(of: day)): \(count) in \(career.framework.name(of: lane)).", isFocus: true
      )
    ] + items.map { SpokenLine(speech.summary(of: $0)) } + [
      SpokenLine(
        "In \(month.title): \(Wording.entries(ofMonth.count)) on "
          + "\(Wording.count(days, "day", "days"))."),
      SpokenLine(
        "Up and Down move by a day, Left and Right by a week, braces by a month, brackets by a year. "
          + "Capital J and K change the lane; v shows the lanes."),
    ] + goalsAhead(speech)
  }

  private func goalsAhead(_ speech: Speech) -> [SpokenLine] {
    let goals = shown.goals.filter(\.isOpen)
    return goals.isEmpty
      ? []
      : [.heading("Goals by due date:")]
        + goals.map { SpokenLine("\($0.title): \(speech.due($0)).") }
  }
}

extension Speech {
  fileprivate func summary(of item: TimelineRecord.Item) -> String {
    switch item {
    case .entry(let entry): summary(of: entry)
    case .goal(let goal): "Goal: \(summary(of: goal))"
    }
  }
}

extension CalendarDay {
  /// Returns `Sat 21 Nov 2026, in 3 weeks`.
  package func longText(from today: CalendarDay) -> String {
    "\(longText), \(distance(from: today))"
  }
}
