#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stddef.h>
#include <stdint.h>

/// A program in a pseudo-terminal, and the screen that libvterm makes of its output.
struct pty_terminal;

struct pty_cell {
  /// Code points up to the first zero; none at all in the second half of a wide character.
  uint32_t characters[6];
  int width;
  int bold, dim, underline, reverse;
  /// Index into the palette, -1 for the default, -2 for any other colour.
  int foreground, background;
};

/// What a full-screen program changes, as its bytes have left it.
struct pty_modes {
  int alternate_screen, cursor_visible, bracketed_paste, focus;
  /// A bit for each way of reporting the mouse that is on.
  unsigned mouse;
  int autowrap, insert, origin, reversed_screen;
  /// Whether cursor keys and keypad send what applications ask for.
  int cursor_keys, keypad;
  /// The first and last row of a scroll region, from 1; both 0 when it is the whole screen.
  int scroll_top, scroll_bottom;
  /// Whether the second character set is shown, and the final byte that named the first: `B`.
  int shifted_out, charset;
  /// A bit for each attribute and colour that the next character would have.
  unsigned pen;
  /// How many characters were put, and parts erased, outside of the alternate screen.
  long long text_on_main;
};

struct pty_state {
  int process;
  int cursor_row, cursor_column;
  long long bytes_received;
  struct pty_modes modes;
};

/// Starts a program in a directory, or where we are for NULL; the lists end with NULL. NULL if no pseudo-terminal can be had.
struct pty_terminal *pty_start(const char *path, char *const *arguments, char *const *environment,
                               const char *directory, int rows, int columns);
/// Kills the program if it still runs, and lets go of everything.
void pty_free(struct pty_terminal *terminal);
/// Takes in what the program has sent, waiting for it at most so long. 1 if something came, 0 if
/// nothing did, -1 if nothing can come any more.
int pty_pump(struct pty_terminal *terminal, int milliseconds);
/// Types; takes in output meanwhile, so that neither side waits for the other.
void pty_send(struct pty_terminal *terminal, const char *bytes, size_t length);
void pty_resize(struct pty_terminal *terminal, int rows, int columns);
struct pty_state pty_get_state(const struct pty_terminal *terminal);
struct pty_cell pty_get_cell(const struct pty_terminal *terminal, int row, int column);
/// A row as UTF-8, without blanks at its end and without a zero; returns how many bytes.
size_t pty_get_row(const struct pty_terminal *terminal, int row, char *text, size_t capacity);
/// Whether the terminal edits lines, echoes and all else as before the program was started.
int pty_is_as_before(const struct pty_terminal *terminal);

#endif
