package import CareerDrawing
package import CareerModel
package import CareerPages

/// How much a skill matters to the user, or why it does not apply to their workplace.
package struct WeighForm: Feature {
  package enum Choice: Hashable, Sendable {
    case asTheFramework
    /// A weight within `SkillWeight.range`.
    case weight(Int)
    case notApplicable

    package static let all =
      [Choice.asTheFramework] + SkillWeight.range.map(Choice.weight) + [.notApplicable]
  }

  package var skill: SkillID
  package var choice: Choice
  /// The written reason, kept when another choice is selected.
  package var reason: LineEditor
  /// The profile when the form opened; changes made elsewhere since are not overwritten.
  package let before: Profile

  init(_ skill: SkillID, _ world: World) {
    self.skill = skill
    before = world.profile
    let written = world.unfinishedReasons[skill] ?? world.profile.reasonToLeaveOut(skill)
    reason = LineEditor(written ?? "")
    choice = written != nil ? .notApplicable : world.profile.choiceOfWeight(for: skill)
  }

  // MARK: - Update

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    switch key {
    case .escape: return keepingReason(world) + [.close]
    case .enter: return save(world)
    case .up, .backTab: choose(by: -1)
    case .down, .tab: choose(by: 1)
    case _ where choice == .notApplicable: _ = reason.press(key)
    case .character(let character):
      if let weight = character.wholeNumberValue, SkillWeight.range.contains(weight) {
        choice = .weight(weight)
      } else {
        return [.say("Enter a weight from 0 to 3.")]
      }
    default: return [.say("\(key.name(in: world.glyphs)) does nothing here. Press Esc to cancel.")]
    }
    return []
  }

  /// Keeps an unsaved reason, which the same key restores.
  private func keepingReason(_ world: World) -> [Request] {
    let reason = reason.text.nonBlank
    guard reason != world.profile.reasonToLeaveOut(skill), reason != nil else {
      return [.keepReason(skill, nil)]
    }
    return [
      .keepReason(skill, reason),
      .say("Reason kept until you quit. The same key restores it."),
    ]
  }

  /// Pasted text becomes the reason.
  package var input: WritableKeyPath<Self, LineEditor>? { \.reason }
  package mutating func typed() { choice = .notApplicable }

  package mutating func stand(onRow row: Int, _ world: World) { choice = Choice.all[row] }

  package mutating func saved(_ change: Change, _ world: World) -> [Request] { [.close] }

  private mutating func choose(by step: Int) {
    let place = (Choice.all.firstIndex(of: choice) ?? 0) + step
    choice = Choice.all[min(max(0, place), Choice.all.count - 1)]
  }

  /// Saves the choice. A weight implies that the skill applies; a reason keeps the weight.
  private func save(_ world: World) -> [Request] {
    let after: Profile
    switch choice {
    case .asTheFramework: after = before.weighing(skill, as: nil).leavingOut(skill, because: nil)
    case .weight(let weight):
      after = before.weighing(skill, as: weight).leavingOut(skill, because: nil)
    case .notApplicable:
      guard let reason = reason.text.nonBlank else {
        return [.say("Enter a reason first.", tone: .error)]
      }
      after = before.leavingOut(skill, because: reason)
    }
    guard isChange(of: before) else { return [.close] }
    // The form stays until the change is on disk: after a failure the reason must still be there.
    return [.keepReason(skill, nil), .perform(.edit(before, to: after))]
  }

  // MARK: - View

  package func title(_ world: World) -> String {
    "\(world.framework.title(of: skill)): how much does it matter to you?"
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    var lines = Choice.all.map {
      SpokenLine(choice: summary(of: $0, world), isChosen: $0 == choice)
    }
    if choice == .notApplicable {
      for place in lines.indices { lines[place].isFocus = false }
      lines.append(SpokenLine("Reason", editor: reason))
    }
    return lines + [SpokenLine(explanation(isShort: false))]
  }

  package var hints: [(String, String)] {
    [("Enter", "save"), ("↑↓", "choose"), ("0-3", "weight"), ("Esc", "cancel")]
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let isHigh = rect.rows > 14
    let area = rect.form(columns: 72, margin: 3, top: isHigh ? 1 : 0)
    frame.put(title(world), in: area, role: .heading)
    var rest = area.inset(top: isHigh ? 2 : 1)
    for (place, choice) in Choice.all.enumerated() {
      frame.put(
        choice: summary(of: choice, world), isChosen: choice == self.choice, in: rest.line(0),
        place: place)
      rest = rest.inset(top: 1)
    }
    if choice == .notApplicable {
      frame.put(editor: reason, row: rest.row, column: rest.column + 2, limit: rest.columns - 2)
    } else {
      frame.put(reason.text, in: rest, at: 2, role: .faint)
    }
    let hasReason = choice == .notApplicable || !reason.text.isEmpty
    rest = rest.inset(top: (hasReason ? 1 : 0) + (isHigh ? 1 : 0))
    frame.put(paragraph: explanation(isShort: !isHigh), in: rest, role: .faint)
  }

  private func summary(of choice: Choice, _ world: World) -> String {
    switch choice {
    case .asTheFramework:
      let ask = world.record.stageAhead?.asks.first { $0.skill == skill }
      return "framework default" + (ask.map { " (weight \($0.weight))" } ?? "")
    case .weight(let weight):
      return
        "\(weight)\(world.isSpoken ? "," : " ") \(Self.degrees[min(weight, Self.degrees.count - 1)])"
    case .notApplicable: return "not applicable, because:"
    }
  }

  /// Indexed by weight.
  private static let degrees = ["does not matter", "a little", "somewhat", "a lot"]

  private func explanation(isShort: Bool) -> String {
    switch choice {
    case .asTheFramework: "Uses the default weight."
    case .weight:
      isShort
        ? "Adds a second readiness figure."
        : "Adds a second readiness figure, based on your weights."
    case .notApplicable: "Excluded from readiness, with your reason. Entries are kept."
    }
  }

  /// Whether the choice differs from the profile.
  private func isChange(of profile: Profile) -> Bool {
    let reason = profile.reasonToLeaveOut(skill)
    if choice == .notApplicable { return self.reason.text.nonBlank != reason }
    return reason != nil || choice != profile.choiceOfWeight(for: skill)
  }
}

extension Profile {
  /// Returns why a skill does not apply; `nil` if it does.
  fileprivate func reasonToLeaveOut(_ skill: SkillID) -> String? {
    notApplicable.first { $0.skill == skill }?.reason
  }

  /// Returns the choice in the profile; an invalid weight from elsewhere is ignored.
  fileprivate func choiceOfWeight(for skill: SkillID) -> WeighForm.Choice {
    ownWeight(of: skill).map(WeighForm.Choice.weight) ?? .asTheFramework
  }
}
