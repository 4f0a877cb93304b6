import CareerPages

/// Where keys are commands: a screen, or what lies over it. In forms letters are text.
package struct KeyContext: Hashable, Sendable {
  /// As the help and docs/keys.md head its keys.
  package let title: String
  /// What keys mean here: what they mean everywhere, and what this place says.
  let commands: [Command]

  /// - Parameters:
  ///   - without: What is not done here, though it is done everywhere else.
  ///   - own: Each stands instead of the common command of its name.
  init(_ title: String, without: Set<Command.ID> = [], _ own: [Command]) {
    self.title = title
    let others = without.union(own.map(\.id))
    let common = (Command.common + [.pageDown]).filter { !others.contains($0.id) }
    commands = Command.byRank(common + own)
  }

  package static func == (one: KeyContext, other: KeyContext) -> Bool { one.title == other.title }

  package func hash(into hasher: inout Hasher) { hasher.combine(title) }
}
