/// Where keys are commands: a screen or an overlay. In forms letters are text.
package struct KeyContext: Hashable, Sendable {
  /// Its section in data/help/keys.txt.
  let name: String
  /// The commands available here, in the order of the key bar: the common ones and its own.
  let commands: [Command]

  /// Reads a place from the file; each when it is first used, which the start does for one.
  init(_ name: String) {
    self.name = name
    commands = CommandTable.commands(at: name)
  }

  /// The heading of its keys in the help and docs/keys.md, without `On`.
  package var title: String { CommandTable.title(of: name) }

  var heading: String { Self.screens.contains(self) ? "On \(title)" : title }

  package static let screens = Set(Tab.allCases.map(\.place))

  package static func == (one: KeyContext, other: KeyContext) -> Bool { one.name == other.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
