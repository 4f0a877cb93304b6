package import CareerModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a career is kept, and the name of everything in there.
package struct DataDirectory: Hashable, Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  package var profile: String { "\(path)/\(Self.profileName)" }
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

  // What files are called in it, for people.

  package static let profileName = "profile.json"
  package static let planName = "plan.json"
  package static let proposalsName = "proposals.json"
  /// `journal/2026-11.json`.
  package static func name(of month: CalendarMonth) -> String { "journal/\(month).json" }

  /// The file that an edit is made in.
  static func name(of edit: Change.Edit) -> String {
    switch edit {
    case .entry(let before, let after):
      (after ?? before).map { name(of: $0.day.month) } ?? "journal"
    case .goal: planName
    case .profile: profileName
    case .proposal: proposalsName
    }
  }

  /// Whether a name in the data directory is that of a file which Cairn writes there.
  package func isOwn(_ name: Substring) -> Bool {
    [profile, plan, proposals, history, drafts].contains(path + "/" + name)
  }

  /// The month whose entries a file in `journal` holds; `nil` for any other file.
  package static func month(ofFile name: String) -> CalendarMonth? {
    name.hasSuffix(".json") ? CalendarMonth(name.dropLast(5)) : nil
  }

  /// The data directory that a run uses: the one asked for, else `CAIRN_DIR`, else
  /// `$XDG_DATA_HOME/cairn`, else `~/.local/share/cairn`. Relative paths are taken from here.
  package static func locate(asked: String?, in runtime: RuntimeEnvironment) -> DataDirectory {
    let environment = runtime.environment
    let wishes = [asked, environment["CAIRN_DIR"]].compactMap(\.self)
    if let path = wishes.first(where: { !$0.isEmpty }) {
      return DataDirectory(path: absolute(path, in: runtime))
    }
    return DataDirectory(
      path: base("XDG_DATA_HOME", else: ".local/share", in: runtime) + "/cairn")
  }

  /// The file with the settings: the one that `CAIRN_CONFIG` names, for tests and trials, else
  /// `$XDG_CONFIG_HOME/cairn/config.json` or the usual place below the home directory.
  package static func settings(in runtime: RuntimeEnvironment) -> String {
    if let path = runtime.environment["CAIRN_CONFIG"], !path.isEmpty {
      return absolute(path, in: runtime)
    }
    return base("XDG_CONFIG_HOME", else: ".config", in: runtime) + "/cairn/config.json"
  }

  /// Where derived data may be put, which can be deleted at any time.
  package static func cache(in runtime: RuntimeEnvironment) -> String {
    base("XDG_CACHE_HOME", else: ".cache", in: runtime) + "/cairn"
  }

  /// Whether a career has been begun here; also where the directory cannot be looked into.
  package var holdsRecord: Bool {
    [profile, journal, plan, proposals, history, drafts].contains { !FileSystem.isMissing($0) }
  }

  /// Makes the directory ready to be written to.
  package func prepare() throws(StoreError) {
    try FileSystem.makeDirectory(path)
    try checkOwner()
    try FileSystem.makeDirectory(journal)
  }

  /// Throws where the directory is there and another user's.
  package func checkOwner() throws(StoreError) {
    if let owner = FileSystem.owner(of: path), owner != geteuid() {
      throw .belongsToAnother(path: path, user: owner)
    }
  }

  /// The XDG rule: a variable that is empty or not absolute counts as not set.
  private static func base(
    _ variable: String, else fallback: String, in runtime: RuntimeEnvironment
  ) -> String {
    if let path = runtime.environment[variable], FileSystem.isAbsolute(path) {
      return withoutSlashes(path)
    }
    return withoutSlashes(runtime.home) + "/" + fallback
  }

  /// A path as it was typed: `~` is the home directory, a relative one begins where the run does.
  package static func absolute(_ path: String, in runtime: RuntimeEnvironment) -> String {
    var path = path
    if path == "~" || path.utf8.starts(with: "~/".utf8) {
      path = runtime.home + String(path.unicodeScalars.dropFirst())
    }
    if !FileSystem.isAbsolute(path) { path = runtime.workingDirectory + "/" + path }
    path = withoutSlashes(path)
    return path.isEmpty ? "/" : path
  }

  /// Empty for the root directory.
  private static func withoutSlashes(_ path: String) -> String {
    var path = path
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
