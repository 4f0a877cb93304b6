/// Terminals that understand the language of another, better-known kind: what to draw as if this
/// system has no description of the terminal, as on a server that is older than it.
enum TerminalFamily {
  /// Returns the kinds to try instead, nearest first; empty for a name with no known relatives.
  static func substitutes(for name: String) -> [String] {
    families.first { family in family.names.contains { name == $0 || name.hasPrefix("\($0)-") } }?
      .substitutes ?? []
  }

  /// The prefixes of the names. The makers of these terminals state compatibility with xterm,
  /// screen, rxvt or a VT220, and rely on it.
  private static let families: [(names: [String], substitutes: [String])] = [
    (["tmux", "screen"], ["screen-256color", "screen", "xterm-256color", "xterm"]),
    (["rxvt", "urxvt"], ["rxvt-unicode", "rxvt", "xterm"]),
    (
      [
        "xterm", "alacritty", "kitty", "foot", "footclient", "ghostty", "wezterm", "contour", "rio",
        "st", "konsole", "vte", "gnome", "iterm", "iterm2", "mintty", "putty", "terminator",
        "mlterm",
        "ms-terminal", "nsterm", "zellij", "warp",
      ], ["xterm-256color", "xterm"]
    ),
    (["vt220", "vt320", "vt340", "vt420", "vt520", "vt525"], ["vt220", "vt100"]),
    (["vt100", "vt102"], ["vt100"]),
  ]
}
