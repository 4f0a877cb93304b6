/// Something that a key can mean where keys are commands. One table, `Command.all`: the dispatch, the
/// key bar, the help, the palette and docs/keys.md are made from it.
package struct Command: Sendable {
  /// The name under which config.json gives a command other keys.
  package enum ID: String, Hashable, Sendable, CaseIterable {
    case log, milestone, feedback, edit, editText, delete, undo, redo, open, add
    case find, nextMatch, previousMatch
    case up, down, left, right, pageUp, pageDown, first, last
    case closer, wider, earlier, later, today
    case columnLeft, columnRight, laneUp, laneDown, fold, foldAll, chooseLanes, otherLook
    case why, assess, weigh, dismissForGood, otherStage, otherStageBack
    case editPath, begin, review, proposals, join, export, redact, period
    case goal, finish, tick, start, drop, whatIf
    case screen1, screen2, screen3, screen4, screen5, screen6, nextScreen, previousScreen
    case help, palette, mouse, reload, back, redraw, suspend, quit
  }

  package let id: ID
  /// As they are unless config.json says otherwise; see `KeyMap`. Empty for what only the palette does.
  package let keys: [Key]
  /// A word or two, for the key bar; empty for keys that need no hint there.
  package let hint: String
  /// A line, for the help and the palette.
  package let help: String
  package let places: Set<Place>
  /// Why it can do nothing now; `nil` if it can.
  package let disabled: @Sendable (AppState) -> String?

  init(
    _ id: ID, _ keys: [Key], hint: String = "", help: String, on places: Set<Place>? = nil,
    disabled: @escaping @Sendable (AppState) -> String? = { _ in nil }
  ) {
    self.id = id
    self.keys = keys
    self.hint = hint
    self.help = help
    // A text that is not saved yet is not left by a slip of the hand.
    self.places = places ?? Set(Place.allCases).subtracting([.text])
    self.disabled = disabled
  }

  /// Whether it means the same wherever keys are commands, but for a place or two that need its key.
  package var isAlmostEverywhere: Bool { places.count >= Place.allCases.count - 2 }
}

extension Command {
  /// What has a meaning at a place, in the order of the table.
  package static func at(_ place: Place) -> [Command] { byPlace[place] ?? [] }

  private static let byPlace: [Place: [Command]] = Dictionary(
    uniqueKeysWithValues: Place.allCases.map { place in
      (place, all.filter { $0.places.contains(place) })
    })
}
