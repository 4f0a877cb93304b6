/// The contents of a data directory, by names, modes and links alone.
struct FileSnapshot: Sendable {
  let user: UInt32
  let nodes: [Node]

  struct Node: Hashable, Sendable {
    var path: String
    var name: String
    var folder: Folder
    var kind: FileKind
    /// The permission bits; for a link, those of its target.
    var mode: UInt32
    var owner: UInt32
    /// The size in bytes.
    var size: Int
    /// The target of a link as written; `nil` for anything else.
    var target: String?
  }

  enum Folder: Hashable, Sendable {
    case itself
    /// The top level of the data directory.
    case root
    case journal, trash, frameworks
  }

  init(of directory: DataDirectory) throws(StoreError) {
    user = FileSystem.user
    var nodes = [Self.node(directory.path, in: .itself)].compactMap(\.self)
    let folders: [(Folder, String)] = [
      (.root, directory.path), (.journal, directory.journal), (.trash, directory.trash),
      (.frameworks, directory.frameworks),
    ]
    for (folder, path) in folders where FileSystem.kind(of: path) == .directory {
      for name in try FileSystem.names(in: path).sorted() {
        if let node = Self.node("\(path)/\(name)", in: folder) { nodes.append(node) }
      }
    }
    self.nodes = nodes
  }

  private static func node(_ path: String, in folder: Folder) -> Node? {
    guard let own = FileSystem.status(of: path, isOfLink: true) else { return nil }
    let meant = own.isLink ? FileSystem.status(of: path) : own
    let shown = meant ?? own
    return Node(
      path: path, name: FileSystem.name(of: path), folder: folder, kind: meant?.kind ?? .nowhere,
      mode: shown.mode, owner: shown.owner, size: shown.size,
      target: own.isLink ? FileSystem.linkTarget(path) : nil)
  }
}

extension FileSnapshot.Node {
  /// Whether Cairn writes a file or creates a directory of this name there. Anything else in the
  /// directory, such as `.git`, is the user's own business.
  var isOurs: Bool { folder == .itself || isOwn(name) || isTemporary }

  private func isOwn(_ name: String) -> Bool {
    switch folder {
    case .root: Self.ownNames.contains(name)
    case .journal: DataDirectory.month(ofFile: name) != nil
    case .trash: true
    case .itself, .frameworks: false
    }
  }

  private static let ownNames: Set = [
    "profile.json", "plan.json", "proposals.json", "history.json", "drafts.json", "lock", "journal",
    "trash",
  ]

  /// Whether it is a temporary file of ours: one of our file names, the process and a number.
  var isTemporary: Bool {
    guard kind == .file, self.target == nil, let target = AtomicFile.target(ofTemporary: name)
    else { return false }
    return isOwn(String(target))
  }
}
