package import CareerDrawing
package import CareerModel
package import CareerPages

/// Three short steps: name, present stage and its start, stage aimed at and its due date. Shown on
/// the first run, and later for `e` on the Path screen, which also asks for the scope.
package struct WelcomeForm: Feature {
  package enum Step: Int, Hashable, Sendable, CaseIterable { case name, present, aim }

  package var step = Step.name
  package var name: LineEditor
  package var scope: LineEditor
  /// Whether the cursor of the first step is in the scope.
  private var isAtScope = false
  /// The selected stage in each list; -1 is "not said".
  package var present: Int
  package var since: LineEditor
  package var aim: Int
  package var by: LineEditor
  /// The original profile, and the one with the answers so far.
  package var before: Profile
  package var after: Profile
  package var isFirstRun: Bool
  /// Whether Enter was pressed on an invalid date.
  package var wasRefused = false

  package init(_ profile: Profile, framework: Framework, today: CalendarDay, isFirstRun: Bool) {
    before = profile
    after = profile
    self.isFirstRun = isFirstRun
    name = LineEditor(profile.name ?? "")
    scope = LineEditor(profile.scope ?? "")
    let order = framework.stages.map(\.id)
    let tenure = profile.tenure(on: today)
    present = tenure.flatMap { order.firstIndex(of: $0.stage) } ?? (isFirstRun ? 0 : -1)
    since = LineEditor(tenure?.from.description ?? "")
    aim = profile.aim.flatMap { order.firstIndex(of: $0.stage) } ?? -1
    by = LineEditor(profile.aim?.by?.description ?? "")
  }

  // MARK: - Update

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    switch key {
    // On a first run, Esc skips a question; the last answers count.
    case .escape where isFirstRun && step == .present:
      present = -1
      return next(world)
    case .escape where isFirstRun: return finish(world)
    case .escape: return [.close]
    case .enter: return next(world)
    case .backTab:
      step = Step(rawValue: step.rawValue - 1) ?? .name
      wasRefused = false
    case .up: choose(by: -1, world)
    case .down, .tab: choose(by: 1, world)
    default:
      guard takesText else { break }
      if self[keyPath: editor].press(key) { wasRefused = false }
    }
    return []
  }

  package var input: WritableKeyPath<Self, LineEditor>? { editor }

  private mutating func choose(by step: Int, _ world: World) {
    let last = world.framework.stages.count - 1
    switch self.step {
    case .name: isAtScope = step > 0 && !isFirstRun
    case .present:
      present = min(max(-1, present + step), last)
      offerFirstDay(world)
    case .aim: aim = min(max(-1, aim + step), last)
    }
  }

  /// Chooses a stage by its row in the list, in which "not said" is first.
  package mutating func stand(onRow row: Int, _ world: World) {
    choose(by: row - 1 - chosen, world)
  }

  /// Suggests the recorded first day for the recorded stage, else today, unless a day was typed.
  private mutating func offerFirstDay(_ world: World) {
    guard let held = before.tenure(on: world.today) else { return }
    let stages = world.framework.stages
    let isHeld = stages.indices.contains(present) && stages[present].id == held.stage
    let (offered, other) = isHeld ? (held.from.description, "") : ("", held.from.description)
    if since.text == other { since = LineEditor(offered) }
  }

  private mutating func next(_ world: World) -> [Request] {
    guard accept(world) else {
      wasRefused = true
      return []
    }
    guard let following = Step(rawValue: step.rawValue + 1) else {
      return finish(world, staysOpen: true)
    }
    step = following
    // A first aim defaults to the next stage; moving up to "not said" clears it.
    if following == .aim, isFirstRun, aim < 0, present >= 0 {
      aim = min(present + 1, world.framework.stages.count - 1)
    }
    return []
  }

  /// Applies the answer of a step to the profile; `false` if its date is invalid.
  private mutating func accept(_ world: World) -> Bool {
    let stages = world.framework.stages
    switch step {
    case .name: (after.name, after.scope) = (name.text.nonBlank, scope.text.nonBlank)
    case .present:
      // Starts from the original path, because this step may be answered again after going back.
      after.stages = before.stages
      guard stages.indices.contains(present) else { return true }
      guard case .success(let day) = since(world) else { return false }
      after = Self.hold(stages[present].id, since: day, after, world)
    case .aim:
      guard case .success(let day) = by(world) else { return false }
      guard stages.indices.contains(aim) else {
        after.aim = nil
        return true
      }
      after.aim = Aim(stage: stages[aim].id, by: day, unknown: after.aim?.unknown ?? UnknownKeys())
    }
    return true
  }

  /// Returns the path with this stage as the present one: the same stage gets a new first day,
  /// another stage begins on its day.
  private static func hold(
    _ stage: StageID, since day: CalendarDay, _ profile: Profile, _ world: World
  ) -> Profile {
    guard let present = profile.tenure(on: world.today), present.stage == stage,
      let index = profile.stages.firstIndex(of: present)
    else { return profile.beginning(stage, on: day) }
    return with(profile) { profile in
      profile.stages[index].from = day
      profile.stages.sort { $0.from < $1.from }
    }
  }

  private func since(_ world: World) -> Result<CalendarDay, Refusal> {
    let stages = world.framework.stages
    return DayField.firstDay(since.text, today: world.today).flatMap { day in
      guard stages.indices.contains(present) else { return .success(day) }
      var tenure = StageTenure(stage: stages[present].id, from: day)
      let held = before.tenure(on: world.today)
      let isSame = held?.stage == tenure.stage
      if let held, isSame { tenure.to = held.to }
      // A stage that began on the same day is replaced, as in `Profile.beginning`.
      var others = before
      if !isSame { others.stages.removeAll { $0.from == day } }
      guard
        let problem = others.problem(of: tenure, replacing: isSame ? held : nil, on: world.today)
      else { return .success(day) }
      let words = Wording.summary(of: problem, in: others, framework: world.framework)
      return .failure(Refusal(words))
    }
  }

  private func by(_ world: World) -> Result<CalendarDay?, Refusal> {
    DayField.dayBy(by.text, today: world.today)
  }

  /// Closes the form and saves the answers given so far. A first run without answers is recorded
  /// too, unless a signal ended the program (`isLeaving`): it then asks again.
  func finish(_ world: World, isLeaving: Bool = false, staysOpen: Bool = false) -> [Request] {
    // Esc skips a name that was typed. A signal does not lose it.
    var after = after
    if isFirstRun, isLeaving, step == .name { after.name = name.text.nonBlank }
    guard after != before || (isFirstRun && !isLeaving) else { return [.close] }
    // After the last answer the form stays until all are on disk; Esc dismisses it.
    return (staysOpen ? [] : [.close]) + [.perform(.edit(before, to: after))]
  }

  package func leave(_ world: World) -> [Request] { finish(world, isLeaving: true) }

  package mutating func saved(_ change: Change, _ world: World) -> [Request] { [.close] }

  // MARK: - View

  package var hints: [(String, String)] {
    let skip = ("Esc", isFirstRun ? "skip" : "cancel")
    if step == .name {
      return [("Enter", "next")] + (isFirstRun ? [] : [("↑↓", "name, scope")]) + [skip]
    }
    let enter = ("Enter", step == .aim ? "done" : "next")
    return [enter, ("↑↓", "choose"), ("Shift-Tab", "back"), skip]
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    var area = rect.form(columns: 66, margin: 4, top: rect.rows > 14 ? 2 : 0)
    frame.put(progress, row: area.row, column: area.column, role: .faint)
    frame.put(heading, in: area, at: progress.count + 2, role: .heading)
    area = area.inset(top: area.rows > 9 ? 2 : 1)
    switch step {
    case .name:
      let scope = (Self.scopeQuestion, scope, isAtScope, area.columns)
      for (question, editor, isHere, most) in [(Self.question, name, !isAtScope, 40)]
        + (isFirstRun ? [] : [scope])
      {
        let row = frame.put(paragraph: question, in: area) + (area.rows > 8 ? 1 : 0)
        let limit = min(area.columns, most)
        if isHere {
          frame.put(editor: editor, row: row, column: area.column, limit: limit)
        } else {
          frame.put(editor.text.printable, row: row, column: area.column, limit: limit)
        }
        area = area.inset(top: row + 2 - area.row)
      }
    case .present, .aim: drawStages(world, in: area, frame: &frame)
    }
  }

  private var progress: String { "\(step.rawValue + 1) of 3" }
  private static let question = "What’s your name? (optional)"
  private static let scopeQuestion = "Your scope: team, budget, what depends on you? (optional)"

  package func title(_ world: World) -> String { "\(progress), \(heading)" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    guard step != .name else {
      if isAtScope { return [SpokenLine(Self.scopeQuestion), SpokenLine("Scope", editor: scope)] }
      return [SpokenLine(Self.question), SpokenLine("Name", editor: name)]
    }
    var lines = names(world).enumerated().map { place, name in
      SpokenLine(
        (place == chosen + 1 ? "selected: " : "") + name.asSentence,
        isFocus: place == chosen + 1 && chosen < 0)
    }
    if chosen >= 0 {
      lines += [
        SpokenLine(world.framework.stages[chosen].about),
        SpokenLine(label, editor: self[keyPath: editor]), SpokenLine(understood(world)),
      ]
    }
    return lines
  }

  /// The names of the stages, behind the one for none.
  private func names(_ world: World) -> [String] {
    [step == .aim ? "no target yet" : "Skip"]
      + world.framework.stages.enumerated().map { place, stage in
        stage.title + (step == .aim && place == present ? " (stay)" : "")
      }
  }

  /// The stage chosen in this step; -1 is "not said".
  private var chosen: Int { step == .present ? present : aim }
  private var label: String { step == .aim ? "Target date" : "Since" }

  /// Returns the date of this step in words, or why it is refused.
  private func understood(_ world: World) -> Result<String, Refusal> {
    func words(_ day: CalendarDay) -> String { DayField.words(day, today: world.today) }
    return step == .aim ? by(world).map { $0.map(words) ?? "no date" } : since(world).map(words)
  }

  private var heading: String {
    switch step {
    case .name: isFirstRun ? "Welcome to Cairn" : "Your name"
    case .present: "What’s your current stage?"
    case .aim: "What’s your target stage?"
    }
  }

  private func drawStages(_ world: World, in rect: Rect, frame: inout Frame) {
    let names = names(world)
    for (place, name) in names.enumerated() {
      frame.put(choice: name, isChosen: place == chosen + 1, in: rect.line(place), place: place)
    }
    guard chosen >= 0 else { return }
    var line = rect.line(names.count)
    if rect.rows > 12 {
      let about = Rect(row: line.bottom, column: line.column, rows: 2, columns: line.columns)
      let text = world.framework.stages[chosen].about
      let end = frame.put(paragraph: text, in: about, role: .faint)
      line = rect.line(end + 1 - rect.row)
    }
    frame.put(label, row: line.row, column: line.column, role: .faint)
    frame.put(
      editor: self[keyPath: editor], row: line.row, column: line.column + Rect.label,
      limit: min(24, line.columns - Rect.label))
    switch understood(world) {
    case .success(let words): frame.put(words, in: line.line(1), at: Rect.label, role: .faint)
    case .failure(let refusal):
      let below = rect.inset(top: line.bottom - rect.row)
      frame.put(paragraph: refusal.words, in: below, role: wasRefused ? .error : .warning)
    }
  }

  /// The input line of the present step.
  private var editor: WritableKeyPath<Self, LineEditor> {
    switch step {
    case .name: isAtScope ? \.scope : \.name
    case .present: \.since
    case .aim: \.by
    }
  }

  /// Whether the input has an effect: "not said" has no date.
  private var takesText: Bool { step == .name || chosen >= 0 }
}
