#ifndef CCURSES_H
#define CCURSES_H

#include <stddef.h>
#include <stdint.h>

// The ncurses shim: plain ints and C strings, because Swift cannot import ncurses' macros, globals
// and variadic functions. Rows and columns count from 0.

/// The result of starting.
enum cairn_start {
  CAIRN_STARTED = 0,
  /// ncurses has no description of this TERM.
  CAIRN_UNKNOWN_TERM = 1,
  /// The terminal cannot move its cursor, so nothing can be drawn on it.
  CAIRN_NO_CURSOR_MOTION = 2,
};

/// Selects a UTF-8 locale if there is one. Returns 1 if characters beyond ASCII can be shown.
int cairn_locale_start(void);

/// Takes over the terminal: alternate screen, keys one by one, no echo, mouse, bracketed paste.
/// `type` is the terminal type, as in TERM. Unless it returns CAIRN_STARTED, nothing has changed
/// and another type may be tried.
int cairn_curses_start(const char *type);
/// Restores the terminal to its previous state. Safe to call twice.
void cairn_curses_stop(void);
/// Takes over the terminal again, with all its modes, after a stop or use by another program.
void cairn_curses_resume(void);
/// Switches the mouse on or off, if there is one. It is on by default; while it is off, the
/// terminal's own text selection works.
void cairn_curses_mouse(int wanted);
/// Asks for the background colour and, as a fence, for the device attributes. The answers arrive as
/// input: `ESC ] 11;rgb:… ST`, if the terminal knows the question, then `ESC [ ? … c`.
void cairn_curses_ask_background(void);
/// Redraws the whole screen.
void cairn_curses_redraw(void);

/// Returns the number of colours of the terminal; 0 if none.
int cairn_curses_colours(void);
/// Whether the terminal can return to its default colours, so that -1 is meaningful.
int cairn_curses_has_own_colours(void);
/// Reads the current size of the terminal; each value is at least 1.
void cairn_curses_size(int *rows, int *columns);
/// Informs ncurses of a new size.
void cairn_curses_resize(int rows, int columns);

enum cairn_attribute {
  CAIRN_BOLD = 1,
  CAIRN_DIM = 2,
  CAIRN_UNDERLINE = 4,
  CAIRN_REVERSE = 8,
};

/// Writes UTF-8 text to ncurses' copy of the screen. Colours are indices into the terminal's
/// palette, -1 for its default; `attributes` is a sum of `cairn_attribute`s.
void cairn_curses_put(int row, int column, const char *text, int foreground, int background,
                      int attributes);
/// Shows the cursor at a position; a negative row hides it.
void cairn_curses_cursor(int row, int column);
/// Sends all changes to the terminal.
void cairn_curses_flush(void);
/// Makes the scalars of the given ranges two columns wide for ncurses too. `bounds` holds the first
/// and last scalar of each range, in order, and is copied; `count` is the number of ranges, 0 for
/// the C library's own widths. No effect on macOS, whose ncurses cannot be changed.
void cairn_wide_ranges(const uint32_t *bounds, size_t count);
/// Returns the width of UTF-8 text by the C library, and so by ncurses; -1 if unknown.
int cairn_text_columns(const char *text);

/// The kind of a key event.
enum cairn_key {
  CAIRN_KEY_NONE = 0,
  /// `value` is a Unicode scalar, possibly a control character.
  CAIRN_KEY_CHARACTER,
  CAIRN_KEY_UP,
  CAIRN_KEY_DOWN,
  CAIRN_KEY_LEFT,
  CAIRN_KEY_RIGHT,
  CAIRN_KEY_HOME,
  CAIRN_KEY_END,
  CAIRN_KEY_PAGE_UP,
  CAIRN_KEY_PAGE_DOWN,
  CAIRN_KEY_ENTER,
  CAIRN_KEY_BACK_TAB,
  CAIRN_KEY_BACKSPACE,
  CAIRN_KEY_DELETE,
  /// `value` is the number of a function key, 1 to 12.
  CAIRN_KEY_FUNCTION,
  CAIRN_KEY_PASTE_BEGIN,
  CAIRN_KEY_PASTE_END,
  CAIRN_KEY_MOUSE_PRESS,
  /// The right button.
  CAIRN_KEY_MOUSE_MENU,
  CAIRN_KEY_MOUSE_SCROLL_UP,
  CAIRN_KEY_MOUSE_SCROLL_DOWN,
  /// A key that Cairn does not use.
  CAIRN_KEY_OTHER,
};

struct cairn_key_event {
  int kind;
  unsigned int value;
  /// For mouse events.
  int row, column;
};

/// Returns the next key received; kind CAIRN_KEY_NONE if there is none. Waits only for the rest of
/// an escape sequence that has begun (at most ESCDELAY).
struct cairn_key_event cairn_curses_key(void);

/// Catches signals that ask the program to exit, and those for terminal changes: each writes its
/// number as one byte to `wake`. The former are also written to `watch`, for another thread. Any
/// other fatal signal, above all a crash, restores the terminal before the program dies of it. Call
/// from the drawing thread.
void cairn_signals_start(int wake, int watch);
/// Gives the calling thread a signal stack for crashes, so that a stack overflow restores the
/// terminal too.
void cairn_crash_stack(void);
/// Removes the Swift runtime's crash handlers: they would run a program called swift-backtrace from
/// the directory of the binary, or from a path in the environment.
void cairn_no_backtracer(void);
/// Returns how long, in ms, the terminal has not accepted the current output; 0 if none is pending.
int cairn_output_stuck(void);
/// Exits with a status from another thread while the drawing thread is blocked by a terminal that
/// reads nothing. Restores the terminal as far as possible.
void cairn_abandon(int status) __attribute__((noreturn));
/// Runs a program on the terminal as it is and waits for its end. `arguments` begins with its name,
/// looked up in PATH, and ends with NULL. Until it ends, it handles the interrupt, quit and stop
/// keys itself, as in a shell. Returns its wait status, or a negative errno if it could not be
/// started.
int cairn_run(char *const arguments[]);
/// Starts a program apart from the terminal, in a session of its own, and does not wait. Returns its
/// process ID, or a negative errno if it could not be started.
int cairn_start(char *const arguments[]);
/// Waits for the end of a started program. Returns its wait status, or a negative errno.
int cairn_wait(int child);

/// Stops the program as Ctrl-Z does, and returns once it is continued.
void cairn_signals_suspend(void);

#endif
