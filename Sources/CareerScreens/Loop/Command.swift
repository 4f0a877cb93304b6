package import CareerPages

/// A meaning of a key where keys are commands. Each feature declares its own in its folder, as a
/// `KeyContext`; dispatch, key bar, help, palette and docs/keys.md are generated from them.
package struct Command: Sendable {
  package typealias ID = CommandName
  /// Returns why the command is unavailable; `nil` if it is available.
  package typealias Condition = @Sendable (AppState) -> String?

  /// The position in the key bar and the help, most used first. Within a rank, commands keep the
  /// order of their list, common ones first.
  package enum Rank: CaseIterable, Sendable {
    case begin, open, goal, act, undo, more, redo, beside, find, leave
    case move, sideways, page, ends, screens, clear, rare

    /// The heading in the menu.
    var title: String {
      switch self {
      case .begin, .goal: "Add"
      case .open, .act, .more, .beside, .clear: "Here"
      case .undo, .redo, .find, .leave, .rare: "Cairn"
      case .move, .sideways, .page, .ends: "Move"
      case .screens: "Screens"
      }
    }
  }

  package let id: ID
  /// The default keys, which config.json may override; empty for palette-only commands.
  package let keys: [Key]
  /// One or two words for the key bar; empty for keys that need no hint.
  package let hint: String
  /// One line for the help and the palette.
  package let help: String
  let rank: Rank
  /// What it opens if the feature in front does not handle it; `nil` if it opens nothing.
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
  /// Returns the commands in the order of the key bar.
  static func byRank(_ commands: [Command]) -> [Command] {
    Rank.allCases.flatMap { rank in commands.filter { $0.rank == rank } }
  }

  /// Returns the commands available at a place, in the order of the key bar.
  package static func at(_ place: KeyContext) -> [Command] { byPlace[place] ?? [] }

  private static let byPlace = Dictionary(
    uniqueKeysWithValues: KeyContext.allCases.map { ($0, $0.commands) })

  /// All commands, once each: the common ones first, then those of the places.
  package static let all: [Command] = {
    var seen = commonIdentities
    return common
      + KeyContext.allCases.flatMap(at).filter { seen.insert($0.identity).inserted }
  }()

  /// All command names, once each, in alphabetical order.
  package static let names = Set(all.map(\.id)).sorted { $0.rawValue < $1.rawValue }

  /// Whether it means the same in all but one or two of the places where keys are commands.
  package var isAlmostEverywhere: Bool { Self.commonIdentities.contains(identity) }

  private static let commonIdentities = Set(common.map(\.identity))

  /// The places where it is available.
  package var places: Set<KeyContext> { Self.placesOf[identity] ?? [] }

  private static let placesOf: [Identity: Set<KeyContext>] = KeyContext.allCases.reduce(into: [:]) {
    for command in at($1) { $0[command.identity, default: []].insert($1) }
  }

  /// What identifies the same command in several places.
  private struct Identity: Hashable {
    var id: ID
    var keys: [Key]
    var help: String
  }

  private var identity: Identity { Identity(id: id, keys: keys, help: help) }
}
