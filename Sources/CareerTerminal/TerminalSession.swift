import CCurses
package import CareerDrawing
import CareerModel
import CareerScreens

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
package struct TerminalSession: ~Copyable {
  /// Whether characters beyond ASCII can be shown.
  package let isUnicode: Bool
  /// A one-time message if the terminal is drawn as another kind because this system has no
  /// description of it; `nil` if it has one.
  package let notice: String?

  /// The number of colours.
  package var colours: Int { Int(cairn_curses_colours()) }
  /// Whether it can return from a colour to its own default colours.
  package var hasOwnColours: Bool { cairn_curses_has_own_colours() != 0 }

  package init() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let isUnicode = cairn_locale_start() == 1
    let wide = TextWidth.ambiguousIsWide ? TextWidth.ambiguous : []
    cairn_wide_ranges(wide.flatMap { [$0.lowerBound, $0.upperBound] }, wide.count)
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    let notice = try Self.start(name)
    self.isUnicode = isUnicode
    self.notice = notice
  }

  /// Starts drawing for a kind of terminal, or for the first similar kind that this system knows.
  /// Returns a message about that, if any.
  private static func start(_ name: String) throws(TerminalError) -> String? {
    for kind in [name] + TerminalFamily.substitutes(for: name) {
      switch UInt32(cairn_curses_start(kind)) {
      case CAIRN_STARTED.rawValue:
        return kind == name
          ? nil : "unknown terminal type \(name) (TERM); using \(kind)"
      case CAIRN_NO_CURSOR_MOTION.rawValue: throw .cannotPlaceText(name)
      default: continue
      }
    }
    throw .unknownTerminal(name)
  }

  /// Turns the mouse on or off; off, the terminal's own text selection works again.
  package func useMouse(_ isUsed: Bool) {
    cairn_curses_mouse(isUsed ? 1 : 0)
  }

  /// The current size of the terminal.
  package var size: Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    cairn_curses_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Adopts a new size.
  package func adopt(_ size: Size) {
    cairn_curses_resize(Int32(size.rows), Int32(size.columns))
  }

  /// Redraws every cell, whatever the terminal currently shows.
  package func redraw() {
    cairn_curses_redraw()
  }

  /// Gives the terminal to the shell until the program is continued.
  package func suspend() {
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
  package func takeBack() {
    cairn_curses_resume()
  }

  /// Discards input that has not been read yet.
  package func dropInput() {
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  package consuming func end() {
    cairn_curses_stop()
  }
}
