import CareerDrawing
import CareerModel
import CareerPages

/// What the word under the cursor of the log line could become: a skill, or behind a skill with a
/// level or a slash one of its signals.
package struct LogLineCompletion: Hashable, Sendable {
  package struct Choice: Hashable, Sendable {
    /// The word that Tab puts into the line.
    var word: String
    /// Its name in the list.
    var name: String
    /// What the signal says; `nil` for a skill.
    var text: String?
  }

  package let choices: [Choice]
  /// The choice that stands in the line; `nil` before the first Tab.
  private(set) var chosen: Int?

  /// `nil` where the word can become nothing.
  init?(_ word: CaptureWord, framework: Framework) {
    guard word.kind == .skill || word.typed == "#" else { return nil }
    let typed = SkillWord(word.typed.dropFirst())
    let number = typed.level.flatMap { Int($0) }
    let level = typed.level.map { ":" + $0 } ?? ""
    let skills = Self.skills(typed.name, in: framework)
    if let skill = skills.first, skills.count == 1,
      typed.signal != nil || (skill.id.rawValue == typed.name && number != nil)
    {
      let signals = skill.signals(at: number, beginning: typed.signal ?? "").map { _, signal in
        Choice(
          word: "#\(skill.id)\(level)/\(signal.id)", name: "/\(signal.id)", text: signal.text)
      }
      // Behind the last one Tab comes back to none.
      let none = Choice(word: "#\(skill.id)\(level)", name: "", text: "none of these")
      choices = signals.isEmpty || level.isEmpty ? signals : signals + [none]
    } else {
      choices = skills.map { Choice(word: "#\($0.id)\(level)", name: $0.id.rawValue) }
    }
    if choices.isEmpty || choices.map(\.word) == [word.typed] { return nil }
  }

  private static func skills(_ name: String, in framework: Framework) -> [Skill] {
    guard !name.isEmpty else { return framework.skills }
    return switch framework.matchSkill(name) {
    case .one(let skill): [skill]
    case .several(let skills): skills
    case .none: []
    }
  }

  /// The word of the next choice, or of the one before.
  mutating func next(backwards: Bool) -> String {
    let place = chosen.map { $0 + (backwards ? -1 : 1) } ?? (backwards ? choices.count - 1 : 0)
    return choose(place)
  }

  /// The word of a choice; places go round.
  mutating func choose(_ place: Int) -> String {
    let place = place.modulo(choices.count)
    chosen = place
    return choices[place].word
  }

  // MARK: - View

  /// Draws the choices behind the key that takes them; returns the row below.
  func draw(in rect: Rect, glyphs: Glyphs, frame: inout Frame) -> Int {
    guard rect.rows > 0 else { return rect.row }
    let key = "Tab  "
    frame.put(key, row: rect.row, column: rect.column, role: .key)
    let area = rect.inset(left: key.count)
    guard choices.contains(where: { $0.text != nil }) else {
      return frame.put(
        paragraph: choices.map(\.name).joined(separator: " "), in: area)
    }
    // The one that stands in the line is in view.
    let rows = min(area.rows, 5)
    let first = max(0, min((chosen ?? 0) - rows / 2, choices.count - rows))
    for (index, choice) in choices.dropFirst(first).prefix(rows).enumerated() {
      let row = area.row + index
      let isChosen = first + index == chosen
      frame.mark(
        Rect(row: row, column: area.column, rows: 1, columns: area.columns),
        as: .line(first + index))
      if isChosen { frame.put(glyph: glyphs.pointer, row: row, column: area.column - 1) }
      frame.put(
        choice.text ?? choice.name, row: row, column: area.column,
        role: isChosen ? .heading : .text, limit: area.columns)
    }
    return area.row + min(rows, choices.count)
  }
}
