package import CareerDrawing
package import CareerModel
package import CareerPages

/// A self-assessment of a skill, with the descriptions of all levels at hand. It is dated, stored
/// alongside earlier ones, and never counts as evidence.
package struct AssessForm: Feature {
  package var skill: SkillID
  /// The chosen level, 1 to 5.
  package var level: Int
  /// The profile when the form opened; changes made elsewhere since are not overwritten.
  package let before: Profile

  /// Starts at the last self-assessment, or else at the established level.
  init(_ skill: SkillID, _ world: World) {
    self.skill = skill
    before = world.profile
    let said = world.profile.assessment(of: skill)?.level
    let range = Skill.levelRange
    level = said.flatMap { range.contains($0) ? $0 : nil } ?? max(1, world.shownLevel(of: skill))
  }

  // MARK: - Update

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    let range = Skill.levelRange
    switch key {
    case .escape, "q", .left: return [.close]
    case .enter: return save(world)
    case .up, "k", .backTab: level = max(range.lowerBound, level - 1)
    case .down, "j", .tab: level = min(range.upperBound, level + 1)
    case .home, "g", .pageUp: level = range.lowerBound
    case .end, "G", .pageDown: level = range.upperBound
    case .character(let character):
      guard let level = character.wholeNumberValue, range.contains(level) else {
        return [.say("Enter a level from 1 to 5.")]
      }
      self.level = level
    default: return [.say("\(key.name(in: world.glyphs)) does nothing here. Press Esc to cancel.")]
    }
    return []
  }

  private func save(_ world: World) -> [Request] {
    let last = before.assessment(of: skill)
    guard last?.date != world.today || last?.level != level else { return [.close] }
    // The form stays open until the change is on disk.
    let after = before.assessing(skill, at: level, on: world.today)
    return [.perform(.edit(before, to: after, as: .assessed, world.framework.title(of: skill)))]
  }

  package mutating func stand(onRow row: Int, _ world: World) { level = row }

  package mutating func saved(_ change: Change, _ world: World) -> [Request] { [.close] }

  // MARK: - View

  package var hints: [(String, String)] {
    [("Enter", "save"), ("↑↓", "choose"), ("1-5", "level"), ("Esc", "cancel")]
  }

  package func title(_ world: World) -> String {
    "\(world.framework.title(of: skill)): what level would you give yourself?"
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let known = world.framework.skill(skill)
    let levels = Skill.levelRange.map { level in
      SpokenLine(
        choice: "\(level) \(known?.level(level)?.text ?? "")", isChosen: level == self.level)
    }
    let signals = signals(world)
    let heading = signals.isEmpty ? [] : [SpokenLine("\(signalsHeading):")]
    return [SpokenLine(head(world))] + levels + [SpokenLine(comes(world))] + heading
      + signals.map { SpokenLine($0) }
  }

  /// One line of the form, and whether it belongs to the chosen level.
  private struct Line {
    var text: String
    var indent = 0
    var role = Role.text
    /// The level that begins on this line.
    var level: Int?
    var isChosen = false
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let isHigh = rect.rows > 14
    let area = rect.form(columns: 76, margin: 3, top: isHigh ? 1 : 0)
    let width = area.columns
    frame.put(title(world), in: area, role: .heading)
    var rest = area.inset(top: 1)
    if isHigh {
      let row = frame.put(paragraph: head(world), in: rest.split(top: 2).0, role: .faint)
      rest = rest.inset(top: row - rest.row + 1)
    } else if rest.rows > 6 {
      frame.put(shortHead(world), in: rest, role: .faint)
      rest = rest.inset(top: 1)
    }
    let lines = levels(world, columns: width)
    let tail = isHigh ? tail(world, columns: width) : []
    let room = rest.rows - lines.count
    // Without the blank line before it if that makes it fit; the effect of the choice comes first.
    let tails = [tail[...], tail.dropFirst(), tail.prefix(2)]
    let shown = lines + (tails.first { $0.count <= room } ?? [])
    // The chosen level is fully visible.
    let end = (lines.lastIndex(where: \.isChosen) ?? 0) + 1
    let start = lines.firstIndex(where: \.isChosen) ?? 0
    let top = max(0, min(max(end - rest.rows, 0), start))
    for (line, place) in zip(shown.dropFirst(top), rest.lines) {
      frame.put(line.text, in: place, at: line.indent, role: line.role)
      guard let level = line.level else { continue }
      frame.put(choice: "\(level)", isChosen: line.isChosen, in: place, place: level)
    }
  }

  /// The last self-assessment and the established level.
  private func head(_ world: World) -> String {
    let shown = world.shownLevel(of: skill)
    let record =
      shown > 0 ? "Your evidence shows level \(shown)." : "No level from your evidence yet."
    guard let said = world.profile.assessment(of: skill) else {
      return "Not self-assessed yet. \(record)"
    }
    return "Last self-assessment: \(said.level) on \(said.date.mediumText). \(record)"
  }

  /// The same, in one line for a narrow screen.
  private func shortHead(_ world: World) -> String {
    let said = world.profile.assessment(of: skill)
    let words = said.map { "self \($0.level) on \($0.date.mediumText)" } ?? "not self-assessed"
    return "Level \(world.shownLevel(of: skill)); \(words)."
  }

  /// All levels; on a low screen each takes one line, but the chosen one is complete.
  private func levels(_ world: World, columns: Int) -> [Line] {
    let skill = world.framework.skill(skill)
    let isLow = world.body.rows <= 14
    return Skill.levelRange.flatMap { level -> [Line] in
      let isChosen = level == self.level
      let text = skill?.level(level)?.text ?? ""
      let wrapped =
        isLow && !isChosen ? [text] : Paragraph.lines(of: text, columns: max(1, columns - 4))
      return wrapped.enumerated().map { index, text in
        Line(
          text: text, indent: 4, role: isChosen ? .present : .text,
          level: index == 0 ? level : nil, isChosen: isChosen)
      }
    }
  }

  private func comes(_ world: World) -> String {
    "\(Wording.difference(level, beside: world.shownLevel(of: skill)).capitalizedFirst)."
  }

  private func signals(_ world: World) -> [String] {
    (world.framework.skill(skill)?.level(level)?.currentSignals ?? []).map(\.text)
  }

  private var signalsHeading: String { "Signals of level \(level)" }

  /// A blank line, the effect of the choice, and the signals of the level under a heading.
  private func tail(_ world: World, columns: Int) -> [Line] {
    let effect = [Line(text: ""), Line(text: comes(world), role: .good)]
    let signals = signals(world)
    guard !signals.isEmpty else { return effect }
    return effect + [Line(text: signalsHeading, indent: 2, role: .heading)]
      + signals.flatMap { signal in
        Paragraph.lines(of: signal, columns: columns - 6).enumerated().map { place, text in
          place == 0
            ? Line(text: "\(world.glyphs.skill) \(text)", indent: 4, role: .faint)
            : Line(text: text, indent: 6, role: .faint)
        }
      }
  }
}

extension AppState {
  /// The established level, 0 to 5; also 0 while the record is being read.
  fileprivate func shownLevel(of skill: SkillID) -> Int { reading?.standings[skill]?.shown ?? 0 }
}
