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
  /// The system knows nothing of a terminal of this name.
  case unknownTerminal(String)
  /// A terminal on which nothing can be placed, such as `dumb`.
  case cannotPlaceText(String)
}

/// The terminal while the planner has it, drawn as `TextWidth.ambiguousIsWide` says: taken over by `init`, given back by `end`, and given
/// back by the signal handlers of the shim when the program dies.
package struct TerminalSession: ~Copyable {
  /// Whether characters beyond ASCII can be shown.
  package let isUnicode: Bool
  /// What is said once where the terminal is drawn as another kind, because this system has no
  /// description of its own; `nil` where it has.
  package let notice: String?

  /// How many colours it has.
  package var colours: Int { Int(cairn_curses_colours()) }
  /// Whether it can go back from a colour to its own.
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

  /// Starts drawing for a kind of terminal, or for the first like it that this system knows. Returns
  /// what to say of it.
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

  /// Switches the mouse off or on; off, the terminal's own selecting of text works again.
  package func useMouse(_ isUsed: Bool) {
    cairn_curses_mouse(isUsed ? 1 : 0)
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

  /// Gives the terminal to another program while `body` runs it.
  func lend<Result>(_ body: () -> Result) -> Result {
    cairn_curses_stop()
    defer { cairn_curses_resume() }
    return body()
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
