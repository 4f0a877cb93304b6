package import CareerModel

/// The directory that holds a career, and the names of everything in it.
package struct DataDirectory: Hashable, Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  package var profile: String { path + "/profile.json" }
  package var plan: String { "\(path)/\(Self.planName)" }
  package var proposals: String { "\(path)/\(Self.proposalsName)" }
  package var history: String { path + "/history.json" }
  package var drafts: String { path + "/drafts.json" }
  package var lock: String { path + "/lock" }
  package var journal: String { path + "/journal" }
  package var trash: String { path + "/trash" }
  package var frameworks: String { path + "/frameworks" }

  package func journal(of month: CalendarMonth) -> String { "\(path)/\(Self.name(of: month))" }
  package func framework(named name: String) -> String { "\(frameworks)/\(name).json" }
  package func template(named name: String) -> String { "\(path)/templates/\(name).mustache" }

  // File names, relative to the directory, for messages.

  package static let planName = "plan.json"
  package static let proposalsName = "proposals.json"
  /// Returns a name such as `journal/2026-11.json`.
  package static func name(of month: CalendarMonth) -> String { "journal/\(month).json" }

  /// Returns whether Cairn itself writes a file of this name in the data directory.
  package func isOwn(_ name: Substring) -> Bool {
    [profile, plan, proposals, history, drafts].contains(path + "/" + name)
  }

  /// Returns the month whose entries a file in `journal` holds; `nil` for any other file.
  package static func month(ofFile name: String) -> CalendarMonth? {
    name.hasSuffix(".json") ? CalendarMonth(name.dropLast(5)) : nil
  }

  /// Returns the data directory to use: `asked`, else `CAIRN_DIR`, else `$XDG_DATA_HOME/cairn`,
  /// else `~/.local/share/cairn`. Relative paths start at the working directory.
  package static func locate(asked: String?, in runtime: RuntimeEnvironment) -> DataDirectory {
    let environment = runtime.environment
    let wishes = [asked, environment["CAIRN_DIR"]].compactMap(\.self)
    if let path = wishes.first(where: { !$0.isEmpty }) {
      return DataDirectory(path: absolute(path, in: runtime))
    }
    return DataDirectory(path: base("XDG_DATA_HOME", else: ".local/share", in: runtime) + "/cairn")
  }

  /// Returns the path of the settings file: `CAIRN_CONFIG` if set, for tests and trials, else
  /// `$XDG_CONFIG_HOME/cairn/config.json` or its default below the home directory.
  package static func settings(in runtime: RuntimeEnvironment) -> String {
    if let path = runtime.environment["CAIRN_CONFIG"], !path.isEmpty {
      return absolute(path, in: runtime)
    }
    return base("XDG_CONFIG_HOME", else: ".config", in: runtime) + "/cairn/config.json"
  }

  /// Returns the directory for derived data, which can be deleted at any time.
  package static func cache(in runtime: RuntimeEnvironment) -> String {
    base("XDG_CACHE_HOME", else: ".cache", in: runtime) + "/cairn"
  }

  /// Whether a career exists here; also `true` if the directory cannot be inspected.
  package var holdsRecord: Bool {
    [profile, journal, plan, proposals, history, drafts].contains { !FileSystem.isMissing($0) }
  }

  /// Prepares the directory for writing.
  package func prepare() throws(StoreError) {
    try FileSystem.makeDirectory(path)
    try checkOwner()
    try FileSystem.makeDirectory(journal)
  }

  /// Throws if the directory exists and belongs to another user.
  package func checkOwner() throws(StoreError) {
    if let owner = FileSystem.status(of: path)?.owner, owner != FileSystem.user {
      throw .belongsToAnother(path: path, user: owner)
    }
  }

  /// Applies the XDG rule: a variable that is empty or not an absolute path counts as unset.
  private static func base(
    _ variable: String, else fallback: String, in runtime: RuntimeEnvironment
  ) -> String {
    if let path = runtime.environment[variable], FileSystem.isAbsolute(path) {
      return withoutSlashes(path)
    }
    return withoutSlashes(runtime.home) + "/" + fallback
  }

  /// Resolves `~` as the home directory, and relative paths from the working directory.
  package static func absolute(_ path: String, in runtime: RuntimeEnvironment) -> String {
    var path = path
    if path == "~" || path.utf8.starts(with: "~/".utf8) {
      path = runtime.home + String(path.unicodeScalars.dropFirst())
    }
    if !FileSystem.isAbsolute(path) { path = runtime.workingDirectory + "/" + path }
    path = withoutSlashes(path)
    return path.isEmpty ? "/" : path
  }

  /// Returns an empty path for the root directory.
  private static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
