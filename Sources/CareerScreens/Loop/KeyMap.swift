import CareerPages

/// The keys of each command: those of the table, except where config.json overrides them.
package struct KeyMap: Hashable, Sendable {
  private var chosen: [Command.ID: [Key]] = [:]

  package static let standard = KeyMap()

  package func keys(of command: Command) -> [Key] { chosen[command.id] ?? command.keys }

  /// Returns the command for a key at a place; `nil` if the key has no meaning there. A key
  /// assigned in config.json is taken from the command that has it by default.
  package func command(for key: Key, at place: KeyContext) -> Command? {
    let here = Command.at(place).filter { keys(of: $0).contains(key) }
    return here.first { chosen[$0.id] != nil } ?? here.first
  }

  /// Returns a command's keys at a place, or anywhere, without those that mean another there.
  package func keys(of command: Command, at place: KeyContext?) -> [Key] {
    guard !chosen.isEmpty, let place = place ?? command.places.first else { return command.keys }
    return keys(of: command).filter { self.command(for: $0, at: place)?.id == command.id }
  }
}

// MARK: - Reading

/// A problem with the keys configured in config.json.
package struct KeyProblem: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unknownCommand
    case unknownKey(String)
    /// The key was also assigned to another command, which keeps it.
    case alsoChosen(Key, Command.ID)
    /// The key belongs to another command in the same place, which loses it.
    case takesKey(Key, from: Command.ID)
  }

  /// The command's name as written in the file.
  package var command: String
  package var reason: Reason

  package init(command: String, reason: Reason) { (self.command, self.reason) = (command, reason) }
}

extension KeyMap {
  /// Applies the configured keys, by command name and key names, to those of the table. An empty
  /// list removes a command's keys. Of two requests for one key, the first by name wins.
  package static func reading(_ wishes: [String: [String]]) -> (KeyMap, [KeyProblem]) {
    var (map, problems) = (KeyMap(), [KeyProblem]())
    for (name, keys) in wishes.sorted(by: { $0.key < $1.key }) {
      guard let id = Command.names.first(where: { $0.rawValue == name }) else {
        problems.append(KeyProblem(command: name, reason: .unknownCommand))
        continue
      }
      let known = keys.compactMap { word -> Key? in
        guard let key = Key(named: word), !unreachable.contains(key) else {
          problems.append(KeyProblem(command: name, reason: .unknownKey(word)))
          return nil
        }
        return key
      }
      // If none of them is usable, the request is ignored.
      if !known.isEmpty || keys.isEmpty { map.chosen[id] = known }
    }
    return (map, problems + map.conflicts)
  }

  /// Keys that terminals send for others (Backspace, Tab, Enter, Escape), and Ctrl-C, which quits.
  private static let unreachable: Set<Key> = [
    .control("h"), .control("i"), .control("j"), .control("m"), .control("["), .control("c"),
  ]

  /// The configured keys that also mean something else.
  private var conflicts: [KeyProblem] {
    chosen.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { id in
      (chosen[id] ?? []).compactMap { conflict(of: $0, for: id) }
    }
  }

  private func conflict(of key: Key, for id: Command.ID) -> KeyProblem? {
    let mine = Command.all.filter { $0.id == id }.reduce(into: Set<KeyContext>()) {
      $0.formUnion($1.places)
    }
    let other = Command.all.first {
      $0.id != id && !$0.places.isDisjoint(with: mine) && keys(of: $0).contains(key)
    }
    guard let other else { return nil }
    let isChosen = chosen[other.id] != nil
    // A conflict of two configured keys is reported once, for the command that loses.
    if isChosen, mine.contains(where: { command(for: key, at: $0)?.id == id }) { return nil }
    return KeyProblem(
      command: id.rawValue,
      reason: isChosen ? .alsoChosen(key, other.id) : .takesKey(key, from: other.id))
  }
}
