package import CareerPages

/// A meaning of a key at the places where keys are commands: a row of data/help/keys.txt. Dispatch, key
/// bar, help, palette and docs/keys.md are generated from them.
package struct Command: Sendable {
  package typealias ID = CommandName

  /// The position in the key bar and the help, most used first. Within a rank, commands keep the
  /// order of their list, common ones first.
  package enum Rank: String, CaseIterable, Sendable {
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
  let rank: Rank
  /// One or two words for the key bar; empty for keys that need no hint.
  package let hint: String
  /// What must be there for it; `nil` for nothing.
  let needs: Requirement?
  /// One line for the help and the palette.
  package let help: String

  /// Returns why the command is unavailable; `nil` if it is available.
  package func disabled(_ state: AppState) -> String? { needs?.missing(state) }
}

extension Command {
  /// Returns the commands in the order of the key bar.
  static func byRank(_ commands: [Command]) -> [Command] {
    let ranks = Dictionary(grouping: commands, by: \.rank)
    return Rank.allCases.flatMap { ranks[$0] ?? [] }
  }

  /// Returns the commands available at a place, in the order of the key bar.
  package static func at(_ place: KeyContext) -> [Command] { place.commands }

  /// All commands, once each: the common ones first, then those of the places.
  package static let all: [Command] = {
    var seen = commonIdentities
    return CommandTable.common
      + KeyContext.allCases.flatMap(at).filter { seen.insert($0.identity).inserted }
  }()

  /// All command names, once each, in alphabetical order.
  package static let names = Set(all.map(\.id)).sorted { $0.rawValue < $1.rawValue }

  /// Whether it means the same in all but one or two of the places where keys are commands.
  package var isAlmostEverywhere: Bool { Self.commonIdentities.contains(identity) }

  private static let commonIdentities = Set(CommandTable.common.map(\.identity))

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
