package import CareerDrawing
package import CareerModel
package import CareerPages

/// One skill over the whole screen: its established level and target, its five levels with the
/// signals cited by entries, the self-assessments, what to log, and the latest entries, which open.
package struct SkillScreen: ReadingFeature {
  package var skill: SkillID
  package var scroll = 0
  /// The index of the entry under the cursor, among those listed; `nil` if none is in view.
  package var cursor: Int?

  package init(_ skill: SkillID) { self.skill = skill }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    let page = page(world, in: world.body)
    switch command {
    case .back: return [.close]
    case .nextMatch: return turn(by: 1, world)
    case .previousMatch: return turn(by: -1, world)
    case .open:
      guard let entry = page.item(cursor) else {
        return [.say("Press \(world.key(.down)) for the entries.")]
      }
      return [.open(.entry(entry))]
    case .find where world.framework.skill(skill) != nil:
      return [.show(.log), .filterLog("skill:\(skill)")]
    default: return move(by: command, on: page) ? [] : nil
    }
  }

  /// Turns to the next skill of the list and moves the list's cursor with it.
  private mutating func turn(by step: Int, _ world: World) -> [Request] {
    guard let next = world[SkillsScreen.self].skill(step, after: skill, world) else {
      return [.say(step > 0 ? "This is the last skill." : "This is the first skill.")]
    }
    self = SkillScreen(next)
    return [.focus(.skill(next))]
  }

  package var place: KeyContext? { .skill }

  package func meant(_ world: World) -> Meant? {
    world.record.facts(of: skill) == nil ? .nothing : .skill(skill)
  }

  // MARK: - View

  package func title(_ world: World) -> String { "Skill" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let lines = world.speech.lines(of: SkillScreen.rows(of: skill, world)[0])
    return lines.focusing(on: scroll)
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    page(world, in: rect).draw(self, world, in: rect, frame: &frame)
  }

  /// Returns all rows about a skill; the levels get their own column if there is room for two.
  static func rows(of skill: SkillID, _ world: World, isWide: Bool = false) -> [[Row<EntryID>]] {
    guard let facts = world.record.facts(of: skill) else {
      return [[.words(world.reading == nil ? "Loading…" : "This skill no longer exists.")]]
    }
    let parts = SkillParts(facts, world.record)
    return isWide
      ? [parts.head + parts.rest, Array(parts.levelsWithHeading.dropFirst())] : [parts.whole]
  }

  /// Returns the page in one column, or in two if they fit.
  private func page(_ world: World, in rect: Rect) -> ReadingPage<EntryID> {
    let isWide = rect.columns >= 110 && !world.isSpoken
    let inner = rect.inset(top: rect.rows >= 18 ? 1 : 0, left: 1, right: 2)
    let (left, right) = inner.split(left: inner.columns / 2)
    return ReadingPage(
      Self.rows(of: skill, world, isWide: isWide),
      in: isWide ? [left.inset(right: 2), right.inset(left: 1)] : [inner], world)
  }
}
