package import CareerPages

/// Something that a key can mean where keys are commands. Each feature says its own in its folder, as a
/// `KeyContext`; the dispatch, the key bar, the help, the palette and docs/keys.md are made from them.
package struct Command: Sendable {
  package typealias ID = CommandName
  /// Why it can do nothing now, in words; `nil` if it can.
  package typealias Condition = @Sendable (AppState) -> String?

  /// Where it stands in the key bar and the help, the most used first; within a rank in the order of
  /// its list, what all places have before what one has.
  package enum Rank: CaseIterable, Sendable {
    case begin, open, goal, act, undo, more, redo, beside, find, leave
    case move, sideways, page, ends, screens, clear, rare
  }

  package let id: ID
  /// As they are unless config.json says otherwise; see `KeyMap`. Empty for what only the palette does.
  package let keys: [Key]
  /// A word or two, for the key bar; empty for keys that need no hint there.
  package let hint: String
  /// A line, for the help and the palette.
  package let help: String
  let rank: Rank
  /// What it opens where the feature in front does nothing of its own for it; `nil` where it opens nothing.
  let opens: Route?
  package let disabled: Condition

  init(
    _ id: ID, _ keys: [Key], hint: String = "", help: String, at rank: Rank = .act,
    opens: Route? = nil, disabled: @escaping Condition = { _ in nil }
  ) {
    self.id = id
    self.keys = keys
    self.hint = hint
    self.help = help
    self.rank = rank
    self.opens = opens
    self.disabled = disabled
  }
}

extension Command {
  /// In the order of the key bar.
  static func byRank(_ commands: [Command]) -> [Command] {
    Rank.allCases.flatMap { rank in commands.filter { $0.rank == rank } }
  }

  /// What has a meaning at a place, in the order of the key bar.
  package static func at(_ place: KeyContext) -> [Command] { byPlace[place] ?? [] }

  private static let byPlace = Dictionary(
    uniqueKeysWithValues: KeyContext.allCases.map { ($0, $0.commands) })

  /// All commands, once each: those that all places have, then those of the places.
  package static let all: [Command] = {
    var seen = commonIdentities
    return common
      + KeyContext.allCases.flatMap(at).filter { seen.insert($0.identity).inserted }
  }()

  /// The names of all, once each, by the alphabet.
  package static let names = Set(all.map(\.id)).sorted { $0.rawValue < $1.rawValue }

  /// Whether it means the same wherever keys are commands, but for a place or two that need its key.
  package var isAlmostEverywhere: Bool { Self.commonIdentities.contains(identity) }

  private static let commonIdentities = Set(common.map(\.identity))

  /// Where it has its meaning.
  package var places: Set<KeyContext> { Self.placesOf[identity] ?? [] }

  private static let placesOf: [Identity: Set<KeyContext>] = KeyContext.allCases.reduce(into: [:]) {
    for command in at($1) { $0[command.identity, default: []].insert($1) }
  }

  /// What makes it the same command in several places.
  private struct Identity: Hashable {
    var id: ID
    var keys: [Key]
    var help: String
  }

  private var identity: Identity { Identity(id: id, keys: keys, help: help) }
}
