package import CareerPages

/// The characters for drawing: one set for UTF-8 terminals, one in ASCII. No character is the only
/// carrier of its meaning: a word or a position always says the same.
package enum Glyphs: Hashable, Sendable {
  case unicode, ascii

  private func either(_ unicode: Character, _ ascii: Character) -> Character {
    self == .ascii ? ascii : unicode
  }

  package var horizontal: Character { either("─", "-") }
  package var vertical: Character { either("│", "|") }
  package var walked: Character { either("━", "=") }
  package var ahead: Character { either("╌", ".") }
  package var stageHeld: Character { either("●", "*") }
  package var stagePresent: Character { either("◉", "@") }
  package var stageAhead: Character { either("○", "o") }
  package var pointer: Character { either("▸", ">") }
  /// A pointer below the text it refers to.
  package var caret: Character { either("▴", "^") }
  package var skill: Character { either("•", "-") }
  package var milestone: Character { either("◆", "*") }
  package var feedback: Character { either("“", "\"") }
  package var goal: Character { either("◇", "o") }
  package var goalOverdue: Character { "!" }
  package var goalDropped: Character { either("×", "x") }
  /// A completed step or goal, and an open step.
  package var stepDone: Character { either("✓", "+") }
  package var stepOpen: Character { either("○", "o") }
  package var today: Character { either("│", "|") }
  package var ellipsis: Character { either("…", "~") }
  package var levelShown: Character { either("■", "#") }
  package var levelOpen: Character { either("□", "-") }
  /// A bar: the actual part, the wanted part beyond it, and the rest.
  package var barFull: Character { either("█", "#") }
  package var barWanted: Character { either("░", "-") }
  /// The inside of an area.
  var shade: Character { either("▒", "#") }
  package var barRest: Character { either("·", ".") }
  package var dash: Character { either("–", "-") }
  package var separator: Character { either("·", "-") }
  package var arrow: Character { either("→", ">") }
  package var back: Character { either("←", "<") }
  /// The line from a mark down to its title, and its corner.
  package var leader: Character { either("│", "|") }
  package var corner: Character { either("╰", "`") }
  /// The start of a period on an axis.
  package var tick: Character { either("╷", "'") }
  /// More content above or below.
  package var up: Character { either("↑", "^") }
  package var down: Character { either("↓", "v") }
  /// Returns the sign of a group of skills; the first's for `nil`.
  package func group(_ place: Int?) -> Character {
    let signs = self == .ascii ? Self.asciiGroups : Self.groups
    return signs[(place ?? 0) % signs.count]
  }
  /// The ground of a lane on which amounts stand.
  package var ground: Character { either("▁", "_") }

  /// From low to high; eight steps, or fewer in ASCII.
  package var density: [Character] { self == .ascii ? Self.asciiSteps : Self.blocks }
  /// The heights of a line in a cell, from low to high.
  package var lines: [Character] { self == .ascii ? Self.asciiHeights : Self.heights }
  /// From low to high, four steps of a day's amount, all unlike `barRest`. Dotted shades shimmer.
  package var shades: [Character] { self == .ascii ? Self.asciiFillings : Self.fillings }

  private static let (blocks, heights, fillings) = (Array("▁▂▃▄▅▆▇█"), Array("▁─▔"), Array("▂▄▆█"))
  private static let (groups, asciiGroups) = (Array("●▲■"), Array("*^%"))
  private static let (asciiSteps, asciiHeights) = (Array(".:=#"), Array("_-'"))
  private static let asciiFillings = Array(":=%#")
}

extension Glyphs {
  /// The steps of amounts on the ground of a lane, from low to high.
  package var heights: [Character] { density.filter { $0 != ground } }

  package subscript(sign: ItemSymbol) -> Character {
    switch sign {
    case .skill: skill
    case .milestone: milestone
    case .feedback: feedback
    case .goal: goal
    case .goalOverdue: goalOverdue
    case .goalDone: stepDone
    case .goalDropped: goalDropped
    }
  }

  /// Returns the characters for a sign of a text.
  package subscript(sign: Text.Sign) -> String {
    switch sign {
    case .plain(let text): text
    case .bullet: String(skill)
    case .caret: String(caret)
    case .separator: " \(separator) "
    case .dash: String(dash)
    case .arrow: " \(arrow) "
    case .goal: String(goal)
    case .done: String(stepDone)
    case .open: String(stepOpen)
    case .group(let place): String(group(place))
    }
  }
}
