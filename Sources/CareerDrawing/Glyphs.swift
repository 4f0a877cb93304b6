package import CareerPages

/// The characters for drawing: one set for UTF-8 terminals, one in ASCII. No character is the only
/// carrier of its meaning: a word or a position always says the same.
package struct Glyphs: Hashable, Sendable {
  package var horizontal: Character
  package var vertical: Character
  package var walked: Character
  package var ahead: Character
  package var stageHeld: Character
  package var stagePresent: Character
  package var stageAhead: Character
  package var pointer: Character
  /// A pointer below the text it refers to.
  package var caret: Character
  package var skill: Character
  package var milestone: Character
  package var feedback: Character
  package var goal: Character
  package var goalOverdue: Character
  package var goalDropped: Character
  /// A completed step or goal, and an open step.
  package var stepDone: Character
  package var stepOpen: Character
  package var today: Character
  package var ellipsis: Character
  package var levelShown: Character
  package var levelOpen: Character
  /// A bar: the actual part, the wanted part beyond it, and the rest.
  package var barFull: Character
  package var barWanted: Character
  package var barRest: Character
  package var dash: Character
  package var separator: Character
  package var arrow: Character
  package var back: Character
  /// From low to high; eight steps, or fewer in ASCII.
  package var density: [Character]
  /// The heights of a line in a cell, from low to high.
  package var lines: [Character]
  /// The ground of a lane on which amounts stand.
  package var ground: Character
  /// From low to high, four steps that fill a cell.
  package var shades: [Character]
  /// The line from a mark down to its title, and its corner.
  package var leader: Character
  package var corner: Character
  /// The start of a period on an axis.
  package var tick: Character
  /// More content above or below.
  package var up: Character
  package var down: Character

  package static let unicode = Glyphs(
    horizontal: "─", vertical: "│", walked: "━", ahead: "╌", stageHeld: "●", stagePresent: "◉",
    stageAhead: "○", pointer: "▸", caret: "▴", skill: "•", milestone: "◆", feedback: "“",
    goal: "◇", goalOverdue: "!", goalDropped: "×", stepDone: "✓", stepOpen: "○", today: "│",
    ellipsis: "…", levelShown: "■", levelOpen: "□", barFull: "█",
    barWanted: "░", barRest: "·", dash: "–",
    separator: "·", arrow: "→", back: "←", density: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    lines: ["▁", "─", "▔"], ground: "▁", shades: ["░", "▒", "▓", "█"], leader: "│",
    corner: "╰",
    tick: "╷", up: "↑", down: "↓")

  package static let ascii = Glyphs(
    horizontal: "-", vertical: "|", walked: "=", ahead: ".", stageHeld: "*", stagePresent: "@",
    stageAhead: "o", pointer: ">", caret: "^", skill: "-", milestone: "*", feedback: "\"",
    goal: "o", goalOverdue: "!", goalDropped: "x", stepDone: "+", stepOpen: "o", today: "|",
    ellipsis: "~", levelShown: "#", levelOpen: "-", barFull: "#",
    barWanted: "-", barRest: ".",
    dash: "-",
    separator: "-", arrow: ">", back: "<", density: [".", ":", "=", "#"],
    lines: ["_", "-", "'"], ground: "_", shades: [".", ":", "=", "#"], leader: "|", corner: "`",
    tick: "'", up: "^", down: "v")
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
}
