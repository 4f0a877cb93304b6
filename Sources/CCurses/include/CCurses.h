#ifndef CCURSES_H
#define CCURSES_H

#include <stddef.h>
#include <stdint.h>

// The ncurses shim: plain ints and C strings, so that Swift never sees ncurses' macros, globals and
// variadic functions, which it cannot import. Rows and columns count from 0.

/// How starting ended.
enum cairn_start {
  CAIRN_STARTED = 0,
  /// ncurses has no description of this TERM.
  CAIRN_UNKNOWN_TERM = 1,
  /// The terminal cannot move its cursor, so nothing can be drawn on it.
  CAIRN_NO_CURSOR_MOTION = 2,
};

/// Chooses a UTF-8 locale if there is one. Returns 1 if characters beyond ASCII can be shown.
int cairn_locale_start(void);

/// Takes the terminal over: alternate screen, keys one by one, no echo, mouse, bracketed paste.
/// `type` is the name of its kind, as in TERM. After anything but CAIRN_STARTED nothing is changed,
/// and another name may be tried.
int cairn_curses_start(const char *type);
/// Gives the terminal back as it was. Safe to call twice.
void cairn_curses_stop(void);
/// Takes it over again, with all its modes, after a stop or after somebody else has had it.
void cairn_curses_resume(void);
/// Switches the mouse on or off, where there is one. It is on until this says otherwise; off, the
/// terminal's own selecting of text works again.
void cairn_curses_mouse(int wanted);
/// Draws everything anew.
void cairn_curses_redraw(void);

/// How many colours the terminal has; 0 if none.
int cairn_curses_colours(void);
/// Whether it can go back to its own colours of text and ground, so that -1 means something.
int cairn_curses_has_own_colours(void);
/// The size that the terminal has now; each at least 1.
void cairn_curses_size(int *rows, int *columns);
/// Tells ncurses of a new size.
void cairn_curses_resize(int rows, int columns);

enum cairn_attribute {
  CAIRN_BOLD = 1,
  CAIRN_DIM = 2,
  CAIRN_UNDERLINE = 4,
  CAIRN_REVERSE = 8,
};

/// Puts UTF-8 text into ncurses' idea of the screen. Colours are places in the terminal's palette, -1
/// for its own; `attributes` is a sum of `cairn_attribute`s.
void cairn_curses_put(int row, int column, const char *text, int foreground, int background,
                      int attributes);
/// Shows the cursor at a place; a negative row hides it.
void cairn_curses_cursor(int row, int column);
/// Sends what has changed to the terminal.
void cairn_curses_flush(void);
/// From now on the scalars of these ranges take two columns each for ncurses too. `bounds` has the
/// first and the last one of each range, in order, and is copied; `count` is how many ranges there
/// are, none for the C library's own widths. Not on macOS, where ncurses cannot be told.
void cairn_wide_ranges(const uint32_t *bounds, size_t count);
/// The columns that the C library, and so ncurses, gives to UTF-8 text; -1 if it cannot say.
int cairn_text_columns(const char *text);

/// What a key event is.
enum cairn_key {
  CAIRN_KEY_NONE = 0,
  /// `value` is a Unicode scalar, a control character among them.
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
  CAIRN_KEY_PASTE_BEGIN,
  CAIRN_KEY_PASTE_END,
  CAIRN_KEY_MOUSE_PRESS,
  CAIRN_KEY_MOUSE_SCROLL_UP,
  CAIRN_KEY_MOUSE_SCROLL_DOWN,
  /// A key that means nothing to Cairn.
  CAIRN_KEY_OTHER,
};

struct cairn_key_event {
  int kind;
  unsigned int value;
  /// For mouse events.
  int row, column;
};

/// The next key that has arrived; kind CAIRN_KEY_NONE when there is none. Waits at most for the
/// rest of an escape sequence that has begun (ESCDELAY).
struct cairn_key_event cairn_curses_key(void);

/// From now on signals that ask the program to leave, and those of a changed terminal, are written to
/// `wake` as one byte each, their number, instead of ending the program; the former to `watch` too, which
/// another thread reads. Every other signal that ends a program, a crash above all, gives the terminal back
/// before the program dies of it. From the thread that draws.
void cairn_signals_start(int wake, int watch);
/// Gives the thread that calls it a stack for the handler of its own crash, so that running out of the
/// usual one gives the terminal back too.
void cairn_crash_stack(void);
/// Takes the handlers away that Swift's runtime has for crashes: they would run a program called
/// swift-backtrace from where the binary is, or from where the environment says.
void cairn_no_backtracer(void);
/// How long, in milliseconds, the terminal has not taken what is being sent to it; 0 while nothing is.
int cairn_output_stuck(void);
/// Ends the program with a status from a thread that does not draw, where the one that does is held up
/// by a terminal that reads nothing. Gives the terminal back as far as it can.
void cairn_abandon(int status) __attribute__((noreturn));
/// Runs a program with the terminal as it is and waits for its end. `arguments` begins with its name,
/// looked up in PATH, and ends with NULL. Until it ends, the keys that interrupt, quit and stop are its
/// own business, as in a shell. Returns its wait status, or the negative errno where it could not be
/// started.
int cairn_run(char *const arguments[]);

/// Stops the program as Ctrl-Z does, and returns when it is continued.
void cairn_signals_suspend(void);

#endif
