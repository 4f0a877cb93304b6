import CCurses
package import CareerScreens

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why the planner cannot be opened.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The system knows nothing of a terminal of this name.
  case unknownTerminal(String)
  /// A terminal on which nothing can be placed, such as `dumb`.
  case cannotPlaceText(String)
}

/// The terminal while the planner has it: taken over by `init`, given back by `end`, and given
/// back by the signal handlers of the shim when the program dies.
package struct TerminalSession: ~Copyable {
  /// Whether characters beyond ASCII can be shown.
  package let isUnicode: Bool

  /// How many colours it has.
  package var colours: Int { Int(cairn_curses_colours()) }
  /// Whether it can go back from a colour to its own.
  package var hasOwnColours: Bool { cairn_curses_has_own_colours() != 0 }

  package init() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let isUnicode = cairn_locale_start() == 1
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    switch UInt32(cairn_curses_start()) {
    case CAIRN_STARTED.rawValue: break
    case CAIRN_NO_CURSOR_MOTION.rawValue: throw .cannotPlaceText(name)
    default: throw .unknownTerminal(name)
    }
    self.isUnicode = isUnicode
  }

  /// The size that the terminal has now.
  package var size: Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    cairn_curses_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Takes a new size over and returns it.
  package func adopt(_ size: Size) {
    cairn_curses_resize(Int32(size.rows), Int32(size.columns))
  }

  /// Draws every cell again, whatever the terminal shows now.
  package func redraw() {
    cairn_curses_redraw()
  }

  /// Gives the terminal to the shell until the program is continued.
  package func suspend() {
    cairn_curses_stop()
    cairn_signals_suspend()
    cairn_curses_resume()
  }

  /// Sets the terminal up again after somebody else may have changed its modes.
  package func takeBack() {
    cairn_curses_resume()
  }

  /// Forgets what was typed and not read yet.
  package func dropInput() {
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  package consuming func end() {
    cairn_curses_stop()
  }
}
