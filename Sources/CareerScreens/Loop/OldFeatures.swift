package import CareerDrawing
import CareerModel
package import CareerPages

/// A feature that still changes the planner itself, until it says with requests what it asks for.
protocol OldFeature: Feature {
  func update(_ command: Command.ID, app: inout AppState) -> [Effect]?
}

extension WhyScreen.State: OldFeature {
  package var place: Place? { .why }

  func update(_ command: Command.ID, app: inout AppState) -> [Effect]? {
    WhyScreen.update(self, command, app: &app)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    WhyScreen.view(self, app: world, in: rect, frame: &frame)
  }

  package func said(by speaker: Speaker) -> (title: String, lines: [SpokenLine]) {
    (
      "Why",
      speaker.focusing(
        speaker.state.speech.lines(of: reasoning.rows), on: WhyScreen.top(self, speaker.state))
    )
  }

  package func meant(_ world: World) -> Meant? {
    WhyScreen.entryAtCursor(self, world).map { .entry($0.id) }
      ?? WhyScreen.subjectAtCursor(self).map { .subject($0) }
  }

  package mutating func choose(_ line: Int, _ world: World) -> [Request] {
    (cursor, beyond) = (line, 0)
    return []
  }

  package mutating func renew(_ world: World) { self = renewed(world) }
}

extension GoalScreen.State: OldFeature {
  package var place: Place? { .goal }

  func update(_ command: Command.ID, app: inout AppState) -> [Effect]? {
    GoalScreen.update(self, command, app: &app)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    GoalScreen.view(self, app: world, in: rect, frame: &frame)
  }

  package func said(by speaker: Speaker) -> (title: String, lines: [SpokenLine]) {
    ("Goal", speaker.lines(of: self))
  }

  package func meant(_ world: World) -> Meant? { .goal(goal) }

  package mutating func choose(_ line: Int, _ world: World) -> [Request] {
    if let goal = world.plan[goal] { cursor = GoalScreen.items(of: goal)[line] }
    return []
  }
}

extension LanesForm.State: OldFeature {
  package var place: Place? { .lanes }

  func update(_ command: Command.ID, app: inout AppState) -> [Effect]? {
    LanesForm.update(self, command, app: &app)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    LanesForm.view(self, app: world, in: rect, frame: &frame)
  }

  package func said(by speaker: Speaker) -> (title: String, lines: [SpokenLine]) {
    ("Lanes of the timeline", speaker.lines(of: self))
  }

  package mutating func choose(_ line: Int, _ world: World) -> [Request] {
    cursor = line
    return []
  }
}

extension AppState.Overlay {
  package static func why(_ screen: WhyScreen.State) -> Self { Self(screen) }
  package static func goal(_ screen: GoalScreen.State) -> Self { Self(screen) }
  static func lanes(_ form: LanesForm.State) -> Self { Self(form) }
  package static func entry(_ screen: EntryScreen) -> Self { Self(screen) }
}

extension LogLineForm {
  static func open(_ purpose: Purpose, given: Given? = nil, _ app: inout AppState) {
    app.open(.line(purpose, given: given))
  }
}

extension PromptForm {
  static func open(_ purpose: Purpose, of goal: Goal, _ app: inout AppState) {
    app.open(.prompt(purpose, of: goal))
  }
}
