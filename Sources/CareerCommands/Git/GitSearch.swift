import CareerStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the repositories a path refers to: the path itself, or all those below it, or else the one
/// containing it.
struct GitSearch {
  let git: Git

  /// How many directory levels to search: enough for a `~/src` organised by host, group and name.
  static let deepest = 4

  /// Directories never searched, besides hidden ones, because they hold other people's code.
  private static let passedOver: Set<String> = [
    "node_modules", "vendor", "target", "build", "dist",
  ]

  struct Found {
    var repositories: [String] = []
    var closed: [GitFailure] = []
    /// Whether the path itself refers to a repository, rather than to a directory of some.
    var isNamed = false
  }

  func repositories(at path: String) throws(GitFailure) -> Found {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .notThere(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notThere(path: path, code: ENOTDIR) }
    if Self.isRepository(path) { return Found(repositories: [path], isNamed: true) }
    var found = Found()
    try search(path, depth: 0, into: &found)
    if found.repositories.isEmpty {
      let top = try git.ask(path, ["rev-parse", "--show-toplevel"])
      let line = Git.line(top)
      found.repositories = [line.isEmpty ? path : line]
      found.isNamed = true
    }
    return found
  }

  private func search(_ directory: String, depth: Int, into found: inout Found) throws(GitFailure) {
    let names: [String]
    do throws(StoreError) {
      names = try FileSystem.names(in: directory)
    } catch {
      let failure = GitFailure.notThere(path: directory, code: errno == 0 ? EACCES : errno)
      if depth == 0 { throw failure }
      found.closed.append(failure)
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") && !Self.passedOver.contains(name) {
      let path = (directory == "/" ? "" : directory) + "/" + name
      var status = stat()
      // Links are not followed, because they could form a cycle.
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { continue }
      if Self.isRepository(path) {
        found.repositories.append(path)
      } else if depth + 1 < Self.deepest {
        try search(path, depth: depth + 1, into: &found)
      }
    }
  }

  /// Whether the path looks like a checkout, worktree or bare repository; git decides later.
  private static func isRepository(_ path: String) -> Bool {
    FileSystem.exists(path + "/.git")
      || ["HEAD", "objects", "refs"].allSatisfy { FileSystem.exists("\(path)/\($0)") }
  }
}
