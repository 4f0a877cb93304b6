import CareerPages

/// Which keys mean which commands: those of the table, but for the ones that config.json gives others.
package struct KeyMap: Hashable, Sendable {
  private var chosen: [Command.ID: [Key]] = [:]

  package static let standard = KeyMap()

  package func keys(of command: Command) -> [Key] { chosen[command.id] ?? command.keys }

  /// The command that a key gives at a place; `nil` if it has no meaning there. A key that was chosen
  /// for a command is taken from the one that the table gives it to.
  package func command(for key: Key, at place: KeyContext) -> Command? {
    let here = Command.at(place).filter { keys(of: $0).contains(key) }
    return here.first { chosen[$0.id] != nil } ?? here.first
  }

  /// The keys of a command as it is at a place, or anywhere, without those that mean another there.
  package func keys(of command: Command, at place: KeyContext?) -> [Key] {
    guard !chosen.isEmpty, let place = place ?? command.places.first else { return command.keys }
    return keys(of: command).filter { self.command(for: $0, at: place)?.id == command.id }
  }
}

// MARK: - Reading

/// What is wrong with the keys that config.json asks for.
package struct KeyProblem: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unknownCommand
    case unknownKey(String)
    /// The key was chosen for another command too, which keeps it.
    case alsoChosen(Key, Command.ID)
    /// The key is that of another command in the same place, which loses it.
    case takesKey(Key, from: Command.ID)
  }

  /// The name of the command, as it stands in the file.
  package var command: String
  package var reason: Reason

  package init(command: String, reason: Reason) {
    self.command = command
    self.reason = reason
  }
}

extension KeyMap {
  /// The keys as the table has them, with those that are asked for by the names of commands and keys.
  /// An empty list takes a command's keys away. Of two wishes for one key the first by name counts.
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
      // Where none of them can be, it is as if nothing had been asked for.
      if !known.isEmpty || keys.isEmpty { map.chosen[id] = known }
    }
    return (map, problems + map.conflicts)
  }

  /// What terminals send for other keys (Backspace, Tab, Enter, Escape), and Ctrl-C, which leaves.
  private static let unreachable: Set<Key> = [
    .control("h"), .control("i"), .control("j"), .control("m"), .control("["), .control("c"),
  ]

  /// Where a chosen key means something else too.
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
    // Of two that were chosen it is said once, of the one that does not get the key.
    if isChosen, mine.contains(where: { command(for: key, at: $0)?.id == id }) { return nil }
    return KeyProblem(
      command: id.rawValue,
      reason: isChosen ? .alsoChosen(key, other.id) : .takesKey(key, from: other.id))
  }
}
