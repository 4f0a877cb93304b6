import CareerModel

/// Where files go that somebody names: the directory that one began in, and one's home.
package struct ExportPlaces: Hashable, Sendable {
  /// Absolute, without a slash at the end.
  package var directory: String
  package var home: String

  package init(directory: String = "/", home: String = "/") {
    self.directory = directory
    self.home = home
  }

  /// The absolute path of what was typed: `~` is the home, anything that does not begin with a slash
  /// is in the directory. What a shell would make of it, without its other signs.
  package func path(of name: String) -> String {
    let name = name.trimmed
    if name == "~" { return home }
    if name.hasPrefix("~/") { return joined(home, String(name.dropFirst(2))) }
    return name.hasPrefix("/") ? name : joined(directory, name)
  }

  /// A path as it is shown: short where it lies in the home.
  package func shown(_ path: String) -> String {
    guard home != "/" else { return path }
    if path == home { return "~" }
    return path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  private func joined(_ directory: String, _ name: String) -> String {
    var name = name
    while name.hasPrefix("./") { name.removeFirst(2) }
    return directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }
}
