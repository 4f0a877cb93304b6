package import CareerPages

/// Something that a key can mean where keys are commands. One table, `Command.all`: the dispatch, the
/// key bar, the help, the palette and docs/keys.md are made from it.
package struct Command: Sendable {
  package typealias ID = CommandName

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
