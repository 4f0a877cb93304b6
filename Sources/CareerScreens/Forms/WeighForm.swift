import CareerDrawing
package import CareerModel
import CareerPages

/// How much a skill matters to the person, or why it does not apply where they work.
package enum WeighForm {
  /// What can be chosen.
  package enum Choice: Hashable, Sendable {
    case asTheFramework
    /// Within `SkillWeight.range`.
    case weight(Int)
    case notApplicable

    package static let all =
      [Choice.asTheFramework] + SkillWeight.range.map(Choice.weight) + [.notApplicable]
  }

  package struct State: Hashable, Sendable {
    package var skill: SkillID
    package var choice: Choice
    /// The written reason. It stays when another choice is looked at.
    package var reason: LineEditor
    /// What the form was opened on; what somebody else said since is not overwritten.
    package let before: Profile

    init(_ skill: SkillID, _ app: AppState) {
      self.skill = skill
      before = app.profile
      let written = app.unfinishedReasons[skill] ?? app.profile.reasonToLeaveOut(skill)
      reason = LineEditor(written ?? "")
      choice = written != nil ? .notApplicable : app.profile.choiceOfWeight(for: skill)
    }
  }

  // MARK: - Update

  static func update(_ state: State, _ key: Key, app: inout AppState) -> [Effect] {
    var state = state
    switch key {
    case .escape:
      keepReason(of: state, &app)
      app.close()
      return []
    case .enter: return save(state, &app)
    case .up, .backTab: choose(&state, by: -1)
    case .down, .tab: choose(&state, by: 1)
    case _ where state.choice == .notApplicable: _ = state.reason.press(key)
    case .character(let character):
      if let weight = character.wholeNumberValue, SkillWeight.range.contains(weight) {
        state.choice = .weight(weight)
      } else {
        app.message = .init("A weight is a number from 0 to 3.")
      }
    default: app.message = .init("\(key.name(in: app.glyphs)) does nothing here; Esc cancels.")
    }
    app.overlay = .weigh(state)
    return []
  }

  /// A reason that was typed and not saved comes back with the same key.
  private static func keepReason(of state: State, _ app: inout AppState) {
    let reason = state.reason.text.nonBlank
    let isNew = reason != app.profile.reasonToLeaveOut(state.skill)
    app.unfinishedReasons[state.skill] = isNew ? reason : nil
    if isNew, reason != nil {
      app.message = .init("The reason is kept until you leave; the same key brings it back.")
    }
  }

  /// Pasted text is a reason.
  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state.choice = .notApplicable
    state.reason.insert(text)
    app.overlay = .weigh(state)
  }

  private static func choose(_ state: inout State, by step: Int) {
    let place = (Choice.all.firstIndex(of: state.choice) ?? 0) + step
    state.choice = Choice.all[min(max(0, place), Choice.all.count - 1)]
  }

  /// A weight says that the skill applies; a reason leaves the weight as it is.
  private static func save(_ state: State, _ app: inout AppState) -> [Effect] {
    let before = state.before
    let after: Profile
    switch state.choice {
    case .asTheFramework:
      after = before.weighing(state.skill, as: nil).leavingOut(state.skill, because: nil)
    case .weight(let weight):
      after = before.weighing(state.skill, as: weight).leavingOut(state.skill, because: nil)
    case .notApplicable:
      guard let reason = state.reason.text.nonBlank else {
        app.message = .init("Write the reason first.", tone: .error)
        app.overlay = .weigh(state)
        return []
      }
      after = before.leavingOut(state.skill, because: reason)
    }
    guard state.isChange(of: before) else {
      app.close()
      return []
    }
    app.unfinishedReasons[state.skill] = nil
    // The form stays until the change is on disk: a failure must find the reason still there.
    app.overlay = .weigh(state)
    return [.perform(.edit(before, to: after))]
  }

  // MARK: - View

  static let hints: [(String, String)] = [
    ("Enter", "save"), ("↑↓", "choose"), ("0-3", "weight"), ("Esc", "cancel"),
  ]

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let isHigh = rect.rows > 14
    let area = rect.form(columns: 72, margin: 3, top: isHigh ? 1 : 0)
    let width = area.columns
    frame.put(
      "\(app.framework.title(of: state.skill)): how much does it matter?", row: area.row,
      column: area.column, role: .heading, limit: width)
    var row = area.row + (isHigh ? 2 : 1)
    for (place, choice) in Choice.all.enumerated() {
      frame.put(
        choice: words(for: choice, state, app), isChosen: choice == state.choice, row: row,
        column: area.column, limit: width, place: place)
      row += 1
    }
    if state.choice == .notApplicable || !state.reason.text.isEmpty {
      drawReason(state, app, row: row, column: area.column + 2, limit: width - 2, frame: &frame)
      row += 1
    }
    row += isHigh ? 1 : 0
    frame.put(
      paragraph: explanation(state, isShort: !isHigh),
      in: Rect(
        row: row, column: area.column, rows: max(0, area.bottom - row), columns: width),
      role: .faint)
  }

  private static func drawReason(
    _ state: State, _ app: AppState, row: Int, column: Int, limit: Int, frame: inout Frame
  ) {
    if state.choice == .notApplicable {
      frame.put(editor: state.reason, row: row, column: column, limit: limit, glyphs: app.glyphs)
    } else {
      frame.put(state.reason.text, row: row, column: column, role: .faint, limit: limit)
    }
  }

  private static func words(for choice: Choice, _ state: State, _ app: AppState) -> String {
    switch choice {
    case .asTheFramework:
      let ask = app.stageAhead?.asks.first { $0.skill == state.skill }
      return "as the framework says" + (ask.map { " (weight \($0.weight))" } ?? "")
    case .weight(let weight): return "\(weight)  \(degrees[min(weight, degrees.count - 1)])"
    case .notApplicable: return "does not apply here, because:"
    }
  }

  /// By weight.
  private static let degrees = ["does not matter to me", "a little", "some", "much"]

  private static func explanation(_ state: State, isShort: Bool) -> String {
    switch state.choice {
    case .asTheFramework:
      "The framework’s weight alone counts."
    case .weight:
      isShort
        ? "Gives a second figure beside it."
        : "Your own weights give a second figure beside the framework’s, which stays as it is."
    case .notApplicable:
      "The skill leaves the figure, and stays visible with your reason. Your entries stay too."
    }
  }
}

extension WeighForm.State {
  /// Whether what is chosen is not yet what the profile says.
  fileprivate func isChange(of profile: Profile) -> Bool {
    let reason = profile.reasonToLeaveOut(skill)
    if choice == .notApplicable { return self.reason.text.nonBlank != reason }
    return reason != nil || choice != profile.choiceOfWeight(for: skill)
  }
}

extension Profile {
  /// Why a skill does not apply; `nil` where it does.
  fileprivate func reasonToLeaveOut(_ skill: SkillID) -> String? {
    notApplicable.first { $0.skill == skill }?.reason
  }

  /// The choice that stands in the profile; a weight from elsewhere that is none is left aside.
  fileprivate func choiceOfWeight(for skill: SkillID) -> WeighForm.Choice {
    ownWeight(of: skill).map(WeighForm.Choice.weight) ?? .asTheFramework
  }
}
