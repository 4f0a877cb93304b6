/// Kinds of terminals that understand another, better known kind's language: what to draw as where
/// this system has no description of the terminal itself, as on a server that is older than it.
enum TerminalFamily {
  /// The kinds to try in its place, the nearest first; empty for a name that is not known to be like
  /// any other.
  static func substitutes(for name: String) -> [String] {
    families.first { family in family.names.contains { name == $0 || name.hasPrefix("\($0)-") } }?
      .substitutes ?? []
  }

  /// Names as they begin. That these terminals understand what xterm, screen, rxvt or a VT220 do is
  /// what their makers say and build on.
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
