import CareerPages

/// Where keys are commands: a screen or an overlay. In forms letters are text.
package struct KeyContext: Hashable, Sendable {
  /// The heading of its keys in the help and docs/keys.md.
  package let title: String
  /// The commands available here: the common ones and those of this place.
  let commands: [Command]

  /// - Parameters:
  ///   - without: Common commands that are unavailable here.
  ///   - own: Commands of this place; each replaces the common command of its name.
  init(_ title: String, without: Set<Command.ID> = [], _ own: [Command]) {
    self.title = title
    let others = without.union(own.map(\.id))
    let common = (Command.common + [.pageDown]).filter { !others.contains($0.id) }
    commands = Command.byRank(common + own)
  }

  package static func == (one: KeyContext, other: KeyContext) -> Bool { one.title == other.title }

  package func hash(into hasher: inout Hasher) { hasher.combine(title) }
}
