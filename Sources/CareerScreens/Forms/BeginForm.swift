package import CareerDrawing
package import CareerModel
package import CareerPages

/// Begins a stage on a day, recorded as a milestone.
package struct BeginForm: Feature {
  /// The index of the chosen stage in the framework.
  package var stage: Int
  package var day = LineEditor()
  /// Why Enter was refused; `nil` after the next choice or input.
  package var refusal: String?

  /// Suggests the stage after the present one.
  init(_ world: World) {
    let stages = world.framework.stages
    let present = world.profile.tenure(on: world.today)
      .flatMap { held in stages.firstIndex { $0.id == held.stage } }
    stage = min((present ?? -1) + 1, stages.count - 1)
  }

  // MARK: - Update

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    switch key {
    case .escape: return [.close]
    case .enter: return begin(world)
    case .up, .backTab: choose(stage: stage - 1, world)
    case .down, .tab: choose(stage: stage + 1, world)
    default: if day.press(key) { typed() }
    }
    return []
  }

  package var input: WritableKeyPath<Self, LineEditor>? { \.day }
  package mutating func typed() { refusal = nil }

  package mutating func stand(onRow row: Int, _ world: World) { choose(stage: row, world) }

  package mutating func saved(_ change: Change, _ world: World) -> [Request] { [.close] }

  /// Saves the change. The form stays open until then because a failed save must lose no input.
  private mutating func begin(_ world: World) -> [Request] {
    switch choice(world) {
    case .success(let (stage, day)):
      return [.effect(.begin(stage, day, title: Wording.milestone(of: stage)))]
    case .failure(let refusal):
      self.refusal = refusal.words
      return []
    }
  }

  // MARK: - View

  package var hints: [(String, String)] {
    [("Enter", "start"), ("↑↓", "choose"), ("Esc", "cancel")]
  }

  package func title(_ world: World) -> String { "Which stage are you starting?" }

  private func names(_ world: World) -> [String] {
    world.framework.stages.map { stage in
      let isHeld = world.profile.tenure(on: world.today)?.stage == stage.id
      let isAim = world.profile.aim?.stage == stage.id
      return stage.title + (isHeld ? " (current)" : isAim ? " (target)" : "")
    }
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    var lines = names(world).enumerated().map { place, name in
      SpokenLine((place == stage ? "selected: " : "") + name.asSentence)
    }
    lines.append(SpokenLine("Start date", editor: day))
    let choice = choice(world)
    lines.append(SpokenLine(choice.map { DayField.words($0.1, today: world.today) }))
    if case .success(let (stage, day)) = choice {
      lines.append(SpokenLine(consequences(of: stage, on: day, world)))
    }
    return lines
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let area = rect.form(columns: 66, margin: 4, top: rect.rows > 14 ? 2 : 0)
    let width = area.columns
    frame.put(title(world), in: area, role: .heading)
    let gap = area.rows > 9 ? 2 : 1
    for (index, name) in names(world).enumerated() {
      frame.put(choice: name, isChosen: index == stage, in: area.line(gap + index), place: index)
    }
    let line = area.line(gap + world.framework.stages.count + (area.rows > 12 ? 1 : 0))
    frame.put("Start date", row: line.row, column: line.column, role: .faint)
    // On a low screen the parsed date is beside the field, not below it.
    let isLow = area.rows <= 12
    frame.put(
      editor: day, row: line.row, column: line.column + 11, limit: min(isLow ? 12 : 24, width - 11))
    let below = area.inset(top: line.bottom - area.row)
    switch choice(world) {
    case .success(let (stage, day)):
      if isLow {
        frame.put(day.mediumText, in: line, at: 24, role: .faint)
      } else {
        frame.put(DayField.words(day, today: world.today), in: line.line(1), at: 11, role: .faint)
      }
      let words = consequences(of: stage, on: day, world)
      frame.put(paragraph: words, in: below.inset(top: isLow ? 0 : 2))
    case .failure(let refusal):
      frame.put(paragraph: refusal.words, in: below, role: self.refusal == nil ? .warning : .error)
    }
  }

  /// The further effects of Enter, in sentences.
  private func consequences(of stage: Stage, on day: CalendarDay, _ world: World) -> String {
    let after = world.profile.reaching(stage.id, on: day, today: world.today)
    var words = ["Logs \(Wording.quoted(Wording.milestone(of: stage)))."]
    if world.profile.aim != nil, after.aim == nil { words.append("Target reached.") }
    if let other = world.profile.stages.first(where: { $0.from == day && $0.stage != stage.id }) {
      let title = world.framework.title(of: other.stage)
      words.append("Replaces \(title), which started the same day.")
    }
    return words.joined(separator: " ")
  }

  private mutating func choose(stage: Int, _ world: World) {
    self.stage = min(max(0, stage), world.framework.stages.count - 1)
    refusal = nil
  }

  /// Returns the stage and the day, or why they are invalid.
  private func choice(_ world: World) -> Result<(Stage, CalendarDay), Refusal> {
    guard world.framework.stages.indices.contains(stage) else {
      return .failure(Refusal("This framework has no stages."))
    }
    let chosen = world.framework.stages[stage]
    return DayField.firstDay(day.text, today: world.today).flatMap { day in
      let begun = world.profile.stages.first { $0.from == day && $0.stage == chosen.id }
      let problem =
        begun.map(TenureProblem.overlaps)
        ?? world.profile.problemBeginning(chosen.id, on: day, today: world.today)
      switch problem {
      case nil: return .success((chosen, day))
      case .overlaps(let held) where held.stage == chosen.id:
        let span = Wording.span(of: held, in: world.profile)
        let key = world.key(.editPath)
        return .failure(
          Refusal(
            "You are already at this stage (\(span)). To edit its dates, press \(key) on Path."))
      case .some(let problem):
        return .failure(
          Refusal(Wording.summary(of: problem, in: world.profile, framework: world.framework)))
      }
    }
  }
}
