import CCurses
import CareerDrawing
import CareerModel
import CareerStore

/// Why the planner cannot be opened.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The system has no description of a terminal with this name.
  case unknownTerminal(String)
  /// The terminal cannot position text, such as `dumb`.
  case cannotPlaceText(String)
}

/// The terminal while the planner uses it, drawn as `TextWidth.ambiguousIsWide` says. `init` takes
/// it over and `end` restores it; the shim's signal handlers restore it if the program dies.
struct TerminalSession: ~Copyable {
  let isUnicode: Bool
  /// A one-time message if the terminal is drawn as another kind; `nil` if this system knows it.
  let notice: String?

  var colours: Int { Int(cairn_curses_colours()) }
  /// Whether it can return from a colour to its own default colours.
  var hasOwnColours: Bool { cairn_curses_has_own_colours() != 0 }

  init() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let isUnicode = cairn_locale_start() == 1
    let wide = TextWidth.ambiguousIsWide ? TextWidth.ambiguous : []
    cairn_wide_ranges(wide.flatMap { [$0.lowerBound, $0.upperBound] }, wide.count)
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    // A value that cannot be copied takes its parts at once, when nothing can fail any more.
    (self.notice, self.isUnicode) = (try Self.start(name), isUnicode)
  }

  /// Starts drawing for the kind of terminal or a similar one, and returns a message about that.
  private static func start(_ name: String) throws(TerminalError) -> String? {
    for kind in [name] + substitutes(for: name) {
      switch UInt32(cairn_curses_start(kind)) {
      case CAIRN_STARTED.rawValue:
        return kind == name ? nil : "unknown terminal type \(name) (TERM); using \(kind)"
      case CAIRN_NO_CURSOR_MOTION.rawValue: throw .cannotPlaceText(name)
      default: continue
      }
    }
    throw .unknownTerminal(name)
  }

  /// Whether the line to it is slow, as far as the system knows: below 38400 bits a second.
  var isSlow: Bool {
    var modes = termios()
    guard tcgetattr(STDOUT_FILENO, &modes) == 0 else { return false }
    return (speed_t(B0) + 1..<speed_t(B38400)).contains(cfgetospeed(&modes))
  }

  /// Asks for the background colour, and then for the kind of terminal, which each one answers.
  func askForBackground() { cairn_curses_ask_background() }

  /// Turns the mouse on or off; off, the terminal's own text selection works again.
  func useMouse(_ isUsed: Bool) { cairn_curses_mouse(isUsed ? 1 : 0) }

  var size: Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    cairn_curses_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  func adopt(_ size: Size) { cairn_curses_resize(Int32(size.rows), Int32(size.columns)) }

  /// Redraws every cell, whatever the terminal currently shows.
  func redraw() { cairn_curses_redraw() }

  /// Gives the terminal to the shell until the program is continued.
  func suspend() {
    cairn_curses_stop()
    cairn_signals_suspend()
    cairn_curses_resume()
  }

  /// Gives the terminal to another program while `body` runs it.
  func lend<Result>(_ body: () -> Result) -> Result {
    cairn_curses_stop()
    defer { cairn_curses_resume() }
    return body()
  }

  /// Sets up the terminal again after another program may have changed its modes.
  func takeBack() { cairn_curses_resume() }

  /// Discards input that has not been read yet.
  func dropInput() { tcflush(STDIN_FILENO, TCIFLUSH) }

  consuming func end() { cairn_curses_stop() }

  /// The kinds to try, nearest first, if this system has no description of the terminal, as on a
  /// server that is older than it: terminals whose language it understands.
  private static func substitutes(for name: String) -> [String] {
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

/// What happens when the program crashes.
package enum CrashGuard {
  /// Makes a crash only end the program. Call it before anything else.
  ///
  /// Swift's runtime would run `swift-backtrace` from the binary's directory, or from where
  /// `SWIFT_BACKTRACE` and `SWIFT_ROOT` point. In a directory that others can write to, that could
  /// be their program. The planner later installs its own handlers, which restore the terminal.
  package static func start() { cairn_no_backtracer() }

  /// Lets a crash of this thread restore the terminal, even when its stack is full.
  static func watchThread() { cairn_crash_stack() }
}
