import CareerModel

/// Checks that need only names, modes and links: quick enough for every start of the planner.
enum FileChecks {
  static func findings(in snapshot: FileSnapshot) -> [Finding] {
    var found = snapshot.nodes.compactMap { tooOpen($0, in: snapshot) }
    func note(
      _ kind: Finding.Kind, _ remedy: Finding.Remedy = .byHand,
      about: (FileSnapshot.Node) -> String? = { _ in nil }, where isOne: (FileSnapshot.Node) -> Bool
    ) {
      found += snapshot.nodes.filter(isOne).map { Finding(kind, $0.path, about: about($0), remedy) }
    }
    note(
      .owner, about: { UserRecord($0.owner)?.name ?? "user \($0.owner)" },
      where: { $0.isOurs && $0.kind != .nowhere && $0.owner != snapshot.user })
    note(.link, about: \.target) {
      $0.isOurs && $0.kind != .nowhere && !$0.isLock && $0.target != nil
    }
    note(.brokenLink, about: \.target) { $0.isOurs && $0.kind == .nowhere && !$0.isLock }
    note(.lockLink, .removeLink, about: \.target) { $0.isOurs && $0.isLock && $0.target != nil }
    found += snapshot.nodes.compactMap { node in
      node.original.map {
        Finding(.conflictCopy, node.path, about: $0, $0 == "profile.json" ? .byHand : .merge)
      }
    }
    note(.misnamedMonth, .takeIn, where: isMisnamed)
    note(.notAFile) { node in
      guard node.isOurs else { return false }
      return node.isDirectoryOfOurs
        ? node.kind != .directory && node.kind != .nowhere
        : node.folder != .trash && (node.kind == .directory || node.kind == .other)
    }
    note(.unfinishedSave, .saving) {
      $0.isLock && $0.kind == .file && $0.target == nil && $0.size > 0
    }
    note(.temporaryFile, .saving, where: \.isTemporary)
    return found
  }

  // MARK: - Modes

  /// Files are 0600 and directories 0700. A data directory older than Cairn keeps its mode unless
  /// others can write to it. A link has its target's mode, which may be shared on purpose.
  private static func tooOpen(_ node: FileSnapshot.Node, in snapshot: FileSnapshot) -> Finding? {
    guard node.isOurs, node.target == nil, node.owner == snapshot.user,
      node.kind == .file || node.kind == .directory
    else { return nil }
    let isDirectory = node.kind == .directory
    let wanted: UInt32 = isDirectory ? 0o700 : 0o600
    let others: UInt32 = node.folder == .itself ? 0o022 : 0o077
    guard node.mode & others != 0 || node.mode & wanted != wanted else { return nil }
    let mode = node.folder == .itself ? (node.mode | wanted) & ~others : wanted
    return Finding(
      .mode, node.path, about: node.mode.padded(4, radix: 8), detail: mode.padded(4, radix: 8),
      .setMode(mode))
  }

  // MARK: - Names

  private static func isMisnamed(_ node: FileSnapshot.Node) -> Bool {
    node.folder == .journal && node.kind == .file && !node.isOurs && node.original == nil
      && node.name.lowercased().hasSuffix(".json")
  }
}

extension FileSnapshot.Node {
  /// The name of the file that another program copied to this one; `nil` if it is not a copy.
  fileprivate var original: String? {
    guard kind == .file else { return nil }
    return switch folder {
    case .root: ConflictCopies.file(ofCopy: name)
    case .journal: ConflictCopies.month(ofCopy: name).map { "\($0).json" }
    case .itself, .trash, .frameworks: nil
    }
  }

  fileprivate var isLock: Bool { folder == .root && name == "lock" }

  fileprivate var isDirectoryOfOurs: Bool {
    folder == .itself || (folder == .root && (name == "journal" || name == "trash"))
  }
}
