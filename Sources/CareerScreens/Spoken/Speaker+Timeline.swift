import CareerModel
import CareerPages

// Timeline: what stands under the cursor with its lane and its place there, what was at that time, its
// neighbours, the lanes, and the goals ahead. In the calendar: a day with all that is on it.
extension Speaker {
  var timeline: [SpokenLine] {
    let filter = words(
      forFilter: state.timeline.filter, state.timeline.query,
      found: state.timeline.found?.count ?? state.journal.count, of: state.journal.count)
    guard state.journal.count > 0 || !state.plan.goals.isEmpty else {
      return filter + [
        SpokenLine(
          isReading
            ? "Reading the record."
            : "Nothing is logged yet. Press \(state.key(.log)) to log a skill, "
              + "\(state.key(.milestone)) for a milestone or \(state.key(.goal)) to plan a goal.",
          isFocus: true)
      ]
    }
    return filter + (state.timeline.look == .calendar ? calendar : walk) + goalsAhead
  }

  private var record: TimelineRecord { TimelineScreen.record(state) }
  private var lane: TimelineLane { state.timeline.lane }
  private var day: CalendarDay { TimelineScreen.day(state) }

  // MARK: - In the lanes

  private var walk: [SpokenLine] {
    let item = lane == .readiness ? nil : TimelineScreen.item(state)
    return [
      SpokenLine("Lane \(name(of: lane))" + what(item), isFocus: true), then, laneWords, unit,
    ] + neighbours(of: item)
  }

  /// `, 14 of 60: Skill entry, …`, or what there is to say of a bare day.
  private func what(_ item: TimelineRecord.Item?) -> String {
    guard let item else {
      return ": \(words(for: day)): \(TimelineDetail.words(forBareDay: day, state))"
    }
    let place = record.place(of: item, in: lane)
    return ", \(place.number) of \(place.count): \(words(for: item))"
  }

  private func words(for item: TimelineRecord.Item) -> String {
    switch item {
    case .entry(let entry): words(for: entry)
    case .goal(let goal): "Goal: \(words(for: goal))"
    }
  }

  /// What a lane is called: a skill by its title, a group with the word that it is folded.
  func name(of lane: TimelineLane) -> String {
    switch lane {
    case .skill(let skill): framework.title(of: skill)
    case .group(let id, _):
      (framework.groups.first { $0.id == id }?.title ?? "Other skills") + " (folded)"
    default: framework.title(of: lane, columns: 40)
    }
  }

  /// Stage and readiness on the day of the cursor.
  private var then: SpokenLine {
    let tenure = state.profile.tenure(on: day)
    let stage = tenure.map { "Stage at that time: \(framework.title(of: $0.stage))" }
    let percent = day <= today ? state.reading?.history?[day.month]?.percent : nil
    let ready = percent.flatMap { percent in
      state.stageAhead.map { "Ready as \($0.title.lowercased()) at that time: \(percent) %" }
    }
    return SpokenLine(
      [stage ?? (day > today ? "Ahead of today" : "No stage held at that time"), ready ?? ""]
        .asSentences)
  }

  private var laneWords: SpokenLine {
    let lanes = TimelineScreen.lanes(state)
    let place = lanes.firstIndex(of: lane) ?? 0
    func beside(_ step: Int) -> String? {
      lanes.indices.contains(place + step) ? name(of: lanes[place + step]) : nil
    }
    return SpokenLine(
      [
        "Lane \(place + 1) of \(lanes.count)", beside(-1).map { "Above: \($0)" } ?? "",
        beside(1).map { "Below: \($0)" } ?? "",
      ].asSentences)
  }

  private var unit: SpokenLine {
    let name = state.timeline.unit.name
    return SpokenLine(
      "A column is a \(name). Plus is closer, minus wider; capital H and L go a \(name).")
  }

  private func neighbours(of item: TimelineRecord.Item?) -> [SpokenLine] {
    guard lane != .readiness else { return [] }
    let start = item.map(TimelineRecord.Start.item) ?? .day(day)
    func line(_ label: String, _ item: TimelineRecord.Item?) -> [SpokenLine] {
      item.map { [SpokenLine("\(label): \($0.day.spokenText): \($0.title)".asSentence)] } ?? []
    }
    return line("Left, before", record.previous(before: start, in: lane))
      + line("Right, after", record.next(after: start, in: lane))
  }

  // MARK: - In the calendar

  private var calendar: [SpokenLine] {
    let lane: TimelineLane = lane == .readiness ? .all : lane
    let items = record.items(of: lane, in: day...day, atMost: Self.itemsOfDay)
    let month = day.month
    let ofMonth = record.items(
      of: lane, in: month.firstDay...month.lastDay, atMost: Self.itemsOfMonth)
    let days = Set(ofMonth.map(\.day)).count
    let count = items.isEmpty ? "nothing" : "\(items.count)"
    return [
      SpokenLine(
        "\(words(for: day)): \(count) in \(name(of: lane)).", isFocus: true)
    ] + items.map { SpokenLine(words(for: $0)) } + [
      SpokenLine(
        "In \(month.title): \(ofMonth.count), on \(Wording.count(days, "day", "days"))."),
      SpokenLine(
        "Up and Down go a day, Left and Right a week, braces a month, brackets a year; "
          + "capital J and K change the lane, v goes back to the lanes."),
    ]
  }

  /// More than fit are not said one by one.
  private static let itemsOfDay = 40
  private static let itemsOfMonth = 1000

  private var goalsAhead: [SpokenLine] {
    let goals = record.goals.filter(\.isOpen)
    guard !goals.isEmpty else { return [] }
    return [.heading("Goals, as they are due:")]
      + goals.map { SpokenLine("\($0.title): \(due($0)).") }
  }
}
