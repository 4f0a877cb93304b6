import CareerDrawing
package import CareerModel
import CareerPages

/// Three short steps: a name, the stage held and since when, the stage aimed at and by when. The
/// first run asks them; later `e` on the Path screen does.
package enum WelcomeForm {
  package enum Step: Int, Hashable, Sendable, CaseIterable {
    case name, present, aim
  }

  package struct State: Hashable, Sendable {
    package var step = Step.name
    package var name: LineEditor
    /// The stage under the cursor in each list; -1 is "not said".
    package var present: Int
    package var since: LineEditor
    package var aim: Int
    package var by: LineEditor
    /// The profile as it was, and as the answers so far have made it.
    package var before: Profile
    package var after: Profile
    package var isFirstRun: Bool
    /// Whether Enter was pressed on a date that cannot be understood.
    package var wasRefused = false

    package init(_ profile: Profile, framework: Framework, today: CalendarDay, isFirstRun: Bool) {
      before = profile
      after = profile
      self.isFirstRun = isFirstRun
      name = LineEditor(profile.name ?? "")
      let order = framework.stages.map(\.id)
      let tenure = profile.tenure(on: today)
      present = tenure.flatMap { order.firstIndex(of: $0.stage) } ?? (isFirstRun ? 0 : -1)
      since = LineEditor(tenure?.from.description ?? "")
      aim = profile.aim.flatMap { order.firstIndex(of: $0.stage) } ?? -1
      by = LineEditor(profile.aim?.by?.description ?? "")
    }
  }

  // MARK: - Update

  static func update(_ state: State, _ key: Key, app: inout AppState) -> [Effect] {
    var state = state
    switch key {
    case .escape where state.isFirstRun: return finish(state, &app)
    case .escape:
      app.close()
      return []
    case .enter: return next(state, &app)
    case .backTab:
      state.step = Step(rawValue: state.step.rawValue - 1) ?? .name
      state.wasRefused = false
    case .up: choose(&state, by: -1, app)
    case .down, .tab: choose(&state, by: 1, app)
    default:
      guard state.takesText else { break }
      if state[keyPath: state.editor].press(key) { state.wasRefused = false }
    }
    app.overlay = .welcome(state)
    return []
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state[keyPath: state.editor].insert(text)
    app.overlay = .welcome(state)
  }

  private static func choose(_ state: inout State, by step: Int, _ app: AppState) {
    let last = app.framework.stages.count - 1
    switch state.step {
    case .name: break
    case .present:
      state.present = min(max(-1, state.present + step), last)
      offerFirstDay(&state, app)
    case .aim: state.aim = min(max(-1, state.aim + step), last)
    }
  }

  /// A click on a stage: `place` is that of the list, in which "not said" is the first.
  static func choose(_ place: Int, _ state: State, _ app: inout AppState) {
    var state = state
    let chosen = state.step == .present ? state.present : state.aim
    choose(&state, by: place - 1 - chosen, app)
    app.overlay = .welcome(state)
  }

  /// The first day on record belongs to the stage on record: another stage begins today unless
  /// something else is typed.
  private static func offerFirstDay(_ state: inout State, _ app: AppState) {
    guard let held = state.before.tenure(on: app.today) else { return }
    let stages = app.framework.stages
    let isHeld = stages.indices.contains(state.present) && stages[state.present].id == held.stage
    let (offered, other) = isHeld ? (held.from.description, "") : ("", held.from.description)
    if state.since.text == other { state.since = LineEditor(offered) }
  }

  private static func next(_ state: State, _ app: inout AppState) -> [Effect] {
    var state = state
    guard accept(&state, app) else {
      state.wasRefused = true
      app.overlay = .welcome(state)
      return []
    }
    guard let following = Step(rawValue: state.step.rawValue + 1) else {
      return finish(state, &app, staysOpen: true)
    }
    state.step = following
    // A first aim is offered one stage on; whoever wants none goes up to "not said".
    if following == .aim, state.isFirstRun, state.aim < 0, state.present >= 0 {
      state.aim = min(state.present + 1, app.framework.stages.count - 1)
    }
    app.overlay = .welcome(state)
    return []
  }

  /// Takes the answer of a step over into the profile; `false` if its date cannot be understood.
  private static func accept(_ state: inout State, _ app: AppState) -> Bool {
    let stages = app.framework.stages
    switch state.step {
    case .name:
      state.after.name = state.name.text.nonBlank
    case .present:
      // From the path as it was: this step may be answered again after going back.
      state.after.stages = state.before.stages
      guard stages.indices.contains(state.present) else { return true }
      guard case .success(let day) = since(state, app) else { return false }
      state.after = hold(stages[state.present].id, since: day, state.after, app)
    case .aim:
      guard case .success(let day) = by(state, app) else { return false }
      guard stages.indices.contains(state.aim) else {
        state.after.aim = nil
        return true
      }
      let unknown = state.after.aim?.unknown ?? UnknownKeys()
      state.after.aim = Aim(stage: stages[state.aim].id, by: day, unknown: unknown)
    }
    return true
  }

  /// The path with this stage as the present one: the same stage gets another first day, another
  /// stage begins on its day.
  private static func hold(
    _ stage: StageID, since day: CalendarDay, _ profile: Profile, _ app: AppState
  ) -> Profile {
    guard let present = profile.tenure(on: app.today), present.stage == stage,
      let index = profile.stages.firstIndex(of: present)
    else { return profile.beginning(stage, on: day) }
    var profile = profile
    profile.stages[index].from = day
    profile.stages.sort { $0.from < $1.from }
    return profile
  }

  private static func since(
    _ state: State, _ app: AppState
  ) -> Result<CalendarDay, DayField.Refusal> {
    let stages = app.framework.stages
    return DayField.firstDay(state.since.text, today: app.today).flatMap { day in
      guard stages.indices.contains(state.present) else { return .success(day) }
      var tenure = StageTenure(stage: stages[state.present].id, from: day)
      let held = state.before.tenure(on: app.today)
      let isSame = held?.stage == tenure.stage
      if let held, isSame { tenure.to = held.to }
      // What began on the same day gives way to another stage, as in `Profile.beginning`.
      var others = state.before
      if !isSame { others.stages.removeAll { $0.from == day } }
      guard
        let problem = others.problem(of: tenure, replacing: isSame ? held : nil, on: app.today)
      else { return .success(day) }
      let words = Wording.words(for: problem, in: others, framework: app.framework)
      return .failure(.init(words: words))
    }
  }

  private static func by(
    _ state: State, _ app: AppState
  ) -> Result<CalendarDay?, DayField.Refusal> {
    DayField.dayBy(state.by.text, today: app.today)
  }

  /// Closes the form and saves the answers given so far. A first run that gave none is remembered
  /// too, unless the program was ended in the middle of it (`isLeaving`): it then asks again.
  static func finish(
    _ state: State, _ app: inout AppState, isLeaving: Bool = false, staysOpen: Bool = false
  ) -> [Effect] {
    var state = state
    // On a first run a name that was typed is an answer, also when Esc ends the questions there.
    if state.isFirstRun, state.step == .name { state.after.name = state.name.text.nonBlank }
    guard state.after != state.before || (state.isFirstRun && !isLeaving) else {
      app.overlay = nil
      return []
    }
    // After the last answer the form stays until all are on disk; Esc lets go of it.
    app.overlay = staysOpen ? .welcome(state) : nil
    return [.perform(.edit(state.before, to: state.after))]
  }

  // MARK: - View

  static func hints(_ state: State) -> [(String, String)] {
    let skip = ("Esc", state.isFirstRun ? "skip the rest" : "cancel")
    if state.step == .name { return [("Enter", "next"), skip] }
    let enter = ("Enter", state.step == .aim ? "done" : "next")
    return [enter, ("↑↓", "choose"), ("Shift-Tab", "back"), skip]
  }

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    var area = rect.form(columns: 66, margin: 4, top: rect.rows > 14 ? 2 : 0)
    let width = area.columns
    let step = "\(state.step.rawValue + 1) of 3"
    frame.put(step, row: area.row, column: area.column, role: .faint)
    frame.put(
      title(of: state), row: area.row, column: area.column + step.count + 2, role: .heading,
      limit: width - step.count - 2)
    area = area.inset(top: area.rows > 9 ? 2 : 1)
    switch state.step {
    case .name:
      let row = frame.put(
        paragraph: "How shall Cairn call you? A name is not needed.", in: area)
      frame.put(
        editor: state.name, row: row + (area.rows > 8 ? 1 : 0), column: area.column,
        limit: min(width, 40), glyphs: app.glyphs)
    case .present:
      drawStages(
        state.present, none: "not said", label: "Since when", editor: state.since,
        understood: since(state, app).map { DayField.words($0, today: app.today) },
        state, app, in: area, frame: &frame)
    case .aim:
      drawStages(
        state.aim, none: "no aim yet", label: "By when", editor: state.by,
        understood: by(state, app).map {
          $0.map { DayField.words($0, today: app.today) } ?? "some day"
        },
        state, app, in: area, frame: &frame)
    }
  }

  private static func title(of state: State) -> String {
    switch state.step {
    case .name: state.isFirstRun ? "Welcome to Cairn" : "Your name"
    case .present: "Where do you stand today?"
    case .aim: "Where do you want to go?"
    }
  }

  private static func drawStages(
    _ chosen: Int, none: String, label: String, editor: LineEditor,
    understood: Result<String, DayField.Refusal>, _ state: State, _ app: AppState,
    in rect: Rect, frame: inout Frame
  ) {
    for index in -1..<app.framework.stages.count {
      let row = rect.row + index + 1
      let stays = state.step == .aim && index >= 0 && index == state.present
      let name =
        index < 0 ? none : app.framework.stages[index].title + (stays ? " (stay)" : "")
      frame.put(
        choice: name, isChosen: index == chosen, row: row, column: rect.column,
        limit: rect.columns, place: index + 1)
    }
    var row = rect.row + app.framework.stages.count + 1
    guard chosen >= 0 else { return }
    if rect.rows > 12 {
      row =
        1
        + frame.put(
          paragraph: app.framework.stages[chosen].about,
          in: Rect(row: row + 1, column: rect.column, rows: 2, columns: rect.columns), role: .faint)
    }
    frame.put(label, row: row, column: rect.column, role: .faint)
    frame.put(
      editor: editor, row: row, column: rect.column + 11, limit: min(24, rect.columns - 11),
      glyphs: app.glyphs)
    let below = Rect(
      row: row + 1, column: rect.column, rows: max(0, rect.bottom - row - 1),
      columns: rect.columns)
    switch understood {
    case .success(let words):
      frame.put(
        words, row: row + 1, column: rect.column + 11, role: .faint, limit: rect.columns - 11)
    case .failure(let refusal):
      frame.put(
        paragraph: refusal.words, in: below, role: state.wasRefused ? .error : .warning)
    }
  }
}

extension WelcomeForm.State {
  /// The input line of the present step.
  fileprivate var editor: WritableKeyPath<Self, LineEditor> {
    switch step {
    case .name: \.name
    case .present: \.since
    case .aim: \.by
    }
  }

  /// Whether what is typed goes anywhere: a stage that is not said has no date.
  fileprivate var takesText: Bool {
    switch step {
    case .name: true
    case .present: present >= 0
    case .aim: aim >= 0
    }
  }
}
