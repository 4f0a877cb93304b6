import CareerDrawing
import CareerModel
import CareerPages

/// The lines above the goals: what all of them would do to readiness, and when the stage ahead could
/// be reached.
enum PlanHead {
  /// Text, and how it is drawn.
  typealias Line = (text: String, role: Role)

  /// Broken to the width of the screen, with a blank line below where there is room.
  static func lines(_ state: AppState) -> [Line] {
    let columns = state.size.columns - 2
    let isLow = state.body.rows < 14
    let lines = sentences(state).flatMap { text, role in
      let broken = Paragraph.lines(of: text, columns: columns)
      return (isLow ? Array(broken.prefix(1)) : broken).map { Line($0, role) }
    }
    return isLow ? Array(lines.prefix(3)) : lines + [("", .text)]
  }

  static func sentences(_ state: AppState) -> [Line] {
    guard let outlook = state.outlook else {
      return state.reading == nil ? [("Reading …", .faint)] : []
    }
    let isNarrow = isNarrow(state)
    func words(_ forecast: Forecast, stage: String) -> String {
      Wording.words(
        for: forecast, stage: isNarrow ? "" : stage, today: state.today, isBrief: isNarrow)
    }
    let stage = state.framework.title(of: outlook.stage).lowercased()
    var lines: [Line] = [(projection(outlook, stage, state), .heading)]
    lines.append(("At this pace: \(words(outlook.atPaceAlone, stage: stage)).", .text))
    let goals = outlook.projection.goals
    if goals > 0, outlook.forecast.outcome != outlook.atPaceAlone.outcome {
      let with = isNarrow ? "With the goals" : "With the goals that have a day"
      lines.append(("\(with): \(words(outlook.forecast, stage: "")).", .text))
    }
    if !state.tried.isEmpty {
      lines.append(
        ("What if: \(whatIf(state)). Nothing is changed; \(state.key(.back)) ends it.", .warning))
    }
    return lines
  }

  /// Whether there is room for the short words only. Spoken words have all the room they need.
  private static func isNarrow(_ state: AppState) -> Bool {
    state.size.columns < 60 && !state.isSpoken
  }

  /// `With these 5 goals met you would show 7 of 9, now 4: 58 % → 84 % of technology leader.`
  private static func projection(
    _ outlook: Outlook, _ stage: String, _ state: AppState
  ) -> String {
    let projection = outlook.projection
    let (met, asked) = (projection.metBefore, projection.asked)
    guard projection.goals > 0 else {
      return isNarrow(state)
        ? "\(met) of \(asked) shown; no goal adds to it"
        : "You show \(met) of \(asked) skills as a \(stage) needs them; no goal adds to it."
    }
    let percents = [projection.before.percent, projection.after.percent]
    let arrow = state.isSpoken ? ", then " : " \(state.glyphs.arrow) "
    // Without a figure of today there is nothing to set the other beside.
    let ready =
      percents.contains(nil)
      ? "" : percents.compactMap { $0.map { "\($0) %" } }.joined(separator: arrow)
    guard !isNarrow(state) else {
      return "With \(Wording.count(projection.goals, "goal", "goals")): \(projection.metAfter) of "
        + "\(asked)" + (ready.isEmpty ? "" : ", " + ready)
    }
    let goals = projection.goals == 1 ? "this goal" : "these \(projection.goals) goals"
    return "With \(goals) you would show \(projection.metAfter) of \(asked), now \(met)."
      + (ready.isEmpty ? "" : " Ready: " + ready)
  }

  private static func whatIf(_ state: AppState) -> String {
    let without = state.tried.without.count
    let with = state.tried.with.count
    return [
      without > 0 ? "without \(Wording.count(without, "goal", "goals"))" : nil,
      with > 0 ? "with \(Wording.count(with, "goal", "goals")) more" : nil,
    ].compactMap(\.self).joined(separator: " and ")
  }

  static func draw(_ state: AppState, in rect: Rect, frame: inout Frame) {
    for (index, line) in lines(state).prefix(rect.rows).enumerated() {
      frame.put(
        line.text, row: rect.row + index, column: rect.column + 1, role: line.role,
        limit: rect.columns - 2)
    }
  }
}
