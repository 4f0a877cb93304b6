import CareerDrawing
import CareerModel
import CareerPages

/// Begins a stage on a day, which is a milestone.
package enum BeginForm {
  package struct State: Hashable, Sendable {
    /// The place of the chosen stage in the framework.
    package var stage: Int
    package var day = LineEditor()
    /// Why Enter was refused; `nil` once something else is chosen or typed.
    package var refusal: String?

    /// The stage after the present one is offered.
    init(_ app: AppState) {
      let stages = app.framework.stages
      let present = app.profile.tenure(on: app.today)
        .flatMap { held in stages.firstIndex { $0.id == held.stage } }
      stage = min((present ?? -1) + 1, stages.count - 1)
    }
  }

  // MARK: - Update

  static func update(_ state: State, _ key: Key, app: inout AppState) -> [Effect] {
    var state = state
    switch key {
    case .escape:
      app.close()
      return []
    case .enter: return begin(state, &app)
    case .up, .backTab: state.choose(state.stage - 1, app)
    case .down, .tab: state.choose(state.stage + 1, app)
    default: if state.day.press(key) { state.refusal = nil }
    }
    app.overlay = .begin(state)
    return []
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state.day.insert(text)
    state.refusal = nil
    app.overlay = .begin(state)
  }

  /// The form stays open until the change is saved: what was typed outlives a failed save.
  private static func begin(_ state: State, _ app: inout AppState) -> [Effect] {
    var state = state
    switch state.choice(app) {
    case .success(let (stage, day)):
      return [.begin(stage, day, title: Wording.milestone(of: stage))]
    case .failure(let refusal):
      state.refusal = refusal.words
      app.overlay = .begin(state)
      return []
    }
  }

  // MARK: - View

  static let hints: [(String, String)] = [
    ("Enter", "begin"), ("↑↓", "choose"), ("Esc", "cancel"),
  ]

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let area = rect.form(columns: 66, margin: 4, top: rect.rows > 14 ? 2 : 0)
    let width = area.columns
    frame.put(
      "Which stage do you begin?", row: area.row, column: area.column, role: .heading,
      limit: width)
    let gap = area.rows > 9 ? 2 : 1
    for (index, stage) in app.framework.stages.enumerated() {
      let isHeld = app.profile.tenure(on: app.today)?.stage == stage.id
      let isAim = app.profile.aim?.stage == stage.id
      let mark = isHeld ? " (your stage)" : isAim ? " (your aim)" : ""
      frame.put(
        choice: stage.title + mark, isChosen: index == state.stage, row: area.row + gap + index,
        column: area.column, limit: width, place: index)
    }
    let row = area.row + gap + app.framework.stages.count + (area.rows > 12 ? 1 : 0)
    frame.put("First day", row: row, column: area.column, role: .faint)
    // In a low screen what was understood stands beside the field, not below it.
    let isLow = area.rows <= 12
    frame.put(
      editor: state.day, row: row, column: area.column + 11,
      limit: min(isLow ? 12 : 24, width - 11), glyphs: app.glyphs)
    let below = Rect(
      row: row + 1, column: area.column, rows: max(0, area.bottom - row - 1), columns: width)
    switch state.choice(app) {
    case .success(let (stage, day)):
      if isLow {
        frame.put(
          day.mediumText, row: row, column: area.column + 24, role: .faint, limit: width - 24)
      } else {
        frame.put(
          DayField.words(day, today: app.today), row: row + 1, column: area.column + 11,
          role: .faint, limit: width - 11)
      }
      let words = consequences(of: stage, on: day, app)
      frame.put(paragraph: words, in: below.inset(top: isLow ? 0 : 2))
    case .failure(let refusal):
      frame.put(
        paragraph: refusal.words, in: below, role: state.refusal == nil ? .warning : .error)
    }
  }

  /// What Enter does besides, in sentences.
  private static func consequences(
    of stage: Stage, on day: CalendarDay, _ app: AppState
  ) -> String {
    let after = app.profile.reaching(stage.id, on: day, today: app.today)
    var words = ["It logs \(Wording.quoted(Wording.milestone(of: stage)))."]
    if app.profile.aim != nil, after.aim == nil { words.append("Your aim is reached.") }
    if let other = app.profile.stages.first(where: { $0.from == day && $0.stage != stage.id }) {
      let title = app.framework.title(of: other.stage)
      words.append("\(title), begun that day, gives way to it.")
    }
    return words.joined(separator: " ")
  }
}

extension BeginForm.State {
  mutating func choose(_ stage: Int, _ app: AppState) {
    self.stage = min(max(0, stage), app.framework.stages.count - 1)
    refusal = nil
  }

  /// The stage and the day, or why they cannot be.
  fileprivate func choice(_ app: AppState) -> Result<(Stage, CalendarDay), DayField.Refusal> {
    guard app.framework.stages.indices.contains(stage) else {
      return .failure(.init(words: "This framework has no stages."))
    }
    let chosen = app.framework.stages[stage]
    return DayField.firstDay(day.text, today: app.today).flatMap { day in
      let begun = app.profile.stages.first { $0.from == day && $0.stage == chosen.id }
      let problem =
        begun.map(TenureProblem.overlaps)
        ?? app.profile.problemBeginning(chosen.id, on: day, today: app.today)
      switch problem {
      case nil: return .success((chosen, day))
      case .overlaps(let held) where held.stage == chosen.id:
        let span = Wording.span(of: held, in: app.profile)
        return .failure(
          .init(
            words: "You hold this stage \(span); "
              + "\(app.key(.editPath)) on Path changes its days."))
      case .some(let problem):
        return .failure(
          .init(words: Wording.words(for: problem, in: app.profile, framework: app.framework)))
      }
    }
  }
}
