package import CareerPages

/// The characters that pictures are made of: one set for UTF-8 terminals, one in ASCII. In neither
/// is anything told by one of them alone that a word or a place does not tell too.
package struct Glyphs: Hashable, Sendable {
  package var horizontal: Character
  package var vertical: Character
  package var walked: Character
  package var ahead: Character
  package var stageHeld: Character
  package var stagePresent: Character
  package var stageAhead: Character
  package var pointer: Character
  /// Below what is meant.
  package var caret: Character
  package var skill: Character
  package var milestone: Character
  package var feedback: Character
  package var goal: Character
  package var goalOverdue: Character
  package var goalDropped: Character
  /// A step, or a goal, that is done; and a step that is not.
  package var stepDone: Character
  package var stepOpen: Character
  package var today: Character
  package var ellipsis: Character
  package var bandHeld: Character
  package var bandAhead: Character
  package var levelShown: Character
  package var levelOpen: Character
  /// A bar: what is there, what is wanted beyond it, and the rest.
  package var barFull: Character
  package var barWanted: Character
  package var barRest: Character
  package var dash: Character
  package var separator: Character
  package var arrow: Character
  package var back: Character
  /// From little to much; eight steps, or fewer in ASCII.
  package var density: [Character]
  /// The lines of a shown level, 1 to 5, from thin to strong; in ASCII digits tell them apart.
  package var levels: [Character]
  /// From little to much, four steps that fill a cell.
  package var shades: [Character]
  /// From a mark down to its title, round the corner.
  package var leader: Character
  package var corner: Character
  /// Where something begins on an axis.
  package var tick: Character
  /// That there is more above or below.
  package var up: Character
  package var down: Character
  /// A change of stage on a curve.
  package var change: Character

  package static let unicode = Glyphs(
    horizontal: "─", vertical: "│", walked: "━", ahead: "╌", stageHeld: "●", stagePresent: "◉",
    stageAhead: "○", pointer: "▸", caret: "▴", skill: "•", milestone: "◆", feedback: "“",
    goal: "◇", goalOverdue: "!", goalDropped: "×", stepDone: "✓", stepOpen: "○", today: "│",
    ellipsis: "…", bandHeld: "▒", bandAhead: "╌", levelShown: "■", levelOpen: "□", barFull: "█",
    barWanted: "░", barRest: "·", dash: "–",
    separator: "·", arrow: "→", back: "←", density: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    levels: ["┈", "╌", "─", "━", "═"], shades: ["░", "▒", "▓", "█"], leader: "│", corner: "╰",
    tick: "╷", up: "↑", down: "↓", change: "┊")

  package static let ascii = Glyphs(
    horizontal: "-", vertical: "|", walked: "=", ahead: ".", stageHeld: "*", stagePresent: "@",
    stageAhead: "o", pointer: ">", caret: "^", skill: "-", milestone: "*", feedback: "\"",
    goal: "o", goalOverdue: "!", goalDropped: "x", stepDone: "+", stepOpen: "o", today: "|",
    ellipsis: "~", bandHeld: "#", bandAhead: ".", levelShown: "#", levelOpen: "-", barFull: "#",
    barWanted: "-", barRest: ".",
    dash: "-",
    separator: "-", arrow: ">", back: "<", density: [".", ":", "=", "#"],
    levels: ["_", "_", "_", "_", "_"], shades: [".", ":", "=", "#"], leader: "|", corner: "`",
    tick: "'", up: "^", down: "v", change: ":")
}

extension Glyphs {
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
