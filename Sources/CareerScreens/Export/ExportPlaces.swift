import CareerModel

/// The base directories of typed file names: the working directory and the home directory.
package struct ExportPlaces: Hashable, Sendable {
  /// Absolute, without a trailing slash.
  package var directory: String
  package var home: String

  package init(directory: String = "/", home: String = "/") {
    (self.directory, self.home) = (directory, home)
  }

  /// Returns the absolute path of a typed name: ` ` is the home directory, and a relative path is
  /// in the working directory. As in a shell, but without its other special characters.
  package func path(of name: String) -> String {
    let name = name.trimmed
    if name == "~" { return home }
    if name.hasPrefix("~/") { return joined(home, String(name.dropFirst(2))) }
    return name.hasPrefix("/") ? name : joined(directory, name)
  }

  /// Returns a path for display, shortened with ` ` if it is in the home directory.
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
